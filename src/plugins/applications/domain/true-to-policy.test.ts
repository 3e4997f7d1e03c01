import { isRefusal, must } from '../../../shared/pure/refusal'
import { editForm, FIRST_FORM, itemOf, type Form } from '../../forms/contract'
import type { Answer } from './answer-shape'
import { mergePiece } from './answers'
import { missingIn } from './completeness'
import type { Facts } from './facts'
import type { ReasonCode } from './findings'
import { goodDraft, goodFacts, ON_DAY } from './fixtures'
import { precheck } from './precheck'

/** Of the good application with other answers: the finding of an item, and what is missing in its condition. */
function judged(
  items: Record<string, Answer | undefined>,
  item: string,
  facts: Partial<Facts> = {},
  form = FIRST_FORM,
) {
  const kept = Object.entries({ ...goodDraft().items, ...items }).filter(([, answer]) => answer !== undefined)
  const draft = { ...goodDraft(), items: Object.fromEntries(kept) as Record<string, Answer> }
  const known = { ...goodFacts(), ...facts }
  const found = precheck(form, draft, known).flatMap((row) => row.items)
  const missing = missingIn(form, draft, known, { mostCategories: 7 })
  return {
    reason: found.find(({ code }) => code === item)?.reason,
    values: found.find(({ code }) => code === item)?.values,
    missing: missing.map((one) => one.item),
  }
}
const withThreshold = (name: string, value: number): Form =>
  must(editForm(FIRST_FORM, { thresholds: { [name]: value } }))

/** What each condition asks since the second version of the form, and the reason when it is not there. */
const ASKED: [condition: string, item: string, reason: ReasonCode][] = [
  ['1.3: quality and price transparent', '1.3.transparency', 'unanswered'],
  ['1.3: a manual for every device', '1.3.manuals', 'unanswered'],
  ['1.3: courses for every device', '1.3.courses', 'unanswered'],
  ["1.4: users' after-sales needs", '1.4.after-sales', 'evidence-missing'],
  ['2.1: the implementation plan', '2.1.plan', 'unanswered'],
  ['2.1: the guarantee plan', '2.1.guarantee', 'unanswered'],
  ['2.1: deployment in time', '2.1.deployment', 'unanswered'],
  ['2.1: quality and price transparent', '2.1.transparency', 'unanswered'],
  ['3.3: security and reliability', '3.3.security', 'evidence-missing'],
  ['3.3: the promotion mechanism', '3.3.promotion', 'evidence-missing'],
  ['5.1: partial or overall', '5.1.extent', 'unanswered'],
  ['5.1: integrated technologies', '5.1.technologies', 'unanswered'],
  ['5.2: knowledge of industry and processes', '5.2.knowledge', 'evidence-missing'],
  ['6.2: experience', '6.2.experience', 'evidence-missing'],
  ['7.2: consulting', '7.2.consulting', 'evidence-missing'],
  ['7.2: diagnosis', '7.2.diagnosis', 'evidence-missing'],
  ['7.2: standards', '7.2.standards', 'evidence-missing'],
  ['7.2: customisation', '7.2.customisation', 'evidence-missing'],
  ['7.3: the customer service system', '7.3.service', 'evidence-missing'],
  ['7.3: events of expert diagnosis', '7.3.diagnosis-events', 'unanswered'],
  ['7.3: events of fusion', '7.3.matching-events', 'unanswered'],
]

test.each(ASKED)('[R07] %s: refused when missing, accepted when there', (_, item, reason) => {
  expect(judged({ [item]: undefined }, item)).toMatchObject({ reason, missing: [item] })
  const whole = judged({}, item)
  expect(whole.missing).toEqual([])
  expect(['enough', 'evidenced']).toContain(whole.reason)
})

test.each(['1.3.transparency', '2.1.transparency', '2.1.deployment', '2.1.plan', '2.1.guarantee'])(
  '[R08] %s: ticks without the file are not enough, nor the file without every part',
  (item) => {
    const { ticked = [], files = [] } = goodDraft().items[item] ?? {}
    expect(judged({ [item]: { ticked } }, item).missing).toEqual([item])
    expect(judged({ [item]: { ticked: ticked.slice(1), files } }, item)).toMatchObject({
      reason: 'parts-missing',
      values: { missing: [ticked[0]] },
    })
  },
)

const [device, plan] = goodFacts().listings
const second = { ...device!, documentId: 'second', name: '检测机' }
const two = { listings: [device!, second, plan!] }
const TWO_PUT_FORWARD = { ...goodDraft(), listings: ['device', 'second'] }
const of = (item: string, entries: Answer['entries'], form = FIRST_FORM) => {
  const draft = { ...TWO_PUT_FORWARD, items: { ...goodDraft().items, [item]: { entries } } }
  const found = precheck(form, draft, { ...goodFacts(), ...two }).flatMap((row) => row.items)
  const { reason, values } = found.find(({ code }) => code === item)!
  return { reason, missing: values?.missing }
}
const courses = (product: string, ...titles: string[]) => titles.map((title) => ({ product, title }))

test('[R07] C1.3: every device has its own manual, as a sound file', () => {
  const manual = (product: string, file: string) => ({ product, file })
  const both = [manual('device', 'sound'), manual('second', 'sound')]
  expect(of('1.3.manuals', both).reason).toBe('enough')
  expect(of('1.3.manuals', [both[0]!])).toEqual({ reason: 'too-few', missing: ['检测机'] })
  expect(of('1.3.manuals', [both[0]!, manual('second', 'broken')])).toEqual({ reason: 'too-few', missing: ['检测机'] })
  expect(of('1.3.manuals', [both[0]!, manual('second', 'unseen')]).reason).toBe('undecided')
  expect(of('1.3.manuals', [both[0]!, manual('plan', 'sound')])).toMatchObject({ reason: 'too-few' })
})

