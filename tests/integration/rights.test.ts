import { database, kernel, load, query, strapi } from '../harness/app'
import { SYSTEM } from '../../src/shared/pure/actor'
import type * as SettingsModule from '../../src/shared/server/settings/settings'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { given, JINAN, newCreditCode } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { meanwhile } from '../harness/meanwhile'
import { accountFor, appoint, as, PASSWORD, staffUser, withRoles } from '../harness/people'

interface Line extends Record<string, unknown> {
  id: string
  kind: string
  event: string
  outcome: string
  subject: string
  identifier: string
  actor_id: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  ip: string | null
  reason: string | null
  request_id: string | null
}

let last = '0'
/** Changes recorded since the start of the test, of one subject or all, without logins. */
const lines = (subject?: string): Promise<Line[]> =>
  query<Line>(
    `select * from desk_login where id > $1 and event not in ('login', 'logout') and ($2::text is null or subject = $2) order by id`,
    [last, subject ?? null],
  )
const recorded = async (subject?: string): Promise<[event: string, before: unknown, after: unknown][]> =>
  (await lines(subject)).map(({ event, before, after }) => [event, before, after])

const roleId = async (code: string): Promise<number> =>
  ((await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number }).id
const rolesOf = async (id: number): Promise<string[]> =>
  (
    await query<{ code: string }>(
      `select r.code from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = $1 order by 1`,
      [id],
    )
  ).map(({ code }) => code)
const signedIn = async (email: string, password = PASSWORD): Promise<Somebody> => {
  const answer = await somebody().post('/admin/login', { email, password })
  expect(answer).toAnswer(200)
  return somebody(answer.body.data.token as string)
}

let admin: Somebody
let adminId: number
let province: number
let superAdmin: number

beforeAll(async () => {
  admin = await as.superAdmin()
  adminId = (await staffUser('super-admin', 'strapi-super-admin')).id
  province = await roleId('pool-province')
  superAdmin = await roleId('strapi-super-admin')
})
beforeEach(async () => {
  const [row] = await query<{ id: string }>('select coalesce(max(id), 0)::text as id from desk_login')
  last = row?.id ?? '0'
})

describe('staff have no API keys', () => {
  interface Keys {
    create(key: object, owner?: object): Promise<{ accessKey: string }>
  }

  test('none can be created, no permission exists, and one in the table is refused', async () => {
    expect(await admin.get('/admin/admin-tokens')).toBeRefused('no-such-address', 404)
    expect((await admin.post('/admin/admin-tokens', { name: 'k', description: '' })).status).not.toBe(201)
    expect(await query(`select 1 from admin_permissions where action like 'admin::admin-tokens.%'`)).toEqual([])
    const { id } = await staffUser('renamed-by-key', 'pool-auditor')
    const { create } = strapi.service('admin::api-token-admin' as 'admin::user') as unknown as Keys
    const owner = await strapi.db.query('admin::user').findOne({ where: { id: adminId }, populate: ['roles'] })
    const own = {
      name: `key-${adminId}`,
      description: '',
      lifespan: null,
      adminPermissions: [],
      adminUserOwner: adminId,
    }
    const { accessKey } = await create(own, owner as object)
    const key = somebody(accessKey)
    expect(await key.get('/admin/users/me')).toBeRefused('not-signed-in', 401)
    expect(await key.put(`/admin/users/${id}`, { firstname: '改' })).toBeRefused('not-signed-in', 401)
    expect((await recorded(`admin:${id}`)).map(([event]) => event)).toEqual(['created', 'role-granted'])
  })
})

