import { contributeTo, isContribution, withContributions } from './contribution'
import { decide, defineFlow, type Guard, type Subject } from './workflow'
import { defineRefusals } from './refusal'

const refuse = defineRefusals({
  'test-lower': { status: 409, zh: '下', en: 'lower' },
  'test-upper': { status: 409, zh: '上', en: 'upper' },
})
const label = { zh: '测', en: 'test' }
interface Facts {
  mine: boolean
}
interface More {
  theirs: boolean
}
const lower: Guard<Subject, Facts> = ({ facts }) => facts.mine || refuse('test-lower')
const upper: Guard<Subject, Facts & More> = ({ facts }) => facts.theirs || refuse('test-upper')

const flow = defineFlow<Subject, Facts>()({
  name: 'door',
  label,
  initial: 'open',
  states: { open: { label }, shut: { label, final: true } },
  actions: { shut: { label, from: ['open'], to: 'shut', by: 'province', guards: [lower] } },
})
const paint = contributeTo(flow)<Facts & More>()({
  actions: { paint: { label, from: ['open'], by: 'province', guards: [upper] } },
  guards: { shut: [upper] },
})

const at = { now: new Date(0), arrivedAt: new Date(0) }
const subject = { documentId: 'd', state: 'open', version: 1 }
const actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] } as const
const go = (table: Parameters<typeof decide>[0], name: string, facts: Facts & More) =>
  decide(table, name, { subject, actor, input: {}, facts, at })

test("contributed actions are decided like others; contributed guards run after the flow's own", () => {
  const whole = withContributions(flow, [paint])
  expect(Object.keys(whole.actions)).toEqual(['shut', 'paint'])
  expect(go(whole, 'paint', { mine: true, theirs: true })).toMatchObject({ ok: true, to: 'open' })
  expect(go(whole, 'paint', { mine: true, theirs: false })).toMatchObject({ code: 'test-upper' })
  expect(go(whole, 'shut', { mine: true, theirs: true })).toMatchObject({ ok: true, to: 'shut' })
  expect(go(whole, 'shut', { mine: true, theirs: false })).toMatchObject({ code: 'test-upper' })
  expect(go(whole, 'shut', { mine: false, theirs: false })).toMatchObject({ code: 'test-lower' })
})

test('the flow itself is unchanged', () => {
  withContributions(flow, [paint])
  expect(Object.keys(flow.actions)).toEqual(['shut'])
  expect(flow.actions.shut.guards).toEqual([lower])
})

test('contributions are added in plugin order, at the end or before an action', () => {
  const sand = contributeTo(flow)()({ actions: { sand: { label, from: ['open'], by: 'city' } } })
  expect(Object.keys(withContributions(flow, [sand, paint]).actions)).toEqual(['shut', 'sand', 'paint'])
  const first = { ...sand, before: 'shut' }
  expect(Object.keys(withContributions(flow, [first, paint]).actions)).toEqual(['sand', 'shut', 'paint'])
  expect(() => withContributions(flow, [{ ...sand, before: 'slam' }])).toThrow('nothing is called slam')
})

test('contributions to other flows are ignored', () => {
  expect(withContributions(flow, [{ ...paint, to: 'window' }])).toBe(flow)
})

test('throws for an existing action or guard, a guard of no action, and an unknown state', () => {
  expect(() => withContributions(flow, [paint, paint])).toThrow('action paint is there already')
  expect(() => withContributions(flow, [paint, { ...paint, actions: {} }])).toThrow('guard of shut is there already')
  expect(() => withContributions(flow, [{ to: 'door', actions: {}, guards: { slam: [upper] } }])).toThrow(
    'slam, which is no action',
  )
  const elsewhere = { to: 'door', actions: { lift: { label, from: ['ajar'], by: 'city' as const } }, guards: {} }
  expect(() => withContributions(flow, [elsewhere])).toThrow('unknown state ajar')
})

test('a contribution is distinguished from a flow', () => {
  expect([paint, flow, null, {}].map(isContribution)).toEqual([true, false, false, false])
})
