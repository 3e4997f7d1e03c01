import { query } from '../harness/app'
import { baseUrl } from '../harness/app'
import { given } from '../harness/given'
import { somebody, type Reply } from '../harness/http'
import { accountFor, PASSWORD, staffUser } from '../harness/people'

const nobody = somebody()

interface Pair {
  jwt: string
  refreshToken: string
}

async function signIn(): Promise<Pair & { id: number }> {
  const { creditCode } = await given.enterprise({ labelled: false })
  const { id, email } = await accountFor(creditCode)
  const answer = await nobody.post('/api/auth/local', { identifier: email, password: PASSWORD })
  expect(answer).toAnswer(200)
  return { ...(answer.body as Pair), id }
}

const renew = (refreshToken: string): Promise<Reply> => nobody.post('/api/auth/refresh', { refreshToken })
const pair = (reply: Reply): Pair => {
  expect(reply).toAnswer(200)
  return reply.body as Pair
}
const works = async ({ jwt }: Pair): Promise<boolean> => (await somebody(jwt).get('/api/my')).status !== 401

/** Backdates the exchange of all tokens of a user. */
const ago = (userId: number, seconds: number): Promise<unknown> =>
  query(
    `update strapi_sessions set updated_at = updated_at - make_interval(secs => $2) where user_id = $1 and status = 'rotated'`,
    [String(userId), seconds],
  )
const replays = (subject: string): Promise<Record<string, unknown>[]> =>
  query(
    `select l.outcome, l.ip, u.line is not null as "toNotify" from desk_login l left join desk_login_untold u on u.line = l.id
     where l.subject = $1 and l.event = 'token-replayed' order by l.id`,
    [subject],
  )

describe('a reused refresh token', () => {
  test('within seconds, as from two tabs: both get the same, and all goes on', async () => {
    const first = await signIn()
    const [one, other] = (await Promise.all([renew(first.refreshToken), renew(first.refreshToken)])).map(pair) as [
      Pair,
      Pair,
    ]
    const sessionOf = (token: string): unknown =>
      JSON.parse(Buffer.from(String(token.split('.')[1]), 'base64url').toString())
    expect(sessionOf(one.refreshToken)).toMatchObject({
      sessionId: (sessionOf(other.refreshToken) as { sessionId: string }).sessionId,
    })
    // A tab with the token before last gets the newest.
    const next = pair(await renew(one.refreshToken))
    const late = pair(await renew(first.refreshToken))
    for (const each of [one, other, next, late]) expect(await works(each)).toBe(true)
    expect(pair(await renew(next.refreshToken))).toBeTruthy()
    expect(await replays(`account:${first.id}`)).toEqual([])
  })

  test('later: the whole family ends, whoever holds it; other logins go on; it is recorded once and to be told', async () => {
    const first = await signIn()
    const [{ email } = { email: '' }] = await query<{ email: string }>('select email from up_users where id = $1', [
      first.id,
    ])
    const elsewhere = pair(await nobody.post('/api/auth/local', { identifier: email, password: PASSWORD }))
    const second = pair(await renew(first.refreshToken))
    const third = pair(await renew(second.refreshToken))
    await ago(first.id, 11)
    expect(await renew(first.refreshToken)).toBeRefused('session-ended', 401)
    for (const each of [first, second, third]) {
      expect(await works(each)).toBe(false)
      expect(await renew(each.refreshToken)).toBeRefused('session-ended', 401)
    }
    expect(await works(elsewhere)).toBe(true)
    expect(pair(await renew(elsewhere.refreshToken))).toBeTruthy()
    expect(await replays(`account:${first.id}`)).toEqual([
      { outcome: 'session-ended', ip: '127.0.0.1', toNotify: true },
    ])
  })

  test('an unsigned token, and one of an ended session, ends nothing', async () => {
    const first = await signIn()
    const second = pair(await renew(first.refreshToken))
    await ago(first.id, 11)
    const [head, payload] = first.refreshToken.split('.')
    expect(await renew(`${head}.${payload}.${'A'.repeat(43)}`)).toBeRefused('session-ended', 401)
    expect(await works(second)).toBe(true)
    expect(await replays(`account:${first.id}`)).toEqual([])
  })
})

describe('of the panel', () => {
  const COOKIE = 'strapi_admin_refresh'
  const cookieOf = (answer: Response): string =>
    String(answer.headers.getSetCookie().find((each) => each.startsWith(`${COOKIE}=`))).split(';')[0] as string
  const exchange = (cookie: string): Promise<Response> =>
    fetch(`${baseUrl}/admin/access-token`, { method: 'POST', headers: { cookie } })

  test('the same: two tabs both go on, a replay ends the login', async () => {
    const { id, email } = await staffUser('rights-replayed', 'pool-auditor')
    const login = await fetch(`${baseUrl}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    })
    expect(login.status).toBe(200)
    const first = cookieOf(login)
    const tabs = await Promise.all([exchange(first), exchange(first)])
    expect(tabs.map(({ status }) => status)).toEqual([200, 200])
    const [second] = tabs.map(cookieOf) as [string]
    const again = await exchange(second)
    expect(again.status).toBe(200)
    const { token } = ((await again.json()) as { data: { token: string } }).data
    expect(await somebody(token).get('/desk/me')).toAnswer(200)
    await ago(id, 11)
    expect((await exchange(first)).status).toBe(401)
    expect((await exchange(cookieOf(again))).status).toBe(401)
    expect(await somebody(token).get('/desk/me')).toAnswer(401)
    expect(await replays(`admin:${id}`)).toEqual([{ outcome: 'session-ended', ip: '127.0.0.1', toNotify: true }])
  })
})
