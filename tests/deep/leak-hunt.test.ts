import { strapi } from '../harness/app'
import { hunt, type Reader } from '../leaks/hunt'
import { readersOf } from '../leaks/readers'
import { someOf, type Kinds } from '../harness/search'
import { dismiss } from '../matrix/cast'
import { plant, walledTypes, type Secrets } from '../leaks/secrets'
import {
  accountProbes,
  guessProbes,
  openProbes,
  oracleProbes,
  placeOf,
  plainProbes,
  relationProbes,
  probeOf,
  type Probe,
} from '../leaks/probes'

/** Only ends a hanging search. */
const LONG = 1_800_000

let secrets: Secrets
let readers: Reader[]

beforeAll(async () => {
  secrets = await plant()
  readers = await readersOf(secrets)
})

afterAll(dismiss)

async function nothingLeaks(probesFor: (reader: Reader) => readonly Probe[]): Promise<void> {
  const { leaks, tried } = await hunt(readers, probesFor)
  process.stdout.write(`leak hunt: ${tried} requests\n`)
  expect(tried).toBeGreaterThan(500)
  expect(leaks).toEqual([])
}

const base = (uid: string): string => `/content-manager/collection-types/${uid}`
const everyType = (): string[] => Object.keys(strapi.contentTypes)
const typeOf = (probe: Probe): string => placeOf(probe).split(' ')[0] ?? ''

/**
 * Readers who see a part of the lists try each probe on many types, with each attribute of each type. The others, to whom
 * most lists are closed, try each probe on a few types, different ones per reader. With `--all` everybody tries
 * everything.
 */
function some(reader: Reader, probes: readonly Probe[], oneProbe: number): Probe[] {
  const { cityCode } = reader
  const classifications: Kinds<Probe>[] = cityCode
    ? [
        [probeOf, oneProbe],
        [placeOf, 1],
      ]
    : [
        [probeOf, Math.ceil(oneProbe / 4)],
        [typeOf, 1],
      ]
  const tried = someOf(probes, classifications, readers.indexOf(reader))
  for (const kindOf of [probeOf, typeOf]) expect(new Set(tried.map(kindOf))).toEqual(new Set(probes.map(kindOf)))
  return tried
}

describe('[R26] [R56] no request of any reader reveals rows of the other side', () => {
  test(
    'lists',
    () =>
      nothingLeaks((reader) => {
        const probes = everyType().flatMap((uid) => plainProbes(base(uid), uid, walledTypes().includes(uid)))
        return some(reader, probes, 24)
      }),
    LONG,
  )
  test(
    'oracles',
    // The others are refused every list, whatever the filter.
    () =>
      nothingLeaks((reader) => {
        if (!reader.cityCode) return []
        const probes = everyType().flatMap((uid) => oracleProbes(base(uid), uid, secrets.distant))
        return some(reader, probes, 24)
      }),
    LONG,
  )
  test(
    'relations and guesses',
    () =>
      nothingLeaks((reader) => {
        const { distant } = secrets
        const probes = everyType().flatMap((uid) => [...relationProbes(uid, distant), ...guessProbes(uid, distant)])
        return some(reader, probes, 16)
      }),
    LONG,
  )
  test(
    'open doors',
    () =>
      nothingLeaks(() => [
        ...openProbes(secrets.distant),
        ...accountProbes(secrets.neighbour),
        ...accountProbes(secrets.distant),
      ]),
    LONG,
  )
})
