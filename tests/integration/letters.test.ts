import { query, strapi } from '../harness/app'
import { letterTo } from '../harness/letters'
import { as, staffUser } from '../harness/people'
import { until as untilThere } from '../harness/until'
import { somebody } from '../harness/http'
import { newAddress, PASSWORD, register, registered, registration } from '../harness/registered'
import { mailServerDown, mailServerUp, mailsTo } from '../harness/smtp'

const nobody = somebody()

interface Letter extends Record<string, unknown> {
  id: string
  kind: string
  subject: string
  state: string
  request: number
  attempts: number
  answer: string | null
}

const accountOf = async (email: string): Promise<number> => {
  const [row] = await query<{ id: number }>('select id from up_users where email = $1', [email])
  return row?.id ?? 0
}

const lettersOf = async (kind: string, email: string): Promise<Letter[]> =>
  query<Letter>('select * from desk_letter where kind = $1 and subject = $2', [
    kind,
    `account:${await accountOf(email)}`,
  ])

// By subject, because the registration's letter may still be queued.
const RESET = /重置密码/
const resetsOf = (email: string) => mailsTo(email).filter(({ subject }) => RESET.test(subject))

const forgot = (email: string) => nobody.post('/api/auth/forgot-password', { email })

/** Polls until the value is as expected. */
async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const { value } = await untilThere(async () => {
    const value = await read()
    return isSo(value) && { value }
  })
  return value
}

const tried = (kind: string, email: string) =>
  until(
    () => lettersOf(kind, email),
    ([letter]) => (letter?.attempts ?? 0) > 0,
  )

/** Makes pending retries due now. */
const hurry = () =>
  query(`update pgboss.job set start_after = now() where name = 'desk.letters' and state in ('created', 'retry')`)

/** Everything stored about letters and their attempts. */
const stored = async (): Promise<string> =>
  JSON.stringify([
    await query('select to_jsonb(t) as row from desk_letter t'),
    await query(`select data, output from pgboss.job where name like 'desk.letters%'`),
    await query('select to_jsonb(t) as row from notices_message t'),
    await query('select input from desk_history'),
  ])

/** Runs `during` while the mail server is down. */
async function outage(during: () => Promise<void>): Promise<void> {
  const logged: string[] = []
  const spies = (['warn', 'error'] as const).map((level) =>
    jest.spyOn(strapi.log, level).mockImplementation((message: unknown) => {
      logged.push(String(message))
      return strapi.log
    }),
  )
  await mailServerDown()
  try {
    await during()
  } finally {
    await mailServerUp()
    for (const spy of spies) spy.mockRestore()
  }
  expect(logged.join()).toMatch(/letter \d+:\d+: unreachable/)
  expect(logged.join()).not.toContain('@')
}

describe('letters with secret links survive an outage of the mail server', () => {
  test('a forgotten password: several requests are one letter, and its link is made when it is sent', async () => {
    const { email } = await registered()
    await outage(async () => {
      const unknown = await forgot(newAddress())
      for (let n = 0; n < 3; n++) {
        const answer = await forgot(n === 1 ? email.toUpperCase() : email)
        expect([answer.status, answer.body]).toEqual([unknown.status, unknown.body])
      }
      expect(await tried('desk.reset', email)).toMatchObject([{ state: 'queued', request: 3 }])
    })
    await hurry()
    const { token } = await letterTo(email, RESET)
    expect(await stored()).not.toContain(token)
    // Links of failed attempts are invalid.
    expect(
      await query(`select 1 from desk_account_token where account_id = $1 and purpose = 'reset'`, [
        await accountOf(email),
      ]),
    ).toHaveLength(1)
    expect(resetsOf(email)).toHaveLength(1)
    const answer = await nobody.post('/api/auth/reset-password', { token, password: 'Another-7731-yu' })
    expect(answer).toAnswer(200)
  })

  test('an account that is blocked meanwhile gets none', async () => {
    const { email } = await registered()
    await outage(async () => {
      await forgot(email)
      await tried('desk.reset', email)
      await query('update up_users set blocked = true where email = $1', [email])
    })
    await hurry()
    await until(
      () => lettersOf('desk.reset', email),
      ([letter]) => letter?.state !== 'queued',
    )
    expect(resetsOf(email)).toEqual([])
  })

  test('a registration: its letter is queued with it, and the hours of its link count from the sending', async () => {
    const body = registration()
    const { email } = body.account
    let failedAt: unknown
    await outage(async () => {
      expect(await register(body)).toAnswer(202)
      await tried('desk.confirm', email)
      ;[failedAt] = await query('select clock_timestamp() as now')
    })
    await hurry()
    const { token } = await letterTo(email, /验证/)
    const [good] = await query<{ late: boolean }>(
      `select expires_at > ($2::timestamptz + make_interval(hours => 24)) as late from desk_account_token where account_id = $1`,
      [await accountOf(email), (failedAt as { now: Date }).now],
    )
    expect(good).toEqual({ late: true })
    expect(await nobody.post('/api/auth/confirm-email', { token, password: PASSWORD })).toAnswer(200)
  })

  test('a registration that is refused leaves no letter', async () => {
    const body = registration('enterprise', { cityCode: '999999' })
    const before = await query('select count(*) from desk_letter')
    expect((await register(body)).status).toBe(400)
    expect(await query('select count(*) from desk_letter')).toEqual(before)
  })

  test('an invitation: it can be joined by the link that arrived, and its days count from the sending', async () => {
    const { firm } = await registered()
    const email = newAddress()
    let invitation: { documentId: string; expiresAt: string } | undefined
    await outage(async () => {
      const answer = await firm.post('/api/my/members/invitations', { email })
      expect(answer).toAnswer(201)
      expect(answer.body.meta).toEqual({})
      invitation = answer.body.data
      await until(
        () => query<Letter>('select * from desk_letter where subject = $1', [`invitation:${invitation?.documentId}`]),
        ([letter]) => (letter?.attempts ?? 0) > 0,
      )
    })
    await hurry()
    const { token } = await letterTo(email, /邀请您加入/)
    expect(await stored()).not.toContain(token)
    const [row] = await query<{ expires_at: Date }>(
      'select expires_at from member_invitations where document_id = $1',
      [invitation?.documentId],
    )
    expect(row?.expires_at.getTime()).toBeGreaterThan(new Date(String(invitation?.expiresAt)).getTime())
    const joined = await nobody.post('/api/registrations/member', {
      token,
      account: { name: '李四', password: PASSWORD },
    })
    expect(joined).toAnswer(201)
  })

  test('staff: the answer is the same, the letter comes when the server is back', async () => {
    const { email } = await staffUser('forgetful', 'pool-city')
    await outage(async () => {
      expect((await nobody.post('/admin/forgot-password', { email })).status).toBe(204)
      expect((await nobody.post('/admin/forgot-password', { email: newAddress() })).status).toBe(204)
      await until(
        () =>
          query<Letter>(
            `select * from desk_letter where kind = 'desk.staff-reset' and state = 'queued' and attempts > 0`,
          ),
        (rows) => rows.length > 0,
      )
    })
    await hurry()
    const { token } = await letterTo(email, RESET)
    expect(await stored()).not.toContain(token)
    const answer = await nobody.post('/admin/reset-password', {
      resetPasswordToken: token,
      password: 'Another-7731-yu',
    })
    expect(answer).toAnswer(200)
  })
})

