import { refuse as refuseLabel } from '../../../policy/labels'
import { decide } from '../../../shared/pure/workflow'
import type { Actor } from '../../../shared/pure/actor'
import { demandFlow } from './demand-flow'
import type { DemandFacts, DemandRow } from './demand-guards'

const now = new Date('2026-08-10T04:00:00Z')
const at = { now, arrivedAt: now }
const facts = (change: Partial<DemandFacts> = {}): DemandFacts => ({
  batch: {
    documentId: 'b',
    name: '首批',
    state: 'open',
    filingOpensAt: '2026-08-01T00:00:00Z',
    liaisonDueAt: '2026-08-15T16:00:00Z',
    filingClosesAt: '2026-08-20T16:00:00Z',
    recommendClosesAt: '2026-08-22T16:00:00Z',
  },
  extensions: [],
  size: 'small',
  verification: 'verified',
  eligibility: { ok: true, outcome: 'eligible', kinds: ['specialised'], labels: [] },
  liaisonNamed: true,
  cityDeclaredNone: false,
  panel: null,
  othersFiled: 0,
  settings: {
    mostDemands: 5,
    undo: true,
    returnToCity: true,
    blockWithoutLiaison: false,
    allGrounds: false,
    correctionAfterClose: true,
    championMayFile: true,
    unverifiedMaySubmit: 'evidence-given',
    panelRequired: false,
  },
  ...change,
})
const demand = (change: Partial<DemandRow> = {}): DemandRow =>
  ({
    documentId: 'd',
    state: 'draft',
    version: 1,
    batch: 1,
    cityCode: '370100',
    creditCode: 'C',
    title: '需求',
    industryCode: 'C34',
    painPoints: '痛',
    scenes: ['data'],
    urgency: 'urgent',
    budget: '100',
    expectedBenefit: '益',
    categories: ['solution'],
    contactName: '甲',
    contactPhone: '1',
    cityListVersion: null,
    cityAnswerBy: null,
    reviewConclusion: null,
    priority: false,
    ...change,
  }) as DemandRow
const account: Actor = { kind: 'account', id: 'account:1', name: '企业', cityCodes: [], creditCode: 'C' }
const officer: Actor = { kind: 'city', id: 'admin:1', name: '甲', cityCodes: ['370100'] }
const go = (
  name: string,
  subject: DemandRow,
  change: Partial<DemandFacts> = {},
  moment = at,
  actor = account,
  input = {},
) => decide(demandFlow, name, { subject, actor, input, facts: facts(change), at: moment })
const on = (instant: string) => ({ now: new Date(instant), arrivedAt: new Date(instant) })

test('[R23] a complete demand of an eligible enterprise is filed, dated by its arrival', () => {
  expect(go('submit', demand())).toEqual({ ok: true, to: 'submitted', set: { submittedAt: now.toISOString() } })
  expect(go('submit', demand({ title: null }))).toMatchObject({
    code: 'demand-incomplete',
    values: { names: ['title'] },
  })
})

test('[R24] a demand filed one second after the close is refused', () => {
  expect(go('submit', demand(), {}, on('2026-08-20T15:59:59.999Z'))).toMatchObject({ ok: true })
  expect(go('submit', demand(), {}, on('2026-08-20T16:00:01Z'))).toMatchObject({ code: 'window-closed' })
})

test('[R22] a demand needs a label; one awaiting the city may be filed but not selected', () => {
  const none = { ...refuseLabel('no-eligible-label'), labels: [] }
  expect(go('submit', demand(), { eligibility: none })).toMatchObject({ code: 'no-eligible-label' })
  const awaits = { ok: true, outcome: 'needs-city-confirmation', kinds: ['key-chain'], labels: [] } as const
  expect(go('submit', demand(), { eligibility: { ...awaits, kinds: ['key-chain'], labels: [] } })).toMatchObject({
    ok: true,
  })
  expect(
    go(
      'select',
      demand({ state: 'submitted' }),
      { eligibility: { ...awaits, kinds: ['key-chain'], labels: [] } },
      at,
      officer,
      { reason: '好' },
    ),
  ).toMatchObject({ code: 'label-unconfirmed' })
})

test('S11: the sixth demand of a batch is refused', () => {
  expect(go('submit', demand(), { othersFiled: 4 })).toMatchObject({ ok: true })
  expect(go('submit', demand(), { othersFiled: 5 })).toMatchObject({ code: 'too-many-demands', values: { most: 5 } })
})

test('S07: an enterprise that is no SME files by setting', () => {
  expect(go('submit', demand(), { size: 'large' })).toMatchObject({ ok: true })
  const smeOnly = { ...facts().settings, championMayFile: false }
  expect(go('submit', demand(), { size: 'large', settings: smeOnly })).toMatchObject({ code: 'size-not-sme' })
  for (const size of ['medium', 'small', 'micro', null])
    expect(go('submit', demand(), { size, settings: smeOnly })).toMatchObject({ ok: true })
})

