import fc from 'fast-check'
import { canonical } from './canonical'

/** The same value with the keys of every object in another order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, item]) => [key, turned(item)]),
        )
      : value

test('[R07] the text of a snapshot does not depend on the order of keys, and preserves the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value)
      expect(canonical(turned(value))).toBe(text)
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
    { numRuns: 40 },
  )
  expect(canonical({ b: [1, { z: '甲', y: null }], a: undefined, B: -0 })).toBe('{"B":0,"b":[1,{"y":null,"z":"甲"}]}')
})

test.each([NaN, Infinity, 1n, () => 1, new Date(0), new Map(), Symbol('x')])('no JSON value: %p', (value) => {
  expect(() => canonical({ value })).toThrow('no JSON value')
})
