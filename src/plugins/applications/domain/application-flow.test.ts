import fc from 'fast-check'
import { decide, type Moment } from '../../../shared/pure/workflow'
import { SYSTEM, type Actor } from '../../../shared/pure/actor'
import { sentenceOf, type Refusal } from '../../../shared/pure/refusal'
import { applicationFlow } from './application-flow'
import type { ApplicationRow, ApplicationFacts } from './application-guards'
import { EMPTY_DRAFT } from './answer-shape'
import { goodDraft, goodFacts } from './fixtures'
import { FIRST_FORM } from '../../forms/contract'

const on = (instant: string): Moment => ({ now: new Date(instant), arrivedAt: new Date(instant) })
const NOW = on('2026-09-01T02:00:00Z')
const submitted = { categories: ['network', 'solution'] as const, listings: [goodFacts().listings[1]!] }
const conclusion: ApplicationFacts['conclusion'] = {
  categories: { network: 'recommended', solution: 'not-recommended' },
  listings: { plan: 'not-recommended' },
}
const OUTCOME = {
  categories: { network: { listed: true }, solution: { listed: false } },
  listings: { plan: { listed: false } },
}
const NOBODY = {
  categories: { network: { listed: false, reason: '材料不实' }, solution: { listed: false } },
  listings: { plan: { listed: false } },
}
const facts = (change: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  batch: {
    documentId: 'b',
    name: '首批服务商',
    kind: 'provider',
    state: 'open',
    filingOpensAt: '2026-08-01T00:00:00Z',
    liaisonDueAt: null,
    filingClosesAt: '2026-09-30T16:00:00Z',
    recommendClosesAt: null,
  },
  extensions: [],
  verification: 'verified',
  barredUntil: null,
  otherInBatch: null,
  form: FIRST_FORM,
  known: goodFacts(),
  panelConvened: true,
  submitted,
  conclusion,
  settings: { mostCategories: 7, decidedPerCategory: true, correctionDays: 10, unverifiedMayApply: 'evidence-given' },
  ...change,
})
const application = (state: string, change: Partial<ApplicationRow> = {}): ApplicationRow => ({
  documentId: 'a',
  state,
  version: 1,
  cityCode: '370100',
  creditCode: 'C',
  id: 1,
  batch: 1,
  formVersion: 1,
  receiptNumber: null,
  snapshotHash: null,
  submittedAt: null,
  outcome: null,
  answers: goodDraft(),
  returnAnswerBy: state === 'returned' ? '2026-09-11T16:00:00Z' : null,
  ...change,
})
const provider: Actor = { kind: 'account', id: 'account:1', name: '甲', cityCodes: [], creditCode: 'C' }
const province: Actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] }
const ACTORS: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(['save', 'submit', 'answer-return', 'withdraw'].map((name) => [name, provider])),
  conclude: SYSTEM,
  reopen: SYSTEM,
}
const go = (
  name: string,
  subject: ApplicationRow,
  change: Partial<ApplicationFacts> = {},
  input: Record<string, unknown> = {},
  at = NOW,
) =>
  decide(applicationFlow, name, {
    subject,
    actor: ACTORS[name] ?? province,
    input,
    facts: facts(change),
    at,
  })
const because = { reason: '因' }

test('[R06] a piece is saved in draft and returned applications only', () => {
  const piece = { items: { '5.4.department': { text: '服务部' } } }
  expect(go('save', application('draft'), {}, { piece })).toMatchObject({
    set: { answers: { items: { '5.4.department': { text: '服务部' } } } },
  })
  expect(go('save', application('returned'), {}, { piece })).toMatchObject({ ok: true, to: 'returned' })
  expect(go('save', application('submitted'), {}, { piece })).toMatchObject({ code: 'not-from-here' })
  expect(go('save', application('draft'), {}, { piece: { items: { x: {} } } })).toMatchObject({
    code: 'answer-item-unknown',
  })
})

test('[R07] a complete application is submitted, dated by its arrival', () => {
  expect(go('submit', application('draft'))).toEqual({
    ok: true,
    to: 'submitted',
    set: { submittedAt: NOW.arrivedAt.toISOString() },
  })
})

