import { database, kernel, query, strapi } from './app'
import { somebody, type Somebody } from './http'

export const PASSWORD = 'Test-Password-1'

interface Staff {
  id: number
  email: string
}

const staff = new Map<string, Promise<Staff>>()
const tokens = new Map<string, Promise<string>>()

/** A member of staff with one of the panel's roles; created once per run. */
export function staffUser(name: string, roleCode: string): Promise<Staff> {
  let user = staff.get(name)
  if (!user) {
    user = makeStaff(name, roleCode)
    staff.set(name, user)
  }
  return user
}

async function makeStaff(name: string, roleCode: string): Promise<Staff> {
  const email = `${name}@staff.test`
  const users = strapi.db.query('admin::user')
  const known = (await users.findOne({ where: { email } })) as Staff | null
  if (known) return known
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })) as { id: number }
  const service = strapi.service('admin::user') as unknown as { create(user: object): Promise<Staff> }
  return service.create({
    email,
    firstname: name,
    username: name,
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  })
}

async function staffToken(email: string): Promise<string> {
  const answer = await somebody().post('/admin/login', { email, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`login of ${email}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return (answer.body as { data: { token: string } }).data.token
}

const token = (email: string, make: () => Promise<string>): Promise<string> => {
  let known = tokens.get(email)
  if (!known) {
    known = make()
    tokens.set(email, known)
  }
  return known
}

/** A user with several roles. */
export async function withRoles(name: string, roleCodes: readonly string[]): Promise<Somebody & { id: number }> {
  const [first = '', ...others] = roleCodes
  const { id, email } = await staffUser(name, first)
  const roles = (await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: [first, ...others] } } })) as unknown as { id: number }[]
  await strapi.db.query('admin::user').update({ where: { id }, data: { roles: roles.map((role) => role.id) } })
  return { ...somebody(await token(email, () => staffToken(email))), id }
}

async function asStaff(name: string, roleCode: string): Promise<Somebody> {
  const { email } = await staffUser(name, roleCode)
  return somebody(await token(email, () => staffToken(email)))
}

/** Deactivates staff: referenced users cannot be deleted, and must not keep a role that another test deletes. */
export async function retire(ids: readonly number[]): Promise<void> {
  await query('delete from admin_users_roles_lnk where user_id = any($1::int[])', [ids])
  // Frees their addresses for the next test.
  await query(
    `update admin_users set email = 'left-' || id || '@staff.test', is_active = false where id = any($1::int[])`,
    [ids],
  )
}

/** Appoints a person to a city, with history, if not appointed yet. */
export async function appoint(user: Staff, cityCode: string): Promise<void> {
  const [there] = await query(
    `select 1 from officers where admin_user_id = $1 and city_code = $2 and state = 'current'`,
    [user.id, cityCode],
  )
  if (there) return
  const at = { now: new Date(), arrivedAt: new Date() }
  const documentId = database.newDocumentId()
  await database.inTransaction(async () => {
    const actor = { kind: 'system', id: 'system', name: 'test', cityCodes: [] } as const
    await kernel.history.recordHistory(
      [{ uid: 'plugin::desk.officer', documentId, version: 1, from: null, to: 'current', action: 'appoint', cityCode }],
      actor,
      at,
    )
    await database.insertRows('plugin::desk.officer', [
      {
        documentId,
        cityCode,
        name: user.email,
        email: user.email,
        adminUserId: user.id,
        state: 'current',
        appointedAt: at.now.toISOString(),
      },
    ])
  })
}

/** An account of an organisation, by credit code. */
export async function accountFor(
  creditCode: string,
  organisation: 'enterprise' | 'provider' = 'enterprise',
): Promise<{ email: string; id: number }> {
  const email = `${creditCode.toLowerCase()}@account.test`
  const users = strapi.db.query('plugin::users-permissions.user')
  const known = (await users.findOne({ where: { email } })) as { id: number } | null
  if (known) return { email, id: known.id }
  const id = await addAccount(email)
  await database.insertRows('plugin::organisations.membership', [
    { accountId: id, creditCode, organisation, standing: 'owner' },
  ])
  return { email, id }
}

/** A confirmed account without an organisation. */
export async function addAccount(email: string): Promise<number> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number }
  const service = strapi.plugin('users-permissions').service('user') as { add(user: object): Promise<{ id: number }> }
  const { id } = await service.add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  })
  return id
}

/** Signing in has its own tests; others get a session directly. */
export async function accountToken(id: number): Promise<string> {
  const jwt = strapi.plugin('users-permissions').service('jwt') as { issue(payload: object): Promise<string> | string }
  return jwt.issue({ id })
}

/** Clients by role. */
export const as = {
  nobody: (): Somebody => somebody(),
  province: (): Promise<Somebody> => asStaff('province', 'pool-province'),
  auditor: (): Promise<Somebody> => asStaff('auditor', 'pool-auditor'),
  expert: (): Promise<Somebody> => asStaff('expert', 'pool-expert'),
  evaluator: (): Promise<Somebody> => asStaff('evaluator', 'pool-evaluator'),
  superAdmin: (): Promise<Somebody> => asStaff('super-admin', 'strapi-super-admin'),
  /** The officer of one city, the same one for all tests. */
  cityOfficer: async (cityCode: string): Promise<Somebody> => {
    const user = await staffUser(`city-${cityCode}`, 'pool-city')
    await appoint(user, cityCode)
    const [elsewhere] = await query(
      `select 1 from officers where admin_user_id = $1 and city_code <> $2 and state = 'current'`,
      [user.id, cityCode],
    )
    if (elsewhere) throw new Error(`a test appointed the officer of ${cityCode} elsewhere: use as.officerOf`)
    return asStaff(`city-${cityCode}`, 'pool-city')
  },
  /** An officer of several cities. */
  officerOf: async (cityCodes: readonly string[]): Promise<Somebody> => {
    const name = `cities-${cityCodes.join('-')}`
    for (const cityCode of cityCodes) await appoint(await staffUser(name, 'pool-city'), cityCode)
    return asStaff(name, 'pool-city')
  },
  account: async (creditCode: string, organisation?: 'enterprise' | 'provider'): Promise<Somebody> => {
    const { email, id } = await accountFor(creditCode, organisation)
    return somebody(await token(email, () => accountToken(id)))
  },
}
