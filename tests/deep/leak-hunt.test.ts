import { strapi } from '../harness/app'
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

/** A search ends when it has tried everything; this only ends one that hangs. */
const LONG = 1_800_000

let secrets: Secrets
let readers: Reader[]

beforeAll(async () => {
  secrets = await plant()
  readers = await readersOf(secrets)
})

afterAll(dismiss)

async function nothingLeaks(tricksFor: (reader: Reader) => readonly Trick[]): Promise<void> {
  const { leaks, tried } = await hunt(readers, tricksFor)
  process.stdout.write(`leak hunt: ${tried} requests\n`)
  expect(tried).toBeGreaterThan(500)
  expect(leaks).toEqual([])
}

const base = (uid: string): string => `/content-manager/collection-types/${uid}`
const everyType = (): string[] => Object.keys(strapi.contentTypes)

describe('[R26] [R56] the whole product of readers, types and tricks tells nothing of the other side', () => {
  test(
    'lists',
    () => nothingLeaks(() => everyType().flatMap((uid) => plainTricks(base(uid), uid, walledTypes().includes(uid)))),
    LONG,
  )
  test(
    'oracles',
    // The others are refused every list alike, whatever it is asked by.
    () =>
      nothingLeaks(({ cityCode }) =>
        cityCode ? everyType().flatMap((uid) => oracleTricks(base(uid), uid, secrets.distant)) : [],
      ),
    LONG,
  )
  test(
    'relations and guesses',
    () =>
      nothingLeaks(() =>
        everyType().flatMap((uid) => [...relationTricks(uid, secrets.distant), ...guessTricks(uid, secrets.distant)]),
      ),
    LONG,
  )
  test(
    'open doors',
    () =>
      nothingLeaks(() => [
        ...openTricks(secrets.distant),
        ...accountTricks(secrets.neighbour),
        ...accountTricks(secrets.distant),
      ]),
    LONG,
  )
})