test('[R08] an incomplete one is refused with everything it lacks, in both languages', () => {
  const lacks = ['2.1.plan', '2.2.service', '2.2.operation']
  const items = Object.fromEntries(Object.entries(goodDraft().items).filter(([code]) => !lacks.includes(code)))
  const refused = go(
    'submit',
    application('draft', { answers: { ...EMPTY_DRAFT, categories: ['network'], items } }),
  ) as Refusal
  expect(refused).toMatchObject({ code: 'application-incomplete', values: { count: 5 } })
  // All five are named; the sentence ends with dots only where there are more.
  expect(String(refused.values.missing).split('；')).toHaveLength(5)
  expect(refused.values.missing).not.toContain('…')
  expect((refused.values.items as { code: string }[]).map(({ code }) => code)).toEqual([
    'scope-unticked',
    'item-unanswered',
    'evidence-missing',
    'evidence-missing',
    'undertaking-unsigned',
  ])
  expect(sentenceOf(refused)).toContain('网络服务商 2.2：请为“客户服务组织、热线和服务承诺”上传证明材料')
  expect(sentenceOf(refused, 'en')).toContain('Sign the undertaking')
})

test('[R02] refused one second after the cut-off; accepted without a cut-off (S13)', () => {
  const late = on('2026-09-30T16:00:01Z')
  expect(go('submit', application('draft'), {}, {}, on('2026-09-30T15:59:59.999Z'))).toMatchObject({ ok: true })
  expect(go('submit', application('draft'), {}, {}, late)).toMatchObject({ code: 'window-closed' })
  const batch = { ...facts().batch!, filingClosesAt: null }
  expect(go('submit', application('draft'), { batch }, {}, late)).toMatchObject({ ok: true })
})

test.each<[string, Partial<ApplicationFacts>, string]>([
  ['in no batch', { batch: undefined }, 'application-batch-unknown'],
  ['in a batch of pilot enterprises', { batch: { ...facts().batch!, kind: 'pilot' } }, 'batch-not-for-providers'],
  ['in a closed batch', { batch: { ...facts().batch!, state: 'closed' } }, 'batch-not-open'],
  ['a second time in the batch', { otherInBatch: 'SQ-2026' }, 'application-exists'],
  ['by somebody nobody knows', { verification: 'none' }, 'provider-unverified'],
  ['on the last day of the bar', { barredUntil: '2026-09-01' }, 'provider-barred'],
  [
    'in more categories than allowed',
    { settings: { ...facts().settings, mostCategories: 2 } },
    'application-incomplete',
  ],
])('[R06] not submitted: %s', (_, change, code) => {
  expect(go('submit', application('draft'), change)).toMatchObject({ ok: false, code })
})

test('[R68] applying is allowed from the day after the bar', () => {
  expect(go('submit', application('draft'), { barredUntil: '2026-08-31' })).toMatchObject({ ok: true })
})

test('[R05] an applicant not yet verified submits as the setting says, and is accepted only once it is verified', () => {
  const table = ['never', 'evidence-given', 'always'].map((unverifiedMayApply) =>
    (['none', 'evidence-given', 'verified'] as const).map(
      (verification) =>
        go('submit', application('draft'), { verification, settings: { ...facts().settings, unverifiedMayApply } }).ok,
    ),
  )
  expect(table).toEqual([
    [false, false, true],
    [false, true, true],
    [true, true, true],
  ])
  expect(go('accept', application('submitted'), { verification: 'evidence-given' }, because)).toMatchObject({
    code: 'provider-unverified',
  })
})

test('[R09] a return is answered by the end of the day it names, or of the n-th day, though the batch has had its cut-off', () => {
  const returned = (input: object) => go('return', application('submitted'), {}, { ...because, ...input })
  expect(returned({})).toMatchObject({ set: { returnAnswerBy: '2026-09-11T16:00:00.000Z' } })
  expect(returned({ answerBy: '2026-10-08' })).toMatchObject({ set: { returnAnswerBy: '2026-10-08T16:00:00.000Z' } })
  expect(returned({ answerBy: '2026-08-31' })).toMatchObject({ code: 'answer-day-past' })
  const answer = (at: string) =>
    go('answer-return', application('returned', { returnAnswerBy: '2026-10-08T16:00:00Z' }), {}, {}, on(at))
  expect(answer('2026-10-08T15:59:59Z')).toMatchObject({ to: 'submitted', set: { returnAnswerBy: null } })
  expect(answer('2026-10-08T16:00:00Z')).toMatchObject({
    code: 'return-deadline-past',
    values: { closesAt: '2026-10-09 00:00:00' },
  })
})

