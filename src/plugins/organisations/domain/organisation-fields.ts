import type { Need } from '../../../shared/pure/needs'
import { l } from '../../../shared/pure/schema'
import { SIZE_LABELS } from './words'

const text = (zh: string, en: string, max: number): Need => ({ label: l(zh, en), type: 'text', max })

/** Fields that every organisation may give and change later. */
const COMMON = {
  address: text('注册地址', 'Registered address', 500),
  legalRepresentative: text('法定代表人', 'Legal representative', 100),
  contactName: text('联系人', 'Contact', 100),
  contactPhone: { label: l('联系电话', 'Telephone'), type: 'phone' },
  contactEmail: { label: l('电子邮箱', 'E-mail'), type: 'mail' },
  establishedOn: { label: l('成立日期', 'Established on'), type: 'date', past: true },
  employees: { label: l('从业人数', 'Employees'), type: 'integer', min: 0, max: 10_000_000 },
  introduction: text('简介', 'Introduction', 10_000),
} as const satisfies Record<string, Need>

/** R21: fields of an enterprise, used by the API and the panel's form. */
export const ENTERPRISE_FIELDS: Readonly<Record<string, Need>> = {
  ...COMMON,
  districtCode: text('县（市、区）代码', 'District code', 6),
  size: { label: l('企业规模', 'Size'), type: 'choice', options: SIZE_LABELS },
  industryCode: text('行业代码', 'Industry code', 40),
  annualRevenue: { label: l('年营业收入（分）', 'Annual revenue (fen)'), type: 'integer', min: 0, max: 1e15 },
}

/** Fields of a provider, used by the API and the panel's form. */
export const PROVIDER_FIELDS: Readonly<Record<string, Need>> = {
  ...COMMON,
  website: { label: l('网站', 'Website'), type: 'url', max: 500 },
}

/** Identity, given at registration; later only staff change it. */
export const IDENTITY_FIELDS: Readonly<Record<string, Need>> = {
  creditCode: { ...text('统一社会信用代码', 'Credit code', 40), required: true },
  name: { ...text('名称', 'Name', 200), required: true },
  cityCode: { ...text('所在市', 'City', 40), required: true },
}
