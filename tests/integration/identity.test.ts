import { accountsOf } from '../../src/plugins/identity/contract'
import { hashesDuring } from '../harness/hashes'
import { database, kernel, query, strapi } from '../harness/app'
import { given } from '../harness/given'
import { letterTo } from '../harness/letters'
import { mailTo, mailsTo, noMailTo } from '../harness/smtp'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { PASSWORD, as } from '../harness/people'

const nobody = somebody()
const NEW_PASSWORD = 'Xin-2026-mima'

let counter = 0
const newEmail = (): string => `person${Date.now()}x${++counter}@mail.test`

/** Opens an account as a registration does: in one transaction, with the letter sent afterwards. */
async function open(email: string, values: object = {}): Promise<{ accountId: number } | undefined> {
  const accounts = accountsOf(strapi)
  const opened = await kernel.scope.asSystem(() =>
    database.inTransaction(() => accounts.open({ email, name: '王小明', password: PASSWORD, ...values })),
  )
  await accounts.welcome(email)
  return opened
}

async function confirmed(email = newEmail()): Promise<{ email: string; accountId: number; jwt: string }> {
  const opened = await open(email)
  const { token } = await mailTo(email)
  const answer = await nobody.post('/api/auth/confirm-email', { token, password: PASSWORD })
  expect(answer).toAnswer(200)
  return { email, accountId: opened?.accountId as number, jwt: answer.body.jwt }
}

const signIn = (identifier: string, password = PASSWORD): Promise<Reply> =>
  nobody.post('/api/auth/local', { identifier, password })

async function resetToken(email: string): Promise<string> {
  const already = mailsTo(email).length
  expect(await nobody.post('/api/auth/forgot-password', { email })).toAnswer(200)
  return (await mailTo(email, already)).token
}

const linesOf = (accountId: number): Promise<Record<string, unknown>[]> =>
  query('select event, outcome, identifier, ip, agent from desk_login where subject = $1 order by id', [
    `account:${accountId}`,
  ])

