import type { Locale } from '../../../shared/pure/refusal'
import { query } from '../../../shared/server/database/database'

/** Somebody who is told: an account, a member of staff, a liaison; or the place where nobody is there to be told. */
export interface Person {
  /** `account:12`, `staff:3`, `liaison:<documentId>`, `city:370100`, `organisation:<code>`. */
  recipient: string
  name: string
  address: string | null
  /** Of staff; account holders are written to in the language of the setting. */
  locale?: Locale
  /** A liaison has no session, so only mail reaches him. */
  mailOnly?: true
}

interface Found extends Record<string, unknown> {
  key: string
  recipient: string
  name: string
  address: string | null
  language: string | null
}

const personOf = ({ recipient, name, address, language }: Found): Person => ({
  recipient,
  name,
  address,
  ...(recipient.startsWith('account:') ? {} : { locale: language?.startsWith('en') ? 'en' : 'zh' }),
  ...(recipient.startsWith('liaison:') ? { mailOnly: true as const } : {}),
})

const grouped = (rows: readonly Found[]): Map<string, Person[]> => {
  const byKey = new Map<string, Person[]>()
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), personOf(row)])
  return byKey
}

const STAFF_NAME = `coalesce(nullif(u.username, ''), nullif(concat(u.lastname, u.firstname), ''), u.email)`
const ACCOUNT_NAME = `coalesce(nullif(u.name, ''), u.username, u.email)`
// A blocked account is nobody's any more; an unproven address is perhaps a stranger's.
const REACHABLE = `u.confirmed and coalesce(u.blocked, false) = false`
const WORKING = `coalesce(u.blocked, false) = false`

/**
 * Officials of cities: officers in office, and the liaison unless he is one of them. A liaison whose mail address
 * nobody knows counts only where there is no officer.
 */
export async function peopleOfCities(codes: readonly string[]): Promise<Map<string, Person[]>> {
  if (codes.length === 0) return new Map()
  const rows = await query<Found>(
    `with officer as (
       select distinct on (o.city_code, u.id) o.city_code as key, 'staff:' || u.id as recipient, ${STAFF_NAME} as name, u.email as address,
         u.prefered_language as language
       from officers o join admin_users u on u.id = o.admin_user_id
       where o.state = 'current' and o.city_code = any($1::text[]) and ${WORKING})
     select * from officer union all
     select l.city_code, 'liaison:' || l.document_id, l.name, nullif(l.email, ''), null from liaisons l
     where l.state = 'current' and l.city_code = any($1::text[]) and not exists (select 1 from officer o
       where o.key = l.city_code and (nullif(l.email, '') is null or lower(o.address) = lower(l.email)))`,
    [codes],
  )
  const found = grouped(rows)
  const names = await query<{ code: string; name: string }>(
    'select code, name from cities where code = any($1::text[])',
    [codes],
  )
  for (const { code, name } of names)
    if (!found.has(code)) found.set(code, [{ recipient: `city:${code}`, name, address: null, mailOnly: true }])
  return found
}

/** Accounts that speak for organisations; where there is none yet, the contact that the register knows. */
export async function peopleOfOrganisations(codes: readonly string[]): Promise<Map<string, Person[]>> {
  if (codes.length === 0) return new Map()
  const found = grouped(
    await query<Found>(
      `select m.credit_code as key, 'account:' || u.id as recipient, ${ACCOUNT_NAME} as name, u.email as address, null as language
       from memberships m join up_users u on u.id = m.account_id
       where m.credit_code = any($1::text[]) and ${REACHABLE} order by m.id`,
      [codes],
    ),
  )
  const alone = codes.filter((code) => !found.has(code))
  const contacts = alone.length > 0 ? await contactsOf(alone) : new Map<string, Contact>()
  for (const code of alone) {
    const { name = code, email: address = null } = contacts.get(code) ?? {}
    found.set(code, [{ recipient: `organisation:${code}`, name, address, mailOnly: true }])
  }
  return found
}

interface Contact extends Record<string, unknown> {
  code: string
  name: string
  email: string | null
}

async function contactsOf(codes: readonly string[]): Promise<Map<string, Contact>> {
  const rows = await query<Contact>(
    `select credit_code as code, name, nullif(contact_email, '') as email from providers where credit_code = any($1::text[])
     union all select credit_code, name, nullif(contact_email, '') from enterprises where credit_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map((row) => [row.code, row]))
}

/** Single accounts, also one that was just blocked: it is the one who must hear of it. */
export async function peopleOfAccounts(ids: readonly number[]): Promise<Map<string, Person[]>> {
  if (ids.length === 0) return new Map()
  const rows = await query<Found>(
    `select u.id::text as key, 'account:' || u.id as recipient, ${ACCOUNT_NAME} as name, u.email as address, null as language
     from up_users u where u.id = any($1::int[]) and u.confirmed`,
    [ids],
  )
  return grouped(rows)
}

export async function peopleOfStaff(ids: readonly number[]): Promise<Map<string, Person[]>> {
  if (ids.length === 0) return new Map()
  const rows = await query<Found>(
    `select u.id::text as key, 'staff:' || u.id as recipient, ${STAFF_NAME} as name, u.email as address,
        u.prefered_language as language from admin_users u where u.id = any($1::int[]) and ${WORKING}`,
    [ids],
  )
  return grouped(rows)
}

export const peopleOfProvince = (): Promise<Person[]> => holdersOf('pool-province')

/** Who keeps the system and can sign in. */
export const peopleOfAdministration = (): Promise<Person[]> => holdersOf('strapi-super-admin', 'u.is_active')

async function holdersOf(role: string, condition = 'true'): Promise<Person[]> {
  const rows = await query<Found>(
    `select '' as key, 'staff:' || u.id as recipient, ${STAFF_NAME} as name, u.email as address, u.prefered_language as language
     from admin_users u where ${WORKING} and ${condition} and exists (select 1 from admin_users_roles_lnk r
       join admin_roles a on a.id = r.role_id where r.user_id = u.id and a.code = $1) order by u.id`,
    [role],
  )
  return rows.map(personOf)
}

/** Mailboxes that belonged to people until now: whoever took an account over is not the only one to hear of it. */
export const formerMailboxes = (addresses: readonly { of: string; address: string }[] = []): Person[] =>
  addresses.map(({ of, address }) => ({ recipient: `former:${of}`, name: address, address, mailOnly: true }))
