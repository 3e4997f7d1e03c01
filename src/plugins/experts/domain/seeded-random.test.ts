import { seededRandom, shuffled } from './seeded-random'

const SEED = '000102030405060708090a0b0c0d0e0f'
const throws = (seed: string, below: number, n: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => random.below(below))
}

test('later versions repeat recorded draws: these numbers never change', () => {
  expect(throws(SEED, 1000, 6)).toEqual(throws(SEED, 1000, 6))
  expect(throws(SEED, 1000, 6)).toMatchInlineSnapshot(`
   [
     561,
     506,
     669,
     722,
     712,
     685,
   ]
  `)
})

test('seeds that differ in one bit give unrelated numbers', () => {
  const [one, other] = [throws(SEED, 2 ** 20, 50), throws(SEED.replace(/f$/, 'e'), 2 ** 20, 50)]
  expect(one.filter((n, i) => n === other[i])).toEqual([])
})

test('a number beyond the last whole multiple is thrown again, so that none is favoured', () => {
  const raw = throws(SEED, 2 ** 32, 200)
  const below = 3 * 2 ** 30
  const kept = raw.filter((n) => n < below)
  expect(kept.length).toBeLessThan(raw.length)
  expect(throws(SEED, below, kept.length)).toEqual(kept)
  // Of a number just below the limit itself only those smaller are kept.
  const [large, ...rest] = raw.slice(raw.findIndex((n) => n > 2 ** 31))
  const seen = raw.indexOf(large as number)
  expect(throws(SEED, large as number, 200).slice(0, seen)).toEqual(raw.slice(0, seen))
  expect(throws(SEED, large as number, 200)[seen]).toBe(rest.find((n) => n < (large as number)))
})

test('an invalid seed is refused, not read as zeros', () => {
  for (const seed of ['', '12', SEED.toUpperCase(), `${SEED}0`])
    expect(() => seededRandom(seed)).toThrow('32 hex digits')
})

test('a shuffle keeps every item and does not change its input', () => {
  const list = ['a', 'b', 'c', 'd', 'e']
  expect([...shuffled(list, seededRandom(SEED))].sort()).toEqual(list)
  expect(list).toEqual(['a', 'b', 'c', 'd', 'e'])
})
