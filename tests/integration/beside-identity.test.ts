/** Accounts, their links and those who can be reached: rows that miss one condition are not selected. */
import type * as AccountStore from '../../src/plugins/identity/server/accounts/account-store'
import type * as Tokens from '../../src/plugins/identity/server/accounts/tokens'
import type * as People from '../../src/plugins/identity/server/notices/people'
import type * as ReadAccounts from '../../src/plugins/identity/server/notices/read-accounts'
import type * as ReadSecurityLines from '../../src/plugins/identity/server/notices/read-security-lines'
import type * as Recipients from '../../src/shared/server/notices/people'
import { database, load, query } from '../harness/app'
import { given } from '../harness/given'
import { historyLine } from '../harness/history-line'
import { accountFor, as } from '../harness/people'
import { newAddress } from '../harness/registered'
import { inShanghaiSession, takenBack } from '../harness/taken-back'

const identity = 'plugins/identity/server'
const { findAccount } = load<typeof AccountStore>(`${identity}/accounts/account-store.js`)
const { issueToken, lockToken } = load<typeof Tokens>(`${identity}/accounts/tokens.js`)
const { reachableAccounts } = load<typeof People>(`${identity}/notices/people.js`)
const { accounts } = load<typeof ReadAccounts>(`${identity}/notices/read-accounts.js`)
const { securityLines } = load<typeof ReadSecurityLines>(`${identity}/notices/read-security-lines.js`)
const { peopleOf } = load<typeof Recipients>('shared/server/notices/people.js')

const ACCOUNT = 'plugin::users-permissions.user'

interface Stored extends Record<string, unknown> {
  id: number
  documentId: string
}

async function account(values: Record<string, unknown> = {}): Promise<Stored> {
  const email = newAddress()
  const own = { email, username: email, name: '王经办', provider: 'local', confirmed: true, blocked: false, ...values }
  const [row] = await database.insertRows<Stored>(ACCOUNT, [own])
  return row as Stored
}

describe('[R05] the account of an address', () => {
  test('is the one with that address, however it is written, before one with that user name', () =>
    takenBack(async () => {
      const [address, name] = [newAddress(), newAddress()]
      await account({ username: address.toUpperCase() })
      const byAddress = await account({ email: address.toUpperCase(), username: newAddress() })
      const byName = await account({ username: name.toUpperCase() })
      await account()
      expect((await findAccount(address))?.id).toBe(byAddress.id)
      expect((await findAccount(name.toUpperCase()))?.id).toBe(byName.id)
      expect(await findAccount(newAddress())).toBeUndefined()
    }))

  test('has lapsed if it was not confirmed within a week, in any time zone of the database', () =>
    inShanghaiSession(async () => {
      const lapsed = async (confirmed: boolean | null, hoursAgo: number): Promise<boolean | undefined> => {
        const { id, email } = await account({ confirmed })
        await query(
          `update up_users set created_at = clock_timestamp() at time zone 'UTC' - make_interval(hours => $2) where id = $1`,
          [id, hoursAgo],
        )
        return (await findAccount(String(email)))?.lapsed
      }
      const WEEK = 168
      expect(await lapsed(false, WEEK + 4)).toBe(true)
      expect(await lapsed(null, WEEK + 4)).toBe(true)
      expect(await lapsed(false, WEEK - 4)).toBe(false)
      expect(await lapsed(true, WEEK + 4)).toBe(false)
    }))
})