describe('obsolete letters', () => {
  test('a reset that was asked for two days ago is not sent', async () => {
    const { email } = await registered()
    await outage(async () => {
      expect(await forgot(email)).toAnswer(200)
      await tried('desk.reset', email)
      await query(`update desk_letter set asked_at = asked_at - interval '2 days' where subject = $1`, [
        `account:${await accountOf(email)}`,
      ])
    })
    await hurry()
    const [letter] = await until(
      () => lettersOf('desk.reset', email),
      ([one]) => one?.state !== 'queued',
    )
    expect(letter).toMatchObject({ state: 'dropped' })
    expect(resetsOf(email)).toEqual([])
  })

  test('nothing is stored for an unknown address', async () => {
    const email = newAddress()
    expect(await forgot(email)).toAnswer(200)
    const left = await until(
      () => query(`select subject from desk_letter where subject like 'nobody:%'`),
      (rows) => rows.length === 0,
    )
    expect(left).toEqual([])
    expect(await stored()).not.toContain(email)
  })
})

describe('undeliverable letters', () => {
  test('the province reads their recipients and errors, not their links; a city reads none', async () => {
    const { email } = await registered()
    await outage(async () => {
      expect(await forgot(email)).toAnswer(200)
      await tried('desk.reset', email)
      await query(
        `update pgboss.job set retry_limit = retry_count where name = 'desk.letters' and state in ('created', 'retry')`,
      )
      const seen = await (await as.province()).get('/desk/letters')
      expect(seen).toAnswer(200)
      const line = seen.body.data.find((one: { address: string }) => one.address === email)
      expect(line).toMatchObject({ label: { zh: '重置密码' }, answer: 'unreachable' })
      expect(Object.keys(line).sort()).toEqual(
        ['address', 'answer', 'askedAt', 'attempts', 'endedAt', 'id', 'label', 'state'].sort(),
      )
    })
    expect(await (await as.cityOfficer('370100')).get('/desk/letters')).toAnswer(403)
  })

  test('an address that was stored before the grammar was is not written to, and is reported', async () => {
    const { email } = await registered()
    const id = await accountOf(email)
    const odd = `user${id}@good-corp.com(x)evil.com`
    await query('update up_users set email = $2, username = $2 where id = $1', [id, odd])
    expect(await forgot(odd)).toBeRefused('needs-invalid', 400)
    const { queueLetter } = strapi.plugin('identity').service('accounts') as {
      queueLetter(kind: string, subject: string): Promise<void>
    }
    await strapi.db.transaction(() => queueLetter('desk.changed', `account:${id}`))
    const [letter] = await until(
      () => lettersOf('desk.changed', odd),
      ([one]) => one?.state === 'failed',
    )
    expect(letter).toMatchObject({ state: 'failed', answer: 'address-malformed' })
    expect(mailsTo(`user${id}@good-corp.comevil.com`)).toEqual([])
  })
})
