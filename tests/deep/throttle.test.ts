import { query, strapi } from '../harness/app'
import { newCreditCode } from '../harness/given'
import { accountFor, PASSWORD, staffUser } from '../harness/people'
import { secondApp, type SecondApp } from '../harness/second-app'
import '../harness/matchers'

/** Production limits, on two processes behind one proxy. */
let one: SecondApp
let two: SecondApp
let counter = 0

beforeAll(async () => {
  one = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: '1' })
  two = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: '1' })
})
afterAll(() => Promise.all([one.stop(), two.stop()]))

const newAddress = (): string => `198.51.${100 + (++counter >> 8)}.${counter & 255}`

interface Answer {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  headers: Headers
}

async function send(app: SecondApp, path: string, from: string, body?: object, more: object = {}): Promise<Answer> {
  const answer = await fetch(app.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from, ...more },
    body: body && JSON.stringify(body),
  })
  return {
    status: answer.status,
    body: (await answer.json().catch(() => undefined)) as unknown,
    headers: answer.headers,
  }
}

const signIn = (app: SecondApp, from: string, identifier: string, password = 'Wrong-Password-1'): Promise<Answer> =>
  send(app, '/api/auth/local', from, { identifier, password })

const several = async (times: number, ask: () => Promise<Answer>): Promise<number[]> => {
  const seen: number[] = []
  for (let n = 0; n < times; n++) seen.push((await ask()).status)
  return seen
}

describe('sign-in', () => {
  test('the sixth wrong password is not tried any more, and the refusal says for how long', async () => {
    const from = newAddress()
    const { email } = await accountFor(newCreditCode())
    expect(await several(5, () => signIn(one, from, email))).toEqual([400, 400, 400, 400, 400])
    const refused = await signIn(one, from, email, PASSWORD)
    expect(refused).toBeRefused('too-many-requests', 429)
    const seconds = Number(refused.headers.get('Retry-After'))
    expect(seconds).toBeGreaterThan(200)
    expect(seconds).toBeLessThanOrEqual(300)
    expect(refused.body.error.message).toBe(`请求过于频繁，请在${seconds}秒后重试`)
    const english = await send(
      one,
      '/api/auth/local',
      from,
      { identifier: email, password: 'x' },
      { 'Accept-Language': 'en' },
    )
    expect(english.body.error.message).toMatch(/^Too many requests; try again in \d+ seconds$/)
  })

  test('two processes count together', async () => {
    const from = newAddress()
    const { email } = await accountFor(newCreditCode())
    expect(await several(3, () => signIn(one, from, email))).toEqual([400, 400, 400])
    expect(await several(3, () => signIn(two, from, email))).toEqual([400, 400, 429])
    expect((await signIn(one, from, email, PASSWORD)).status).toBe(429)
  })

  test('twenty guesses at once are five guesses', async () => {
    const from = newAddress()
    const { email } = await accountFor(newCreditCode())
    const statuses = (await Promise.all(Array.from({ length: 20 }, () => signIn(one, from, email)))).map(
      (a) => a.status,
    )
    expect(statuses.filter((status) => status === 400)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
  })

  test('capitals, spaces, another spelling of the path, and an unknown account change nothing', async () => {
    const from = newAddress()
    const name = `nobody-${counter}@example.test`
    expect(await several(2, () => signIn(one, from, name))).toEqual([400, 400])
    expect(await several(2, () => signIn(one, from, name.toUpperCase()))).toEqual([400, 400])
    expect((await send(one, '/API/Auth/LOCAL/', from, { identifier: name, password: 'x' })).status).toBe(400)
    expect((await signIn(one, from, name)).status).toBe(429)
  })

  test('success clears the count of that person at that address', async () => {
    const from = newAddress()
    const { email } = await accountFor(newCreditCode())
    for (let round = 0; round < 3; round++) {
      expect(await several(4, () => signIn(one, from, email))).toEqual([400, 400, 400, 400])
      expect((await signIn(two, from, email, PASSWORD)).status).toBe(200)
    }
  })

  test('the panel has the same limit, counted separately from accounts', async () => {
    const from = newAddress()
    const { email } = await staffUser('throttled-officer', 'pool-city')
    const enter = (password: string) => send(one, '/admin/login', from, { email, password })
    expect(await several(5, () => enter('Wrong-Password-1'))).toEqual([400, 400, 400, 400, 400])
    expect(await enter(PASSWORD)).toBeRefused('too-many-requests', 429)
    expect((await signIn(one, from, email)).status).toBe(400)
  })

  test('many addresses cannot lock a person out at his usual address', async () => {
    const home = newAddress()
    const { email } = await accountFor(newCreditCode())
    expect((await signIn(one, home, email, PASSWORD)).status).toBe(200)
    for (let n = 0; n < 10; n++)
      expect(
        await several(
          5,
          (
            (from) => () =>
              signIn(one, from, email)
          )(newAddress()),
        ),
      ).toEqual([400, 400, 400, 400, 400])
    expect((await signIn(one, newAddress(), email, PASSWORD)).status).toBe(429)
    expect((await signIn(two, home, email, PASSWORD)).status).toBe(200)
  })

  test('one address cannot try one password on everybody', async () => {
    const from = newAddress()
    const seen = await several(101, () => signIn(one, from, `spray-${++counter}@example.test`))
    expect(seen.filter((status) => status === 429)).toHaveLength(1)
    expect(seen[100]).toBe(429)
  })
})

describe('the address that counts', () => {
  test('is what the proxy appended: a client does not choose his own', async () => {
    const from = newAddress()
    const { email } = await accountFor(newCreditCode())
    const claims = Array.from({ length: 6 }, () => `${newAddress()}, ${from}`)
    const seen: number[] = []
    for (const claim of claims) seen.push((await signIn(one, claim, email)).status)
    expect(seen).toEqual([400, 400, 400, 400, 400, 429])
  })

  test('is the /64 of IPv6', async () => {
    const { email } = await accountFor(newCreditCode())
    const seen: number[] = []
    for (let n = 0; n < 6; n++) seen.push((await signIn(one, `2001:db8:5:5::${n + 1}`, email)).status)
    expect(seen).toEqual([400, 400, 400, 400, 400, 429])
    expect((await signIn(one, '2001:db8:5:6::1', email)).status).toBe(400)
  })

  test('is that of the socket without a trusted proxy, and the second from the end behind two', async () => {
    const straight = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: undefined })
    const behind = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: '2' })
    try {
      const direct = await accountFor(newCreditCode())
      expect(await several(6, () => signIn(straight, newAddress(), direct.email))).toEqual([
        400, 400, 400, 400, 400, 429,
      ])
      const twice = await accountFor(newCreditCode())
      const from = newAddress()
      const claim = () => `${newAddress()}, ${from}, ${newAddress()}`
      expect(await several(6, () => signIn(behind, claim(), twice.email))).toEqual([400, 400, 400, 400, 400, 429])
    } finally {
      await Promise.all([straight.stop(), behind.stop()])
    }
  })
})

