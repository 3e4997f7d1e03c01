import { database, query } from '../harness/app'
import { given, newCreditCode, rows, type Given } from '../harness/given'
import { accountFor, as, staffUser } from '../harness/people'

/** Two cities that no other test uses, since random requests change them. */
export const HOME = '371500'
export const ELSEWHERE = '371600'

/** Part of every text of the other city's rows. Nobody of the home city may read it. */
export const MARKER = '邻市机密QZX'

/** A sender of requests, and his rows. */
export interface Actor {
  name: string
  token?: string
  /** As in `actor_id` of the kernel's tables. */
  id?: string
  cityCode?: string
  creditCode?: string
  accountId?: number
  adminId?: number
  /** Acts in every city. */
  everywhere?: true
  /** Reads the other city too. */
  readsAll?: true
  staff?: true
}

export interface World {
  actors: Actor[]
  /** documentIds by uid, of the home city and of the other one. */
  own: Record<string, string[]>
  others: Record<string, string[]>
  /** Drafts that no other request refers to, so they keep their state. */
  kept: string[]
  creditCodes: { own: string; other: string; fresh: string[] }
  emails: string[]
}

const DEMAND_STATES = ['draft', 'submitted', 'returned', 'selected', 'recommended', 'in-review']

/** A city with an organisation and rows of every kind. */
async function city(
  cityCode: string,
  mark: string,
  batch: Given,
): Promise<{ firm: Given & { creditCode: string }; ids: Record<string, string[]> }> {
  const firm = await given.enterprise({
    cityCode,
    name: `${mark}企业`,
    contactName: mark,
    introduction: mark,
    contactPhone: mark,
  })
  const owner = { creditCode: firm.creditCode, cityCode, enterprise: firm.id, enterpriseName: firm.name }
  const demands = await Promise.all(
    [...DEMAND_STATES, ...Array<string>(12).fill('draft')].map((state) =>
      given.demand({
        enterprise: firm,
        batch: batch.id,
        state,
        title: `${mark}需求`,
        painPoints: mark,
        contactName: mark,
      }),
    ),
  )
  const labels = await Promise.all(
    ['declared', 'confirmed', 'declared'].map((state) => given.label({ ...owner, state, chainName: mark })),
  )
  const invitations = await rows<Given>(
    'plugin::filing.invitation',
    [{ ...owner, enterprise: undefined, batch: batch.id, note: mark }].map(clean),
  )
  // A city has one liaison at a time, and another test file may have created it.
  const known = await query(`select document_id from liaisons where city_code = $1 and state = 'current'`, [cityCode])
  const liaisons =
    known.length > 0
      ? known
      : await rows<Given>('plugin::filing.liaison', [{ cityCode, name: mark, post: mark, phone: mark }])
  const files = await database.insertRows<Given>('plugin::files.private-file', [
    {
      name: `${mark}.pdf`,
      purpose: 'evidence',
      storage: 'local',
      scan: 'unscanned',
      mime: 'application/pdf',
      size: 8,
      sha256: '0'.repeat(64),
      cityCode,
      creditCode: firm.creditCode,
      uploadedBy: mark,
      uploadedAt: new Date().toISOString(),
    },
  ])
  const [place] = await query<{ document_id: string }>('select document_id from cities where code = $1', [cityCode])
  const lists = await query<{ document_id: string }>(
    'select document_id from city_lists where city_code = $1 and batch_id = $2',
    [cityCode, batch.id],
  )
  const ids = (all: readonly { documentId?: unknown; document_id?: unknown }[]): string[] =>
    all.map((row) => String(row.documentId ?? row.document_id))
  return {
    firm,
    ids: {
      'api::enterprise.enterprise': ids([firm]),
      'api::demand.demand': ids(demands),
      'api::enterprise-label.enterprise-label': ids(labels),
      'plugin::filing.invitation': ids(invitations),
      'plugin::filing.liaison': ids(liaisons),
      'plugin::files.private-file': ids(files),
      'api::city.city': place ? [place.document_id] : [],
      'plugin::filing.city-list': ids(lists),
    },
  }
}

const clean = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Both cities, and an actor of every kind. */
export async function makeWorld(): Promise<World> {
  const batch = await given.batch()
  const home = await city(HOME, '本市', batch)
  const elsewhere = await city(ELSEWHERE, MARKER, batch)
  const creditCode = home.firm.creditCode
  const kept = await Promise.all(
    [1, 2].map((n) => given.demand({ enterprise: home.firm, batch: batch.id, state: 'draft', title: `留存需求${n}` })),
  )
  const account = await accountFor(creditCode)
  const [officer, province, auditor] = await Promise.all([
    staffUser(`city-${HOME}`, 'pool-city'),
    staffUser('province', 'pool-province'),
    staffUser('auditor', 'pool-auditor'),
  ])
  const accountSession = await as.account(creditCode)
  const staff = (user: { id: number }): Partial<Actor> => ({ id: `admin:${user.id}`, adminId: user.id, staff: true })
  return {
    actors: [
      { name: 'nobody' },
      { name: 'account', token: accountSession.token, id: `account:${account.id}`, creditCode, accountId: account.id },
      { name: 'city officer', token: (await as.cityOfficer(HOME)).token, ...staff(officer), cityCode: HOME },
      { name: 'auditor', token: (await as.auditor()).token, ...staff(auditor), readsAll: true },
      { name: 'province', token: (await as.province()).token, ...staff(province), everywhere: true, readsAll: true },
    ],
    own: { ...home.ids, 'plugin::filing.batch': [batch.documentId] },
    others: elsewhere.ids,
    kept: kept.map(({ documentId }) => documentId),
    creditCodes: {
      own: creditCode,
      other: elsewhere.firm.creditCode,
      fresh: Array.from({ length: 20 }, newCreditCode),
    },
    emails: [account.email, 'nobody@example.test'],
  }
}
