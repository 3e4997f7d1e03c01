/** Letters about accounts, the security record, and sessions: rows that differ in one condition. */
import type * as SendLinks from '../../src/plugins/identity/server/accounts/send-links'
import type * as QueueLetter from '../../src/plugins/identity/server/letters/queue-letter'
import type * as ReadLetters from '../../src/plugins/identity/server/letters/read-letters'
import type * as SendLetter from '../../src/plugins/identity/server/letters/send-letter'
import { database, load, query, strapi } from '../harness/app'
import { given } from '../harness/given'
import { accountFor, as } from '../harness/people'
import { newAddress } from '../harness/registered'
import { mailsTo } from '../harness/smtp'
import { inShanghaiSession, takenBack } from '../harness/taken-back'

const identity = 'plugins/identity/server'
const { confirmAgain, sendRegistrationMail } = load<typeof SendLinks>(`${identity}/accounts/send-links.js`)
const { queueLetter } = load<typeof QueueLetter>(`${identity}/letters/queue-letter.js`)
const { readLetters } = load<typeof ReadLetters>(`${identity}/letters/read-letters.js`)
const { lettersQueue } = load<typeof SendLetter>(`${identity}/letters/send-letter.js`)

interface Account {
  id: number
  email: string
}

async function account(values: Record<string, unknown> = {}): Promise<Account> {
  const email = newAddress()
  const own = { email, username: email, name: '王经办', provider: 'local', confirmed: true, blocked: false, ...values }
  const [row] = await database.insertRows('plugin::users-permissions.user', [own])
  return row as unknown as Account
}

interface Letter extends Record<string, unknown> {
  id: string
}

/** A letter as stored, without its queue. */
async function letter(values: Record<string, unknown>): Promise<Letter> {
  const row = {
    kind: 'desk.reset',
    request: 1,
    round: 1,
    state: 'queued',
    attempts: 0,
    asked_at: new Date(),
    ...values,
  }
  const names = Object.keys(row)
  const [stored] = await query<Letter>(
    `insert into desk_letter (${names.join(', ')}) select ${names.join(', ')}
     from jsonb_populate_record(null::desk_letter, $1::jsonb) returning *, id::text`,
    [JSON.stringify(row)],
  )
  return stored as Letter
}

const stored = async (id: string): Promise<Letter> =>
  (await query<Letter>('select *, id::text from desk_letter where id = $1::bigint', [id]))[0] as Letter

describe('the letter to an address', () => {
  /** Kind and subject of the letter that is queued. */
  const queued = async (ask: () => Promise<void>): Promise<[unknown, unknown]> => {
    const before = await query<{ last: string }>('select coalesce(max(id), 0)::text as last from desk_letter')
    await ask()
    const [row, ...more] = await query('select kind, subject from desk_letter where id > $1::bigint', [before[0]?.last])
    expect(more).toEqual([])
    return [row?.kind, String(row?.subject).replace(/^nobody:.*/, 'nobody')]
  }

  test('goes to its account, or to nobody: to the blocked, the confirmed that ask again, and strangers', () =>
    takenBack(async () => {
      const [fresh, known] = [await account({ confirmed: false }), await account()]
      const refused = await account({ confirmed: false, blocked: true })
      const asked = async ({ email }: { email: string }) => [
        await queued(() => sendRegistrationMail(email)),
        await queued(() => confirmAgain(email)),
      ]
      const nobody = (kind: string) => [kind, 'nobody']
      expect(await asked(known)).toEqual([['desk.known', `account:${known.id}`], nobody('desk.confirm')])
      expect(await asked(refused)).toEqual([nobody('desk.confirm'), nobody('desk.confirm')])
      expect(await asked({ email: newAddress() })).toEqual([nobody('desk.reset'), nobody('desk.reset')])
      expect(await queued(() => confirmAgain(fresh.email))).toEqual(['desk.confirm', `account:${fresh.id}`])
    }))

  test('goes to the account with that address, however written, before one with that user name', () =>
    takenBack(async () => {
      const [address, name] = [newAddress(), newAddress()]
      const confirmed = false
      await account({ username: address.toUpperCase(), confirmed })
      const byAddress = await account({ email: address.toUpperCase(), username: newAddress(), confirmed })
      const byName = await account({ username: name.toUpperCase(), confirmed })
      expect(await queued(() => confirmAgain(address))).toEqual(['desk.confirm', `account:${byAddress.id}`])
      expect(await queued(() => confirmAgain(name))).toEqual(['desk.confirm', `account:${byName.id}`])
    }))

  test('asked for again while it waits is the same letter; after it has ended, a new round', () =>
    takenBack(async () => {
      const subject = `account:${(await account()).id}`
      const ask = async () => {
        await queueLetter('desk.changed', subject)
        const [row] = await query<Letter>('select * from desk_letter where subject = $1', [subject])
        return row
      }
      expect(await ask()).toMatchObject({ request: 1, round: 1, state: 'queued' })
      await query(`update desk_letter set attempts = 3, answer = 'unreachable' where subject = $1`, [subject])
      const clean = { state: 'queued', attempts: 0, answer: null, ended_at: null }
      expect(await ask()).toMatchObject({ request: 2, round: 1, ...clean })
      await query(
        `update desk_letter set state = 'sent', attempts = 1, answer = 'accepted', ended_at = now() where subject = $1`,
        [subject],
      )
      expect(await ask()).toMatchObject({ request: 3, round: 2, ...clean })
    }))
})

