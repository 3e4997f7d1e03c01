import type { Audience, Channel } from '../../../shared/pure/notice'
import { query } from '../../../shared/server/database/database'
import type { Fact } from '../../../shared/server/notices/fact'
import {
  EVERYBODY,
  peopleOf,
  type AskedAudience,
  type PeopleByKey,
  type Person,
} from '../../../shared/server/notices/people'
import { allCities } from '../../../shared/server/walls/cities'

/** A row that is told of: its facts, and the occasion that it is told of once. */
export interface NoticeRow extends Fact {
  id: string
  occasion: string
}

/** Finds who hears of a row; asked beforehand for all rows at once, whatever their number. */
export type Finder = (row: NoticeRow, audience: Audience) => readonly Person[]

const distinct = (keys: readonly (string | number)[]): string[] => [...new Set(keys.map(String))]

/** The people of every audience among rows, in a query or two each; an audience nobody asks for is not read. */
export async function findPeople(rows: readonly NoticeRow[], audiences: ReadonlySet<Audience>): Promise<Finder> {
  const every = audiences.has('every-city') ? (await allCities()).map(({ code }) => code) : []
  const keysOf: Record<AskedAudience, (row: NoticeRow) => readonly (string | number)[] | undefined> = {
    city: ({ cityCodes }) => cityCodes,
    organisation: ({ creditCodes }) => creditCodes,
    account: ({ accountIds }) => accountIds,
    officer: ({ adminUserIds }) => adminUserIds,
    province: () => [EVERYBODY],
    administrators: () => [EVERYBODY],
  }
  const found = new Map<Audience, PeopleByKey>()
  for (const audience of Object.keys(keysOf) as AskedAudience[]) {
    const keys = audiences.has(audience) ? rows.flatMap((row) => keysOf[audience](row) ?? []) : []
    found.set(audience, await peopleOf(audience, distinct([...(audience === 'city' ? every : []), ...keys])))
  }
  const among = (audience: AskedAudience, keys: readonly (string | number)[] = []): readonly Person[] =>
    keys.flatMap((key) => found.get(audience)?.get(String(key)) ?? [])
  return (row, audience) => {
    if (audience === 'every-city') return among('city', every)
    if (audience === 'former-address') return formerMailboxes(row.formerAddresses)
    return among(audience, keysOf[audience](row))
  }
}

/** Previous addresses of an account: its owner is warned even if somebody else has changed the address. */
const formerMailboxes = (addresses: readonly { of: string; address: string }[] = []): Person[] =>
  addresses.map(({ of, address }) => ({ recipient: `former:${of}`, name: address, address, mailOnly: true }))

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
