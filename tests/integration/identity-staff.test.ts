import { database, query, strapi } from '../harness/app'
import { mailTo, mailsTo, noMailTo } from '../harness/smtp'
import { somebody, type Reply } from '../harness/http'
import { PASSWORD, as } from '../harness/people'
import { together } from '../harness/together'

const nobody = somebody()
const NEW_PASSWORD = 'Xin-2026-mima'
let counter = 0

interface Person {
  id: number
  email: string
}

async function person(): Promise<Person> {
  const email = `staff${Date.now()}x${++counter}@staff.test`
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'pool-auditor' } })) as { id: number }
  const service = strapi.service('admin::user') as unknown as { create(user: object): Promise<Person> }
  const user = { email, lastname: '严', firstname: '慎行', password: PASSWORD, isActive: true, roles: [role.id] }
  return service.create({ ...user, registrationToken: null })
}

interface Session {
  token: string
  cookie: string
}

const signIn = (email: string, password = PASSWORD): Promise<Reply> => nobody.post('/admin/login', { email, password })

async function session(email: string, password = PASSWORD): Promise<Session> {
  const answer = await signIn(email, password)
  expect(answer).toAnswer(200)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { token: answer.body.data.token, cookie }
}

const renew = ({ cookie }: Session): Promise<Reply> => nobody.post('/admin/access-token', {}, { Cookie: cookie })
const isGood = async ({ token }: Session): Promise<boolean> =>
  (await somebody(token).get('/admin/users/me')).status === 200

async function expectEnded(ended: Session): Promise<void> {
  expect(await isGood(ended)).toBe(false)
  expect((await renew(ended)).status).toBe(401)
}

describe('sessions of a member of staff end at once', () => {
  test('when his password is changed by the administrator', async () => {
    const { id, email } = await person()
    const own = await session(email)
    expect(await isGood(own)).toBe(true)
    const admin = await as.superAdmin()
    expect(await admin.put(`/admin/users/${id}`, { password: 'Weak-1ab' })).toBeRefused('password-weak', 400)
    expect(await isGood(own)).toBe(true)
    expect(await admin.put(`/admin/users/${id}`, { password: NEW_PASSWORD })).toAnswer(200)
    await expectEnded(own)
    expect((await signIn(email)).status).toBe(400)
    await session(email, NEW_PASSWORD)
  })

  test('when he changes it himself; a refused change ends none', async () => {
    const { email } = await person()
    const [own, other] = [await session(email), await session(email)]
    const me = somebody(own.token)
    for (const password of ['Password-2026', PASSWORD])
      expect(await me.put('/admin/users/me', { currentPassword: PASSWORD, password })).toBeRefused('password-weak', 400)
    expect(await isGood(own)).toBe(true)
    expect(await me.put('/admin/users/me', { currentPassword: PASSWORD, password: NEW_PASSWORD })).toAnswer(200)
    await expectEnded(own)
    await expectEnded(other)
    await session(email, NEW_PASSWORD)
  })

  test('when he is deactivated or removed', async () => {
    const admin = await as.superAdmin()
    const { id, email } = await person()
    const own = await session(email)
    expect(await admin.put(`/admin/users/${id}`, { isActive: false })).toAnswer(200)
    await expectEnded(own)
    expect((await signIn(email)).status).toBe(400)
    expect(await admin.put(`/admin/users/${id}`, { isActive: true })).toAnswer(200)
    await expectEnded(own)
    const again = await session(email)
    expect(await admin.delete(`/admin/users/${id}`)).toAnswer(200)
    await expectEnded(again)
  })

  test('by whatever path', async () => {
    const { id, email } = await person()
    for (const change of [
      `update admin_users set is_active = false where id = $1`,
      `update admin_users set blocked = true, is_active = true where id = $1`,
      `update admin_users set password = password || ' ' where id = $1`,
    ]) {
      await database.execute('update admin_users set is_active = true, blocked = false where id = $1', [id])
      const own = await session(email)
      await database.execute(change, [id])
      await expectEnded(own)
    }
  })
})