describe('changes of rights and identities are recorded with author, before and after', () => {
  test('staff: by the page of users, with address and request', async () => {
    const { id } = await staffUser('rights-changed', 'pool-auditor')
    expect(
      await admin.put(`/admin/users/${id}`, {
        roles: [province],
        firstname: '新名',
        email: 'rights-changed-2@staff.test',
        isActive: false,
        password: 'Another-Password-2',
      }),
    ).toAnswer(200)
    const written = (await lines(`admin:${id}`)).filter(({ actor_id }) => actor_id === `admin:${adminId}`)
    expect(written.map(({ event, before, after }) => [event, before, after])).toEqual([
      ['email-changed', { email: 'rights-changed@staff.test' }, { email: 'rights-changed-2@staff.test' }],
      ['name-changed', { firstname: 'rights-changed' }, { firstname: '新名' }],
      ['password-changed', null, null],
      ['blocked', null, null],
      ['role-withdrawn', { role: '审计人员' }, null],
      ['role-granted', null, { role: '省级经办人员' }],
    ])
    for (const { ip, request_id } of written)
      expect([ip, request_id]).toEqual(['127.0.0.1', expect.stringMatching(/^[\w-]{36}$/)])
    expect(new Set(written.map(({ request_id }) => request_id)).size).toBe(1)
    expect(await admin.delete(`/admin/users/${id}`)).toAnswer(200)
    expect((await recorded(`admin:${id}`)).at(-1)).toEqual([
      'removed',
      expect.objectContaining({ email: 'rights-changed-2@staff.test' }),
      null,
    ])
  })

  test('staff: by db.query and by plain SQL, as the system', async () => {
    const { id } = await staffUser('rights-system', 'pool-auditor')
    await strapi.db.query('admin::user').update({ where: { id }, data: { firstname: '系统改名' } })
    await query('update admin_users set blocked = true where id = $1', [id])
    expect((await lines(`admin:${id}`)).slice(-2)).toMatchObject([
      { event: 'name-changed', actor_id: 'system', ip: null },
      { event: 'blocked', actor_id: 'system' },
    ])
  })

  test('an invitation, a link to reset, the activation with the name that was given', async () => {
    const made = await admin.post('/admin/users', {
      email: 'rights-invited@staff.test',
      firstname: '知远',
      lastname: '林',
      roles: [province],
    })
    expect(made).toAnswer(201)
    const { id, registrationToken } = made.body.data as { id: number; registrationToken: string }
    const userInfo = { firstname: '致远', lastname: '秦', password: 'Fresh-Password-3' }
    expect(await somebody().post('/admin/register', { registrationToken, userInfo })).toAnswer(200)
    expect((await recorded(`admin:${id}`)).map(([event]) => event)).toEqual(['created', 'role-granted', 'activated'])
    const [row] = await query('select firstname, lastname from admin_users where id = $1', [id])
    expect(row).toEqual({ firstname: '知远', lastname: '林' })
    await strapi.db.query('admin::user').update({ where: { id }, data: { resetPasswordToken: 'x' } })
    await strapi.db.query('admin::user').update({ where: { id }, data: { registrationToken: 'y' } })
    expect((await recorded(`admin:${id}`)).slice(-2).map(([event]) => event)).toEqual([
      'reset-link-made',
      'invitation-made',
    ])
  })

  test('permissions of a role: granted, narrowed, withdrawn, whichever way', async () => {
    const role = await admin.post('/admin/roles', { name: `查阅${Date.now()}`, description: '只读' })
    expect(role).toAnswer(201)
    const { id } = role.body.data as { id: number }
    const read = 'plugin::content-manager.explorer.read'
    const grant = (fields: string[]): Promise<Reply> =>
      admin.put(`/admin/roles/${id}/permissions`, {
        permissions: [{ action: read, subject: 'api::city.city', properties: { fields }, conditions: [] }],
      })
    expect(await grant(['name', 'code'])).toAnswer(200)
    await query(
      `update admin_permissions set properties = '{"fields": ["name"]}' where id in (
         select permission_id from admin_permissions_role_lnk where role_id = $1)`,
      [id],
    )
    expect(await admin.put(`/admin/roles/${id}/permissions`, { permissions: [] })).toAnswer(200)
    expect(await admin.put(`/admin/roles/${id}`, { name: `查阅人${id}`, description: '只读' })).toAnswer(200)
    expect(await admin.delete(`/admin/roles/${id}`)).toAnswer(200)
    const about = { action: read, subject: 'api::city.city' }
    expect(await recorded(`role:${id}`)).toEqual([
      ['created', null, expect.objectContaining({ description: '只读' })],
      ['permission-granted', null, { ...about, fields: ['name', 'code'] }],
      [
        'permission-changed',
        { ...about, properties: { fields: ['name', 'code'] } },
        { ...about, properties: { fields: ['name'] } },
      ],
      ['permission-withdrawn', { ...about, fields: ['name'] }, null],
      ['changed', { name: expect.any(String) }, { name: `查阅人${id}` }],
      ['removed', expect.objectContaining({ name: `查阅人${id}` }), null],
    ])
  })

  test('a reason is recorded with its change only, not with later ones of the same transaction', async () => {
    const { id } = await accountFor(newCreditCode(), 'enterprise')
    const { changeSetting } = load<typeof SettingsModule>('shared/server/settings/settings.js')
    const at = { now: new Date(), arrivedAt: new Date() }
    await database.inTransaction(async () => {
      await changeSetting('confirmationHours', 168, '试运行结束', SYSTEM, at)
      await query(`update up_users set email = $2 where id = $1`, [id, `renamed${id}@firms.test`])
    })
    expect((await lines('setting:confirmationHours')).at(-1)?.reason).toBe('试运行结束')
    expect(await lines(`account:${id}`)).toMatchObject([{ event: 'email-changed', reason: null }])
    await query(`delete from desk_setting where name = 'confirmationHours'`)
  })

  test('an API token can be given no permission, so none is lost at a boot; one with full access is nobody to ours', async () => {
    const { providers, getActionsMap } = strapi.contentAPI.permissions
    // The panel offers exactly these, and the boot removes all others from custom tokens.
    expect(providers.action.keys()).toEqual([])
    expect(getActionsMap()).toEqual({})
    const token = (type: string, permissions?: string[]) => ({
      ...{ name: `t${type}${Date.now()}`, description: '', lifespan: null },
      ...{ type, permissions },
    })
    expect(await admin.post('/admin/api-tokens', token('custom', ['api::demand.demand.find']))).toAnswer(400)
    const made = await admin.post('/admin/api-tokens', token('full-access'))
    expect(made).toAnswer(201)
    const { id, accessKey } = made.body.data as { id: number; accessKey: string }
    const bearer = somebody(accessKey)
    expect(await bearer.get('/api/cities')).toAnswer(200)
    for (const path of ['/api/my', '/api/my/demands', '/api/my/organisation'])
      expect(await bearer.get(path)).toBeRefused('sign-in-first', 401)
    const before = await query('select count(*)::int as n from desk_history')
    expect(await bearer.post('/api/my/demands', { title: '以令牌填报' })).toBeRefused('sign-in-first', 401)
    expect(await query('select count(*)::int as n from desk_history')).toEqual(before)
    expect(await admin.delete(`/admin/api-tokens/${id}`)).toAnswer(200)
  })

  test('tokens, without their keys; settings of ours with their reason, and of Strapi', async () => {
    const token = { name: `t${Date.now()}`, description: '', type: 'custom', lifespan: null, permissions: [] }
    const made = await admin.post('/admin/api-tokens', token)
    expect(made).toAnswer(201)
    const { id, accessKey } = made.body.data as { id: number; accessKey: string }
    const { name, description } = token
    expect(await admin.put(`/admin/api-tokens/${id}`, { name, description, type: 'read-only' })).toAnswer(200)
    expect(await admin.post(`/admin/api-tokens/${id}/regenerate`)).toAnswer(201)
    expect(await admin.delete(`/admin/api-tokens/${id}`)).toAnswer(200)
    expect((await lines(`token:${id}`)).map(({ event, actor_id }) => [event, actor_id])).toEqual(
      ['created', 'changed', 'changed', 'removed'].map((event) => [event, `admin:${adminId}`]),
    )
    expect(JSON.stringify(await lines())).not.toContain(accessKey)
    const setting = { value: false, reason: '按业务规则调整' }
    expect(await (await as.province()).put('/desk/settings/passwordRefusesPrevious', setting)).toAnswer(200)
    expect((await lines('setting:passwordRefusesPrevious')).at(-1)).toMatchObject({
      kind: 'setting',
      reason: setting.reason,
      after: { value: false },
    })
    const { body } = await (await as.superAdmin()).get('/identity/logins?q=passwordRefusesPrevious')
    expect(body.data[0].label.zh).toBe('A04 新密码不得与现用密码相同')
    await query(`delete from desk_setting where name = 'passwordRefusesPrevious'`)
    expect((await lines('setting:passwordRefusesPrevious')).at(-1)).toMatchObject({ event: 'removed' })
    await strapi
      .store({ type: 'plugin', name: 'users-permissions' })
      .set({ key: 'advanced', value: { allow_register: true } })
    const [store] = await lines('store:plugin_users-permissions_advanced')
    expect(store).toMatchObject({ kind: 'setting', event: 'changed', before: null, after: null })
  })

  test('accounts: mail, name, password, block and role by a form; roles of accounts', async () => {
    const { creditCode } = await given.enterprise({ labelled: false })
    const { id, email } = await accountFor(creditCode)
    const [{ documentId } = { documentId: '' }] = await query<{ documentId: string }>(
      'select document_id as "documentId" from up_users where id = $1',
      [id],
    )
    const path = `/content-manager/collection-types/plugin::users-permissions.user/${documentId}`
    const changed = {
      email: `new-${email}`,
      username: `new-${email}`,
      name: '改名',
      password: 'Set-By-Other-4',
      blocked: true,
    }
    expect(await admin.put(path, changed)).toAnswer(200)
    const written = await lines(`account:${id}`)
    expect(written.map(({ event }) => event)).toEqual(['email-changed', 'name-changed', 'password-changed', 'blocked'])
    for (const { actor_id } of written) expect(actor_id).toBe(`admin:${adminId}`)
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: '特别', type: `special${id}`, description: '' } })
    await strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data: { role: role.id } })
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'api::city.city.find', role: role.id } })
    expect((await recorded(`account:${id}`)).at(-1)).toEqual(['role-granted', null, { role: '特别' }])
    expect((await recorded(`account-role:${role.id}`)).map(([event]) => event)).toEqual([
      'created',
      'permission-granted',
    ])
    await query(
      'delete from up_permissions where action = $1 and id in (select permission_id from up_permissions_role_lnk where role_id = $2)',
      ['api::city.city.find', role.id],
    )
    expect((await recorded(`account-role:${role.id}`)).at(-1)).toEqual([
      'permission-withdrawn',
      { action: 'api::city.city.find' },
      null,
    ])
    // An account with a membership cannot be deleted.
    await query('delete from memberships where account_id = $1', [id])
    await query('delete from up_users where id = $1', [id])
    expect((await recorded(`account:${id}`)).at(-1)).toEqual(['removed', { email: `new-${email}`, name: '改名' }, null])
  })

  test('is read by province, auditor and system administrator, and by nobody else', async () => {
    for (const who of [await as.province(), await as.auditor(), admin]) {
      const page = await who.get('/identity/logins?about=changes')
      expect(page).toAnswer(200)
      expect(page.body.data.length).toBeGreaterThan(0)
      for (const { event } of page.body.data as { event: string }[]) expect(event).not.toBe('login')
    }
    expect((await (await as.expert()).get('/identity/logins')).status).toBe(403)
    expect(await admin.get('/identity/logins?about=else')).toBeRefused('query-not-allowed', 400)
  })

  test('tables of rights cannot be truncated, which would not be recorded', async () => {
    for (const table of ['admin_users_roles_lnk', 'admin_permissions_role_lnk', 'up_users_role_lnk', 'desk_setting'])
      await expect(query(`truncate ${table}`)).rejects.toMatchObject({ code: 'WF001' })
  })

  test("the layout of one's home page is not a system setting", async () => {
    expect(await admin.put('/admin/homepage/layout', { widgets: [] })).toAnswer(200)
    expect(await recorded()).toEqual([])
  })

  test('a role does not become one that takes part under a holder who administers', async () => {
    const role = (await strapi.db.query('admin::role').create({
      data: { name: '观察员', code: `watcher-${adminId}`, description: '' } as never,
    })) as { id: number }
    await withRoles('keeps-and-watches', ['strapi-super-admin', `watcher-${adminId}`])
    const recoded = database.inTransaction(async () => {
      await query(`update admin_roles set code = 'pool-evaluator-2' where code = 'pool-evaluator'`)
      await query(`update admin_roles set code = 'pool-evaluator' where id = $1`, [role.id])
    })
    await expect(recoded).rejects.toMatchObject({ constraint: 'admin_roles_separate_duties' })
  })
})

