import { CATEGORY_CODES } from '../../../policy/categories'
import { makeCreditCode } from '../../../shared/pure/credit-code'
import { listOf, tickable, type Answer, type Draft, type Entry, type ListOf } from './answer-shape'
import type { Facts } from './facts'
import { FIRST_FORM, isAsked, itemsOf, type FormItem } from '../../forms/contract'

/** An applicant that meets every data check; tests remove parts. */
export const ON_DAY = '2026-09-01'
export const CUSTOMERS = ['1', '2', '3', '4'].map((digit) => makeCreditCode(`9137010012345670${digit}`))

const entriesFor = (of: Exclude<ListOf, 'service-proofs'>): Entry[] =>
  ({
    'in-province-enterprises': CUSTOMERS.slice(0, 3).map((creditCode) => ({ creditCode, name: '用户企业' })),
    cases: [{ caseStudy: 'case-1' }],
    certificates: [{ number: 'N1', issuer: '认可机构', validUntilOn: '2027-09-01', file: 'sound' }],
    experts: [{ name: '专家甲' }],
    events: [
      { title: '专家诊断', heldOn: '2026-03-01' },
      { title: '专家诊断', heldOn: '2026-06-01' },
    ],
    reports: [{ title: '分析报告', file: 'sound' }],
    manuals: [{ product: 'device', file: 'sound' }],
    courses: [{ product: 'device', title: '操作培训' }],
  })[of]

const proofsOf = (ticked: readonly string[]): Entry[] => ticked.map((service) => ({ service, file: 'sound' }))

function goodAnswer({ check, evidence = [] }: FormItem): Answer {
  const files = evidence.slice(0, 1).map((type) => ({ file: 'sound', type, validUntilOn: '2027-12-31' }))
  switch (check.type) {
    case 'count':
      return { entries: entriesFor(check.of) }
    case 'headcount':
      return { persons: Object.fromEntries(Object.keys(check.teams).map((team) => [team, 5])) }
    case 'certificate':
      return { certificate: { number: 'Q1', issuer: '认证机构', validUntilOn: '2027-12-31' }, files }
    case 'text':
      return { text: '维保部' }
    case 'listings':
      return {}
    case 'file':
      return { files }
    case 'groups':
      return { ticked: tickable(check), ...(listOf(check) ? { entries: proofsOf(tickable(check)) } : {}) }
    case 'sections':
      return { ticked: tickable(check), ...(files.length > 0 ? { files } : {}) }
    default:
      return { ticked: tickable(check) }
  }
}

export const goodDraft = (): Draft => ({
  categories: CATEGORY_CODES,
  scopes: Object.fromEntries(
    CATEGORY_CODES.flatMap((category) =>
      FIRST_FORM.categories[category].scopes.map(({ code, options }) => [
        `${category}.${code}`,
        Object.keys(options).slice(0, 1),
      ]),
    ),
  ),
  items: Object.fromEntries(
    itemsOf(FIRST_FORM)
      .filter(({ item }) => isAsked(item))
      .map(({ item }) => [item.code, goodAnswer(item)]),
  ),
  listings: ['device', 'plan'],
  undertaking: { signedBy: '张三' },
})

export const goodFacts = (): Facts => ({
  onDay: ON_DAY,
  creditCode: makeCreditCode('91370100999999999'),
  employees: 100,
  references: CUSTOMERS.slice(0, 3).map((creditCode) => ({
    creditCode,
    source: 'case',
    ratings: [{ rating: 4, ratedOn: '2026-01-15' }],
  })),
  inProvince: Object.fromEntries(CUSTOMERS.map((code) => [code, true])),
  cases: [{ documentId: 'case-1', categoryCode: 'integration', hasFigures: true }],
  listings: [
    {
      documentId: 'device',
      version: 2,
      kind: 'product',
      name: '数控机床',
      categoryCode: 'smart-equipment',
      has: ['key-parameters', 'operating-rules', 'common-faults', 'cautions', 'price'],
      courses: 1,
    },
    {
      documentId: 'plan',
      version: 1,
      kind: 'solution',
      name: '整体方案',
      categoryCode: 'solution',
      has: [],
      courses: 0,
    },
  ],
  files: { sound: { sound: true }, broken: { sound: false } },
  acceptedIssuers: ['认可机构'],
})
