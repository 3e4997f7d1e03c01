import { isRefusal } from '../../../shared/pure/refusal'
import { admitsAny, checkGiven, type Candidate } from './outcomes'

const candidates = new Map<string, Candidate>([
  ['a', { name: '甲', state: 'concluded' }],
  ['b', { name: '乙', state: 'concluded' }],
  ['c', { name: '丙', state: 'in-review' }],
])
const result = { categories: {} }
const code = (given: unknown): unknown => {
  const checked = checkGiven(candidates, given)
  return isRefusal(checked) ? [checked.code, checked.values] : Object.keys(checked)
}

test('[R15] results are given for every application with a conclusion, and for no other', () => {
  expect(code({ a: result, b: result })).toEqual(['a', 'b'])
  expect(code({ a: result })).toEqual(['application-undetermined', { names: ['乙'] }])
  expect(code({})).toEqual(['application-undetermined', { names: ['甲', '乙'] }])
  expect(code({ a: result, b: result, c: result })).toEqual(['application-unconcluded', { names: ['丙'] }])
  expect(code({ a: result, b: result, z: result })).toEqual(['application-foreign', { ids: ['z'] }])
  for (const malformed of [null, undefined, 'x', 7, [], [result]])
    expect(code(malformed)).toEqual(['outcomes-malformed', {}])
})

test('[R15] everybody concerned is named, an unknown id in short', () => {
  const long = 'z'.repeat(100)
  expect(code({ a: result, y: result, [long]: result })).toEqual([
    'application-foreign',
    { ids: ['y', 'z'.repeat(40)] },
  ])
  const early = new Map([...candidates, ['d', { name: '丁', state: 'accepted' }]])
  const all = { a: result, b: result, c: result, d: result }
  expect(checkGiven(early, all)).toMatchObject({ code: 'application-unconcluded', values: { names: ['丙', '丁'] } })
  // Others that have no conclusion yet are not asked for.
  expect(checkGiven(early, { a: result, b: result })).toEqual({ a: result, b: result })
})

test('S14: one listed category admits; anything but `listed: true` does not', () => {
  expect(admitsAny({ categories: { network: { listed: false }, security: { listed: true } } })).toBe(true)
  expect(admitsAny({ categories: { network: { listed: false }, security: { listed: false } } })).toBe(false)
  for (const listed of ['true', 1, null, undefined])
    expect(admitsAny({ categories: { network: { listed } } })).toBe(false)
  for (const malformed of [null, undefined, 'x', {}, { categories: null }, { categories: { network: null } }])
    expect(admitsAny(malformed)).toBe(false)
})
