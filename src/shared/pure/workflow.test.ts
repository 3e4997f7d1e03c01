import { checkFlow } from './flow-check'
import { checkNeeds, decide, defineFlow, onInput, type Guard, type Subject } from './workflow'
import { defineRefusals, sentenceOf, type Refusal } from './refusal'
import type { Actor } from './actor'

const refuse = defineRefusals({ 'too-hot': { status: 409, zh: '太热（{degrees}）', en: 'too hot ({degrees})' } })
const l = (zh: string) => ({ zh, en: zh })
const notTooHot: Guard<Subject, { degrees: number }> = ({ facts }) => facts.degrees < 100 || refuse('too-hot', facts)
const flow = defineFlow<Subject, { degrees: number }>()({
  name: 'tea',
  label: l('茶'),
  initial: 'cold',
  states: { cold: { label: l('凉') }, hot: { label: l('热') }, drunk: { label: l('喝完'), final: true } },
  actions: {
    heat: {
      label: l('加热'),
      from: ['cold'],
      to: 'hot',
      by: 'city',
      guards: [notTooHot],
    },
    cool: {
      label: l('放凉'),
      from: ['hot'],
      to: 'cold',
      by: ['city', 'province'],
      needs: { reason: { label: l('理由'), type: 'reason', required: true } },
    },
    drink: { label: l('喝'), from: ['hot'], to: 'drunk', by: 'account', set: ({ at }) => ({ drunkAt: at.now }) },
    stir: {
      label: l('搅'),
      from: ['cold', 'hot'],
      by: 'city',
      needs: { times: { label: l('次数'), type: 'integer', min: 1, max: 9 } },
      guards: [onInput('fewTimes', ({ input }) => input.times !== 4 || refuse('too-hot'))],
    },
  },
})
const city: Actor = { kind: 'city', id: 'admin:1', name: '甲', cityCodes: ['370100'] }
const at = { now: new Date(0), arrivedAt: new Date(0) }
const subject = (state: string, cityCode = '370100'): Subject => ({
  documentId: 'd',
  state,
  version: 1,
  cityCode,
  creditCode: 'C',
})
const run = (name: string, state: string, actor: Actor = city, input = {}, degrees = 20, cityCode = '370100') =>
  decide(flow, name, { subject: subject(state, cityCode), actor, input, facts: { degrees }, at })

test('an action the table allows gives its target and what it sets', () => {
  expect(run('heat', 'cold')).toEqual({ ok: true, to: 'hot', set: {} })
  expect(run('drink', 'hot', { kind: 'account', id: 'account:1', name: '乙', cityCodes: [], creditCode: 'C' })).toEqual(
    { ok: true, to: 'drunk', set: { drunkAt: at.now } },
  )
  expect(run('stir', 'hot', city, { times: 2 })).toMatchObject({ ok: true, to: 'hot' })
})

test.each([
  ['unknown-action', run('boil', 'cold')],
  ['unknown-action', run('toString', 'cold')],
  ['not-your-role', run('heat', 'cold', { ...city, kind: 'province' })],
  ['not-your-role', run('drink', 'hot')],
  ['outside-territory', run('heat', 'cold', city, {}, 20, '370200')],
  [
    'outside-territory',
    run('drink', 'hot', { kind: 'account', id: 'a', name: '丙', cityCodes: [], creditCode: 'other' }),
  ],
  ['outside-territory', run('drink', 'hot', { kind: 'account', id: 'a', name: '丙', cityCodes: [] })],
  ['not-from-here', run('heat', 'hot')],
  ['needs-missing', run('cool', 'hot')],
  ['needs-missing', run('cool', 'hot', city, { reason: ' \u3000' })],
  ['needs-unknown', run('heat', 'cold', city, { anything: 1 })],
  ['needs-invalid', run('stir', 'cold', city, { times: 10 })],
  ['too-hot', run('heat', 'cold', city, {}, 100)],
  ['too-hot', run('stir', 'cold', city, { times: 4 })],
])('refuses with %s', (code, decision) => expect(decision).toMatchObject({ ok: false, code }))

test.each([
  ['an unknown initial state', { initial: 'nowhere' }],
  ['a state that cannot be reached', { states: { ...flow.states, lost: { label: l('失'), final: true } } }],
  ['a state without exit', { states: { ...flow.states, drunk: { label: l('喝完') } } }],
  ['a final state with an exit', { states: { ...flow.states, hot: { label: l('热'), final: true } } }],
  [
    'an action to nowhere',
    { actions: { ...flow.actions, boil: { label: l('煮'), from: ['cold'], to: 'steam', by: 'city' } } },
  ],
  [
    'an action from nowhere',
    { actions: { ...flow.actions, boil: { label: l('煮'), from: [], to: 'hot', by: 'city' } } },
  ],
  [
    'a guard without a name',
    {
      actions: {
        ...flow.actions,
        boil: {
          label: l('煮'),
          from: ['cold'],
          by: 'city',
          guards: [
            (
              () => () =>
                true
            )(),
          ],
        },
      },
    },
  ],
])('a table with %s does not load', (_, wrong) =>
  expect(() => checkFlow({ ...flow, ...wrong } as never)).toThrow(/flow tea/),
)

describe('needs', () => {
  const label = l('字段')
  test.each([
    ['text', { type: 'text', max: 3 }, '四个字了', '三个字'],
    ['text with a NUL', { type: 'text' }, 'a\u0000', 'a'],
    ['datetime without a zone', { type: 'datetime' }, '2026-08-20T00:00:00', '2026-08-20T00:00:00+08:00'],
    ['datetime that is none', { type: 'datetime' }, '2026-13-20T00:00:00Z', '2026-12-20T00:00:00Z'],
    ['date', { type: 'date' }, '2026-02-30x', '2026-02-28'],
    ['date', { type: 'date' }, '0000-12-31', '0001-01-01'],
    ['choice', { type: 'choice', options: { a: label } }, 'toString', 'a'],
    ['choices', { type: 'choices', options: { a: label, b: label } }, ['a', 'a'], ['a', 'b']],
    ['boolean', { type: 'boolean' }, 'true', true],
    ['integer', { type: 'integer', min: 0 }, -1, 0],
    ['an unsafe integer', { type: 'integer' }, 2 ** 53, 2 ** 53 - 1],
  ] as const)('%s', (_, need, bad, good) => {
    expect(checkNeeds({ x: { label, ...need } as never }, { x: bad })).toMatchObject({
      code: 'needs-invalid',
      values: { name: 'x' },
    })
    expect(checkNeeds({ x: { label, ...need } as never }, { x: good })).toBe(true)
  })

  test("accepted values are described in the reader's language", () => {
    const refusal = checkNeeds({ x: { label: { zh: '联系电话', en: 'Telephone' }, type: 'phone' } }, { x: '12' })
    expect(sentenceOf(refusal as Refusal, 'zh')).toBe(
      '“联系电话”的值“12”不符合要求：应为手机号码、带区号的固定电话（如 0531-88888888-801）或400、800电话',
    )
    expect(sentenceOf(refusal as Refusal, 'en')).toBe(
      'The value "12" of "x" is not accepted: a mobile, a landline with its area code (0531-88888888-801), or 400 and 800',
    )
  })

  test('all missing needs are named at once; empty counts as missing', () => {
    const need = { label, type: 'text', required: true } as const
    expect(checkNeeds({ a: need, b: need, c: need }, { a: '', b: null, c: 'x' })).toMatchObject({
      code: 'needs-missing',
      values: { names: ['a', 'b'] },
    })
  })
})