describe('a unit of the queue', () => {
  test('is sent only while it waits and is the last request', async () => {
    const { creditCode } = await given.enterprise({ labelled: false })
    const { id, email } = await accountFor(creditCode)
    const subject = `account:${id}`
    for (const state of ['sent', 'failed', 'dropped']) {
      const ended = await letter({ kind: 'desk.changed', subject, state })
      await lettersQueue.handle(`${ended.id}:1`, 1)
      expect(await stored(ended.id)).toEqual(ended)
      await query('delete from desk_letter where id = $1::bigint', [ended.id])
    }
    const waiting = await letter({ kind: 'desk.changed', subject, request: 2, attempts: 2, answer: 'unreachable' })
    await lettersQueue.handle(`${waiting.id}:1`, 1)
    expect(await stored(waiting.id)).toEqual(waiting)
    expect(mailsTo(email)).toEqual([])
    await lettersQueue.handle(`${waiting.id}:2`, 1)
    expect(await stored(waiting.id)).toMatchObject({ state: 'sent', attempts: 3, answer: 'accepted' })
    expect(mailsTo(email)).toHaveLength(1)
  })

  test('given up ends with its last answer and no further attempt, unless it has ended or was asked for again', () =>
    takenBack(async () => {
      const giveUp = async ({ id }: Letter): Promise<Letter> => {
        await lettersQueue.dead(`${id}:1`, '')
        return stored(id)
      }
      const tried = { attempts: 3, answer: 'unreachable' }
      const waiting = await letter({ subject: 'account:0', ...tried })
      const beside = [
        await letter({ subject: 'account:-1', ...tried, request: 2 }),
        await letter({ subject: 'account:-2', ...tried, state: 'sent' }),
        await letter({ subject: 'account:-3', ...tried, state: 'dropped' }),
      ]
      expect(await giveUp(waiting)).toMatchObject({ state: 'failed', ...tried, ended_at: expect.anything() })
      for (const row of beside) expect(await giveUp(row)).toEqual(row)
    }))

  test('listed are letters that wait or failed, newest first; none to nobody', () =>
    takenBack(async () => {
      const of = (hour: number, values: Record<string, unknown>) =>
        letter({ subject: `account:-${hour}`, asked_at: new Date(Date.UTC(2099, 0, 1, hour)), ...values })
      const [late, early, middle] = [
        await of(9, {}),
        await of(1, { state: 'failed' }),
        await of(5, { state: 'queued' }),
      ]
      await of(2, { state: 'sent' })
      await of(3, { state: 'dropped' })
      await of(4, { subject: 'nobody:x' })
      await of(6, { subject: 'nobody:y', state: 'failed' })
      const listed = (await readLetters()).filter(({ askedAt }) => new Date(askedAt).getUTCFullYear() === 2099)
      expect(listed.map(({ id }) => id)).toEqual([late, middle, early].map(({ id }) => id))
    }))
})

test('the security record is searched by address, subject, actor and request', async () => {
  const mark = `${process.pid}${Date.now()}`
  const found = {
    ip: `ip-${mark}`,
    subject: `admin:1${mark}`,
    actor_id: `admin:2${mark}`,
    request_id: `request-${mark}`,
  }
  const ids = new Map<string, string>()
  for (const [column, value] of Object.entries(found)) {
    const [row] = await query<{ id: string }>(
      `insert into desk_login (kind, event, outcome, ${column}) values ('staff', 'name-changed', 'ok', $1) returning id::text`,
      [value],
    )
    ids.set(value, String(row?.id))
  }
  const auditor = await as.auditor()
  for (const [value, id] of ids) {
    const { body } = await auditor.get(`/identity/logins?q=${encodeURIComponent(value)}`)
    expect((body.data as { id: string }[]).map((line) => String(line.id))).toEqual([id])
  }
})

test('two tabs have ten seconds for one token, in any time zone of the database', async () => {
  const { creditCode } = await given.enterprise({ labelled: false })
  const { id } = await accountFor(creditCode)
  await inShanghaiSession(async () => {
    const manager = strapi.sessionManager('users-permissions')
    const first = await manager.generateRefreshToken(String(id), 'one-device', { type: 'refresh' })
    const next = await manager.rotateRefreshToken(first.token)
    expect(next).toMatchObject({ token: expect.any(String) })
    expect(await manager.rotateRefreshToken(first.token)).toMatchObject({
      sessionId: (next as { sessionId: string }).sessionId,
    })
    await query(`update strapi_sessions set updated_at = updated_at - interval '11 seconds' where session_id = $1`, [
      first.sessionId,
    ])
    expect(await manager.rotateRefreshToken(first.token)).toEqual({ error: 'invalid_refresh_token' })
    expect(await query('select 1 from strapi_sessions where user_id = $1', [String(id)])).toEqual([])
  })
})
