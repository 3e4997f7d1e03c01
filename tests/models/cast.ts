import type { Actor } from '../../src/shared/pure/actor'
import { PUBLIC } from '../../src/shared/pure/actor'
import { database, query } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO } from '../harness/given'
import { dismiss, expertsOf, type Member } from '../harness/panels'
import { accountFor, as, staffUser } from '../harness/people'
import type { Person } from './model'

/** Every walk starts on this day, in a year whose working days are published. */
const START = Date.parse('2026-09-01T01:00:00Z')
const APART_MS = 30_000
const IN_THE_HOUR = 100
let walks = 0

/** The start of the next walk: within the same hour, but far enough from others that their timestamps do not overlap. */
export const nextStart = (): Date => new Date(START + (walks++ % IN_THE_HOUR) * APART_MS)
/** Unique, so that a panel draws the experts of its own file: others would lead its walks elsewhere. */
export const SPECIALITY = `model${database.newDocumentId()}`
/** Three members, two reserves, one to nominate. */
const EXPERTS = 6

export type Expert = Person & { expert: string; name: string }

/** The people of every walk. */
export interface Cast {
  staff: readonly Person[]
  experts: readonly Expert[]
  nobody: Person
}

let cast: Promise<Cast> | undefined
let members: Member[] = []

export const theCast = (): Promise<Cast> => (cast ??= assemble())

async function assemble(): Promise<Cast> {
  members = await expertsOf(SPECIALITY, EXPERTS)
  return {
    staff: [
      await officer('province', 'province', 'pool-province', await as.province()),
      await officer(`city-${JINAN}`, 'city', 'pool-city', await as.cityOfficer(JINAN), [JINAN]),
      await officer(`city-${QINGDAO}`, 'city', 'pool-city', await as.cityOfficer(QINGDAO), [QINGDAO]),
      await officer('auditor', 'auditor', 'pool-auditor', await as.auditor()),
    ],
    experts: members.map((who) => ({
      name: who.name,
      expert: who.expert,
      actor: { kind: 'expert', id: who.actor, name: who.name, cityCodes: [] },
      who,
    })),
    nobody: { name: 'nobody', actor: PUBLIC, who: as.nobody() },
  }
}

async function officer(
  name: string,
  kind: Actor['kind'],
  role: string,
  who: Person['who'],
  cityCodes: string[] = [],
): Promise<Person> {
  const { id } = await staffUser(name, role)
  return { name, actor: { kind, id: `admin:${id}`, name, cityCodes }, who }
}

/** An account that represents an organisation. */
export async function accountOf(
  name: string,
  creditCode: string,
  organisation: 'enterprise' | 'provider',
): Promise<Person> {
  const who = await as.account(creditCode, organisation)
  const { id } = await accountFor(creditCode, organisation)
  return { name, actor: { kind: 'account', id: `account:${id}`, name, cityCodes: [], accountId: id, creditCode }, who }
}

let strangers: Promise<Person> | undefined

/** An account of an organisation in another city, unrelated to the walk. */
export const stranger = (): Promise<Person> =>
  (strangers ??= (async () => {
    const creditCode = newCreditCode()
    await given.enterprise({ creditCode, cityCode: QINGDAO })
    return accountOf('another account', creditCode, 'enterprise')
  })())

/** Sets or clears an expert's declared interest in the register. */
export const setInterest = (expert: string, creditCode?: string, kind = 'owns'): Promise<unknown> =>
  query('update experts set relations = $2::jsonb where document_id = $1', [
    expert,
    JSON.stringify(creditCode ? [{ creditCode, kind }] : []),
  ])

export const clearInterests = async ({ experts }: Cast): Promise<void> => {
  for (const { expert } of experts) await setInterest(expert)
}

export const dismissCast = (): Promise<unknown> => dismiss(members)
