import { database, query } from '../harness/app'
import { as } from '../harness/people'
import { sampleOf } from '../harness/sample'
import { hunt, type Reader } from '../leaks/hunt'
import { readersOf } from '../leaks/readers'
import { dismiss } from '../matrix/cast'
import { marksOf, plant, walledTypes, type Secrets } from '../leaks/secrets'
import {
  accountProbes,
  guessProbes,
  openProbes,
  oracleProbes,
  plainProbes,
  relationProbes,
  probeOf,
  type Probe,
} from '../leaks/probes'

/** A sample: every probe on some types, every type with some probes. The deep tier tries more. */
let secrets: Secrets
let readers: Reader[]

beforeAll(async () => {
  secrets = await plant()
  readers = await readersOf(secrets)
})

afterAll(dismiss)

async function nothingLeaks(who: readonly Reader[], probesFor: (reader: Reader) => readonly Probe[]): Promise<void> {
  const { leaks, tried } = await hunt(who, probesFor)
  process.stdout.write(`leak hunt: ${tried} requests\n`)
  expect(tried).toBeGreaterThan(50)
  expect(leaks).toEqual([])
}

const base = (uid: string): string => `/content-manager/collection-types/${uid}`
const officers = (): Reader[] => readers.filter(({ cityCode }) => cityCode !== undefined)
/** Each probe on four of the types, in turn. */
const some = (probes: readonly Probe[]): Probe[] => sampleOf(probes, probeOf, 4)

describe('[R26] [R56] a mark of the other side never appears in an answer, an order or a count', () => {
  test('lists of content-manager, asked for in every way', () =>
    nothingLeaks(officers(), () => some(walledTypes().flatMap((uid) => plainProbes(base(uid), uid, true)))))

  test('filters and searches as an oracle', () =>
    nothingLeaks(officers(), () => some(walledTypes().flatMap((uid) => oracleProbes(base(uid), uid, secrets.distant)))))

  test('relation pickers and guessed ids', () =>
    nothingLeaks(officers(), () =>
      some(
        walledTypes().flatMap((uid) => [...relationProbes(uid, secrets.distant), ...guessProbes(uid, secrets.distant)]),
      ),
    ))

  test('accounts, and everybody without a place, at every open door', () => {
    const doors = [
      ...openProbes(secrets.distant),
      ...accountProbes(secrets.neighbour),
      ...accountProbes(secrets.distant),
    ]
    // Every request by two readers; the account's own routes all by the account.
    return nothingLeaks(readers, (reader) =>
      doors.filter((door, n) => {
        const own = reader.name === 'account' && door.path.startsWith('/api/my')
        return own || n % 3 === readers.indexOf(reader) % 3
      }),
    )
  })
})

test('a row of every type that has a text of its own holds the mark', async () => {
  const { mark, rows } = secrets.distant
  const marked = [...rows].filter(([uid]) => Object.keys(marksOf(uid, mark)).length > 0)
  expect(marked.length).toBeGreaterThan(15)
  for (const [uid, { id }] of marked) {
    const stored = await query<{ text: string }>(
      `select t::text as text from "${database.tableOf(uid)}" t where id = $1`,
      [id],
    )
    expect([uid, stored[0]?.text]).toEqual([uid, expect.stringContaining(mark)])
  }
})

test('the subset covers every probe and type', () => {
  const types = walledTypes()
  const all = types.flatMap((uid) => [
    ...plainProbes(base(uid), uid, true),
    ...oracleProbes(base(uid), uid, secrets.distant),
    ...relationProbes(uid, secrets.distant),
    ...guessProbes(uid, secrets.distant),
  ])
  const tried = some(all)
  expect(new Set(tried.map(probeOf))).toEqual(new Set(all.map(probeOf)))
  expect(types.filter((uid) => !tried.some(({ path }) => path.includes(`/${uid}`)))).toEqual([])
  expect(tried.length).toBeLessThan(all.length / 4)
})

test('the hunt finds marks where they may appear: as the province', async () => {
  const everything: Reader = { name: 'province', person: await as.province(), hidden: [secrets.distant] }
  const uid = 'api::demand.demand'
  const found = async (probes: readonly Probe[]): Promise<number> =>
    (await hunt([everything], () => probes)).leaks.length
  const every = (n: number, probes: readonly Probe[]): Probe[] => probes.filter((_, at) => at % n === 0)
  expect(await found(every(3, plainProbes(base(uid), uid, false)))).toBeGreaterThan(2)
  expect(await found(every(8, oracleProbes(base(uid), uid, secrets.distant, ['$contains', '$ne'])))).toBeGreaterThan(2)
  expect(await found(guessProbes(uid, secrets.distant))).toBeGreaterThan(0)
})