test('[R07] C1.3: courses are counted per device, and more than one can be asked', () => {
  const form = withThreshold('condition-1.3-courses', 2)
  const full = [...courses('device', '操作', '维护'), ...courses('second', '操作', '点检')]
  expect(of('1.3.courses', full, form).reason).toBe('enough')
  expect(of('1.3.courses', full.slice(0, 3), form)).toEqual({ reason: 'too-few', missing: ['检测机'] })
  // The same title in another spelling is one course.
  expect(of('1.3.courses', [...full.slice(0, 3), ...courses('second', ' 操 作')], form)).toMatchObject({
    reason: 'too-few',
  })
  expect(of('1.3.courses', [{ ...full[0]!, file: 'broken' }, ...courses('second', '操作')])).toEqual({
    reason: 'too-few',
    missing: ['数控机床'],
  })
  expect(of('1.3.courses', [], withThreshold('condition-1.3-courses', 0)).reason).toBe('enough')
})

test('[R07] C1.3: without a device there is nothing to judge', () => {
  for (const item of ['1.3.manuals', '1.3.courses'])
    expect(judged({}, item, { listings: [] }).reason).toBe('no-listings')
})

const allBut = (item: string, tick: string): Answer => ({
  ticked: (goodDraft().items[item]?.ticked ?? []).filter((one) => one !== tick),
})
test.each([
  ['3.1.links', 'logistics', 'condition-3.1-links', 5],
  ['3.1.services', 'supervision', 'condition-3.1-services', 4],
  ['5.2.abilities', 'trial-run', 'condition-5.2-abilities', 6],
] as const)('[R07] %s: all are asked by default, fewer by setting', (item, tick, setting, all) => {
  expect(judged({}, item)).toMatchObject({ reason: 'enough', values: { counted: all, least: all } })
  expect(judged({ [item]: allBut(item, tick) }, item)).toMatchObject({ reason: 'too-few', missing: [item] })
  const lower = withThreshold(setting, all - 1)
  expect(judged({ [item]: allBut(item, tick) }, item, {}, lower)).toMatchObject({ reason: 'enough', missing: [] })
})

test('[R08] C3.3: a node code is given only where there is one, and is judged if given', () => {
  expect(judged({ '3.3.node': undefined }, '3.3.node')).toMatchObject({ reason: 'not-applicable', missing: [] })
  expect(judged({ '3.3.node': { files: [], explanation: '无' } }, '3.3.node').reason).toBe('not-applicable')
  const files = [{ file: 'broken', type: 'approval' as const }]
  expect(judged({ '3.3.node': { files } }, '3.3.node')).toMatchObject({ reason: 'file-unsound', missing: ['3.3.node'] })
})

test('[R07] C4.1: another area can be ticked; alone it is left to people', () => {
  const ticked = (...ticks: string[]) => judged({ '4.1.matrix': { ticked: ticks } }, '4.1.matrix').reason
  expect(ticked('other/planning')).toBe('only-other')
  expect(ticked('other/planning', 'cloud/building')).toBe('enough')
})

test('[R08] C6.1: every ticked service has its evidence', () => {
  const proof = (service: string, file = 'sound') => ({ service, file })
  const said = (entries: Answer['entries']) =>
    judged({ '6.1.services': { ticked: ['network/assessment', 'data/protection'], entries } }, '6.1.services')
  expect(said([proof('network/assessment'), proof('data/protection')])).toMatchObject({ reason: 'enough', missing: [] })
  expect(said([proof('network/assessment')])).toMatchObject({
    reason: 'evidence-missing',
    values: { missing: ['data/protection'] },
    missing: ['6.1.services'],
  })
  expect(said([proof('network/assessment'), proof('data/protection', 'broken')]).reason).toBe('evidence-missing')
  expect(said([proof('network/assessment'), proof('data/protection', 'unseen')]).reason).toBe('file-unexamined')
  const foreign = { items: { '6.1.services': { entries: [proof('network/flying')] } } }
  expect(mergePiece(FIRST_FORM, goodDraft(), foreign, { mostCategories: 7 })).toMatchObject({
    code: 'answer-option-unknown',
    values: { value: 'network/flying' },
  })
})

test('[R07] C7.3: each kind of event is regular: two in twelve months', () => {
  const held = (...days: string[]): Answer => ({ entries: days.map((heldOn) => ({ title: '活动', heldOn })) })
  for (const item of ['7.3.diagnosis-events', '7.3.matching-events']) {
    expect(judged({ [item]: held('2026-02-01', ON_DAY) }, item).reason).toBe('enough')
    expect(judged({ [item]: held(ON_DAY) }, item)).toMatchObject({ reason: 'too-few', missing: [item] })
    expect(judged({ [item]: held('2025-08-31', ON_DAY) }, item).reason).toBe('too-few')
    const once = withThreshold('condition-7.3-events', 1)
    expect(judged({ [item]: held(ON_DAY) }, item, {}, once).reason).toBe('enough')
  }
})

test('[R06] a form without proofs takes none: answers are checked against their own version', () => {
  const form = JSON.parse(JSON.stringify(FIRST_FORM)) as Form
  const { check } = itemOf(form, '6.1.services')!.item
  Object.assign(check, { proof: undefined })
  const entries = [{ service: 'network/response', file: 'sound' }]
  const merged = mergePiece(form, goodDraft(), { items: { '6.1.services': { entries } } }, { mostCategories: 7 })
  expect(isRefusal(merged) && merged.code).toBe('answer-field-unknown')
})