describe('a staff password reset', () => {
  async function link(email: string): Promise<string> {
    const already = mailsTo(email).length
    expect(await nobody.post('/admin/forgot-password', { email })).toAnswer(204)
    return (await mailTo(email, already)).token
  }
  const reset = (resetPasswordToken: string, password = NEW_PASSWORD): Promise<Reply> =>
    nobody.post('/admin/reset-password', { resetPasswordToken, password })

  test('sends a link in Chinese to the panel, valid once, stored as a digest', async () => {
    const { email } = await person()
    const own = await session(email)
    const token = await link(email)
    const mail = await mailTo(email)
    expect(mail.subject).toContain('重置密码')
    expect(mail.text).toContain('严慎行，您好')
    expect(mail.text).toContain('/admin/auth/reset-password?code=')
    const [stored] = await query<{ row: string }>(
      'select to_jsonb(u)::text as row from admin_users u where email = $1',
      [email],
    )
    expect(stored?.row).not.toContain(token)
    expect(await reset(token, 'Password-2026')).toBeRefused('password-weak', 400)
    expect(await reset(token)).toAnswer(200)
    await expectEnded(own)
    expect((await reset(token, 'Another-2026-x')).status).toBe(400)
    await session(email, NEW_PASSWORD)
  })

  test('used twice concurrently: one is too late', async () => {
    const { email } = await person()
    const token = await link(email)
    const answers = await together(
      'admin_users',
      ['First-Mima-2026', 'Second-Mima-2026'].map((password) => () => reset(token, password)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('fails when the link has expired or the password was changed since', async () => {
    const { id, email } = await person()
    const expired = await link(email)
    await database.execute(
      `update admin_users set reset_password_token_expires_at = now() at time zone 'UTC' - interval '1 second' where id = $1`,
      [id],
    )
    expect((await reset(expired)).status).toBe(400)
    const spent = await link(email)
    expect(await (await as.superAdmin()).put(`/admin/users/${id}`, { password: 'Another-2026-x' })).toAnswer(200)
    expect((await reset(spent)).status).toBe(400)
  })

  test('sends none to a deactivated user, with the same answer', async () => {
    const { id, email } = await person()
    await database.execute('update admin_users set is_active = false where id = $1', [id])
    expect(await nobody.post('/admin/forgot-password', { email })).toAnswer(204)
    await noMailTo(email)
  })
})

test("an invited user's password follows the same rules", async () => {
  const admin = await as.superAdmin()
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'pool-auditor' } })) as { id: number }
  const email = `invited${Date.now()}@staff.test`
  const made = await admin.post('/admin/users', { email, firstname: '一', lastname: '周', roles: [role.id] })
  expect(made).toAnswer(201)
  const registrationToken = made.body.data.registrationToken as string
  const register = (password: string): Promise<Reply> =>
    nobody.post('/admin/register', { registrationToken, userInfo: { firstname: '一', lastname: '周', password } })
  expect(await register('Password-2026')).toBeRefused('password-weak', 400)
  expect(await register(PASSWORD)).toAnswer(200)
  expect((await register(NEW_PASSWORD)).status).toBe(400)
  await session(email)
})

test('session events of staff are recorded with their actor', async () => {
  const { id, email } = await person()
  const own = await session(email)
  expect(await somebody(own.token).post('/admin/logout')).toAnswer(200)
  await expectEnded(own)
  const admin = await as.superAdmin()
  expect(await admin.put(`/admin/users/${id}`, { password: NEW_PASSWORD })).toAnswer(200)
  expect(await admin.put(`/admin/users/${id}`, { isActive: false })).toAnswer(200)
  await signIn(email, NEW_PASSWORD)
  const lines = await query('select event, outcome, actor_name from desk_login where subject = $1 order by id', [
    `admin:${id}`,
  ])
  expect(lines).toEqual([
    { event: 'created', outcome: 'ok', actor_name: '系统' },
    { event: 'role-granted', outcome: 'ok', actor_name: '系统' },
    { event: 'login', outcome: 'ok', actor_name: null },
    { event: 'logout', outcome: 'ok', actor_name: null },
    { event: 'password-changed', outcome: 'ok', actor_name: 'super-admin' },
    { event: 'blocked', outcome: 'ok', actor_name: 'super-admin' },
    { event: 'login', outcome: 'account-blocked', actor_name: null },
  ])
})
