import { PAST_YEARS } from '../../../shared/pure/dates'
import { CATEGORIES } from '../../../policy/categories'
import type { Need } from '../../../shared/pure/needs'
import { l } from '../../../shared/pure/schema'
import { PRICE_KIND_LABELS, PRODUCT_KIND_LABELS } from './words'
import { SCENE_LABELS } from '../../../policy/scenes'

const CATEGORY_OPTIONS = Object.fromEntries(Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }]))
const fen = (zh: string, en: string): Need => ({ label: l(zh, en), type: 'integer', min: 0, max: 1e15 })

/** Parts of the manual that condition 1.3 requires of a device. */
const MANUAL = {
  'key-parameters': l('设备关键参数', 'Key parameters'),
  'operating-rules': l('操作规程', 'Operating rules'),
  'common-faults': l('常见故障排除方法', 'Common faults'),
  cautions: l('注意事项', 'Cautions'),
}

/** Fields of a solution, product or service (§3(1)). */
export const PRODUCT_FIELDS: Readonly<Record<string, Need>> = {
  name: { label: l('名称', 'Name'), type: 'text', max: 200, required: true },
  kind: { label: l('种类', 'Kind'), type: 'choice', options: PRODUCT_KIND_LABELS, required: true },
  categoryCode: { label: l('服务类别', 'Category'), type: 'choice', options: CATEGORY_OPTIONS, required: true },
  summary: { label: l('一句话介绍', 'Summary'), type: 'text', max: 500 },
  description: { label: l('详细说明', 'Description'), type: 'text', max: 5000 },
  scenes: { label: l('应用场景', 'Scenes'), type: 'choices', options: SCENE_LABELS },
  priceKind: { label: l('计价方式', 'Pricing'), type: 'choice', options: PRICE_KIND_LABELS },
  priceFrom: fen('价格下限（分）', 'Price from (fen)'),
  priceTo: fen('价格上限（分）', 'Price to (fen)'),
  manual: { label: l('操作手册要点', 'Parts of the manual'), type: 'choices', options: MANUAL },
  training: { label: l('培训课程', 'Training'), type: 'text', max: 255 },
  deliveryDays: { label: l('交付周期（天）', 'Delivery (days)'), type: 'integer', min: 0, max: 3650 },
}

/** Fields of a case study (C1.4, C4.3). */
export const CASE_FIELDS: Readonly<Record<string, Need>> = {
  title: { label: l('案例名称', 'Title'), type: 'text', max: 200, required: true },
  categoryCode: { label: l('服务类别', 'Category'), type: 'choice', options: CATEGORY_OPTIONS, required: true },
  customerName: { label: l('客户名称', 'Customer'), type: 'text', max: 200, required: true },
  customerCreditCode: { label: l('客户信用代码', 'Credit code of the customer'), type: 'text', max: 30 },
  industryCode: { label: l('行业代码', 'Industry code'), type: 'text', max: 6 },
  background: { label: l('背景', 'Background'), type: 'text', max: 5000 },
  solution: { label: l('做法', 'Solution'), type: 'text', max: 5000 },
  figures: { label: l('实施前后对比', 'Figures before and after'), type: 'json' },
  contractAmount: fen('合同金额（分）', 'Contract amount (fen)'),
  completedOn: { label: l('完成日期', 'Completed on'), type: 'date', past: true, years: PAST_YEARS },
}

const MOST_FIGURES = 20
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && [...value].length <= most

/** Figures before and after: `{ name, unit, before, after }` each. */
export const areFigures = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MOST_FIGURES && value.every((one: unknown) => isFigure(one))

function isFigure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { name, unit, before, after, ...rest } = value as Record<string, unknown>
  const numbers = [before, after].every((number) => typeof number === 'number' && Number.isFinite(number))
  return isText(name, 100) && isText(unit, 20) && numbers && Object.keys(rest).length === 0
}
