import type { Audience, Channel } from '../../../shared/pure/notice'
import { query } from '../../../shared/server/database/database'
import type { Fact } from '../../../shared/server/notices/fact'
import {
  formerMailboxes,
  peopleOfAccounts,
  peopleOfAdministration,
  peopleOfCities,
  peopleOfOrganisations,
  peopleOfProvince,
  peopleOfStaff,
  type Person,
} from './people'

/** A row that is told of: its facts, and the occasion that it is told of once. */
export interface Told extends Fact {
  id: string
  occasion: string
}

/** Finds who hears of a row; asked beforehand for all rows at once, whatever their number. */
export type Finder = (told: Told, audience: Audience) => readonly Person[]

const NOBODY: readonly Person[] = []
const distinct = <T>(lists: readonly (readonly T[] | undefined)[]): T[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
]

/** The people of every audience among rows, in one query each; an audience nobody asks for is not read. */
export async function findPeople(rows: readonly Told[], audiences: ReadonlySet<Audience>): Promise<Finder> {
  const every = audiences.has('every-city') ? await everyCity() : []
  const cities = await peopleOfCities(
    distinct([every, ...(audiences.has('city') ? rows.map(({ cityCodes }) => cityCodes) : [])]),
  )
  const organisations = await peopleOfOrganisations(
    audiences.has('organisation') ? distinct(rows.map(({ creditCodes }) => creditCodes)) : [],
  )
  const accounts = await peopleOfAccounts(
    audiences.has('account') ? distinct(rows.map(({ accountIds }) => accountIds)) : [],
  )
  const officers = await peopleOfStaff(
    audiences.has('officer') ? distinct(rows.map(({ adminUserIds }) => adminUserIds)) : [],
  )
  const province = audiences.has('province') ? await peopleOfProvince() : NOBODY
  const administrators = audiences.has('administrators') ? await peopleOfAdministration() : NOBODY
  const among = (people: Map<string, Person[]>, keys: readonly (string | number)[] = []): Person[] =>
    keys.flatMap((key) => people.get(String(key)) ?? NOBODY)
  return (told, audience) => {
    switch (audience) {
      case 'every-city':
        return among(cities, every)
      case 'city':
        return among(cities, told.cityCodes)
      case 'organisation':
        return among(organisations, told.creditCodes)
      case 'account':
        return among(accounts, told.accountIds)
      case 'officer':
        return among(officers, told.adminUserIds)
      case 'province':
        return province
      case 'administrators':
        return administrators
      case 'former-address':
        return formerMailboxes(told.formerAddresses)
    }
  }
}

async function everyCity(): Promise<string[]> {
  const rows = await query<{ code: string }>('select code from cities order by sort, code')
  return rows.map(({ code }) => code)
}

/** What recipients muted among some notices: `account:12 demand-recommended mail`. */
export async function mutedBy(
  notices: readonly string[],
): Promise<(recipient: string, notice: string, channel: Channel) => boolean> {
  const rows = await query<{ recipient: string; notice: string; channel: string }>(
    'select recipient, notice, channel from notices_preference where notice = any($1::text[])',
    [notices],
  )
  const muted = new Set(rows.map(({ recipient, notice, channel }) => `${recipient} ${notice} ${channel}`))
  return (recipient, notice, channel) => muted.has(`${recipient} ${notice} ${channel}`)
}