describe('system administrators take no part in procedures', () => {
  test('of two grants at once the second waits for the first, and is refused', async () => {
    const { id } = await staffUser('granted-twice-at-once', 'pool-auditor')
    const grant = (role: number) =>
      query('insert into admin_users_roles_lnk (user_id, role_id) values ($1, $2)', [id, role])
    const first = async (): Promise<void> => {
      await grant(superAdmin)
      await query('set constraints all immediate')
    }
    const second = meanwhile(first, () => database.inTransaction(() => grant(province)))
    await expect(second).rejects.toMatchObject({ constraint: 'admin_users_separate_duties' })
    expect(await rolesOf(id)).toEqual(['pool-auditor', 'strapi-super-admin'])
    await query('delete from admin_users_roles_lnk where user_id = $1 and role_id = $2', [id, superAdmin])
  })

  test('of a permission and a role at once as well', async () => {
    const { id } = await staffUser('widened-at-once', 'pool-province')
    const [role] = await query<{ id: number }>(
      `insert into admin_roles (name, code) values ('抄录员', 'copyist') returning id`,
    )
    const [permission] = await query<{ id: number }>(
      `insert into admin_permissions (action) values ('admin::users.update') returning id`,
    )
    const first = async (): Promise<void> => {
      const link = 'insert into admin_permissions_role_lnk (permission_id, role_id) values ($1, $2)'
      await query(link, [permission?.id, role?.id])
      await query('set constraints all immediate')
    }
    const give = () => query('insert into admin_users_roles_lnk (user_id, role_id) values ($1, $2)', [id, role?.id])
    const second = meanwhile(first, () => database.inTransaction(give))
    await expect(second).rejects.toMatchObject({ constraint: 'admin_users_separate_duties' })
    await query('delete from admin_permissions where id = $1', [permission?.id])
    await query('delete from admin_roles where id = $1', [role?.id])
  })

  test('refused at the grant: by the page, by an invitation, by db.query, and nothing is changed', async () => {
    const { id } = await staffUser('rights-both', 'pool-province')
    const both = [superAdmin, province]
    expect(await admin.put(`/admin/users/${id}`, { roles: both, firstname: '不变' })).toBeRefused(
      'roles-exclusive',
      409,
    )
    const invited = { email: 'rights-both-2@staff.test', firstname: '双', roles: both }
    expect(await admin.post('/admin/users', invited)).toBeRefused('roles-exclusive', 409)
    await expect(strapi.db.query('admin::user').update({ where: { id }, data: { roles: both } })).rejects.toMatchObject(
      { constraint: 'admin_users_separate_duties' },
    )
    await expect(
      strapi.db.query('admin::role').update({ where: { id: superAdmin }, data: { users: { connect: [{ id }] } } }),
    ).rejects.toMatchObject({ constraint: 'admin_users_separate_duties' })
    expect(await rolesOf(id)).toEqual(['pool-province'])
    expect(await query('select firstname from admin_users where id = $1', [id])).toEqual([{ firstname: 'rights-both' }])
    expect(await query(`select 1 from admin_users where email = 'rights-both-2@staff.test'`)).toEqual([])
  })

  test('exchanging one role for the other is allowed', async () => {
    const { id } = await staffUser('rights-changes-side', 'strapi-super-admin')
    expect(await admin.put(`/admin/users/${id}`, { roles: [province] })).toAnswer(200)
    expect(await rolesOf(id)).toEqual(['pool-province'])
  })

  test('a procedural role takes no right to administer, nor does another role of its holders; the super admin role is fixed', async () => {
    const administer = (id: number): Promise<Reply> =>
      admin.put(`/admin/roles/${id}/permissions`, {
        permissions: [{ action: 'admin::users.update', subject: null, properties: {}, conditions: [] }],
      })
    const service = strapi.service('admin::permission') as unknown as { createMany(rows: object[]): Promise<unknown> }
    await expect(
      service.createMany([
        { action: 'admin::roles.update', subject: null, properties: {}, conditions: [], role: province },
      ]),
    ).rejects.toMatchObject({ constraint: 'admin_roles_separate_duties' })
    const aside = await admin.post('/admin/roles', { name: `辅助${Date.now()}`, description: '' })
    const { id } = aside.body.data as { id: number }
    const { id: holder } = await staffUser('rights-aside', 'pool-city')
    await strapi.db.query('admin::user').update({ where: { id: holder }, data: { roles: { connect: [{ id }] } } })
    expect(await administer(id)).toBeRefused('permission-exclusive', 409)
    expect(await administer(superAdmin)).toAnswer(400)
    const held = await query(
      `select p.action from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
       where l.role_id = any($1::int[]) and p.action ~ '^admin::(users|roles)\\.update$'`,
      [[province, id]],
    )
    expect(held).toEqual([])
  })

  test('a user with both roles is refused every act, with the reason, until another administrator removes one', async () => {
    const { id, ...both } = await withRoles('rights-double', ['pool-province'])
    await database.inTransaction(async () => {
      await query('alter table admin_users_roles_lnk disable trigger admin_users_separate_duties')
      await query('insert into admin_users_roles_lnk (user_id, role_id) values ($1, $2)', [id, superAdmin])
    })
    await query('alter table admin_users_roles_lnk enable trigger admin_users_separate_duties')
    const demand = await given.demand({ cityCode: JINAN, state: 'submitted' })
    const reason = { reason: '自行办理' }
    expect(await both.post(`/filing/demand/${demand.documentId}/return`, reason)).toBeRefused(
      'duties-not-separate',
      403,
    )
    expect(await both.put('/desk/settings/correctionAfterClose', { value: true, ...reason })).toBeRefused(
      'duties-not-separate',
      403,
    )
    expect((await both.get('/desk/me')).body.data.kind).toBe('admin')
    const actor = { kind: 'admin', id: `admin:${id}`, name: '双', cityCodes: [], conflicted: true } as const
    const at = { now: new Date(), arrivedAt: new Date() }
    const binding = kernel.flows.allFlows().find(({ flow }) => flow.name === 'demand') as never
    await expect(
      kernel.act.act(binding, 'return', [demand.documentId], { actor, input: reason, at }),
    ).rejects.toMatchObject({ refusal: { code: 'duties-not-separate' } })
    expect(await admin.put(`/admin/users/${id}`, { roles: [province] })).toAnswer(200)
    expect((await both.get('/desk/me')).body.data.kind).toBe('province')
  })

  test('one administrator who can sign in remains, whoever goes and by whatever path', async () => {
    const { id: one } = await staffUser('rights-second', 'strapi-super-admin')
    const { id: two } = await staffUser('rights-third', 'strapi-super-admin')
    await withoutOthers([one, two], async () => {
      const going = async (): Promise<void> => {
        await query('update admin_users set blocked = true where id = $1', [two])
        await query('set constraints all immediate')
      }
      const kept = { constraint: 'admin_users_keep_administrator' }
      const remove = () => query('delete from admin_users where id = $1', [one])
      await expect(meanwhile(going, remove)).rejects.toMatchObject(kept)
      await query('update admin_users set blocked = false where id = $1', [two])
      await remove()
      for (const sql of [
        'update admin_users set is_active = false where id = $1',
        'update admin_users set blocked = true where id = $1',
        'delete from admin_users where id = $1',
        'delete from admin_users_roles_lnk where user_id = $1',
      ])
        await expect(query(sql, [two])).rejects.toMatchObject(kept)
    })
  })
})

