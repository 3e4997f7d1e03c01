/** Who hears of a row, by audience: somebody current, somebody who has left, somebody blocked, and a stranger. */
import type * as SecurityLines from '../../src/plugins/identity/server/notices/read-security-lines'
import type * as Recipients from '../../src/plugins/notices/server/recipients'
import { AUDIENCES, type Audience } from '../../src/shared/pure/notice'
import { load, query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, rows, ZIBO } from '../harness/given'
import { clearOffice, liaison } from '../harness/offices'
import { accountFor, appoint, staffUser } from '../harness/people'
import { nextNumber } from '../harness/running'
import { takenBack } from '../harness/taken-back'

const { findPeople } = load<typeof Recipients>('plugins/notices/server/recipients.js')
const { securityLines } = load<typeof SecurityLines>('plugins/identity/server/notices/read-security-lines.js')

/** Recipients. */
interface Cast {
  current: string
  ended: string
  blocked: string
  foreign: string
  /** Facts of the rows that are told of. */
  facts: Omit<Recipients.NoticeRow, 'id' | 'occasion' | 'values'>[]
  /** Who hears, in any order. */
  heard: string[]
}

const CITIES = [
  ...['370100', '370200', '370300', '370400', '370500', '370600', '370700', '370800'],
  ...['370900', '371000', '371100', '371300', '371400', '371500', '371600', '371700'],
]

/** A new person each time: those of the test before are taken back. */
async function staff(name: string, role: string): Promise<{ id: number; email: string; recipient: string }> {
  const { id, email } = await staffUser(`hears-${name}-${nextNumber('hears')}`, role)
  return { id, email, recipient: `staff:${id}` }
}

const block = (id: number): Promise<unknown> => query('update admin_users set blocked = true where id = $1', [id])

async function account(name: string, creditCode: string): Promise<{ id: number; recipient: string }> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number }
  const email = `hears-${name}-${creditCode.toLowerCase()}@account.test`
  const data = { username: email, email, provider: 'local', confirmed: true, blocked: false, role: role.id }
  const { id } = (await strapi.db.query('plugin::users-permissions.user').create({ data })) as { id: number }
  return { id, recipient: `account:${id}` }
}

const join = (accountId: number, creditCode: string, standing: string): Promise<unknown> =>
  rows('plugin::organisations.membership', [{ accountId, creditCode, organisation: 'enterprise', standing }])

/** Three officers of Jinan, of whom one is in office and can sign in, and one of Qingdao; no others anywhere. */
async function officers(): Promise<Omit<Cast, 'facts' | 'heard'> & { liaison: string }> {
  for (const city of CITIES) await clearOffice(city)
  const officer = (name: string) => staff(`city-${name}`, 'pool-city')
  const [current, ended, blocked, foreign] = [
    await officer('current'),
    await officer('ended'),
    await officer('blocked'),
    await officer('foreign'),
  ]
  await appoint(ended, JINAN)
  await liaison(JINAN, 'left@hears.test', 'ended')
  await clearOffice(JINAN)
  await appoint(current, JINAN)
  await appoint(blocked, JINAN)
  await block(blocked.id)
  await appoint(foreign, QINGDAO)
  return {
    current: current.recipient,
    ended: ended.recipient,
    blocked: blocked.recipient,
    foreign: foreign.recipient,
    liaison: await liaison(JINAN, 'present@hears.test'),
  }
}

/** Four of whom three had or have a role; nobody else has it. */
async function holders(role: string, otherRole: string): Promise<Omit<Cast, 'facts' | 'heard'> & { fresh: string }> {
  const holder = (name: string) => staff(`${role}-${name}`, role)
  const [current, ended, blocked, fresh] = [
    await holder('current'),
    await holder('ended'),
    await holder('blocked'),
    await holder('fresh'),
  ]
  await query(
    `delete from admin_users_roles_lnk l using admin_roles r
     where r.id = l.role_id and r.code = $1 and not (l.user_id = any($2::int[]))`,
    [role, [current.id, blocked.id, fresh.id]],
  )
  await block(blocked.id)
  await query('update admin_users set is_active = false where id = $1', [fresh.id])
  return {
    current: current.recipient,
    ended: ended.recipient,
    blocked: blocked.recipient,
    foreign: (await staff(`${role}-foreign`, otherRole)).recipient,
    fresh: fresh.recipient,
  }
}

/** A line of the security record about an address. @returns what notices know of it */
async function securityLine(event: string, subject: string): Promise<Cast['facts'][0]> {
  const [row] = await query<{ id: string }>(
    `insert into desk_login (kind, event, outcome, subject, identifier, before)
     values ('staff', $1, 'ok', $2::text, 'now@staff.test', jsonb_build_object('email', $2 || '@before.test')) returning id::text`,
    [event, subject],
  )
  const id = String(row?.id)
  return (await securityLines.read([id], new Set())).get(id) as Cast['facts'][0]
}