describe('[R05] an account signs in only after its address is confirmed', () => {
  test('by the link and the password of the registration, once; the answer signs in', async () => {
    const email = newEmail().toUpperCase()
    const opened = await open(email)
    const mail = await mailTo(email)
    expect(mail.subject).toContain('请验证您的电子邮箱')
    expect(mail.text).toContain('https://pool.test/confirm-email#token=')
    expect(mail.text).toContain('王小明')
    expect(mail.html).toContain('href="https://pool.test/confirm-email#token=')
    expect(await signIn(email)).toBeRefused('email-not-confirmed', 400)
    expect(await signIn(email, 'Wrong-Password-1')).toBeRefused('login-failed', 400)

    const wrong = { token: mail.token, password: 'Wrong-Password-1' }
    expect(await nobody.post('/api/auth/confirm-email', wrong)).toBeRefused('login-failed', 400)
    const answer = await nobody.post('/api/auth/confirm-email', { token: mail.token, password: PASSWORD })
    expect(answer).toAnswer(200)
    expect(answer.body.user).toMatchObject({ id: opened?.accountId, email: email.toLowerCase(), name: '王小明' })
    expect((await somebody(answer.body.jwt).get('/api/my')).status).toBe(200)
    expect(await nobody.post('/api/auth/confirm-email', { token: mail.token, password: PASSWORD })).toBeRefused(
      'link-invalid',
      400,
    )
    expect(await signIn(email)).toAnswer(200)
  })

  test('a link to confirm sets no password, and a link to reset confirms nothing', async () => {
    const email = newEmail()
    await open(email)
    const { token } = await mailTo(email)
    expect(await nobody.post('/api/auth/reset-password', { token, password: NEW_PASSWORD })).toBeRefused('link-invalid')
    const confirm = { token: await resetToken(email), password: PASSWORD }
    expect(await nobody.post('/api/auth/confirm-email', confirm)).toBeRefused('link-invalid')
    expect(await signIn(email)).toBeRefused('email-not-confirmed')
  })

  test('by either of two links, not by an expired or invented one', async () => {
    const email = newEmail()
    await open(email)
    await mailTo(email)
    expect(await nobody.post('/api/auth/send-confirmation', { email })).toAnswer(200)
    const { token: second } = await mailTo(email, 1)
    const { token: first } = await mailTo(email)
    expect(await nobody.post('/api/auth/confirm-email', { token: 'a'.repeat(43), password: PASSWORD })).toBeRefused(
      'link-invalid',
    )
    await database.execute(
      `update desk_account_token set expires_at = clock_timestamp() - interval '1 second'
       where digest = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
      [second],
    )
    expect(await nobody.post('/api/auth/confirm-email', { token: second, password: PASSWORD })).toBeRefused(
      'link-invalid',
    )
    expect(await nobody.post('/api/auth/confirm-email', { token: first, password: PASSWORD })).toAnswer(200)
  })

  test('used twice concurrently: one is too late', async () => {
    const email = newEmail()
    await open(email)
    const { token } = await mailTo(email)
    const answers = await Promise.all(
      [1, 2, 3].map(() => nobody.post('/api/auth/confirm-email', { token, password: PASSWORD })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })

  test('registering a stranger’s address neither gives access nor locks the stranger out', async () => {
    const email = newEmail()
    const squat = await open(email, { password: 'Squatter-Pass-1' })
    // Wait for the first letter: two may arrive in either order, and only the newer link works.
    await mailTo(email)
    expect(await open(email)).toBeUndefined()
    const { token } = await mailTo(email, 1)
    // The owner of the address opens the link, but does not know the squatter's password.
    expect(await nobody.post('/api/auth/confirm-email', { token, password: PASSWORD })).toBeRefused('login-failed')
    const answer = await nobody.post('/api/auth/reset-password', {
      token: await resetToken(email),
      password: NEW_PASSWORD,
    })
    expect(answer).toAnswer(200)
    expect(answer.body.user.id).toBe(squat?.accountId)
    expect(await signIn(email, 'Squatter-Pass-1')).toBeRefused('login-failed')
    expect(await signIn(email, NEW_PASSWORD)).toAnswer(200)
  })

  test('an address not confirmed in time may be registered again', async () => {
    const email = newEmail()
    const old = await open(email)
    const { token } = await mailTo(email)
    await database.execute(`update up_users set created_at = created_at - interval '8 days' where id = $1`, [
      old?.accountId,
    ])
    const fresh = await open(email)
    expect(fresh?.accountId).toBeGreaterThan(old?.accountId as number)
    const [event] = await query<{ payload: unknown }>(
      `select payload from desk_event where name = 'account.lapsed' order by id desc limit 1`,
    )
    expect(event?.payload).toEqual([{ accountId: old?.accountId }])
    expect(await nobody.post('/api/auth/confirm-email', { token, password: PASSWORD })).toBeRefused('link-invalid')
  })

  test('a known address is told only by mail', async () => {
    const { email } = await confirmed()
    expect(await open(email)).toBeUndefined()
    const mail = await mailTo(email, 1)
    expect(mail.subject).toContain('该邮箱已有账号')
    expect(mail.token).toBe('')
    expect(await signIn(email)).toAnswer(200)
  })

  test('a mail to a stranger contains no text of the registration', async () => {
    const email = newEmail()
    await open(email, { name: '恭喜中奖 www.boese.cn' })
    const mail = await mailTo(email)
    expect(mail.text + mail.html + mail.subject).not.toMatch(/boese|恭喜/)
    expect(mail.text).toContain(`${email}，您好`)
  })

  test('concurrent registrations of one address open one account', async () => {
    const email = newEmail()
    const opened = await Promise.all([open(email), open(email), open(email)])
    expect(opened.filter(Boolean)).toHaveLength(1)
  })
})

describe('a forgotten password', () => {
  test('is set by the link, once; every session and every other link ends', async () => {
    const { email, jwt } = await confirmed()
    const [first, second] = [await resetToken(email), await resetToken(email)]
    expect(await nobody.post('/api/auth/reset-password', { token: first, password: '123' })).toBeRefused(
      'password-weak',
    )
    expect(await nobody.post('/api/auth/reset-password', { token: first, password: PASSWORD })).toBeRefused(
      'password-weak',
    )
    const answer = await nobody.post('/api/auth/reset-password', { token: first, password: NEW_PASSWORD })
    expect(answer).toAnswer(200)
    expect(await somebody(jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await somebody(answer.body.jwt).get('/api/my')).toAnswer(200)
    for (const token of [first, second])
      expect(await nobody.post('/api/auth/reset-password', { token, password: 'Another-2026-x' })).toBeRefused(
        'link-invalid',
      )
    expect(await signIn(email)).toBeRefused('login-failed')
    const mails = mailsTo(email).length
    expect((await mailTo(email, mails === 3 ? 3 : mails - 1)).subject).toContain('您的密码已更改')
  })

  test('twice at once: one is too late, and one password holds', async () => {
    const { email } = await confirmed()
    const token = await resetToken(email)
    const passwords = ['First-Mima-2026', 'Second-Mima-2026']
    const answers = await Promise.all(
      passwords.map((password) => nobody.post('/api/auth/reset-password', { token, password })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    const logins = await Promise.all(passwords.map((password) => signIn(email, password)))
    expect(logins.map(({ status }) => status)).toEqual(answers.map(({ status }) => status))
  })

  test('uses a link stored as a digest, which a password change invalidates', async () => {
    const { email, jwt } = await confirmed()
    const token = await resetToken(email)
    const stored = await query('select to_jsonb(t)::text as row from desk_account_token t')
    expect(JSON.stringify(stored)).not.toContain(token)
    const change = { currentPassword: PASSWORD, password: NEW_PASSWORD }
    expect(await somebody(jwt).post('/api/auth/change-password', change)).toAnswer(200)
    expect(await nobody.post('/api/auth/reset-password', { token, password: 'Another-2026-x' })).toBeRefused(
      'link-invalid',
    )
  })

  test('cannot be reset on a blocked account', async () => {
    const { email, accountId } = await confirmed()
    const token = await resetToken(email)
    const province = await as.province()
    expect(await province.post(`/identity/accounts/${accountId}/block`, { reason: '冒用他人名义' })).toAnswer(200)
    expect(await nobody.post('/api/auth/reset-password', { token, password: NEW_PASSWORD })).toBeRefused('link-invalid')
    await letterTo(email, /停用/)
    const already = mailsTo(email).length
    expect(await nobody.post('/api/auth/forgot-password', { email })).toAnswer(200)
    await noMailTo(email, already)
  })
})

describe('a password', () => {
  afterAll(() => database.execute(`delete from desk_setting where name like 'pass%'`))

  const refused = async (password: string, values: object = {}): Promise<string[]> => {
    const error = await open(newEmail(), { password, ...values }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ refusal: { code: 'password-weak' } })
    return (error as { refusal: { values: { rules: string[] } } }).refusal.values.rules
  }

  test('is refused with every rule it breaks, and no account is opened', async () => {
    expect(await refused('Ab1-xkz')).toEqual(['too-short'])
    expect(await refused('xkcdmouses')).toEqual(['too-few-kinds'])
    expect(await refused('Password-2026')).toEqual(['too-common'])
    expect(await refused('密'.repeat(25))).toContain('too-long')
    expect(await refused('91370100MA3C1B2D4X-a', { creditCode: '91370100MA3C1B2D4X' })).toEqual(['personal'])
    await expect(open(newEmail(), { password: 'five words without any digit' })).resolves.toBeDefined()
  })

  test('is checked by the settings in force', async () => {
    const province = await as.province()
    const set = (name: string, value: unknown): Promise<Reply> =>
      province.put(`/desk/settings/${name}`, { value, reason: '等保要求' })
    expect(await set('passwordLength', 20)).toAnswer(200)
    expect(await refused(PASSWORD)).toEqual(['too-short'])
    expect(await set('passwordLength', 7)).toBeRefused('setting-invalid', 400)
    expect(await set('passwordLength', 10)).toAnswer(200)
    expect(await set('passwordClasses', 4)).toAnswer(200)
    expect(await refused('xin-2026-mima')).toEqual(['too-few-kinds'])
  })

  test("of an account is checked in the panel's form too", async () => {
    const { accountId } = await confirmed()
    const [user] = await query<{ id: string }>('select document_id as id from up_users where id = $1', [accountId])
    const admin = await as.superAdmin()
    const path = `/content-manager/collection-types/plugin::users-permissions.user/${user?.id}`
    expect(await admin.put(path, { password: 'Admin-2026' })).toBeRefused('password-weak', 400)
    expect(await admin.put(path, { password: NEW_PASSWORD })).toAnswer(200)
  })
})

describe('a session ends', () => {
  test('all but the changing one, when the password changes', async () => {
    const { email, jwt } = await confirmed()
    const other = (await signIn(email)).body
    const me = somebody(jwt)
    const wrong = { currentPassword: 'Wrong-Password-1', password: NEW_PASSWORD }
    expect(await me.post('/api/auth/change-password', wrong)).toBeRefused('current-password-wrong', 400)
    expect(await me.get('/api/my')).toAnswer(200)
    const answer = await me.post('/api/auth/change-password', { currentPassword: PASSWORD, password: NEW_PASSWORD })
    expect(answer).toAnswer(200)
    expect(await me.get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await somebody(other.jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await nobody.post('/api/auth/refresh', { refreshToken: other.refreshToken })).toBeRefused(
      'session-ended',
      401,
    )
    expect(await somebody(answer.body.jwt).get('/api/my')).toAnswer(200)
  })

  test('begun with the old password during its change', async () => {
    const { email, jwt } = await confirmed()
    const change = { currentPassword: PASSWORD, password: NEW_PASSWORD }
    const [changed, ...logins] = await Promise.all([
      somebody(jwt).post('/api/auth/change-password', change),
      ...[1, 2, 3, 4, 5, 6].map(() => signIn(email)),
    ])
    expect(changed).toAnswer(200)
    for (const { body } of logins.filter(({ status }) => status === 200))
      expect(await somebody(body.jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await somebody(changed.body.jwt).get('/api/my')).toAnswer(200)
  })

  test('by signing out, with its renewed tokens, and no other', async () => {
    const { email } = await confirmed()
    const [one, other] = [(await signIn(email)).body, (await signIn(email)).body]
    const renewed = await nobody.post('/api/auth/refresh', { refreshToken: one.refreshToken })
    expect(renewed).toAnswer(200)
    expect(await somebody(renewed.body.jwt).post('/api/auth/logout')).toAnswer(200)
    for (const jwt of [one.jwt, renewed.body.jwt])
      expect(await somebody(jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await nobody.post('/api/auth/refresh', { refreshToken: renewed.body.refreshToken })).toBeRefused(
      'session-ended',
    )
    expect(await somebody(other.jwt).get('/api/my')).toAnswer(200)
  })

  test('when staff block the account, with a reason; unblocking does not revive it', async () => {
    const { email, accountId, jwt } = await confirmed()
    const { refreshToken } = (await signIn(email)).body
    const province = await as.province()
    const path = `/identity/accounts/${accountId}`
    expect(await province.post(`${path}/block`, {})).toBeRefused('needs-missing', 400)
    expect(await province.post(`${path}/block`, { reason: '冒用他人名义', x: 1 })).toBeRefused('needs-unknown', 400)
    expect((await somebody(jwt).get('/api/my')).status).toBe(200)
    expect(await province.post(`${path}/block`, { reason: '冒用他人名义' })).toAnswer(200)
    expect(await province.post(`${path}/block`, { reason: '冒用他人名义' })).toBeRefused('account-blocked-already', 409)
    expect(await somebody(jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await nobody.post('/api/auth/refresh', { refreshToken })).toBeRefused('session-ended', 401)
    expect(await signIn(email)).toBeRefused('account-blocked', 400)
    expect(await signIn(email, 'Wrong-Password-1')).toBeRefused('login-failed', 400)
    expect(await province.post(`${path}/unblock`, { reason: '已核实' })).toAnswer(200)
    expect(await province.post(`${path}/unblock`, { reason: '已核实' })).toBeRefused('account-not-blocked', 409)
    expect(await somebody(jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await signIn(email)).toAnswer(200)
    const history = await query(
      `select action, reason, from_state, to_state, version from desk_history h join up_users u on u.document_id = h.subject_id
       where u.id = $1 and h.changes is null order by h.id`,
      [accountId],
    )
    expect(history).toEqual([
      { action: 'block', reason: '冒用他人名义', from_state: 'active', to_state: 'blocked', version: 1 },
      { action: 'unblock', reason: '已核实', from_state: 'blocked', to_state: 'active', version: 2 },
    ])
    const told = await query<{ notice: string }>(
      `select distinct notice from notices_message where recipient = 'account:' || $1 and notice like 'account-%' order by 1`,
      [accountId],
    )
    expect(told.map(({ notice }) => notice)).toEqual(['account-blocked', 'account-unblocked'])
  })

  test('when password or block are written by whatever path', async () => {
    const changes = [
      `update up_users set password = 'x' where id = $1`,
      `update up_users set blocked = true where id = $1`,
      `update up_users set confirmed = false where id = $1`,
      `update up_users set email = 'other-' || id || '@mail.test' where id = $1`,
    ]
    for (const change of changes) {
      const { accountId, jwt } = await confirmed()
      expect(await somebody(jwt).get('/api/my')).toAnswer(200)
      await database.execute(change, [accountId])
      expect(await somebody(jwt).get('/api/my')).toBeRefused('not-signed-in', 401)
      const [left] = await query<{ n: number }>(
        `select count(*)::int as n from strapi_sessions where user_id = $1 and origin = 'users-permissions'`,
        [String(accountId)],
      )
      expect(left?.n).toBe(0)
    }
  })

  test('blocking is for the province', async () => {
    const { accountId } = await confirmed()
    for (const who of [await as.cityOfficer('370100'), await as.auditor()])
      expect((await who.post(`/identity/accounts/${accountId}/block`, { reason: '测试' })).status).toBe(403)
    const province = await as.province()
    for (const id of ['999999999', 'abc', '0'])
      expect(await province.post(`/identity/accounts/${id}/block`, { reason: '测试' })).toBeRefused('not-found', 404)
  })
})

describe('no enumeration of accounts', () => {
  const shape = ({ status, body, headers }: Reply): unknown => [status, body, headers.get('content-type')]

  test.each([
    ['/api/auth/forgot-password', (email: string) => ({ email })],
    ['/api/auth/send-confirmation', (email: string) => ({ email })],
    ['/api/auth/local', (email: string) => ({ identifier: email, password: 'Wrong-Password-1' })],
    ['/admin/forgot-password', (email: string) => ({ email })],
    ['/admin/login', (email: string) => ({ email, password: 'Wrong-Password-1' })],
  ])('%s answers the same', async (path, body) => {
    const unproven = newEmail()
    await open(unproven)
    const { email: blocked, accountId } = await confirmed()
    await database.execute('update up_users set blocked = true where id = $1', [accountId])
    const { email } = await confirmed()
    await as.auditor()
    const answers = []
    for (const address of [newEmail(), unproven, blocked, email, 'auditor@staff.test'])
      answers.push(shape(await nobody.post(path, body(address))))
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('a login compares one hash for known and unknown addresses alike', async () => {
    const { email } = await confirmed()
    await as.auditor()
    const pairs: [string, (address: string) => object, string][] = [
      ['/api/auth/local', (identifier) => ({ identifier, password: 'Wrong-Password-1' }), email],
      ['/admin/login', (address) => ({ email: address, password: 'Wrong-Password-1' }), 'auditor@staff.test'],
    ]
    for (const [path, body, known] of pairs)
      for (const address of [known, newEmail()])
        expect([path, address, await hashesDuring(() => nobody.post(path, body(address)))]).toEqual([path, address, 1])
  })
})

describe("Strapi's own account endpoints are gone", () => {
  const CLOSED: [method: 'get' | 'post' | 'put' | 'delete', path: string][] = [
    ['get', '/api/users'],
    ['get', '/api/users/1'],
    ['get', '/api/users/me'],
    ['get', '/api/users/count'],
    ['post', '/api/users'],
    ['put', '/api/users/1'],
    ['delete', '/api/users/1'],
    ['post', '/api/auth/local/register'],
    ['get', '/api/auth/email-confirmation?confirmation=x'],
    ['post', '/api/auth/send-email-confirmation'],
    ['get', '/api/auth/google/callback'],
    ['get', '/api/connect/google'],
    ['get', '/api/auth/sessions'],
    ['delete', '/api/auth/sessions/1'],
    ['get', '/api/users-permissions/roles'],
    ['get', '/api/users-permissions/roles/1'],
    ['post', '/api/users-permissions/roles'],
    ['get', '/api/users-permissions/permissions'],
    ['post', '/api/email'],
  ]

  let account: Somebody
  beforeAll(async () => {
    account = somebody((await confirmed()).jwt)
  })

  test.each(CLOSED)('%s %s, for everybody', async (method, path) => {
    for (const who of [nobody, account, await as.province(), await as.superAdmin()]) {
      const answer = await who[method](path)
      expect([404, 405]).toContain(answer.status)
    }
  })

  test('neither routes nor permissions are left', async () => {
    const paths = strapi.server.listRoutes().map(({ methods, path }) => `${methods.join()} ${path}`)
    const open = paths.filter((path) => /\/api\/(users|connect|email|auth)/.test(path))
    expect(open.map((path) => path.split(' ')[1]).sort()).toEqual(
      ['change-password', 'confirm-email', 'forgot-password', 'local', 'logout', 'refresh', 'reset-password']
        .concat('send-confirmation')
        .map((name) => `/api/auth/${name}`),
    )
    expect(await query(`select * from up_permissions where action like 'plugin::users-permissions.%'`)).toEqual([])
  })
})

test("the history keeps the person's name at the time", async () => {
  const { creditCode } = await given.enterprise()
  const { accountId, jwt } = await confirmed()
  await database.insertRows('plugin::organisations.membership', [
    { accountId, creditCode, organisation: 'enterprise', standing: 'owner' },
  ])
  expect(await somebody(jwt).put('/api/my/organisation', { size: 'medium' })).toAnswer(200)
  await database.execute(`update up_users set name = '王大明' where id = $1`, [accountId])
  expect(await somebody(jwt).put('/api/my/organisation', { size: 'small' })).toAnswer(200)
  const lines = await query(
    `select action, actor_name as name from desk_history where actor_id = $1 and subject_uid = 'api::enterprise.enterprise'
     order by id`,
    [`account:${accountId}`],
  )
  // Each save has two record lines: the action and the changes.
  const saved = (name: string) => ['save', 'edit'].map((action) => ({ action, name }))
  expect(lines).toEqual([...saved('王小明'), ...saved('王大明')])
})

describe('logins are recorded', () => {
  test('successes and failures, with user and address; an account reads its own', async () => {
    const { email, accountId, jwt } = await confirmed()
    await nobody.post(
      '/api/auth/local',
      { identifier: email, password: 'Wrong-Password-1' },
      { 'User-Agent': 'Probe/1' },
    )
    await signIn(email)
    await somebody(jwt).post('/api/auth/change-password', { currentPassword: PASSWORD, password: NEW_PASSWORD })
    const lines = await linesOf(accountId)
    expect(lines.map(({ event, outcome }) => `${String(event)} ${String(outcome)}`)).toEqual([
      'email-confirmed ok',
      'login login-failed',
      'login ok',
      'password-changed ok',
    ])
    expect(lines[1]).toMatchObject({ identifier: email, ip: expect.stringContaining('127.0.0.1') as string })
    expect(String(lines[1]?.agent)).toMatch(/^Probe\/1/)
    const { email: otherEmail, jwt: other } = await confirmed()
    const own = await somebody(other).get('/api/my/logins')
    expect(own).toAnswer(200)
    expect(own.body.data).toHaveLength(1)
    expect(JSON.stringify(own.body)).not.toContain(email)
    expect(own.body.data[0]).toMatchObject({ event: 'email-confirmed', outcome: 'ok' })
    expect(otherEmail).not.toBe(email)
  })

  test('an unknown name is not stored: it may be a password', async () => {
    const secret = `Secret-${Date.now()}-Mima`
    expect(await signIn(secret)).toBeRefused('login-failed')
    expect(await signIn(secret.toUpperCase())).toBeRefused('login-failed')
    const all = await query<{ row: string }>(
      'select to_jsonb(l)::text as row from desk_login l order by id desc limit 5',
    )
    expect(JSON.stringify(all).toLowerCase()).not.toContain(secret.toLowerCase())
    const [first, second] = await query<{ identifier_mac: string; subject: null }>(
      'select identifier_mac, subject from desk_login order by id desc limit 2',
    )
    expect(first).toEqual(second)
    expect(first?.identifier_mac).toMatch(/^[0-9a-f]{64}$/)
  })

  test('staff too; the super admin, the auditor and the province read the record, others do not', async () => {
    await as.auditor()
    await nobody.post('/admin/login', { email: 'Auditor@staff.test', password: 'Wrong-Password-1' })
    const auditor = await as.auditor()
    const list = await auditor.get('/identity/logins?q=auditor@staff.test')
    expect(list).toAnswer(200)
    expect(list.body.data[0]).toMatchObject({ kind: 'staff', event: 'login', outcome: 'login-failed' })
    const { id } = list.body.data[0]
    const older = (await auditor.get(`/identity/logins?before=${id}`)).body.data as { id: string }[]
    expect(older.map((line) => Number(line.id)).filter((line) => line >= Number(id))).toEqual([])
    expect(await auditor.get('/identity/logins?outcome=refused')).toAnswer(200)
    expect(await auditor.get('/identity/logins?before=abc')).toBeRefused('query-not-allowed', 400)
    expect(await auditor.get('/identity/logins?sort=ip')).toBeRefused('query-not-allowed', 400)
    expect(await (await as.superAdmin()).get('/identity/logins')).toAnswer(200)
    expect(await (await as.province()).get('/identity/logins')).toAnswer(200)
    expect((await (await as.cityOfficer('370100')).get('/identity/logins')).status).toBe(403)
    expect((await nobody.get('/identity/logins')).status).toBe(401)
  })

  test('append-only: the database refuses to change a line', async () => {
    for (const sql of ['update desk_login set ip = null', 'delete from desk_login', 'truncate desk_login'])
      await expect(query(sql)).rejects.toMatchObject({ code: 'WF002' })
    const rows = (city: string): Promise<unknown[]> =>
      kernel.scope.withScope({ all: false, cityCodes: [city], creditCode: '', actorId: '', accountId: '' }, () =>
        query('select id from desk_login'),
      )
    expect(await rows('370100')).toEqual([])
    const tokens = kernel.scope.withScope(
      { all: false, cityCodes: [], creditCode: '', actorId: '', accountId: '1' },
      () => query('select digest from desk_account_token'),
    )
    await expect(tokens).rejects.toMatchObject({ code: '42501' })
  })
})
