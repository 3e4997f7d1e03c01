import { strapi } from '../harness/app'
import { hunt, type Reader } from '../leaks/hunt'
import { readersOf } from '../leaks/readers'
import { someOf, type Kinds } from '../harness/search'
import { dismiss } from '../matrix/cast'
import { plant, walledTypes, type Secrets } from '../leaks/secrets'
import {
  accountTricks,
  guessTricks,
  openTricks,
  oracleTricks,
  placeOf,
  plainTricks,
  relationTricks,
  trickOf,
  type Trick,
} from '../leaks/tricks'

/** Only ends a hanging search. */
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
const typeOf = (trick: Trick): string => placeOf(trick).split(' ')[0] ?? ''

/**
 * Readers who see a part of the lists try each trick on many types, with each attribute of each type. The others, to whom
 * most lists are closed, try each trick on a few types, different ones per reader. With `--all` everybody tries
 * everything.
 */
function some(reader: Reader, tricks: readonly Trick[], oneTrick: number): Trick[] {
  const { cityCode } = reader
  const classifications: Kinds<Trick>[] = cityCode
    ? [
        [trickOf, oneTrick],
        [placeOf, 1],
      ]
    : [
        [trickOf, Math.ceil(oneTrick / 4)],
        [typeOf, 1],
      ]
  const tried = someOf(tricks, classifications, readers.indexOf(reader))
  for (const kindOf of [trickOf, typeOf]) expect(new Set(tried.map(kindOf))).toEqual(new Set(tricks.map(kindOf)))
  return tried
}

describe('[R26] [R56] no request of any reader reveals rows of the other side', () => {
  test(
    'lists',
    () =>
      nothingLeaks((reader) => {
        const tricks = everyType().flatMap((uid) => plainTricks(base(uid), uid, walledTypes().includes(uid)))
        return some(reader, tricks, 24)
      }),
    LONG,
  )
  test(
    'oracles',
    // The others are refused every list, whatever the filter.
    () =>
      nothingLeaks((reader) => {
        if (!reader.cityCode) return []
        const tricks = everyType().flatMap((uid) => oracleTricks(base(uid), uid, secrets.distant))
        return some(reader, tricks, 24)
      }),
    LONG,
  )
  test(
    'relations and guesses',
    () =>
      nothingLeaks((reader) => {
        const { distant } = secrets
        const tricks = everyType().flatMap((uid) => [...relationTricks(uid, distant), ...guessTricks(uid, distant)])
        return some(reader, tricks, 16)
      }),
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
