/** Staff: addresses, links, roles and passwords, beside people who differ in one condition. */
import type * as StaffTokens from '../../src/plugins/identity/server/accounts/staff-tokens'
import type * as People from '../../src/plugins/identity/server/notices/people'
import { load, query, strapi } from '../harness/app'
import { somebody } from '../harness/http'
import { as, PASSWORD, retire, staffUser, withRoles } from '../harness/people'
import { inShanghaiSession } from '../harness/taken-back'
import { until } from '../harness/until'

const { issueStaffToken } = load<typeof StaffTokens>('plugins/identity/server/accounts/staff-tokens.js')
const { staffPeople } = load<typeof People>('plugins/identity/server/notices/people.js')

test('staff who are reached: not the blocked; administrators only after their first sign-in', async () => {
  const names = ['reach-active', 'reach-new', 'reach-blocked', 'reach-old', 'reach-beside']
  const staff = await Promise.all(names.map((name) => staffUser(name, 'pool-auditor')))
  const [active, fresh, blocked, old] = staff.map(({ id }) => id)
  await query('update admin_users set is_active = false where id = $1', [fresh])
  await query('update admin_users set blocked = true where id = $1', [blocked])
  await query('update admin_users set blocked = null where id = $1', [old])
  const ids = [active, fresh, blocked, old].map(Number)
  const reached = async (isActive: boolean) => [...(await staffPeople(ids, isActive)).keys()].sort((a, b) => a - b)
  expect(await reached(false)).toEqual([active, fresh, old].sort((a, b) => Number(a) - Number(b)))
  expect(await reached(true)).toEqual([active, old].sort((a, b) => Number(a) - Number(b)))
  await retire(staff.map(({ id }) => id))
})

test('an address in capitals is known at the sign-in and gets its link, unless its owner is deactivated', async () => {
  const [active, left] = [await staffUser('capitals', 'pool-auditor'), await staffUser('capitals-left', 'pool-auditor')]
  await query(`update admin_users set email = upper(email) where id = any($1::int[])`, [[active.id, left.id]])
  await query(`update admin_users set is_active = false where id = $1`, [left.id])
  const [before] = await query<{ last: string }>('select coalesce(max(id), 0)::text as last from desk_letter')
  for (const email of ['capitals-left@staff.test', 'nobody-here@staff.test', 'Capitals@Staff.test'])
    expect(await somebody().post('/admin/forgot-password', { email })).toAnswer(204)
  // Queued after the answer.
  const letters = await until(async () => {
    const queued = await query<{ kind: string; subject: string }>(
      `select kind, subject from desk_letter where id > $1::bigint and subject like 'staff:%' order by id`,
      [before?.last],
    )
    return queued.some(({ subject }) => subject === `staff:${active.id}`) && queued
  })
  expect(letters).toEqual([{ kind: 'desk.staff-reset', subject: `staff:${active.id}` }])
  await somebody().post('/admin/login', { email: 'Capitals@Staff.test', password: `${PASSWORD}-wrong` })
  expect(
    await query(`select outcome from desk_login where subject = $1 and event = 'login'`, [`admin:${active.id}`]),
  ).toEqual([{ outcome: 'login-failed' }])
  await retire([active.id, left.id])
})

test('the life of a link counts in UTC, in any time zone of the database', () =>
  inShanghaiSession(async () => {
    const { id } = await staffUser('link-in-utc', 'pool-auditor')
    await issueStaffToken(id, 60)
    const [row] = await query<{ minutes: number }>(
      `select round(extract(epoch from reset_password_token_expires_at - clock_timestamp() at time zone 'UTC') / 60)::int as minutes
       from admin_users where id = $1`,
      [id],
    )
    expect(row?.minutes).toBe(60)
  }))

test('two roles that take part go together, and two that administer or read', async () => {
  const admin = await as.superAdmin()
  const { id } = await withRoles('pairs-of-roles', ['pool-auditor'])
  const idOf = async (code: string) =>
    (await query<{ id: number }>('select id from admin_roles where code = $1', [code]))[0]?.id
  const [province, city, auditor, administrator] = await Promise.all(
    ['pool-province', 'pool-city', 'pool-auditor', 'strapi-super-admin'].map(idOf),
  )
  const give = (...roles: unknown[]) => admin.put(`/admin/users/${id}`, { roles })
  expect(await give(province, city)).toAnswer(200)
  expect(await give(administrator, auditor)).toAnswer(200)
  expect(await give(administrator, city)).toBeRefused('roles-exclusive', 409)
  await retire([id])
})

test('a password that is set by address contains neither name nor the present one', async () => {
  const { id, email } = await staffUser('resetting', 'pool-auditor')
  const service = strapi.service('admin::user') as unknown as {
    resetPasswordByEmail(email: string, password: string): Promise<void>
  }
  for (const password of ['Resetting-2026-x', PASSWORD])
    await expect(service.resetPasswordByEmail(email, password)).rejects.toMatchObject({
      refusal: { code: 'password-weak' },
    })
  await service.resetPasswordByEmail(email, 'Qingfeng-7731-yu')
  await retire([id])
})
