import fc from 'fast-check'
import { CATEGORY_CODES } from '../../../policy/categories'
import { isRefusal } from '../../../shared/pure/refusal'
import { mergePiece } from './answers'
import type { Answer, Draft } from './answer-shape'
import type { Facts } from './facts'
import type { ReasonCode, Verdict } from './findings'
import { CUSTOMERS, goodDraft, goodFacts, ON_DAY } from './fixtures'
import { FIRST_FORM, itemsOf } from '../../forms/contract'
import { precheck, readingOrder } from './precheck'

type Change = { item: string; answer?: Answer; facts?: Partial<Facts>; reason: ReasonCode }

const files = (file: string, type: string, validUntilOn?: string) =>
  ({ files: [{ file, type, validUntilOn }] }) as Answer
const unknownFile = (item: string, type: string): Change => ({
  item,
  answer: files('unseen', type),
  reason: 'file-unexamined',
})
const nothing = (item: string): Change => ({ item, answer: {}, reason: 'evidence-missing' })
const expired = (item: string, type: string): Change => ({
  item,
  answer: files('sound', type, '2026-08-31'),
  reason: 'evidence-expired',
})
const persons = (item: string, teams: Record<string, number>, reason: ReasonCode): Change => ({
  item,
  answer: { persons: teams },
  reason,
})
const ticked = (item: string, reason: ReasonCode, ...ticks: string[]): Change => ({
  item,
  answer: { ticked: ticks },
  reason,
})
const device = goodFacts().listings[0]
const noPrice = { ...device!, has: device!.has.filter((part) => part !== 'price') }
const twoRated = goodFacts().references.slice(0, 2)

/** The 23 conditions: the best verdict from data alone, what makes each not met, and what leaves it to people. */
const CONDITIONS: [condition: string, best: Verdict, notMet: Change, people: Change][] = [
  ['1.1', 'people', nothing('1.1.contract'), unknownFile('1.1.contract', 'contract')],
  [
    '1.2',
    'people',
    {
      item: '1.2.certificate',
      answer: {
        certificate: { number: 'Q1', issuer: '认证机构', validUntilOn: '2026-08-31' },
        ...files('sound', 'certificate'),
      },
      reason: 'certificate-expired',
    },
    { item: '1.2.certificate', answer: files('sound', 'document'), reason: 'own-system' },
  ],
  [
    '1.3',
    'met',
    { item: '1.3.listings', facts: { listings: [noPrice] }, reason: 'parts-missing' },
    { item: '1.3.listings', facts: { listings: [] }, reason: 'no-listings' },
  ],
  [
    '1.4',
    'met',
    { item: '1.4.references', facts: { references: twoRated }, reason: 'too-few' },
    { item: '1.4.references', facts: { inProvince: { [CUSTOMERS[0]!]: true } }, reason: 'undecided' },
  ],
  ['1.5', 'people', ticked('1.5.functions', 'unanswered'), unknownFile('1.5.demonstration', 'screenshot')],
  [
    '2.1',
    'people',
    ticked('2.1.plan', 'parts-missing', 'steps'),
    {
      ...unknownFile('2.1.plan', 'document'),
      answer: { ...goodDraft().items['2.1.plan'], ...files('unseen', 'document') },
    },
  ],
  ['2.2', 'people', expired('2.2.operation', 'report'), unknownFile('2.2.service', 'document')],
  ['3.1', 'people', ticked('3.1.services', 'unanswered'), unknownFile('3.1.references', 'contract')],
  [
    '3.2',
    'met',
    persons('3.2.teams', { technical: 3, operations: 0 }, 'nobody-in-team'),
    { item: '3.2.promotion', answer: files('sound', 'certificate'), reason: 'validity-unknown' },
  ],
  ['3.3', 'people', ticked('3.3.modes', 'too-few', 'edge'), unknownFile('3.3.node', 'approval')],
  ['4.1', 'met', ticked('4.1.matrix', 'unanswered'), unknownFile('4.1.product', 'document')],
  ['4.2', 'people', nothing('4.2.solutions'), unknownFile('4.2.solutions', 'document')],
  [
    '4.3',
    'people',
    { item: '4.3.cases', facts: { cases: [{ ...goodFacts().cases[0]!, hasFigures: false }] }, reason: 'too-few' },
    {
      item: '4.3.cases',
      facts: { cases: [{ ...goodFacts().cases[0]!, categoryCode: 'network' }] },
      reason: 'undecided',
    },
  ],
  ['5.1', 'people', ticked('5.1.level', 'unanswered'), ticked('5.1.technologies', 'only-other', 'other')],
  [
    '5.2',
    'met',
    persons('5.2.teams', { consulting: 1, 'on-site': 1 }, 'nobody-in-team'),
    unknownFile('5.2.knowledge', 'document'),
  ],
  ['5.3', 'people', nothing('5.3.customised'), unknownFile('5.3.modules', 'list')],
  [
    '5.4',
    'met',
    { item: '5.4.department', answer: { text: ' ' }, reason: 'unanswered' },
    persons('5.4.staff', { maintenance: 101 }, 'more-than-employed'),
  ],
  [
    '6.1',
    'people',
    ticked('6.1.services', 'too-few'),
    {
      item: '6.1.services',
      answer: { ticked: ['data/protection'], entries: [{ service: 'data/protection', file: 'unseen' }] },
      reason: 'file-unexamined',
    },
  ],
  [
    '6.2',
    'met',
    {
      item: '6.2.certificates',
      answer: { entries: [{ number: 'N', issuer: '认可机构', validUntilOn: '2026-08-31', file: 'sound' }] },
      reason: 'too-few',
    },
    { item: '6.2.certificates', facts: { acceptedIssuers: [] }, reason: 'undecided' },
  ],
  [
    '6.3',
    'people',
    { item: '6.3.system', answer: files('broken', 'document'), reason: 'file-unsound' },
    unknownFile('6.3.references', 'customer-proof'),
  ],
  ['7.1', 'people', nothing('7.1.solutions'), unknownFile('7.1.solutions', 'document')],
  ['7.2', 'people', persons('7.2.team', {}, 'nobody-in-team'), unknownFile('7.2.plans', 'document')],
  [
    '7.3',
    'people',
    { item: '7.3.diagnosis-events', answer: { entries: [{ title: '活动', heldOn: '2025-08-31' }] }, reason: 'too-few' },
    { item: '7.3.reports', answer: { entries: [{ title: '报告', file: 'unseen' }] }, reason: 'undecided' },
  ],
]

