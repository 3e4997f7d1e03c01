import { categoryOf, type CategoryCode } from '../policy/categories'
import { listOf, tickable, type Answer, type Entry, type ListOf } from '../plugins/applications/domain/answer-shape'
import type { Piece } from '../plugins/applications/domain/answers'
import { FIRST_FORM, isAsked, itemsOf, type FormItem } from '../plugins/forms/domain/form'
import type { DemoEnterprise } from './cast'

export interface Proven {
  /** One page that serves as proof everywhere in the demo. */
  file: string
  customers: readonly DemoEnterprise[]
  /** What is put forward, by documentId; devices have a manual and a course each. */
  offers: readonly string[]
  devices: readonly string[]
  year: number
  signedBy: string
}

/** Answers to everything these categories ask, as of a provider that meets most of it. */
export const demoAnswers = (categories: readonly CategoryCode[], proven: Proven): Piece => ({
  categories,
  scopes: Object.fromEntries(
    categories.flatMap((category) =>
      categoryOf(category).scopes.map(({ code, options, least }) => [
        `${category}.${code}`,
        Object.keys(options).slice(0, Math.max(least, 2)),
      ]),
    ),
  ),
  items: Object.fromEntries(
    itemsOf(FIRST_FORM, categories)
      .filter(({ item }) => isAsked(item))
      .map(({ item }) => [item.code, answerTo(item, proven)]),
  ),
  listings: proven.offers,
  undertaking: { signedBy: proven.signedBy },
})

function answerTo({ check, evidence = [] }: FormItem, proven: Proven): Answer {
  const validUntilOn = `${proven.year + 1}-12-31`
  const files = evidence.slice(0, 1).map((type) => ({ file: proven.file, type, validUntilOn }))
  switch (check.type) {
    case 'count':
      return check.of === 'cases'
        ? { explanation: '案例正在整理，可现场核查。' }
        : { entries: entriesOf(check.of, proven) }
    case 'headcount':
      return { persons: Object.fromEntries(Object.keys(check.teams).map((team) => [team, 3])) }
    case 'certificate':
      return { certificate: { number: `QMS-${proven.year}-018`, issuer: '某认证中心', validUntilOn }, files }
    case 'text':
      return { text: '由客户服务部负责，4小时内响应。' }
    case 'file':
      return { files }
    case 'groups': {
      const ticked = tickable(check)
      const entries = ticked.map((service) => ({ service, file: proven.file }))
      return { ticked, ...(listOf(check) ? { entries } : {}) }
    }
    case 'listings':
      return {}
    default:
      return { ticked: tickable(check), ...(files.length > 0 ? { files } : {}) }
  }
}

const entriesOf = (of: Exclude<ListOf, 'service-proofs'>, { file, customers, devices, year }: Proven): Entry[] =>
  ({
    'in-province-enterprises': customers.map(({ creditCode, name }) => ({
      creditCode,
      name,
      proof: file,
      proofSignedOn: `${year - 1}-11-20`,
    })),
    cases: [],
    certificates: [{ number: 'CISP-20318', issuer: '某测评中心', validUntilOn: `${year + 1}-06-30`, file }],
    experts: [{ name: '周启明', speciality: '精益生产' }],
    events: [
      { title: '走进车间诊断活动', heldOn: `${year - 1}-12-10` },
      { title: '两业融合对接活动', heldOn: `${year - 1}-12-17` },
    ],
    reports: [{ title: '产业链数字化转型分析报告', file }],
    manuals: devices.map((product) => ({ product, file })),
    courses: devices.map((product) => ({ product, title: '操作与日常点检培训' })),
  })[of]