test('[R05] a new link ends expired ones and the earlier one of its letter; others stay valid', () =>
  takenBack(async () => {
    const [own, other] = [(await account()).id, (await account()).id]
    const expire = (letter: string) =>
      query(`update desk_account_token set expires_at = clock_timestamp() where letter = $1`, [letter])
    const link = (of: number, letter: string, purpose: Tokens.Purpose = 'reset') => issueToken(of, purpose, 60, letter)
    const earlier = await link(own, 'a')
    const ofOther = await link(other, 'b')
    const toConfirm = await link(own, 'c', 'confirm')
    const expired = await link(other, 'd')
    await expire('d')
    const newest = await link(own, 'a')
    expect(
      await query(
        'select account_id as id, letter from desk_account_token where account_id = any($1::int[]) order by letter',
        [[own, other]],
      ),
    ).toEqual([
      { id: own, letter: 'a' },
      { id: other, letter: 'b' },
      { id: own, letter: 'c' },
    ])
    expect(await lockToken(newest, 'reset')).toBe(own)
    expect(await lockToken(ofOther, 'reset')).toBe(other)
    for (const secret of [earlier, expired, toConfirm]) expect(await lockToken(secret, 'reset')).toBeUndefined()
    await expire('a')
    expect(await lockToken(newest, 'reset')).toBeUndefined()
  }))

describe('who is reached', () => {
  test('accounts: neither unconfirmed nor blocked ones; only their own notices reach the blocked', () =>
    takenBack(async () => {
      const plain = await account()
      const old = await account({ blocked: null })
      const blocked = await account({ blocked: true })
      const unconfirmed = [await account({ confirmed: false }), await account({ confirmed: null, blocked: true })]
      await account()
      const ids = [plain, old, blocked, ...unconfirmed].map(({ id }) => id)
      expect([...(await reachableAccounts(ids)).keys()]).toEqual([plain.id, old.id])
      const told = await peopleOf('account', ids.map(String))
      expect([...told.keys()]).toEqual([plain, old, blocked].map(({ id }) => String(id)))
    }))

  test('an account without a name is called by its user name', () =>
    takenBack(async () => {
      const [named, blank, unnamed] = [await account(), await account({ name: '' }), await account({ name: null })]
      const facts = await accounts.read(
        [named, blank, unnamed].map(({ id }) => String(id)),
        new Set(),
      )
      expect([named, blank, unnamed].map(({ id }) => facts.get(String(id))?.values.name)).toEqual([
        '王经办',
        blank.username,
        unnamed.username,
      ])
    }))

  test('the former address of a person who was removed or has another one; of nobody else', () =>
    takenBack(async () => {
      const formerOf = async (event: string): Promise<unknown> => {
        const [row] = await query<{ id: string }>(
          `insert into desk_login (kind, event, outcome, subject, identifier, before)
           values ('staff', $1, 'ok', 'admin:7', 'new@staff.test', '{"email": "old@staff.test"}') returning id::text`,
          [event],
        )
        const id = String(row?.id)
        return (await securityLines.read([id], new Set())).get(id)?.formerAddresses
      }
      const former = [{ of: 'admin:7', address: 'old@staff.test' }]
      expect(await formerOf('email-changed')).toEqual(former)
      expect(await formerOf('removed')).toEqual(former)
      expect(await formerOf('name-changed')).toEqual([])
    }))
})

test('the history of a block counts the lines of its account only', async () => {
  const { creditCode } = await given.enterprise({ labelled: false })
  const { id } = await accountFor(creditCode)
  const documentOf = async (of: number) =>
    (await query<{ d: string }>('select document_id as d from up_users where id = $1', [of]))[0]?.d ?? ''
  const [own, other] = [
    await documentOf(id),
    await documentOf((await accountFor((await given.enterprise()).creditCode)).id),
  ]
  await historyLine(own, { uid: 'plugin::desk.officer', action: 'block', version: 7 })
  await historyLine(other, { uid: ACCOUNT, action: 'block', version: 8 })
  const province = await as.province()
  for (const action of ['block', 'unblock'])
    expect(await province.post(`/identity/accounts/${id}/${action}`, { reason: '核实' })).toAnswer(200)
  expect(
    await query(
      'select version, action from desk_history where subject_id = $1 and subject_uid = $2 and changes is null order by id',
      [own, ACCOUNT],
    ),
  ).toEqual([
    { version: 1, action: 'block' },
    { version: 2, action: 'unblock' },
  ])
})