const CASTS: Record<Audience, () => Promise<Cast>> = {
  city: async () => {
    const people = await officers()
    return { ...people, facts: [{ cityCodes: [JINAN] }], heard: [people.current, people.liaison] }
  },

  /** A city without an officer is told as such. */
  'every-city': async () => {
    const people = await officers()
    await clearOffice(QINGDAO)
    const others = CITIES.filter((code) => code !== JINAN).map((code) => `city:${code}`)
    return { ...people, facts: [{ cityCodes: [ZIBO] }], heard: [people.current, people.liaison, ...others] }
  },

  province: async () => {
    const people = await holders('pool-province', 'pool-city')
    return { ...people, facts: [{ cityCodes: [JINAN] }], heard: [people.current, people.fresh] }
  },

  /** Only once they have signed in. */
  administrators: async () => {
    const people = await holders('strapi-super-admin', 'pool-province')
    return { ...people, facts: [{}], heard: [people.current] }
  },

  /** Also one whose appointment ended: he is told of that. */
  officer: async () => {
    const people = await officers()
    const numbers = [people.current, people.ended, people.blocked].map((who) => Number(who.split(':')[1]))
    return { ...people, facts: [{ adminUserIds: numbers, cityCodes: [JINAN] }], heard: [people.current, people.ended] }
  },

  organisation: async () => {
    const [own, other] = [await given.enterprise(), await given.enterprise()]
    const [current, ended, blocked, unconfirmed] = [
      await account('current', own.creditCode),
      await account('ended', own.creditCode),
      await account('blocked', own.creditCode),
      await account('unconfirmed', own.creditCode),
    ]
    await join(current.id, own.creditCode, 'owner')
    for (const { id } of [ended, blocked, unconfirmed]) await join(id, own.creditCode, 'member')
    await query('delete from memberships where account_id = $1', [ended.id])
    await query('update up_users set blocked = true where id = $1', [blocked.id])
    await query('update up_users set confirmed = false where id = $1', [unconfirmed.id])
    return {
      current: current.recipient,
      ended: ended.recipient,
      blocked: blocked.recipient,
      foreign: `account:${(await accountFor(other.creditCode)).id}`,
      facts: [{ creditCodes: [own.creditCode] }],
      heard: [current.recipient],
    }
  },

  /** Of what concerns the account itself a blocked one hears too; one that was never confirmed may be a stranger's. */
  account: async () => {
    const code = newCreditCode()
    const [current, ended, blocked, foreign] = [
      await account('current', code),
      await account('ended', code),
      await account('blocked', code),
      await account('foreign', code),
    ]
    await query('update up_users set blocked = true where id = $1', [blocked.id])
    await query('update up_users set confirmed = false where id = $1', [ended.id])
    return {
      current: current.recipient,
      ended: ended.recipient,
      blocked: blocked.recipient,
      foreign: foreign.recipient,
      facts: [{ accountIds: [current.id, ended.id, blocked.id] }],
      heard: [current.recipient, blocked.recipient],
    }
  },

  /** The mailbox before of whoever changed it or was removed; one who was blocked keeps his. */
  'former-address': async () => {
    const facts = [
      await securityLine('email-changed', 'admin:7'),
      await securityLine('removed', 'admin:8'),
      await securityLine('blocked', 'admin:9'),
    ]
    await securityLine('email-changed', 'admin:10')
    return {
      current: 'former:admin:7',
      ended: 'former:admin:8',
      blocked: 'former:admin:9',
      foreign: 'former:admin:10',
      facts,
      heard: ['former:admin:7', 'former:admin:8'],
    }
  },
}

test('every audience has a cast', () => expect(Object.keys(CASTS).sort()).toEqual(Object.keys(AUDIENCES).sort()))

test.each(Object.keys(AUDIENCES) as Audience[])('[R18] %s: exactly those who are meant', (audience) =>
  takenBack(async () => {
    const { current, ended, blocked, foreign, facts, heard } = await CASTS[audience]()
    expect(new Set([current, ended, blocked, foreign]).size).toBe(4)
    const told = facts.map((fact, n) => ({ values: {}, ...fact, id: `row-${n}`, occasion: `hears:${n}` }))
    const find = await findPeople(told, new Set([audience]))
    const found = told.flatMap((row) => find(row, audience).map(({ recipient }) => recipient))
    expect(found.sort()).toEqual([...heard].sort())
  }),
)