test('the last administrator who can sign in is told to name another first; with another he may go', async () => {
  const { id: one, email } = await staffUser('rights-last', 'strapi-super-admin')
  const { id: two } = await staffUser('rights-next', 'strapi-super-admin')
  const me = await signedIn(email)
  const stands = () =>
    query('select is_active, coalesce(blocked, false) as blocked from admin_users where id = $1', [one])
  await withoutOthers([one, two], async () => {
    expect(await me.put(`/admin/users/${two}`, { isActive: false })).toAnswer(200)
    // Strapi itself counts those who cannot sign in.
    for (const going of [{ isActive: false }, { isActive: false, roles: [superAdmin] }])
      expect(await me.put(`/admin/users/${one}`, going)).toBeRefused('last-administrator', 409)
    expect(await stands()).toEqual([{ is_active: true, blocked: false }])
    expect(await rolesOf(one)).toEqual(['strapi-super-admin'])
    expect(await me.put(`/admin/users/${two}`, { isActive: true })).toAnswer(200)
    expect(await me.put(`/admin/users/${one}`, { isActive: false })).toAnswer(200)
    expect(await stands()).toEqual([{ is_active: false, blocked: false }])
  })
})

/** Deactivates all other administrators during `run` and restores them with their sessions for other tests. */
async function withoutOthers(ids: number[], run: () => Promise<void>): Promise<void> {
  const sessions = await query<{ row: object }>('select to_jsonb(s) as row from strapi_sessions s')
  const others = await query<{ id: number }>(
    `update admin_users set is_active = false where is_active and id <> all($2::int[])
       and id in (select user_id from admin_users_roles_lnk where role_id = $1) returning id`,
    [superAdmin, ids],
  )
  try {
    await run()
  } finally {
    await query('update admin_users set is_active = true where id = any($1::int[])', [others.map(({ id }) => id)])
    await query(
      `insert into strapi_sessions select (jsonb_populate_record(null::strapi_sessions, row)).*
       from jsonb_array_elements($1::jsonb) row on conflict do nothing`,
      [JSON.stringify(sessions.map(({ row }) => row))],
    )
  }
}

