import { PUBLIC, type Actor } from '../../../../shared/pure/actor'
import { decide } from '../../../../shared/pure/workflow'
import { objectionFlow } from './objection-flow'
import { type ObjectionFacts, type ObjectionRow } from './objection-guards'

const province: Actor = { kind: 'province', id: 'admin:1', name: '省级', cityCodes: [] }
const now = new Date('2026-06-08T02:00:00Z')
const at = { now, arrivedAt: now }
const FACTS: ObjectionFacts = { listed: true, recommended: true, published: false }
const objection = (state: string, wish: ObjectionRow['wish'] = 'take-out'): ObjectionRow => ({
  documentId: 'o',
  batch: 1,
  listKind: 'pilot',
  entry: 'C',
  version: 1,
  state,
  wish,
  entryTitle: '甲公司',
})

interface Asked {
  wish?: ObjectionRow['wish']
  facts?: Partial<ObjectionFacts>
  input?: Record<string, unknown>
  actor?: Actor
}
function decided(
  action: string,
  state: string,
  { wish, facts, input = { reason: '理由' }, actor = province }: Asked = {},
) {
  const subject = objection(state, wish)
  const verdict = decide(objectionFlow, action, { subject, actor, facts: { ...FACTS, ...facts }, input, at })
  return verdict.ok ? verdict.to : verdict.code
}

test('[S31] accepted, then upheld or dismissed; a dismissed one may be reconsidered; final states stay', () => {
  expect(decided('accept', 'received', { input: {} })).toBe('accepted')
  expect(decided('not-accept', 'received')).toBe('not-accepted')
  expect(decided('dismiss', 'accepted')).toBe('dismissed')
  expect(decided('uphold', 'accepted')).toBe('upheld')
  expect(decided('reconsider', 'dismissed')).toBe('upheld')
  for (const action of ['not-accept', 'dismiss', 'uphold', 'reconsider', 'accept'])
    for (const state of ['upheld', 'not-accepted'])
      expect([action, state, decided(action, state)]).toContain('not-from-here')
  for (const [action, state] of [
    ['uphold', 'received'],
    ['dismiss', 'received'],
    ['not-accept', 'accepted'],
    ['reconsider', 'accepted'],
    ['uphold', 'dismissed'],
  ] as const)
    expect([action, decided(action, state)]).toEqual([action, 'not-from-here'])
})

test('[S31] only the province answers, and never without a reason', () => {
  const city: Actor = { kind: 'city', id: 'admin:2', name: '市级', cityCodes: ['370100'] }
  for (const actor of [city, PUBLIC]) expect(decided('dismiss', 'accepted', { actor })).toBe('not-your-role')
  for (const [action, state] of [
    ['not-accept', 'received'],
    ['dismiss', 'accepted'],
    ['uphold', 'accepted'],
    ['reconsider', 'dismissed'],
  ] as const)
    expect([action, decided(action, state, { input: {} })]).toEqual([action, 'needs-missing'])
})

test('[R15] [S31] what is asked for must still be possible: in the list to be taken out, recommended to be put in', () => {
  expect(decided('uphold', 'accepted', { facts: { listed: false } })).toBe('entry-gone-already')
  const putIn = (facts: Partial<ObjectionFacts>) => decided('uphold', 'accepted', { wish: 'put-in', facts })
  expect(putIn({ listed: false })).toBe('upheld')
  expect(putIn({ listed: true })).toBe('objection-listed-already')
  expect(putIn({ listed: false, recommended: false })).toBe('entry-not-recommended')
})

test('[R16] correcting a published list needs a document number', () => {
  const published = { published: true }
  for (const [action, state] of [
    ['uphold', 'accepted'],
    ['reconsider', 'dismissed'],
  ] as const) {
    expect(decided(action, state, { facts: published })).toBe('correction-number-missing')
    expect(decided(action, state, { facts: published, input: { reason: '理由', number: null } })).toBe(
      'correction-number-missing',
    )
    expect(decided(action, state, { facts: published, input: { reason: '理由', number: '鲁工信〔2026〕9号' } })).toBe(
      'upheld',
    )
  }
})
