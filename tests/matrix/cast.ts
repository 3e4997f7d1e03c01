import { randomUUID } from 'node:crypto'
import { database, strapi } from '../harness/app'
import { given, JINAN, QINGDAO, type Given } from '../harness/given'
import { somebody, type Somebody } from '../harness/http'
import { as, PASSWORD, retire, staffUser } from '../harness/people'
import type { Side } from './rows'
import type { Who } from './who'

const colleague = (who: string, roleCode: string) => () => staffUser(`matrix-${who}`, roleCode)

/** Staff by their place in the matrix; officers are appointed beside. */
const STAFF = {
  city: () => staffUser(`city-${JINAN}`, 'pool-city'),
  otherCity: () => staffUser(`city-${QINGDAO}`, 'pool-city'),
  province: colleague('province', 'pool-province'),
  expert: colleague('expert', 'pool-expert'),
  evaluator: colleague('evaluator', 'pool-evaluator'),
  auditor: colleague('auditor', 'pool-auditor'),
  superAdmin: colleague('super-admin', 'strapi-super-admin'),
} as const

export interface Cast {
  people: Record<Who, Somebody>
  /** The same person with a session of its own, which may be ended. */
  again: (who: Who) => Promise<Somebody>
  /** The organisation of the accounts, its neighbour in the same city, and one in another city. */
  sides: Record<'own' | 'neighbour' | 'distant', Side>
}

/** Signs everybody in, with their organisations and offices. */
export async function cast(): Promise<Cast> {
  const [own, neighbour, distant] = await Promise.all([
    given.enterprise({ cityCode: JINAN, name: '矩阵甲企业' }),
    given.enterprise({ cityCode: JINAN, name: '矩阵乙企业' }),
    given.enterprise({ cityCode: QINGDAO, name: '矩阵丙企业' }),
  ])
  const people = {
    anonymous: somebody(),
    owner: await as.account(own.creditCode),
    member: await accountOf('member', own.creditCode),
    stray: await accountOf('stray'),
    city: await as.cityOfficer(JINAN),
    otherCity: await as.cityOfficer(QINGDAO),
    province: await signedIn('province'),
    expert: await signedIn('expert'),
    evaluator: await signedIn('evaluator'),
    auditor: await signedIn('auditor'),
    superAdmin: await signedIn('superAdmin'),
  }
  return {
    sides: { own: sideOf(own), neighbour: sideOf(neighbour), distant: sideOf(distant) },
    people,
    again: async (who) => (who in STAFF ? signedIn(who as keyof typeof STAFF) : people[who]),
  }
}

const sideOf = (row: Given & { creditCode: string; cityCode: string }): Side => ({
  creditCode: row.creditCode,
  cityCode: row.cityCode,
  enterprise: row.id,
  enterpriseId: row.documentId,
  name: String(row.name),
})

export async function dismiss(): Promise<void> {
  const left = await Promise.all((['expert', 'evaluator'] as const).map((who) => STAFF[who]()))
  await retire(left.map(({ id }) => id))
}

/** A session of its own. */
async function signedIn(who: keyof typeof STAFF): Promise<Somebody> {
  const { email } = await STAFF[who]()
  const answer = await somebody().post('/admin/login', { email, password: PASSWORD })
  expect(answer).toAnswer(200)
  return somebody((answer.body as { data: { token: string } }).data.token)
}

/** An account that is a member of an organisation, or of none. */
async function accountOf(name: string, creditCode?: string): Promise<Somebody> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number }
  const users = strapi.plugin('users-permissions').service('user') as { add(user: object): Promise<{ id: number }> }
  const email = `matrix-${name}-${randomUUID().slice(0, 8)}@account.test`
  const { id } = await users.add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  })
  if (creditCode)
    await database.insertRows('plugin::organisations.membership', [
      { accountId: id, creditCode, organisation: 'enterprise', standing: 'member' },
    ])
  const jwt = strapi.plugin('users-permissions').service('jwt') as { issue(payload: object): Promise<string> | string }
  return somebody(await jwt.issue({ id }))
}