describe('an open session does not allow taking over the account', () => {
  test('a new address asks for the present password; a failed try is recorded, an empty address refused', async () => {
    const { id, email } = await staffUser('rights-address', 'pool-city')
    const me = await signedIn(email)
    expect(await me.put('/admin/users/me', { email: 'attacker@evil.test' })).toBeRefused('current-password-needed', 400)
    expect(await me.put('/admin/users/me', { email: 'attacker@evil.test', currentPassword: '' })).toBeRefused(
      'current-password-needed',
      400,
    )
    expect(
      await me.put('/admin/users/me', { email: 'attacker@evil.test', currentPassword: 'Wrong-Password-9' }),
    ).toBeRefused('current-password-wrong', 400)
    expect((await lines(`admin:${id}`)).at(-1)).toMatchObject({
      event: 'email-changed',
      outcome: 'current-password-wrong',
    })
    for (const broken of ['', ' ', 'nobody', 'a@b@c.test'])
      expect((await me.put('/admin/users/me', { email: broken, currentPassword: PASSWORD })).status).toBe(400)
    await expect(query(`update admin_users set email = '' where id = $1`, [id])).rejects.toMatchObject({
      constraint: 'admin_users_email_shape',
    })
    expect(await query('select email from admin_users where id = $1', [id])).toEqual([{ email }])
    expect(
      await me.put('/admin/users/me', { email: 'rights-address-2@staff.test', currentPassword: PASSWORD }),
    ).toAnswer(200)
    expect((await lines(`admin:${id}`)).at(-1)).toMatchObject({ event: 'email-changed', outcome: 'ok', actor_id: null })
    expect(await me.put('/admin/users/me', { password: 'Without-Present-1' })).toAnswer(400)
  })

  test('an address that an earlier release let through is mended first', async () => {
    const { id } = await staffUser('rights-unreachable', 'pool-city')
    const shape = `check (email is not null and email ~ '^[^@[:space:]]+@[^@[:space:]]+$') not valid`
    await database.inTransaction(async () => {
      await query('alter table admin_users drop constraint admin_users_email_shape')
      await query(`update admin_users set email = 'nobody' where id = $1`, [id])
      await query(`alter table admin_users add constraint admin_users_email_shape ${shape}`)
    })
    const stands = () => query('select email, is_active from admin_users where id = $1', [id])
    expect(await admin.put(`/admin/users/${id}`, { isActive: false })).toBeRefused('email-missing', 400)
    expect(await stands()).toEqual([{ email: 'nobody', is_active: true }])
    const mended = { email: 'rights-unreachable@staff.test', isActive: false }
    expect(await admin.put(`/admin/users/${id}`, mended)).toAnswer(200)
    expect(await stands()).toEqual([{ email: mended.email, is_active: false }])
  })

  test('the whole form as the panel sends it changes the language and nothing else', async () => {
    const { email } = await staffUser('rights-form', 'pool-auditor')
    const me = await signedIn(email)
    const form = { email, firstname: 'rights-form', lastname: '', username: 'rights-form', preferedLanguage: 'en' }
    expect(await me.put('/admin/users/me', form)).toAnswer(200)
    for (const renamed of [{ firstname: '致远' }, { lastname: '秦' }, { username: '秦致远' }])
      expect(await me.put('/admin/users/me', { ...form, ...renamed })).toBeRefused('name-by-administrator', 403)
  })

  test('the users page does not bypass this for oneself', async () => {
    for (const own of [{ email: 'other@staff.test' }, { password: 'By-The-Page-1' }])
      expect(await admin.put(`/admin/users/${adminId}`, own)).toBeRefused('own-identity-elsewhere', 409)
  })

  test('acts of an officer carry the name in the appointment', async () => {
    const officer = await staffUser('rights-officer', 'pool-city')
    await appoint(officer, JINAN)
    await query(`update admin_users set username = '秦致远' where id = $1`, [officer.id])
    const me = await signedIn(officer.email)
    const demand = await given.demand({ cityCode: JINAN, state: 'submitted' })
    expect((await me.get('/desk/me')).body.data.name).toBe(officer.email)
    const reason = { reason: '材料不齐，请补正' }
    const answer = await me.post(`/filing/demand/${demand.documentId}/return`, reason)
    const [line] = await query('select actor_name from desk_history where subject_id = $1 order by id desc limit 1', [
      demand.documentId,
    ])
    expect([answer.status, line]).toEqual([200, { actor_name: officer.email }])
  })
})

