import type { Core } from '@strapi/strapi'
import type { Actor } from '../../../../../shared/pure/actor'
import { execute, insertRows, query } from '../../../../../shared/server/database'
import { CITY } from '../../facts/filing-facts'
import { cycled, type DemoCity, type DemoEnterprise } from './cast'
import type { Days } from './days'
import { PASSWORD, emailOf, slugOf } from './logins'
import { perform } from './timeline'
import { given, surname } from './words/people'

interface Person {
  email: string
  lastname: string
  firstname: string
  role: string
  /** Only the accounts shown at start can sign in: Strapi refuses one without a password. */
  signsIn: boolean
}

const POSTS = ['数字经济科科长', '信息化推进科副科长', '中小企业科一级主任科员', '产业数字化科四级调研员']

/** The super admin, the province, the auditor: people of the panel. Returns the officer of the province, who acts. */
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

async function createUser(strapi: Core.Strapi, { email, lastname, firstname, role, signsIn }: Person): Promise<number> {
  const found = (await strapi.db.query('admin::role').findOne({ where: { code: role } })) as { id: number } | null
  if (!found) throw new Error(`no role ${role}`)
  const service = strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> }
  const user = await service.create({
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

/** Every city with its officers; in the first, one officer left after the batch of the year before. */
export async function appointOfficers(strapi: Core.Strapi, days: Days, province: Actor): Promise<DemoCity[]> {
  const rows = await query<{ document_id: string; code: string; name: string; name_en: string | null }>(
    'select * from cities order by code',
  )
  const cities: DemoCity[] = []
  for (const [index, { document_id: documentId, code, name, name_en: nameEn }] of rows.entries()) {
    const slug = slugOf(nameEn, code)
    const place = { documentId, code, index }
    const change = days.before('12-05', 9)
    const first = await appoint(
      strapi,
      days.before('03-04', 9, index * 7),
      province,
      place,
      index === 0 ? `${slug}-former` : slug,
      false,
    )
    const second = index === 0 ? await replaceFirst(strapi, change, province, place, slug, first) : first
    const short = name.replace(/(市|地区|盟)$/, '').replace(/.族.*自治州$/, '')
    cities.push({ index, documentId, code, name, short, slug, officerAt: (at) => (at < change ? first : second) })
  }
  return cities
}

interface Place {
  documentId: string
  code: string
  index: number
}

async function appoint(
  strapi: Core.Strapi,
  at: Date,
  province: Actor,
  { documentId, code, index }: Place,
  mailbox: string,
  signsIn: boolean,
): Promise<Actor> {
  const number = index * 11 + (mailbox.endsWith('-former') ? 3 : 5)
  const person = {
    email: emailOf(mailbox),
    lastname: surname(number),
    firstname: given(number),
    role: 'pool-city',
    signsIn: signsIn || index === 1,
  }
  const id = await createUser(strapi, person)
  const name = person.lastname + person.firstname
  await perform(at, province, CITY, 'appoint-officer', [documentId], {
    name,
    email: person.email,
    post: cycled(POSTS, index),
  })
  return { kind: 'city', id: `admin:${id}`, name, cityCodes: [code] }
}

async function replaceFirst(
  strapi: Core.Strapi,
  at: Date,
  province: Actor,
  place: Place,
  mailbox: string,
  former: Actor,
): Promise<Actor> {
  const [row] = await query<{ document_id: string }>(
    `select document_id from officers where city_code = $1 and state = 'current'`,
    [place.code],
  )
  if (!row) throw new Error(`${former.name} was not appointed`)
  await perform(at, province, 'plugin::desk.officer', 'end', [row.document_id], {
    reason: '工作岗位调整，不再负责试点申报工作。',
  })
  return appoint(strapi, at, province, place, mailbox, true)
}

/** Accounts of the enterprises that registered themselves; set-based, so most have no password and cannot sign in. */
export async function createAccounts(strapi: Core.Strapi, enterprises: readonly DemoEnterprise[]): Promise<void> {
  const own = enterprises.filter(({ standing }) => standing !== 'none')
  const users = await insertRows<{ id: number }>(
    'plugin::users-permissions.user',
    own.map(({ name, creditCode }) => ({
      username: name,
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
    'plugin::desk.membership',
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
      name: enterprise.name,
      cityCodes: [],
      creditCode: enterprise.creditCode,
    }
  })
}

async function joinAuthenticated(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  const { role } = strapi.db.metadata.get('plugin::users-permissions.user').attributes as unknown as {
    role: { joinTable: { name: string } }
  }
  await execute(
    `insert into "${role.joinTable.name}" (user_id, role_id) select u, r.id from unnest($1::int[]) u, up_roles r where r.type = 'authenticated'`,
    [ids],
  )
}

/** Gives an account of the demo its mailbox and password. */
export async function openAccount(strapi: Core.Strapi, account: Actor, email: string): Promise<void> {
  const users = strapi.plugin('users-permissions').service('user') as {
    edit(id: number, values: object): Promise<unknown>
  }
  await users.edit(Number(account.id.split(':')[1]), { email, password: PASSWORD })
}

/** The account of a provider. */
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
  await insertRows('plugin::desk.membership', [
    { accountId: id, creditCode, organisation: 'provider', standing: 'owner' },
  ])
}
