import { CERTIFICATE_YEARS, PAST_YEARS, type Years } from '../../../shared/pure/dates'
import type { CategoryCode } from '../../../policy/categories'
import type { Check, EvidenceType } from '../../../policy/category-form'
import type { Day } from '../../../shared/pure/calendar'
import type { Need } from '../../../shared/pure/needs'
import { l } from '../../../shared/pure/schema'

/** A private file of the applicant, by documentId, as evidence of one kind. */
export interface FileRef {
  file: string
  type: EvidenceType
  /** Last day of validity. */
  validUntilOn?: Day
}

/** One line of a list: an enterprise served, a certificate, an event. Fields: see `ENTRY_FIELDS`. */
export type Entry = Readonly<Record<string, string>>

export interface Certificate {
  number?: string
  issuer?: string
  validUntilOn?: Day
}

/** An applicant's answer to one item; the item's check determines which fields apply. */
export interface Answer {
  /** Option codes: `fault-diagnosis`; in groups and matrices a pair, `cloud/planning`. */
  ticked?: readonly string[]
  /** Head-count per team. */
  persons?: Readonly<Record<string, number>>
  text?: string
  certificate?: Certificate
  entries?: readonly Entry[]
  files?: readonly FileRef[]
  /** R07: the applicant's explanation for a data check that is not met. */
  explanation?: string
}

/** An application being written. Answers of categories no longer chosen are kept but not counted. */
export interface Draft {
  categories: readonly CategoryCode[]
  /** Ticked options by category and scope, `smart-equipment.role`. */
  scopes: Readonly<Record<string, readonly string[]>>
  items: Readonly<Record<string, Answer>>
  /** Solutions, products and services applied for (§3(1)), by documentId. */
  listings: readonly string[]
  undertaking?: { signedBy: string }
}

export const EMPTY_DRAFT: Draft = { categories: [], scopes: {}, items: {}, listings: [] }

export const ANSWER_LIMITS = {
  entries: 200,
  files: 20,
  listings: 200,
  persons: 1_000_000,
  explanation: 2000,
  reference: 64,
}

/** Kinds of list: what a check counts, or proofs of what is ticked. */
export type ListOf = Extract<Check, { type: 'count' }>['of'] | 'service-proofs'

/** The list that is filled in for a check; undefined if none is. */
export function listOf(check: Check): ListOf | undefined {
  if (check.type === 'count') return check.of
  return check.type === 'groups' && check.proof ? 'service-proofs' : undefined
}

const short = (zh: string, en: string, required = false): Need => ({
  label: l(zh, en),
  type: 'text',
  max: 200,
  required,
})
const reference = (zh: string, en: string, required = false): Need => ({
  ...short(zh, en, required),
  max: ANSWER_LIMITS.reference,
})
const onDay = (zh: string, en: string, years: Years, required = false): Need => ({
  label: l(zh, en),
  type: 'date',
  years,
  required,
})

/** Fields of an entry, by list. */
export const ENTRY_FIELDS: Readonly<Record<ListOf, Readonly<Record<string, Need>>>> = {
  'in-province-enterprises': {
    creditCode: short('统一社会信用代码', 'Credit code', true),
    name: short('企业名称', 'Name', true),
    proof: reference('客户签章证明', 'Signed proof'),
    proofSignedOn: onDay('签章日期', 'Signed on', PAST_YEARS),
  },
  cases: { caseStudy: reference('案例', 'Case study', true) },
  certificates: {
    number: short('证书编号', 'Number', true),
    issuer: short('发证机构', 'Issuer', true),
    holder: short('持证人', 'Holder'),
    validUntilOn: onDay('有效期至', 'Valid until', CERTIFICATE_YEARS),
    file: reference('证书文件', 'File'),
  },
  experts: { name: short('姓名', 'Name', true), speciality: short('专业领域', 'Speciality') },
  events: {
    title: short('活动名称', 'Title', true),
    heldOn: onDay('举办日期', 'Held on', PAST_YEARS, true),
    file: reference('活动材料', 'File'),
  },
  reports: { title: short('报告名称', 'Title', true), file: reference('报告文件', 'File') },
  manuals: { product: reference('装备', 'Device', true), file: reference('操作手册文件', 'File', true) },
  courses: {
    product: reference('装备', 'Device', true),
    title: short('课程名称', 'Title', true),
    file: reference('课程材料', 'File'),
  },
  'service-proofs': { service: short('服务', 'Service', true), file: reference('证明材料', 'File', true) },
}

/** Fields that identify an entry, by list. */
export const IDENTITY: Readonly<Record<ListOf, readonly string[]>> = {
  'in-province-enterprises': ['creditCode'],
  cases: ['caseStudy'],
  certificates: ['issuer', 'number'],
  experts: ['name', 'speciality'],
  events: ['title', 'heldOn'],
  reports: ['title'],
  manuals: ['product', 'file'],
  courses: ['product', 'title'],
  'service-proofs': ['service', 'file'],
}

/** Fields of an answer by the check of its item; none for checks on records or by experts. */
const ANSWER_FIELDS: Readonly<Record<Check['type'], readonly (keyof Answer)[]>> = {
  count: ['entries'],
  options: ['ticked'],
  groups: ['ticked', 'entries'],
  matrix: ['ticked'],
  sections: ['ticked', 'files'],
  certificate: ['certificate', 'files'],
  headcount: ['persons'],
  listings: [],
  file: ['files'],
  text: ['text'],
  judgement: [],
  indicator: [],
}

/** Fields that the answer to a check may have. */
export const fieldsOf = (check: Check): readonly (keyof Answer)[] =>
  ANSWER_FIELDS[check.type].filter((field) => field !== 'entries' || listOf(check) !== undefined)

/** Every option code that a check accepts. */
export function tickable(check: Check): string[] {
  switch (check.type) {
    case 'options':
      return Object.keys(check.options)
    case 'sections':
      return Object.keys(check.sections)
    case 'groups':
      return Object.entries(check.groups).flatMap(([group, { options }]) =>
        Object.keys(options).map((option) => `${group}/${option}`),
      )
    case 'matrix':
      return Object.keys(check.rows).flatMap((row) => Object.keys(check.columns).map((column) => `${row}/${column}`))
    default:
      return []
  }
}