describe('those concerned are notified', () => {
  const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
  const tell = async (): Promise<void> => {
    const job = jobOf('desk.tell-rights') as Jobs.Job
    const now = new Date()
    for (const item of await job.due(now, 10_000)) await database.inTransaction(() => job.handle(item, now))
  }
  const messagesSince = (since: string): Promise<Record<string, unknown>[]> =>
    query(
      `select notice, recipient, channel, address, subject, body from notices_message
       where id > $1 and notice in ('identity-changed', 'rights-changed') order by id`,
      [since],
    )

  test('once: the person at the new and the old address, and the administrators', async () => {
    const { id } = await staffUser('rights-told', 'pool-city')
    await query('delete from desk_login_untold')
    const [{ since } = { since: '0' }] = await query<{ since: string }>(
      'select coalesce(max(id), 0)::text as since from notices_message',
    )
    expect(await admin.put(`/admin/users/${id}`, { email: 'rights-told-2@staff.test', roles: [province] })).toAnswer(
      200,
    )
    await tell()
    await tell()
    const messages = await messagesSince(since)
    const mails = messages.filter(({ channel }) => channel === 'mail')
    const own = mails.filter(({ notice }) => notice === 'identity-changed')
    expect(own.map(({ recipient, address }) => [recipient, address]).sort()).toEqual([
      [`former:admin:${id}`, 'rights-told@staff.test'],
      [`staff:${id}`, 'rights-told-2@staff.test'],
    ])
    expect(own.find(({ recipient }) => recipient === `staff:${id}`)?.body).toMatch(
      /登录邮箱由“rights-told@staff.test”改为“rights-told-2@staff.test”[^]*取消角色：角色：市级经办人员[^]*授予角色：角色：省级经办人员[^]*操作人：super-admin/,
    )
    expect(
      mails.filter(({ notice, recipient }) => notice === 'rights-changed' && recipient === `staff:${adminId}`).length,
    ).toBe(1)
    expect(messages.filter(({ channel, recipient }) => channel === 'inbox' && recipient === `staff:${id}`).length).toBe(
      1,
    )
  })
})