describe('the other limits', () => {
  test('a reset of one mail is asked for three times, known or not, from wherever', async () => {
    const { email } = await accountFor(newCreditCode())
    for (const [path, mail] of [
      ['/api/auth/forgot-password', email],
      ['/api/auth/forgot-password', 'nobody-at-all@example.test'],
      ['/admin/forgot-password', 'nobody-at-all@example.test'],
    ] as const) {
      const seen = await several(4, () => send(one, path, newAddress(), { email: mail }))
      expect([path, seen[3]]).toEqual([path, 429])
      expect(seen.slice(0, 3)).not.toContain(429)
    }
  })

  test('registrations of one mail', async () => {
    const account = { email: `again-${Date.now()}@example.test` }
    const ask = () => send(one, '/api/registrations/provider', newAddress(), { account })
    expect(await several(6, ask)).toEqual([400, 400, 400, 400, 400, 429])
  })

  test('a crowd of requests from one address; a false token is no way around', async () => {
    const from = newAddress()
    const burst = (headers: object) =>
      Promise.all(Array.from({ length: 301 }, () => send(one, '/api/my', from, undefined, headers)))
    const answers = await burst({ Authorization: 'Bearer nonsense' })
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(300)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await send(one, '/api/cities', from)).status).toBe(429)
    expect((await send(one, '/api/cities', newAddress())).status).toBe(200)
    // Signed-in users are not limited by others at the same address.
    const { email } = await accountFor(newCreditCode())
    const token = (await signIn(one, newAddress(), email, PASSWORD)).body.jwt as string
    expect((await send(one, '/api/my', from, undefined, { Authorization: `Bearer ${token}` })).status).toBe(200)
  })

  test('the table of counters contains no personal data', async () => {
    const kept = await query<{ key: string }>('select key from desk_throttle')
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter(({ key }) => /@|198\.51|2001:|throttled|nobody/.test(key))).toEqual([])
  })

  test('when counting fails, sign-in is refused and reads go on', async () => {
    const { email } = await accountFor(newCreditCode())
    await query('alter table desk_throttle rename to desk_throttle_away')
    try {
      expect(await signIn(one, newAddress(), email, PASSWORD)).toBeRefused('server-busy', 503)
      expect((await send(one, '/api/cities', newAddress())).status).toBe(200)
    } finally {
      await query('alter table desk_throttle_away rename to desk_throttle')
    }
    expect((await signIn(one, newAddress(), email, PASSWORD)).status).toBe(200)
  })

  test('Strapi’s own rate limits are off', () => {
    expect(strapi.config.get('admin.rateLimit')).toMatchObject({ enabled: false })
    expect(strapi.config.get('plugin::users-permissions.ratelimit')).toMatchObject({ enabled: false })
  })
})
