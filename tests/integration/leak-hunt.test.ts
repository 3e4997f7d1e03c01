import { as } from '../harness/people'
import { hunt, type Reader } from '../leaks/hunt'
import { readersOf } from '../leaks/readers'
import { dismiss } from '../matrix/cast'
import { plant, walledTypes, type Secrets } from '../leaks/secrets'
import {
  accountTricks,
  guessTricks,
  openTricks,
  oracleTricks,
  plainTricks,
  relationTricks,
  type Trick,
} from '../leaks/tricks'

// Thousands of requests: half a minute alone, more beside other work.
jest.setTimeout(180_000)

let secrets: Secrets
let readers: Reader[]

beforeAll(async () => {
  secrets = await plant()
  readers = await readersOf(secrets)
})

afterAll(dismiss)

async function nothingLeaks(who: readonly Reader[], tricksFor: (reader: Reader) => readonly Trick[]): Promise<void> {
  const { leaks, tried } = await hunt(who, tricksFor)
  process.stdout.write(`leak hunt: ${tried} requests\n`)
  expect(tried).toBeGreaterThan(50)
  expect(leaks).toEqual([])
}

const base = (uid: string): string => `/content-manager/collection-types/${uid}`
const officers = (): Reader[] => readers.filter(({ cityCode }) => cityCode !== undefined)

describe('[R26] [R56] a mark of the other side never appears, in no answer, order or count', () => {
  test('lists of content-manager, asked for in every way', () =>
    nothingLeaks(officers(), () => walledTypes().flatMap((uid) => plainTricks(base(uid), uid, true))))

  test('filters and searches as an oracle', () =>
    nothingLeaks(officers(), () =>
      // Every operator is tried in the deep tier.
      walledTypes().flatMap((uid) => oracleTricks(base(uid), uid, secrets.distant, ['$contains'])),
    ))

  test('relation pickers and guessed ids', () =>
    nothingLeaks(officers(), () =>
      walledTypes().flatMap((uid) => [...relationTricks(uid, secrets.distant), ...guessTricks(uid, secrets.distant)]),
    ))

  test('accounts, and everybody without a place, at every open door', () =>
    nothingLeaks(readers, () => [
      ...openTricks(secrets.distant),
      ...accountTricks(secrets.neighbour),
      ...accountTricks(secrets.distant),
    ]))
})

test('the hunt finds what is there to be found: the province may see the other city', async () => {
  const everything: Reader = { name: 'province', person: await as.province(), hidden: [secrets.distant] }
  const uid = 'api::demand.demand'
  const found = async (tricks: readonly Trick[]): Promise<number> =>
    (await hunt([everything], () => tricks)).leaks.length
  expect(await found(plainTricks(base(uid), uid, false))).toBeGreaterThan(10)
  expect(await found(oracleTricks(base(uid), uid, secrets.distant, ['$contains', '$ne']))).toBeGreaterThan(20)
  expect(await found(guessTricks(uid, secrets.distant))).toBeGreaterThan(0)
})
