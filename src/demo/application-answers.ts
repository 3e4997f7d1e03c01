import { categoryOf, type CategoryCode } from '../policy/categories'
import { tickable, type Answer, type Entry, type ENTRY_FIELDS } from '../plugins/applications/domain/answer-shape'
import type { Piece } from '../plugins/applications/domain/answers'
import { FIRST_FORM, isAsked, itemsOf, type FormItem } from '../plugins/forms/domain/form'
import type { DemoEnterprise } from './cast'

export interface Proven {
  /** One page that serves as proof everywhere in the demo. */
  file: string
  customers: readonly DemoEnterprise[]
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
    case 'listings':
      return {}
    default:
      return { ticked: tickable(check), ...(files.length > 0 ? { files } : {}) }
  }
}

const entriesOf = (of: keyof typeof ENTRY_FIELDS, { file, customers, year }: Proven): Entry[] =>
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
    events: [{ title: '走进车间诊断活动', heldOn: `${year - 1}-12-10` }],
    reports: [{ title: '产业链数字化转型分析报告', file }],
  })[of]
