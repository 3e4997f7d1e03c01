import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Search from '../harness/search'

const NAMES = ['PROPERTY_RUNS', 'PROPERTY_SEED', 'SEARCH_FACTOR'] as const
const before = { ...process.env }

afterEach(() => {
  process.env = { ...before }
})

/** Loads the module with these environment variables. */
function under(settings: Partial<Record<(typeof NAMES)[number], string>>): typeof Search {
  process.env = { ...before, ...settings }
  for (const name of NAMES) if (!(name in settings)) delete process.env[name]
  let loaded: typeof Search | undefined
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof Search>('../harness/search')
  })
  return loaded as typeof Search
}

const settingsOf = ({ runsOf, seedOf, oneIn, minutes }: typeof Search) => [
  runsOf(5),
  seedOf(7),
  oneIn(60),
  oneIn(3),
  minutes(1),
]

test('a search tries its usual amount from its own seed, with a factor so many times as much', () => {
  expect(settingsOf(under({}))).toEqual([5, 7, 60, 3, 60_000])
  expect(settingsOf(under({ SEARCH_FACTOR: '10', PROPERTY_SEED: '99' }))).toEqual([50, 99, 1, 1, 600_000])
  expect(settingsOf(under({ SEARCH_FACTOR: '10', PROPERTY_RUNS: '3' }))).toEqual([3, 7, 1, 1, 600_000])
  expect(settingsOf(under({ SEARCH_FACTOR: '2' }))).toEqual([10, 7, 30, 1, 120_000])
})

test('of a list each kind is tried in each way of dividing it, with `--all` the whole list, in its order', () => {
  const all = Array.from({ length: 60 }, (_, n) => n)
  const bySix = (n: number): string => String(n % 6)
  const byTen = (n: number): string => String(Math.floor(n / 10))
  const some = under({}).someOf(all, [
    [bySix, 1],
    [byTen, 2],
  ])
  expect(new Set(some.map(bySix)).size).toBe(6)
  for (const ten of new Set(all.map(byTen)))
    expect(some.filter((n) => byTen(n) === ten).length).toBeGreaterThanOrEqual(2)
  expect(some.length).toBeLessThanOrEqual(18)
  expect(some).toEqual([...some].sort((a, b) => a - b))
  expect(under({ SEARCH_FACTOR: '10' }).someOf(all, [[bySix, 1]])).toEqual(all)
})

test('CI does not search longer', () => {
  const ci = readFileSync(join(__dirname, '../../.ci/run'), 'utf8')
  expect(ci).toContain('npm run test:deep')
  expect(ci).not.toContain('--all')
})
