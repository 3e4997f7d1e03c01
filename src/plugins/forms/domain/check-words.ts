import { CONDITION_SETTINGS, type Check, type ConditionKind, type Options } from '../../../policy/category-form'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import { leastOf, type Form } from './form'

/** How a condition is judged (§2). */
export const CONDITION_KINDS = {
  D: l('系统核算', 'figures'),
  A: l('材料核验', 'documents'),
  E: l('专家评审', 'experts'),
} as const satisfies Record<ConditionKind, Label>

/** How an item is answered. */
export const CHECK_LABELS = {
  file: l('上传证明材料', 'Files are attached'),
  text: l('填写文字', 'Text is written'),
  options: l('勾选选项', 'Options are ticked'),
  headcount: l('填写各团队人数', 'Persons per team are counted'),
  judgement: l('由专家评判，申请人不填写', 'Judged by experts, nothing is filled in'),
  count: l('逐条填写', 'A list is filled in'),
  groups: l('分组勾选', 'Options in groups are ticked'),
  matrix: l('按领域和阶段勾选', 'Pairs of a table are ticked'),
  sections: l('上传材料并逐项确认内容', 'Files are attached, their parts confirmed'),
  certificate: l('填写证书并上传', 'A certificate is stated and attached'),
  listings: l('核对随申请提交的装备产品', 'The devices put forward are checked'),
  indicator: l('由订单数据计算', 'Computed from orders'),
} as const satisfies Record<Check['type'], Label>

/** How an item is answered and its threshold, as a sentence without codes. */
export function checkWords(form: Form, check: Check): Label {
  const { zh, en } = CHECK_LABELS[check.type]
  const more = detailsOf(form, check)
  return more.length === 0
    ? l(zh, en)
    : l(`${zh}：${more.map((part) => part.zh).join('；')}`, `${en}: ${more.map((part) => part.en).join('; ')}`)
}

function detailsOf(form: Form, check: Check): Label[] {
  switch (check.type) {
    case 'text':
      return [l(`不超过${check.max}字`, `at most ${check.max} characters`)]
    case 'options':
      return [atLeast(leastOf(form, check.least)), joined(check.options)]
    case 'groups':
      return [
        atLeast(leastOf(form, check.least)),
        joined(check.groups),
        ...(check.proof ? [l('所勾选的每一项均须上传证明材料', 'each ticked option with evidence')] : []),
      ]
    case 'matrix':
      return [atLeast(leastOf(form, check.least)), joined(check.rows), joined(check.columns)]
    case 'headcount':
      return [joined(check.teams)]
    case 'sections':
      return [joined(check.sections)]
    case 'listings':
      return [joined(check.each)]
    case 'count': {
      const least = leastOf(form, check.least)
      if (typeof check.least === 'number') return [check.per ? perDevice(least) : atLeast(least)]
      const { zh, en } = CONDITION_SETTINGS[check.least]
      return [l(`${zh}${least}`, `${en} ${least}`)]
    }
    default:
      return []
  }
}

const atLeast = (least: number): Label => l(`至少${least}项`, `at least ${least}`)

const perDevice = (least: number): Label => l(`每件装备至少${least}份`, `at least ${least} per device`)

const joined = (options: Options): Label => {
  const labels = Object.values(options)
  return l(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '))
}
