import { randomUUID } from 'node:crypto'
import { database } from '../harness/app'
import { given, JINAN, QINGDAO, type Given } from '../harness/given'
import { somebody, type Somebody } from '../harness/http'
import { accountToken, addAccount, as, PASSWORD, retire, staffUser } from '../harness/people'
import type { Side } from './rows'
import { GIVEN, PEOPLE, STAFF, type Who } from './who'

const CITIES: Partial<Readonly<Record<Who, string>>> = { city: JINAN, otherCity: QINGDAO }

/** The staff user of a matrix column. City officers also need an appointment, which `as.cityOfficer` makes. */
const colleague = (who: Who): ReturnType<typeof staffUser> =>
  staffUser(who in CITIES ? `city-${CITIES[who]}` : `matrix-${who}`, PEOPLE[who].role ?? '')

export interface Cast {
  people: Record<Who, Somebody>
  /** The same person in a separate session, for requests that end it. */
  again: (who: Who) => Promise<Somebody>
  /** The accounts' own organisation, another one in the same city, and one in another city. */
  sides: Record<'own' | 'neighbour' | 'distant', Side>
}

/** Creates and signs in every column of the matrix. */
export async function cast(): Promise<Cast> {
  const [own, neighbour, distant] = await Promise.all([
    given.enterprise({ cityCode: JINAN, name: '矩阵甲企业' }),
    given.enterprise({ cityCode: JINAN, name: '矩阵乙企业' }),
    given.enterprise({ cityCode: QINGDAO, name: '矩阵丙企业' }),
  ])
  const colleagues: [Who, Somebody][] = []
  for (const who of STAFF) if (!(who in CITIES)) colleagues.push([who, await signedIn(who)])
  const people = {
    ...Object.fromEntries(colleagues),
    anonymous: somebody(),
    owner: await as.account(own.creditCode),
    member: await accountOf('member', own.creditCode),
    stray: await accountOf('stray'),
    city: await as.cityOfficer(JINAN),
    otherCity: await as.cityOfficer(QINGDAO),
  } as Record<Who, Somebody>
  return {
    sides: { own: sideOf(own), neighbour: sideOf(neighbour), distant: sideOf(distant) },
    people,
    again: async (who) => (STAFF.includes(who) ? signedIn(who) : people[who]),
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
  const left = await Promise.all(GIVEN.map(colleague))
  await retire(left.map(({ id }) => id))
}

async function signedIn(who: Who): Promise<Somebody> {
  const { email } = await colleague(who)
  const answer = await somebody().post('/admin/login', { email, password: PASSWORD })
  expect(answer).toAnswer(200)
  return somebody((answer.body as { data: { token: string } }).data.token)
}

/** An account; a member of the organisation if one is given. */
async function accountOf(name: string, creditCode?: string): Promise<Somebody> {
  const id = await addAccount(`matrix-${name}-${randomUUID().slice(0, 8)}@account.test`)
  if (creditCode)
    await database.insertRows('plugin::organisations.membership', [
      { accountId: id, creditCode, organisation: 'enterprise', standing: 'member' },
    ])
  return somebody(await accountToken(id))
}