const judge = (condition: string, change?: Change) => {
  const draft = goodDraft()
  const items = change?.answer ? { ...draft.items, [change.item]: change.answer } : draft.items
  const rows = precheck(FIRST_FORM, { ...draft, items }, { ...goodFacts(), ...change?.facts })
  const row = rows.find((one) => one.condition === condition)
  return {
    verdict: row?.verdict,
    items: row?.items ?? [],
    reason: row?.items.find((one) => one.code === change?.item)?.reason,
  }
}

test('the table of this test has all 23 conditions', () => {
  const all = new Set(itemsOf(FIRST_FORM).map(({ condition }) => condition.code))
  expect(CONDITIONS.map(([code]) => code)).toEqual([...all])
})

test.each(CONDITIONS)('[R07] condition %s: everything given is %s', (condition, best) => {
  const { verdict, items } = judge(condition)
  expect(verdict).toBe(best)
  // For conditions judged by experts, only their judgement is left open.
  for (const item of items) if (item.verdict !== 'met') expect(item.reason).toMatch(/^judgement$/)
})
test.each(CONDITIONS)('[R07] condition %s clearly not met', (condition, _best, change) => {
  expect(judge(condition, change)).toMatchObject({ verdict: 'not-met', reason: change.reason })
})
test.each(CONDITIONS)('[R07] condition %s for people', (condition, _best, _notMet, change) => {
  expect(judge(condition, change)).toMatchObject({ verdict: 'people', reason: change.reason })
})

test('an explanation is shown beside what is not met, and does not make it met', () => {
  const answer = { persons: { maintenance: 0 }, explanation: '委托第三方维保' }
  const { verdict, items } = judge('5.4', { item: '5.4.staff', answer, reason: 'nobody-in-team' })
  expect(verdict).toBe('not-met')
  expect(items.find(({ code }) => code === '5.4.staff')).toMatchObject({ verdict: 'not-met', explained: true })
})