test('[R09] accepting, returning and rejecting need a reason; a return still open cannot be rejected', () => {
  for (const name of ['accept', 'return', 'reject']) {
    expect(go(name, application('submitted'))).toMatchObject({ code: 'needs-missing' })
    expect(go(name, application('submitted'), {}, because)).toMatchObject({ ok: true })
  }
  expect(go('reject', application('returned'), {}, because)).toMatchObject({ code: 'return-running' })
  const reject = (at: string) => go('reject', application('returned'), {}, because, on(at))
  expect(reject('2026-09-11T16:00:00Z')).toMatchObject({ code: 'requests-settling' })
  expect(reject('2026-09-11T16:02:00Z')).toMatchObject({ to: 'rejected' })
})

test('an application is withdrawn before it is accepted, and not after', () => {
  for (const state of ['draft', 'submitted', 'returned'])
    expect(go('withdraw', application(state))).toMatchObject({ to: 'withdrawn' })
  for (const state of ['accepted', 'in-review', 'concluded'])
    expect(go('withdraw', application(state))).toMatchObject({ code: 'not-from-here' })
})

test('[R10] review starts with a panel; [R13] it concludes on every category and listing', () => {
  expect(go('start-review', application('accepted'), { panelConvened: false })).toMatchObject({
    code: 'panel-not-convened',
  })
  expect(go('conclude', application('in-review'), { conclusion: { ...conclusion!, listings: {} } })).toMatchObject({
    code: 'conclusion-missing',
    values: { codes: ['plan'] },
  })
  expect(go('conclude', application('in-review'))).toMatchObject({ to: 'concluded' })
})

test('[R13] reopening a panel revokes the conclusion', () => {
  expect(go('reopen', application('concluded'), {}, because)).toMatchObject({
    to: 'in-review',
    set: { concludedAt: null, conclusion: null },
  })
  expect(go('reopen', application('admitted'), {}, because)).toMatchObject({ code: 'not-from-here' })
})

test('[R15] nothing is determined without a conclusion', () => {
  for (const state of ['submitted', 'accepted', 'in-review'])
    expect(go('propose', application(state), {}, { outcome: OUTCOME })).toMatchObject({ code: 'not-from-here' })
  expect(go('propose', application('concluded'), { conclusion: null }, { outcome: OUTCOME })).toMatchObject({
    code: 'conclusion-missing',
  })
})

test('[R14] S14: admitted in one category of two; in none is another action', () => {
  expect(go('propose', application('concluded'), {}, { outcome: OUTCOME })).toMatchObject({
    to: 'proposed',
    set: { outcome: OUTCOME },
  })
  expect(go('not-propose', application('concluded'), {}, { outcome: OUTCOME })).toMatchObject({ code: 'outcome-other' })
  expect(go('not-propose', application('concluded'), {}, { outcome: NOBODY })).toMatchObject({ to: 'not-proposed' })
  expect(go('propose', application('concluded'), {}, { outcome: NOBODY })).toMatchObject({ code: 'outcome-other' })
})

test('after any sequence of actions an application is in a declared state; final states stay final', () => {
  const names = Object.keys(applicationFlow.actions)
  const input = fc.constantFrom({}, because, { outcome: OUTCOME }, { outcome: NOBODY }, { piece: {} })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), input), { maxLength: 25 }), (steps) => {
      let subject = application('draft')
      for (const [name, given] of steps) {
        const decision = go(name, subject, {}, given)
        if (!decision.ok) continue
        expect(applicationFlow.states[subject.state as 'draft'].final ?? false).toBe(false)
        expect(Object.keys(applicationFlow.states)).toContain(decision.to)
        subject = { ...subject, ...decision.set, state: decision.to }
      }
    }),
  )
})
