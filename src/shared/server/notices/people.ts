import type { Audience } from '../../pure/notice'
import type { Locale } from '../../pure/refusal'
import { bootRegistry } from '../process/boot-registries'

/** Somebody who is told: an account, a member of staff, a liaison; or the place where nobody is there to be told. */
export interface Person {
  /** `account:12`, `staff:3`, `liaison:<documentId>`, `city:370100`, `organisation:<code>`. */
  recipient: string
  name: string
  address: string | null
  /** Of staff; account holders are written to in the language of the setting. */
  locale?: Locale
  /** Somebody without a session, whom only mail reaches. */
  mailOnly?: true
}

export type PeopleByKey = ReadonlyMap<string, readonly Person[]>

/**
 * Finds the people of keys, in one query each whatever the number of keys: codes of cities, credit codes of
 * organisations, numbers of accounts and of staff; of the province and the administrators the key is EVERYBODY.
 * @param found those whom earlier rooms found.
 */
export type FindPeople = (keys: readonly string[], found: PeopleByKey) => Promise<PeopleByKey>

export const EVERYBODY = ''

/** How a room answers for an audience. */
export interface Answer {
  find: FindPeople
  /** Where a message is kept for a key at which nobody is found. */
  standIn?: FindPeople
}

/** Audiences that a room answers for: every city is `city` with all codes, former addresses stand in the facts. */
export type AskedAudience = Exclude<Audience, 'every-city' | 'former-address'>

const answers = bootRegistry<Answer>('answer for the audience')
const joining = bootRegistry<{ audience: AskedAudience; find: FindPeople }>('further people of the audience')
const addresses = bootRegistry<(id: string) => Promise<string | null>>('addresses of the recipients')

/** Declares at boot who the people of an audience are. @throws when a room answers for it already. */
export const answerFor = (room: string, audience: AskedAudience, answer: Answer): void =>
  answers.add(room, audience, answer)

/** Adds people to an audience that an earlier room answers for. @throws when the room did so already. */
export const joinAudience = (room: string, audience: AskedAudience, find: FindPeople): void =>
  joining.add(room, `${audience} by ${room}`, { audience, find })

/**
 * Declares where recipients of a kind are reached today: `staff` for `staff:3`.
 * @throws when a room declares it already.
 */
export const keepAddresses = (room: string, kind: string, addressOf: (id: string) => Promise<string | null>): void =>
  addresses.add(room, kind, addressOf)

/** @throws when no room answers for one of the audiences: its notices would reach nobody. */
export function demandAnswers(audiences: Iterable<Audience>): void {
  for (const audience of audiences)
    if (audience !== 'former-address') answerOf(audience === 'every-city' ? 'city' : audience)
}

/** The people of an audience by key. */
export async function peopleOf(audience: AskedAudience, keys: readonly string[]): Promise<PeopleByKey> {
  const { find, standIn } = answerOf(audience)
  const found = new Map<string, readonly Person[]>()
  const ask = async (more: FindPeople, asked: readonly string[]): Promise<void> => {
    if (asked.length === 0) return
    for (const [key, people] of await more(asked, found)) found.set(key, [...(found.get(key) ?? []), ...people])
  }
  await ask(find, keys)
  for (const more of joining.values()) if (more.audience === audience) await ask(more.find, keys)
  if (standIn)
    await ask(
      standIn,
      keys.filter((key) => !found.get(key)?.length),
    )
  return found
}

function answerOf(audience: AskedAudience): Answer {
  const answer = answers.get(audience)
  if (!answer) throw new Error(`no room answers for the audience ${audience}`)
  return answer
}

/** Where a recipient can be reached today; null where no address is kept. */
export async function addressNow(recipient: string): Promise<string | null> {
  const [kind = '', id = ''] = recipient.split(':')
  return (await addresses.get(kind)?.(id)) ?? null
}

/** People by the key of their row. */
export function grouped<Row>(
  rows: readonly Row[],
  personOf: (row: Row) => { key: string; person: Person | undefined },
): Map<string, Person[]> {
  const byKey = new Map<string, Person[]>()
  for (const row of rows) {
    const { key, person } = personOf(row)
    if (person) byKey.set(key, [...(byKey.get(key) ?? []), person])
  }
  return byKey
}
