import type { Audience } from '../../pure/notice'
import type { Locale } from '../../pure/refusal'
import { bootRegistry } from '../process/boot-registries'

/** A recipient: an account, a member of staff, a liaison; or a city or organisation without any. */
export interface Person {
  /** `account:12`, `staff:3`, `liaison:<documentId>`, `city:370100`, `organisation:<code>`. */
  recipient: string
  name: string
  address: string | null
  /** For staff; account holders get the language of the setting. */
  locale?: Locale
  /** Without a session; reached by mail only. */
  mailOnly?: true
}

export type PeopleByKey = ReadonlyMap<string, readonly Person[]>

/**
 * Finds recipients by key, in one query each for any number of keys: city codes, credit codes, ids of accounts and
 * staff; for the province and administrators the key is EVERYBODY.
 * @param found recipients found by earlier plugins.
 */
export type FindPeople = (keys: readonly string[], found: PeopleByKey) => Promise<PeopleByKey>

export const EVERYBODY = ''

/** A plugin's lookup for an audience. */
export interface Answer {
  find: FindPeople
  /** Where a message is stored for a key without recipients. */
  standIn?: FindPeople
}

/** Audiences that plugins answer for: every city is `city` with all codes, former addresses come with the facts. */
export type AskedAudience = Exclude<Audience, 'every-city' | 'former-address'>

const answers = bootRegistry<Answer>('answer for the audience')
const joining = bootRegistry<{ audience: AskedAudience; find: FindPeople }>('further people of the audience')
const addresses = bootRegistry<(id: string) => Promise<string | null>>('addresses of the recipients')

/** Declares at boot how recipients of an audience are found. @throws when it is declared already. */
export const answerFor = (plugin: string, audience: AskedAudience, answer: Answer): void =>
  answers.add(plugin, audience, answer)

/** Adds recipients to an audience that an earlier plugin answers for. @throws when the plugin did so already. */
export const joinAudience = (plugin: string, audience: AskedAudience, find: FindPeople): void =>
  joining.add(plugin, `${audience} by ${plugin}`, { audience, find })

/**
 * Declares how present addresses of a kind of recipient are found: `staff` for `staff:3`.
 * @throws when it is declared already.
 */
export const keepAddresses = (plugin: string, kind: string, addressOf: (id: string) => Promise<string | null>): void =>
  addresses.add(plugin, kind, addressOf)

/** @throws when an audience has no lookup: its notices would reach nobody. */
export function demandAnswers(audiences: Iterable<Audience>): void {
  for (const audience of audiences)
    if (audience !== 'former-address') answerOf(audience === 'every-city' ? 'city' : audience)
}

/** Recipients of an audience by key. */
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
  if (!answer) throw new Error(`no plugin answers for the audience ${audience}`)
  return answer
}

/** Present address of a recipient; null if none is kept. */
export async function addressNow(recipient: string): Promise<string | null> {
  const [kind = '', id = ''] = recipient.split(':')
  return (await addresses.get(kind)?.(id)) ?? null
}

/** Recipients by the key of their row. */
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
