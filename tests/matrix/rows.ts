import { query } from '../harness/app'
import { given, hours, rows, ZIBO } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import type { Ids, RowsOf } from './cells'
import type { RowKind } from './entry'
import { ACCOUNTS, type Who } from './who'

export interface Side {
  creditCode: string
  cityCode: string
  enterprise: number
  enterpriseId: string
  name: string
}

type Made = Record<Exclude<RowKind, 'import'>, string>

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A file uploaded by an account, under its own name. */
export async function fileOf(account: Somebody, name: string): Promise<string> {
  const answer = await account.upload('/api/my/files', { name, bytes: PNG, type: 'image/png' })
  expect(answer).toAnswer(201)
  return (answer.body as { data: { documentId: string } }).data.documentId
}

/** One row of every kind for an organisation and its city. */
async function rowsFor(side: Side, expertActor = `admin:${side.enterprise + 7_000_000}`): Promise<Made> {
  const batch = await given.batch()
  const account = await as.account(side.creditCode)
  const { creditCode, cityCode, enterprise, name } = side
  const owner = { creditCode, cityCode }
  const one = async (uid: string, values: Record<string, unknown>): Promise<string> =>
    String((await rows(uid, [values]))[0]?.documentId)
  const [demand, label] = await Promise.all([
    given.demand({ enterprise: { id: enterprise, name, ...owner }, batch: batch.id, state: 'submitted' }),
    given.label({ ...owner, enterprise, enterpriseName: name, state: 'declared', source: 'declared' }),
  ])
  const review = await given.review({ expertActor, title: `评审${name}` })
  return {
    expert: review.expert.documentId,
    panel: review.panel.documentId,
    assignment: review.assignment.documentId,
    demand: demand.documentId,
    label: label.documentId,
    enterprise: side.enterpriseId,
    batch: batch.documentId,
    liaison: await one('plugin::filing.liaison', { cityCode, name: `联络员${name}`, state: 'ended' }),
    invitation: await one('plugin::filing.invitation', { ...owner, batch: batch.id, enterpriseName: name }),
    extension: await one('plugin::filing.extension', {
      batch: batch.id,
      window: 'filing',
      scope: 'city',
      cityCode,
      until: hours(50),
      reason: `延期${name}`,
    }),
    list: await one('plugin::lists.list', {
      title: `名单${name}`,
      kind: 'recommendation',
      batch: batch.id,
      cityCode,
      listVersion: 1,
      entries: [],
      entryCount: 0,
    }),
    objection: (await given.objection({ batch: batch.id })).documentId,
    handOver: await one('plugin::organisations.hand-over', {
      name,
      creditCode,
      organisation: 'enterprise',
      fromCity: cityCode,
      toCity: ZIBO,
      reason: `迁址${name}`,
    }),
    verification: await one('plugin::organisations.verification', {
      ...owner,
      kind: 'registration',
      organisation: 'enterprise',
      subjectCode: creditCode,
      name,
    }),
    memberInvitation: await one('plugin::organisations.member-invitation', {
      ...owner,
      organisation: 'enterprise',
      email: `${creditCode.toLowerCase()}@invited.test`,
      tokenHash: `matrix-${creditCode}`,
      expiresAt: hours(48),
    }),
    ...(await asProvider(side)),
    applicationForm: await idOf(`select document_id from application_forms where state = 'current'`, []),
    cityList: await idOf('select document_id from city_lists where batch_id = $1 and city_code = $2', [
      batch.id,
      cityCode,
    ]),
    announcement: await one('api::announcement.announcement', { title: `公告${name}`, kind: 'general', body: '正文' }),
    officer: await idOf(`select document_id from officers where city_code = $1 and state = 'current'`, [cityCode]),
    membership: await idOf(`select document_id from memberships where credit_code = $1 and standing = 'owner'`, [
      creditCode,
    ]),
    city: await idOf('select document_id from cities where code = $1', [cityCode]),
    file: await fileOf(account, `证明${name}.png`),
  }
}

/** The organisation stands in the pool as a provider, too, and applies. */
async function asProvider({
  creditCode,
  cityCode,
  name,
}: Side): Promise<Pick<Made, 'standing' | 'listing' | 'application' | 'product' | 'caseStudy'>> {
  const provider = await given.provider({ creditCode, cityCode, name })
  const standing = await given.standing({ creditCode, cityCode, providerName: name, provider: provider.id })
  const application = await given.application({ provider })
  const owned = { providerName: name, creditCode, cityCode, categoryCode: 'network' }
  const own = { ...owned, provider: provider.id }
  const [product] = await rows('api::product.product', [{ ...own, name: `产品${name}`, kind: 'product' }])
  const [caseStudy] = await rows('api::case-study.case-study', [{ ...own, title: `案例${name}` }])
  // Of another product: whatever was listed is not deleted any more.
  const [shown] = await rows('api::product.product', [{ ...own, name: `目录${name}`, kind: 'product' }])
  const listing = await given.listing({ ...owned, product: shown?.id, productName: `目录${name}` })
  return {
    standing: standing.documentId,
    listing: listing.documentId,
    application: application.documentId,
    product: String(product?.documentId),
    caseStudy: String(caseStudy?.documentId),
  }
}

async function idOf(sql: string, params: unknown[]): Promise<string> {
  const [row] = await query<{ document_id: string }>(sql, params)
  if (!row) throw new Error(`nothing: ${sql}`)
  return row.document_id
}

/** An import of a member of staff, whose report he alone reads. */
async function importOf(adminUserId: string, kind: string): Promise<string> {
  const id = `matrix-${kind}-${adminUserId}`
  await query(
    `insert into desk_import (id, file_name, sha256, actor_kind, actor_id, actor_name, dry_run, state, lock_key, report)
     values ($1, 'list.csv', 'x', $2, $3, 'x', true, 'done', 0, $4::jsonb) returning id`,
    [id, kind, `admin:${adminUserId}`, JSON.stringify({ dryRun: true })],
  )
  return id
}

async function idOfStaff(person: Somebody): Promise<string> {
  const { body } = await person.get('/admin/users/me')
  return String((body as { data: { id: number } }).data.id)
}

const STAFF_WITH_IMPORTS = ['city', 'otherCity', 'province', 'superAdmin'] as const

/** Rows for an organisation, its neighbour in the same city and one in another city, and whose is what. */
export async function makeRows(
  sides: Record<'own' | 'neighbour' | 'distant', Side>,
  people: Record<Who, Somebody>,
): Promise<RowsOf> {
  const own = await rowsFor(sides.own, `admin:${await idOfStaff(people.expert)}`)
  const neighbour = await rowsFor(sides.neighbour)
  const distant = await rowsFor(sides.distant)
  const imports = new Map<Who, string>()
  for (const who of STAFF_WITH_IMPORTS) imports.set(who, await importOf(await idOfStaff(people[who]), who))
  return (kind, who): Ids => {
    if (kind === 'import') {
      const foreign = imports.get(who === 'city' ? 'otherCity' : 'city') as string
      return { own: imports.get(who) ?? (imports.get('city') as string), foreign }
    }
    if ((ACCOUNTS as readonly Who[]).includes(who)) return { own: own[kind], foreign: neighbour[kind] }
    return who === 'otherCity' ? { own: distant[kind], foreign: own[kind] } : { own: own[kind], foreign: distant[kind] }
  }
}
