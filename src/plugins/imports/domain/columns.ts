import { foldText } from '../../../shared/pure/text'
import type { MoneyUnit } from '../../../shared/pure/money'
import type { Label } from '../../../shared/pure/workflow'
import { trimEndOf } from '../../../shared/pure/trim'

interface Column {
  label: Label
  /** Headings as bureaus write them, folded: no spaces, half-width, without a unit in brackets. */
  titles: readonly string[]
  mandatory?: boolean
}

// prettier-ignore
/** The columns an import understands; the order is that of the documentation and of refusals. */
export const COLUMNS = {
  creditCode: {
    label: { zh: '统一社会信用代码', en: 'credit code' },
    titles: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', '社会统一信用代码'],
    mandatory: true,
  },
  name: {
    label: { zh: '企业名称', en: 'name' },
    titles: ['企业名称', '单位名称', '名称', '企业全称', '公司名称', '企业(单位)名称'],
    mandatory: true,
  },
  cityCode: {
    label: { zh: '所在市', en: 'city' },
    titles: ['所在市', '市', '地市', '所属地市', '所属市', '城市', '所在城市', '所在地市', '地市名称', '行政区划', '行政区划代码', '推荐市', '推荐单位'],
    mandatory: true,
  },
  districtCode: {
    label: { zh: '县区', en: 'district' },
    titles: ['县区', '区县', '所在县区', '所属县区', '所在区县', '所属区县', '县(市、区)', '所在县(市、区)', '县市区', '县'],
  },
  address: {
    label: { zh: '详细地址', en: 'address' },
    titles: ['详细地址', '注册地址', '地址', '企业地址', '住所'],
  },
  legalRepresentative: {
    label: { zh: '法定代表人', en: 'legal representative' },
    titles: ['法定代表人', '法人', '法人代表', '法定代表人姓名', '法人姓名'],
  },
  contactName: { label: { zh: '联系人', en: 'contact' }, titles: ['联系人', '联系人姓名', '企业联系人'] },
  contactPhone: {
    label: { zh: '联系电话', en: 'telephone' },
    titles: ['联系电话', '手机', '手机号', '手机号码', '电话', '联系方式', '联系人电话', '联系人手机'],
  },
  contactEmail: { label: { zh: '邮箱', en: 'e-mail' }, titles: ['邮箱', '电子邮箱', '联系邮箱', '电子邮件', 'email', 'e-mail'] },
  size: { label: { zh: '企业规模', en: 'size' }, titles: ['企业规模', '规模类型', '规模', '企业规模类型', '企业划型'] },
  industryCode: {
    label: { zh: '行业代码', en: 'industry code' },
    titles: ['行业代码', '行业', '所属行业', '行业分类', '国民经济行业代码', '国民经济行业分类', '所属行业代码'],
  },
  establishedOn: {
    label: { zh: '成立日期', en: 'date of establishment' },
    titles: ['成立日期', '成立时间', '注册时间', '注册日期', '企业成立时间'],
  },
  employees: {
    label: { zh: '从业人数', en: 'employees' },
    titles: ['从业人数', '职工人数', '从业人员', '从业人员数', '员工人数', '员工数', '职工总数', '职工数'],
  },
  annualRevenue: {
    label: { zh: '营业收入', en: 'annual revenue' },
    titles: ['营业收入', '年营业收入', '上年营业收入', '上年度营业收入', '营收', '年营收', '主营业务收入'],
  },
  labels: {
    label: { zh: '标签', en: 'label' },
    titles: ['标签', '称号', '企业类型', '资质', '企业标签', '资质称号', '荣誉称号', '认定类型', '资质类型', '培育类型'],
  },
  certificateNumber: { label: { zh: '证书编号', en: 'certificate number' }, titles: ['证书编号', '编号', '证书号', '证书号码', '认定编号'] },
  year: { label: { zh: '认定年份', en: 'year' }, titles: ['认定年份', '年份', '认定年度', '获评年份', '年度', '认定时间(年)'] },
  validUntilOn: { label: { zh: '有效期至', en: 'valid until' }, titles: ['有效期至', '有效期', '有效期截止', '证书有效期', '有效期止', '到期时间'] },
  chainName: {
    label: { zh: '产业链（集群）名称', en: 'chain or cluster name' },
    titles: ['产业链', '集群名称', '产业链名称', '重点产业链', '重点产业链名称', '产业集群', '产业集群名称', '特色产业集群名称', '产业链(集群)名称', '产业链/集群名称', '所属产业链', '链条名称'],
  },
} as const satisfies Record<string, Column>

export type Field = keyof typeof COLUMNS

export const FIELDS = Object.keys(COLUMNS) as Field[]
export const MANDATORY: readonly Field[] = FIELDS.filter((field) => 'mandatory' in COLUMNS[field])

/** Also what people call the column that counts the rows. */
export const NUMBER_TITLE = '编号'

const FIELD_BY_TITLE = new Map(
  FIELDS.flatMap((field) => COLUMNS[field].titles.map((title): [string, Field] => [title, field])),
)
const MONEY_UNITS: Readonly<Record<string, MoneyUnit>> = { 元: 'yuan', 万元: 'wan', 亿元: 'yi' }
const UNIT = /[([](?:单位:?)?(元|万元|亿元|人|名|年)[)\]]$/

/** What a heading means: `*营业收入（万元）` -> annualRevenue in wan. Undefined when nobody knows it. */
export function fieldOfTitle(title: string): { field: Field; unit?: MoneyUnit } | undefined {
  const folded = foldTitle(title)
  const exact = FIELD_BY_TITLE.get(folded)
  if (exact) return { field: exact }
  const field = FIELD_BY_TITLE.get(folded.replace(UNIT, ''))
  const unit = MONEY_UNITS[UNIT.exec(folded)?.[1] ?? '']
  return field && { field, ...(unit ? { unit } : {}) }
}

/** A heading without what is around its words: spaces, marks, whether it must be filled in. */
export const foldTitle = (title: string): string =>
  trimEndOf(
    foldText(title)
      .replace(/ /g, '')
      .toLowerCase()
      .replace(/^[*#]+/, ''),
    '*:',
  ).replace(/\((必填|选填)\)$/, '')