test('[R31] a conclusion names who reached it: the panel, or without one the office, and the officer who recorded it', () => {
  const province: Actor = { kind: 'province', id: 'admin:2', name: '乙', cityCodes: [] }
  const reviewedBy = (panel: DemandFacts['panel']) => {
    const outcome = go('pass', demand({ state: 'in-review' }), { panel }, at, province, { reason: '可行' })
    return outcome.ok && outcome.set?.reviewedBy
  }
  expect(reviewedBy('recommend')).toBe('专家组复审，省级经办人员办理：乙')
  expect(reviewedBy(null)).toBe('省工业和信息化厅组织专家复审（系统外），省级经办人员录入：乙')
})

test('S04: a return is answered until the recommendation closes, or by setting only while filing is open', () => {
  const late = on('2026-08-21T04:00:00Z')
  expect(go('answer-return', demand({ state: 'returned' }), {}, late)).toMatchObject({ ok: true })
  expect(
    go(
      'answer-return',
      demand({ state: 'returned' }),
      { settings: { ...facts().settings, correctionAfterClose: false } },
      late,
    ),
  ).toMatchObject({ code: 'window-closed' })
  expect(go('answer-return', demand({ state: 'returned' }), {}, on('2026-08-22T16:00:00Z'))).toMatchObject({
    code: 'window-closed',
  })
})

test('[R29] the city recommends until its close, and later only what was returned to it, until the day it was given', () => {
  const selected = demand({ state: 'selected' })
  const late = on('2026-08-24T04:00:00Z')
  expect(go('recommend', selected, {}, on('2026-08-22T15:59:59Z'), officer)).toMatchObject({ ok: true })
  expect(go('recommend', selected, {}, late, officer)).toMatchObject({ code: 'window-closed' })
  expect(go('recommend', { ...selected, cityAnswerBy: '2026-08-25T16:00:00Z' }, {}, late, officer)).toMatchObject({
    ok: true,
  })
  expect(go('recommend', { ...selected, cityAnswerBy: '2026-08-23T16:00:00Z' }, {}, late, officer)).toMatchObject({
    code: 'window-closed',
  })
})

test('[R27] the priority mark needs an SME of known size', () => {
  const mark = (size: string | null) =>
    go('mark-priority', demand({ state: 'selected' }), { size }, at, officer, { grounds: ['urgent-demand'] })
  expect(mark('micro')).toMatchObject({ ok: true, set: { priority: true } })
  expect(mark('large')).toMatchObject({ code: 'priority-sme-only' })
  expect(mark(null)).toMatchObject({ code: 'size-unstated' })
})

test('[R27] by setting, the priority mark needs all three grounds', () => {
  const three = ['urgent-demand', 'great-potential', 'evident-benefit']
  const mark = (grounds: string[], allGrounds: boolean) =>
    go('mark-priority', demand({ state: 'selected' }), { settings: { ...facts().settings, allGrounds } }, at, officer, {
      grounds,
    })
  expect(mark(three.slice(0, 1), false)).toMatchObject({ ok: true })
  expect(mark(three.slice(0, 2), true)).toMatchObject({ code: 'all-grounds-needed' })
  expect(mark(three, true)).toMatchObject({ ok: true, set: { priorityGrounds: three } })
})

test('S42: demands in a frozen list cannot be undone, withdrawn or marked', () => {
  const frozen = demand({ state: 'recommended', cityListVersion: 2 })
  for (const [name, input] of [
    ['undo-recommend', { reason: '误' }],
    ['mark-priority', { grounds: ['urgent-demand'] }],
  ] as const)
    expect(go(name, frozen, {}, at, officer, input)).toMatchObject({ code: 'already-frozen' })
  expect(go('withdraw', frozen)).toMatchObject({ code: 'not-from-here' })
})

test('[R21] an enterprise not yet verified files as the setting says, and is recommended only once it is verified', () => {
  const by = (unverifiedMaySubmit: string) => ({ settings: { ...facts().settings, unverifiedMaySubmit } })
  const filed = (verification: DemandFacts['verification'], setting: string) =>
    go('submit', demand(), { verification, ...by(setting) }).ok
  const table = ['never', 'evidence-given', 'always'].map((setting) =>
    (['none', 'evidence-given', 'verified'] as const).map((verification) => filed(verification, setting)),
  )
  expect(table).toEqual([
    [false, false, true],
    [false, true, true],
    [true, true, true],
  ])
  expect(go('submit', demand(), { verification: 'none' })).toMatchObject({ code: 'organisation-unverified' })
  const recommend = (verification: DemandFacts['verification']) =>
    go('recommend', demand({ state: 'selected' }), { verification, ...by('always') }, at, officer)
  expect(recommend('evidence-given')).toMatchObject({ code: 'organisation-unverified' })
  expect(recommend('verified')).toMatchObject({ ok: true })
})
