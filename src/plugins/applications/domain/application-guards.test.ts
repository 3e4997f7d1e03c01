import { CATEGORY_CODES } from '../../../policy/categories'
import { sentenceOf, type Refusal } from '../../../shared/pure/refusal'
import { FIRST_FORM } from '../../forms/contract'
import { EMPTY_DRAFT, type Draft } from './answer-shape'
import {
  answerableDay,
  answeredInTime,
  batchStillOpen,
  complete,
  notAwaited,
  notBarred,
  pieceFits,
} from './application-guards'
import type { Application, ApplicationFacts } from './application-guards'
import { goodDraft, goodFacts } from './fixtures'

const DUE = '2026-09-11T16:00:00.000Z'
const at = (instant: string) => ({ now: new Date(instant), arrivedAt: new Date(instant) })
type Guarded = Parameters<typeof complete>[0]
const context = (
  subject: Partial<Application>,
  facts: Partial<ApplicationFacts> = {},
  on = '2026-09-01T02:00:00Z',
  input: Record<string, unknown> = {},
) =>
  ({
    subject: { state: 'draft', answers: goodDraft(), returnAnswerBy: null, ...subject },
    facts: { form: FIRST_FORM, known: goodFacts(), settings: { mostCategories: 7, correctionDays: 10 }, ...facts },
    at: at(on),
    input,
  }) as unknown as Guarded

test.each<[string, Partial<Application>, string]>([
  ['one that was answered before its deadline', { state: 'submitted', returnAnswerBy: DUE }, 'allowed'],
  ['one never returned', { state: 'submitted', returnAnswerBy: null }, 'allowed'],
  ['one returned without a deadline', { state: 'returned', returnAnswerBy: null }, 'allowed'],
  ['one returned and awaited', { state: 'returned', returnAnswerBy: DUE }, 'return-running'],
])('[R09] whether an application may be rejected: %s', (_, subject, outcome) => {
  const verdict = notAwaited(context(subject, {}, '2026-09-11T15:59:59.999Z'))
  expect(verdict === true ? 'allowed' : verdict.code).toBe(outcome)
})

test('[R09] a return without a deadline, or after it, is not answered', () => {
  const answered = (returnAnswerBy: string | null, on: string) => answeredInTime(context({ returnAnswerBy }, {}, on))
  expect(answered(DUE, '2026-09-11T15:59:59.999Z')).toBe(true)
  expect(answered(DUE, DUE)).toMatchObject({ code: 'return-deadline-past' })
  expect(answered(null, '2026-09-01T00:00:00Z')).toMatchObject({ code: 'return-deadline-past' })
})

test('[R09] a return may be answered on the day of the return itself, until its midnight', () => {
  const named = (answerBy: string, on: string) => answerableDay(context({ state: 'submitted' }, {}, on, { answerBy }))
  expect(named('2026-09-01', '2026-09-01T15:59:59.999Z')).toBe(true)
  expect(named('2026-09-01', '2026-09-01T16:00:00Z')).toMatchObject({ code: 'answer-day-past' })
})

test('[R68] a bar ends with its last day in Shanghai', () => {
  const barred = (on: string) => notBarred(context({}, { barredUntil: '2026-09-01' }, on))
  expect(barred('2026-09-01T15:59:59.999Z')).toMatchObject({ code: 'provider-barred', values: { until: '2026-09-01' } })
  expect(barred('2026-09-01T16:00:00Z')).toBe(true)
})

const lacking = (draft: Partial<Draft>) => complete(context({ answers: { ...EMPTY_DRAFT, ...draft } }, {})) as Refusal
test('[R08] the sentence names five things that are missing; where there are six it ends with dots', () => {
  const lacks = ['2.1.plan', '2.2.service', '2.2.operation']
  const items = Object.fromEntries(Object.entries(goodDraft().items).filter(([code]) => !lacks.includes(code)))
  const five = lacking({ categories: ['network'], items })
  const six = lacking({ categories: ['network'], items, listings: ['gone'] })
  const named = ({ values }: Refusal) => [
    String(values.missing).split('；').length,
    String(values.missingEn).split('; ').length,
  ]
  expect([five.values.count, six.values.count]).toEqual([5, 6])
  expect([named(five), named(six)]).toEqual([
    [5, 5],
    [5, 5],
  ])
  expect(
    [five, six].map(({ values }) => [values.missing, values.missingEn].map((text) => String(text).endsWith('…'))),
  ).toEqual([
    [false, false],
    [true, true],
  ])
  // The list beside the sentence has all of them.
  expect((six.values.items as { code: string }[]).map(({ code }) => code)).toEqual([
    'scope-unticked',
    'item-unanswered',
    'evidence-missing',
    'evidence-missing',
    'listing-gone',
    'undertaking-unsigned',
  ])
})

const batch = {
  documentId: 'b',
  name: '首批',
  kind: 'provider',
  state: 'open',
  filingOpensAt: '2026-08-01T00:00:00Z',
  liaisonDueAt: null,
  filingClosesAt: '2026-08-31T16:00:00Z',
  recommendClosesAt: null,
}
test('[R09] what was filed in time is processed after the cut-off, while the batch is open', () => {
  const open = (change: object | undefined) =>
    batchStillOpen(context({}, { batch: change && { ...batch, ...change }, extensions: [] }, '2026-09-01T02:00:00Z'))
  expect(open({})).toBe(true)
  expect(open({ state: 'closed' })).toMatchObject({ code: 'batch-not-open' })
  expect(open({ state: 'cancelled' })).toMatchObject({ code: 'batch-not-open' })
})

test.each<[string, object, string]>([
  [
    'a certificate',
    { '1.2.certificate': { certificate: { validUntilOn: '1826-01-01' } } },
    '2006年1月1日至2076年12月31日',
  ],
  ['a file', { '1.1.contract': { files: [{ file: 'f', type: 'contract', validUntilOn: '2077-01-01' }] } }, '2006年'],
  [
    'a line',
    { '7.3.diagnosis-events': { entries: [{ title: '诊断', heldOn: '2027-01-01' }] } },
    '1976年1月1日至2026年12月31日',
  ],
])('[S01] an implausible day in %s is refused', (_, items, rule) => {
  const answers: Draft = { ...EMPTY_DRAFT, categories: CATEGORY_CODES }
  const verdict = pieceFits(context({ answers }, {}, '2026-09-01T02:00:00Z', { piece: { items } })) as Refusal
  expect(verdict).toMatchObject({ code: 'answer-invalid' })
  expect(sentenceOf(verdict)).toContain(rule)
})
