import { createHash } from 'node:crypto'
import type { Reference } from '../../src/shared/server/forms/references'
import { database, kernel, query, strapi } from './app'
import { fileOf, given, hours, JINAN, newCreditCode, rows, ZIBO, type Given } from './given'
import { accountFor, staffUser } from './people'
import { subject } from './subjects'
import { FILE_VALUES } from './filled'
import { FIRST_FORM } from '../../src/plugins/forms/domain/form'

/** A reference from one row to another, with its value. */
export interface Pair {
  uid: string
  attribute: string
  target: string
  naming: number
  named: number
  value: string
}

const columnOf = (uid: string, attribute: string): string => database.columnsOf(uid).get(attribute) as string

/** All pairs of a reference, by its declaration. Rows up to `since` belong to other tests. */
async function pairsOf({ uid, attribute, target, condition }: Reference): Promise<Pair[]> {
  const found = await query<{ naming: number; named: number; value: string }>(
    `select t.id as naming, n.id as named, coalesce(t."${columnOf(uid, attribute)}"::text, '') as value
     from "${database.tableOf(uid)}" t, "${database.tableOf(target)}" n, lateral (select to_jsonb(n)) r (row)
     where ${condition.replaceAll('@row', 'r.row')}`,
  )
  return found.map((pair) => ({ uid, attribute, target, ...pair }))
}

export async function allPairs(): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const reference of kernel.references.references(strapi)) pairs.push(...(await pairsOf(reference)))
  return pairs
}

const key = (uid: string, id: number): string => `${uid} ${id}`

/** Broken references: the referring row exists, but the referenced one is gone or the value was emptied. */
export async function torn(before: readonly Pair[]): Promise<string[]> {
  const now = new Map(
    (await allPairs()).map((pair) => [
      `${pair.attribute} ${key(pair.uid, pair.naming)} ${key(pair.target, pair.named)}`,
      pair.value,
    ]),
  )
  const existing = new Map<string, Set<number>>()
  for (const uid of new Set(before.map((pair) => pair.uid)))
    existing.set(
      uid,
      new Set((await query<{ id: number }>(`select id from "${database.tableOf(uid)}"`)).map(({ id }) => id)),
    )
  return before
    .filter(({ uid, naming }) => existing.get(uid)?.has(naming))
    .filter(
      ({ uid, attribute, target, naming, named, value }) =>
        now.get(`${attribute} ${key(uid, naming)} ${key(target, named)}`) !== value,
    )
    .map(({ uid, attribute, target, naming, named }) => `${uid} ${naming}.${attribute} -> ${target} ${named}`)
}

type Row = Record<string, unknown>
type Organisation = Given & { creditCode: string; cityCode: string }

const one = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

/** Rows of every type in every state, and rows with every declared reference. */
export async function everythingNamed(): Promise<void> {
  for (const binding of kernel.flows.allFlows())
    for (const state of Object.keys(binding.flow.states)) await subject(binding, state)
  const enterprise = await given.enterprise({ labelled: false })
  const provider = await given.provider()
  await nameOrganisation('enterprise', enterprise)
  await nameOrganisation('provider', provider)
  const { demand, application, product } = await nameOffers(enterprise, provider)
  await nameExperts(demand)
  const batch = (await given.batch()).id
  const texts = [enterprise.creditCode, provider.creditCode, product, demand, application].map((text) => ({ text }))
  await one('plugin::lists.list', {
    title: '名单',
    kind: 'recommendation',
    batch,
    cityCode: JINAN,
    listVersion: 1,
    entries: texts,
    state: 'superseded',
  })
  for (const entry of [enterprise.creditCode, `${provider.creditCode}/network`, product])
    await given.objection({ entry })
  await nameEvidence(batch)
  await one('api::announcement.announcement', {
    title: '公告',
    kind: 'general',
    body: '正文',
    aboutUid: 'api::demand.demand',
    aboutId: demand,
    state: 'draft',
  })
}

async function nameEvidence(batch: number): Promise<void> {
  const objection = await given.objection()
  const file = await one('plugin::files.private-file', {
    name: '证据.pdf',
    purpose: 'objection',
    mime: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
    uploadedBy: '异议人',
    uploadedAt: hours(-1),
    storage: 'local',
    scan: 'unscanned',
  })
  const proof = { name: '证据.pdf', proof: file.documentId }
  await one('plugin::lists.objection-file', { objection: objection.id, ...proof })
  const extended = { window: 'filing', scope: 'city', cityCode: JINAN, until: hours(9), reason: '延期' }
  await one('plugin::filing.extension', { batch, ...extended, grantedAt: hours(0) })
}