test.each([{ number: ' ' }, { issuer: '' }, { number: undefined }])(
  '[R07] C1.2: a certificate without its number or its issuer is none: %j',
  (missing) => {
    const certificate = { number: 'Q1', issuer: '认证机构', validUntilOn: '2028-01-01', ...missing }
    const answer = { certificate, ...files('sound', 'certificate') } as Answer
    expect(judge('1.2', { item: '1.2.certificate', answer, reason: 'unanswered' })).toMatchObject({
      verdict: 'not-met',
      reason: 'unanswered',
    })
  },
)

test('S20: by threshold both groups of security services are needed', () => {
  const form = { ...FIRST_FORM, thresholds: { ...FIRST_FORM.thresholds, 'condition-6.1-groups': 2 } }
  const services = ['network/response', 'network/operation']
  const entries = services.map((service) => ({ service, file: 'sound' }))
  const draft: Draft = { ...goodDraft(), items: { '6.1.services': { ticked: services, entries } } }
  const verdict = (which: typeof form) =>
    precheck(which, draft, goodFacts()).find((row) => row.condition === '6.1')?.verdict
  expect([verdict(FIRST_FORM), verdict(form)]).toEqual(['people', 'not-met'])
})

test('[R08] C6.2: certificates of listed issuers count in any spelling, others are left to people, expired ones do not count', () => {
  const verdict = (issuer: string, validUntilOn: string | undefined, acceptedIssuers: string[]) => {
    const entry = { number: 'N', issuer, ...(validUntilOn ? { validUntilOn } : {}), file: 'sound' }
    const draft = { ...goodDraft(), items: { ...goodDraft().items, '6.2.certificates': { entries: [entry] } } }
    const rows = precheck(FIRST_FORM, draft as Draft, { ...goodFacts(), acceptedIssuers })
    return rows.find(({ condition }) => condition === '6.2')?.items.find(({ code }) => code === '6.2.certificates')
      ?.reason
  }
  const LIST = ['中国信息安全测评中心', '省网络安全中心（CNSC）']
  expect(verdict('中国信息安全测评中心', ON_DAY, LIST)).toBe('enough')
  expect(verdict(' 省网络安全中心 (cnsc)', ON_DAY, LIST)).toBe('enough')
  expect(verdict('某培训公司', ON_DAY, LIST)).toBe('undecided')
  expect(verdict('中国信息安全测评中心', ON_DAY, [])).toBe('undecided')
  expect(verdict('中国信息安全测评中心', undefined, LIST)).toBe('undecided')
  expect(verdict('中国信息安全测评中心', '2026-08-31', LIST)).toBe('too-few')
})

test('experts read first what needs their judgement', () => {
  const rows = precheck(
    FIRST_FORM,
    { ...goodDraft(), categories: ['smart-equipment'], items: { ...goodDraft().items, '1.4.references': {} } },
    { ...goodFacts(), references: [] },
  )
  expect(readingOrder(rows).map(({ condition }) => condition)).toEqual(['1.1', '1.2', '1.5', '1.4', '1.3'])
})

test('only chosen categories are judged, and an empty answer is judged without failing', () => {
  const answers = fc.dictionary(
    fc.constantFrom(...Object.keys(goodDraft().items)),
    fc.dictionary(
      fc.constantFrom('ticked', 'files', 'persons', 'entries', 'text'),
      fc.constantFrom([], {}, '', 'x', ['steps'], ['other']),
    ),
  )
  const chosen = fc.subarray([...CATEGORY_CODES])
  fc.assert(
    fc.property(chosen, answers, (categories, items) => {
      const draft = mergePiece(
        FIRST_FORM,
        { ...goodDraft(), categories: CATEGORY_CODES },
        { items },
        { mostCategories: 7 },
      )
      const rows = precheck(
        FIRST_FORM,
        { ...(isRefusal(draft) ? { ...goodDraft(), items: {} } : (draft as Draft)), categories },
        goodFacts(),
      )
      expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(categories))
    }),
  )
})
