import { foldText } from '../../../../shared/pure/text'
import { execute, insertRows, query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { readSettings } from '../../../../shared/server/settings/settings'
import { IDENTITY_SETTINGS } from '../../domain/settings'

export const ACCOUNT = 'plugin::users-permissions.user'

export interface Account extends Record<string, unknown> {
  id: number
  documentId: string
  email: string
  username: string
  name: string | null
  /** Hash; null for an account that cannot sign in. */
  password: string | null
  confirmed: boolean | null
  blocked: boolean | null
  /** The address was not confirmed within the life of a link. */
  lapsed: boolean
}

const COLUMNS = `id, document_id as "documentId", email, username, name, password, confirmed, blocked`

const addressOf = (email: string): string => foldText(email).toLowerCase()

/** Condition and order that find the account of an address `$1`, or of a user name for older accounts. */
const BY_NAME = 'lower(email) = $1 or lower(username) = $1 order by lower(email) = $1 desc limit 1'

async function find(where: string, value: unknown): Promise<Account | undefined> {
  const { confirmationHours } = await readSettings(IDENTITY_SETTINGS)
  const [row] = await query<Account>(
    `select ${COLUMNS}, confirmed is not true and created_at < now() at time zone 'UTC' - make_interval(hours => $2) as lapsed
     from up_users where ${where}`,
    [value, confirmationHours],
  )
  return row
}

/** The account of an e-mail address, or of a user name for older accounts. */
export const findAccount = (identifier: string): Promise<Account | undefined> => find(BY_NAME, addressOf(identifier))

export const accountById = (id: number): Promise<Account | undefined> => find('id = $1', id)

/**
 * SQL for the letter to an address `$1`: its `kind`, given as SQL over the account's columns, and its `subject`. Yields
 * one row for every address; without an account, or without a letter, the subject is nobody.
 */
export const letterTo = (kind: string, unless = 'false'): string =>
  `select coalesce(a.kind, 'desk.reset') as kind, coalesce(a.subject, 'nobody:' || gen_random_uuid()) as subject
   from (select 1) one left join (
     select ${kind} as kind, case when blocked is true or ${unless} then null else 'account:' || id end as subject
     from up_users where ${BY_NAME}) a on true`

export { addressOf }

/** An account by its number, with its row locked until the end of the transaction. */
export async function lockAccount(id: number): Promise<Account | undefined> {
  const [row] = await query<Account>(`select ${COLUMNS}, false as lapsed from up_users where id = $1 for update`, [id])
  return row
}

export async function insertAccount(account: {
  email: string
  name: string
  password: string
  confirmed: boolean
}): Promise<number> {
  const email = addressOf(account.email)
  const [row] = await insertRows<{ id: number }>(ACCOUNT, [
    { ...account, email, username: email, provider: 'local', blocked: false },
  ])
  const id = row?.id as number
  await execute(
    `insert into up_users_role_lnk (user_id, role_id) select $1, id from up_roles where type = 'authenticated'`,
    [id],
  )
  return id
}

/** Serialises registrations of one address, so that the second sees the first. */
export const queueForAddress = (email: string): Promise<void> =>
  execute(`select pg_advisory_xact_lock(hashtextextended('account:' || $1, 0))`, [addressOf(email)])

/**
 * Frees an address that was not confirmed in time: its account keeps its number for the history and loses the address.
 * Any sooner, a stranger could undo a registration by repeating it.
 */
export async function release({ id }: Account): Promise<void> {
  await execute(
    `update up_users set email = 'lapsed-' || id || '@invalid', username = 'lapsed-' || id, blocked = true where id = $1`,
    [id],
  )
  await publish('account.lapsed', [{ accountId: id }])
}