async function nameOrganisation(
  organisation: 'enterprise' | 'provider',
  { creditCode, cityCode }: Organisation,
): Promise<void> {
  const account = await accountFor(creditCode, organisation)
  const own = { creditCode, cityCode, organisation }
  const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
  const name = '某单位'
  await one('plugin::organisations.verification', {
    ...own,
    ...papers,
    kind: 'registration',
    subjectCode: creditCode,
    typedCityCode: cityCode,
    name,
    state: 'draft',
  })
  const claim = { kind: 'claim', organisation, subjectCode: creditCode, cityCode, accountId: account.id, name }
  await one('plugin::organisations.verification', { ...claim, state: 'draft' })
  await one('plugin::organisations.hand-over', {
    creditCode,
    organisation,
    fromCity: JINAN,
    toCity: ZIBO,
    name,
    reason: '迁址',
    state: 'accepted',
  })
  await one('plugin::filing.extension', {
    batch: (await given.batch()).id,
    window: 'filing',
    scope: 'applicant',
    creditCode,
    until: hours(9),
    reason: '延期',
    grantedAt: hours(0),
  })
  await one('plugin::files.private-file', {
    ...FILE_VALUES,
    cityCode,
    accountId: account.id,
    uploadedAt: hours(-1),
  })
}

interface Offers {
  demand: string
  application: string
  product: string
}

async function nameOffers(enterprise: Organisation, provider: Organisation): Promise<Offers> {
  const { creditCode, cityCode } = provider
  const own = { creditCode, cityCode, provider: provider.id, categoryCode: 'network' }
  const proof = await fileOf(creditCode, cityCode)
  const product = await one('api::product.product', { ...own, name: '产品', kind: 'product' })
  const study = await one('api::case-study.case-study', { ...own, title: '案例', product: product.id })
  const answers = { categories: ['network'], listings: [product.documentId], items: { a: [study.documentId, proof] } }
  const application = await given.application({ provider, answers })
  const content = JSON.stringify(answers)
  const sealed = { application: application.id, creditCode, cityCode }
  await one('plugin::applications.application-file', { ...sealed, file: proof })
  await one('plugin::applications.application-snapshot', {
    ...sealed,
    edition: 1,
    formVersion: FIRST_FORM.version,
    content,
    hash: createHash('sha256').update(content).digest('hex'),
    receiptNumber: 'R',
    submittedAt: hours(0),
  })
  await given.standing({
    provider: provider.id,
    providerName: provider.name,
    creditCode,
    cityCode,
    application: application.documentId,
  })
  await one('api::provider.provider', {
    name: '有类别的服务商',
    creditCode: newCreditCode(),
    cityCode,
    categories: ['network'],
  })
  const label = await fileOf(enterprise.creditCode, enterprise.cityCode)
  await given.label({
    creditCode: enterprise.creditCode,
    cityCode: enterprise.cityCode,
    enterprise: enterprise.id,
    source: 'declared',
    proof: label,
    state: 'confirmed',
  })
  const first = await given.demand({ enterprise, categories: ['network'] })
  const carried = await given.demand({ enterprise, carriedFrom: first.documentId, state: 'draft' })
  return { demand: carried.documentId, application: application.documentId, product: product.documentId }
}

async function nameExperts(demand: string): Promise<void> {
  const { id } = await staffUser('named-expert', 'pool-expert')
  const { panel, expert, subject: reviewed, assignment, actor } = await given.review({ expertActor: `admin:${id}` })
  await one('plugin::experts.panel-subject', {
    panel: panel.id,
    ordinal: 2,
    title: '又一项',
    subjectUid: 'api::demand.demand',
    subjectId: demand,
    snapshotHash: 'h',
    criteria: [],
  })
  const drawn = [{ documentId: expert.documentId }]
  await one('plugin::experts.panel-draw', {
    panel: panel.id,
    drawnBy: 'named',
    size: 3,
    pool: drawn,
    members: drawn,
    reserves: drawn,
    ineligible: drawn,
    drawnAt: hours(0),
  })
  const scored = { assignment: assignment.id, panelSubject: reviewed.id, expertActor: actor, round: 1, edition: 0 }
  await one('plugin::experts.score', { ...scored, criterion: '1', itemKind: 'demand', item: 'demand', points: 80 })
  await one('plugin::experts.conclusion', {
    panel: panel.id,
    panelSubject: reviewed.id,
    round: 1,
    itemKind: 'demand',
    item: 'demand',
    verdict: 'recommend',
    sheets: 1,
    mean: 8000,
    spread: 0,
    expertActor: actor,
    chairName: '李明',
    concludedAt: hours(0),
  })
  await one('plugin::experts.panel-party', {
    panelSubject: reviewed.id,
    creditCode: newCreditCode(),
    name: '某方',
    role: 'applicant',
  })
  const { id: adminUserId } = await staffUser('named-officer', 'pool-city')
  await one('plugin::desk.officer', { cityCode: JINAN, name: '某人', email: 'x@y.cn', adminUserId, state: 'ended' })
}
