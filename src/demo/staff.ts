import type { Core } from '@strapi/strapi'
import type { Actor } from '../shared/pure/actor'
import { execute, insertRows } from '../shared/server/database/database'
import type { DemoEnterprise } from './cast'
import { PASSWORD, emailOf } from './logins'
import { relationsOf, strapiService } from '../shared/server/process/strapi-edge'

interface Person {
  email: string
  lastname: string
  firstname: string
  role: string
  /** Only the printed accounts can sign in; the others have no password. */
  signsIn: boolean
}

/**
 * Staff of the panel: super admin, province, auditor, expert, third party. Returns the province's officer, who acts.
 */
export async function createStaff(strapi: Core.Strapi): Promise<Actor> {
  await createUser(strapi, {
    email: emailOf('admin'),
    lastname: '系统',
    firstname: '管理员',
    role: 'strapi-super-admin',
    signsIn: true,
  })
  await createUser(strapi, {
    email: emailOf('auditor'),
    lastname: '严',
    firstname: '慎行',
    role: 'pool-auditor',
    signsIn: true,
  })
  await createUser(strapi, {
    email: emailOf('expert'),
    lastname: '钟',
    firstname: '鉴明',
    role: 'pool-expert',
    signsIn: true,
  })
  await createUser(strapi, {
    email: emailOf('evaluator'),
    lastname: '衡',
    firstname: '公平',
    role: 'pool-evaluator',
    signsIn: true,
  })
  const officer = {
    email: emailOf('province'),
    lastname: '秦',
    firstname: '致远',
    role: 'pool-province',
    signsIn: true,
  }
  const id = await createUser(strapi, officer)
  return { kind: 'province', id: `admin:${id}`, name: officer.lastname + officer.firstname, cityCodes: [] }
}

/** Creates a member of staff. Returns the account's number. */
export async function createUser(
  strapi: Core.Strapi,
  { email, lastname, firstname, role, signsIn }: Person,
): Promise<number> {
  const found = (await strapi.db.query('admin::role').findOne({ where: { code: role } })) as { id: number } | null
  if (!found) throw new Error(`no role ${role}`)
  const user = await strapiService(strapi, 'admin::user').create({
    email,
    lastname,
    firstname,
    preferedLanguage: 'zh-Hans',
    isActive: true,
    registrationToken: null,
    roles: [found.id],
    ...(signsIn ? { password: PASSWORD } : {}),
  })
  return user.id
}

/** Accounts of enterprises that registered themselves. Inserted set-based; most have no password and cannot sign in. */
export async function createAccounts(strapi: Core.Strapi, enterprises: readonly DemoEnterprise[]): Promise<void> {
  const own = enterprises.filter(({ labelStatus }) => labelStatus !== 'none')
  const users = await insertRows<{ id: number }>(
    'plugin::users-permissions.user',
    own.map(({ contactName, creditCode }) => ({
      username: `${creditCode.toLowerCase()}@demo.local`,
      name: contactName,
      email: `${creditCode.toLowerCase()}@demo.local`,
      provider: 'local',
      confirmed: true,
      blocked: false,
    })),
  )
  await joinAuthenticated(
    strapi,
    users.map(({ id }) => id),
  )
  await insertRows(
    'plugin::organisations.membership',
    own.map(({ creditCode }, at) => ({
      accountId: users[at]?.id,
      creditCode,
      organisation: 'enterprise',
      standing: 'owner',
    })),
  )
  own.forEach((enterprise, at) => {
    enterprise.account = {
      kind: 'account',
      id: `account:${users[at]?.id}`,
      name: enterprise.contactName,
      cityCodes: [],
      accountId: users[at]?.id,
      creditCode: enterprise.creditCode,
      memberRole: 'owner',
    }
  })
}

/** Adds accounts to the role that every account has. */
export async function joinAuthenticated(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  const roles = relationsOf(strapi, 'plugin::users-permissions.user').role?.joinTable?.name
  await execute(
    `insert into "${roles}" (user_id, role_id) select u, r.id from unnest($1::int[]) u, up_roles r where r.type = 'authenticated'`,
    [ids],
  )
}

/** Gives a demo account a mailbox and a password. */
export async function openAccount(strapi: Core.Strapi, account: Actor, email: string): Promise<void> {
  const users = strapi.plugin('users-permissions').service('user') as {
    edit(id: number, values: object): Promise<unknown>
  }
  await users.edit(Number(account.id.split(':')[1]), { email, password: PASSWORD })
}

/** Creates a provider's account. */
export async function createProviderAccount(strapi: Core.Strapi, creditCode: string, username: string): Promise<void> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number }
  const users = strapi.plugin('users-permissions').service('user') as { add(values: object): Promise<{ id: number }> }
  const { id } = await users.add({
    username,
    email: emailOf('provider1'),
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  })
  await insertRows('plugin::organisations.membership', [
    { accountId: id, creditCode, organisation: 'provider', standing: 'owner' },
  ])
}
