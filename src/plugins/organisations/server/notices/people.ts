import { query } from '../../../../shared/server/database/database'
import { answerFor, grouped, type FindPeople, type Person } from '../../../../shared/server/notices/people'
import { reachableAccounts } from '../../../identity/contract-server'

/** Accounts of organisations, by credit code. */
const membersOf: FindPeople = async (codes) => {
  const rows = await query<{ code: string; account: number }>(
    `select credit_code as code, account_id as account from memberships where credit_code = any($1::text[]) order by id`,
    [codes],
  )
  const accounts = await reachableAccounts(rows.map(({ account }) => account))
  return grouped(rows, ({ code, account }) => ({ key: code, person: accounts.get(account) }))
}

/** For organisations without accounts: the contact on record. */
const contactsOf: FindPeople = async (codes) => {
  const rows = await query<{ code: string; name: string; email: string | null }>(
    `select credit_code as code, name, nullif(contact_email, '') as email from providers where credit_code = any($1::text[])
     union all select credit_code, name, nullif(contact_email, '') from enterprises where credit_code = any($1::text[])`,
    [codes],
  )
  const contacts = new Map(rows.map((row) => [row.code, row]))
  return new Map(codes.map((code) => [code, [contactOf(code, contacts.get(code))]]))
}

const contactOf = (code: string, contact?: { name: string; email: string | null }): Person => ({
  recipient: `organisation:${code}`,
  name: contact?.name ?? code,
  address: contact?.email ?? null,
  mailOnly: true,
})

/** Registers accounts and contacts of organisations as recipients. */
export const answerForOrganisations = (): void =>
  answerFor('organisations', 'organisation', { find: membersOf, standIn: contactsOf })
