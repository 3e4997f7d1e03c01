/** Objections that are upheld after publication, and what a correction leaves alone. */
import type { PoolService } from '../../src/plugins/pool/contract'
import type * as KnownFacts from '../../src/plugins/applications/server/known-facts'
import { load, query, strapi } from '../harness/app'
import { applied, offer, periodOver, type Applied } from '../harness/applied'
import { factsOf } from '../harness/facts'
import { given, hours, one, stored, type Given } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'

const { knownFacts } = load<typeof KnownFacts>('plugins/applications/server/known-facts.js')
const LIST = 'plugin::lists.list'
const OBJECTION = 'plugin::lists.objection'

let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

const on = (kind: string, id: string, action: string, body: object = {}): Promise<Reply> =>
  province.post(staffPath(kind, id, action), body)
const batchOfProviders = (): Promise<Given> =>
  given.batch({ kind: 'provider', liaisonDueAt: null, recommendClosesAt: null, filingClosesAt: hours(-2) })
const editionsOf = (batch: Given) =>
  query<{ id: string; kind: string; state: string; lines: number }>(
    'select document_id as id, kind, state, jsonb_array_length(entries) as lines from lists where batch_id = $1 order by list_version',
    [batch.id],
  )
const newest = async (batch: Given): Promise<string> =>
  (await editionsOf(batch)).filter(({ kind }) => kind === 'providers').at(-1)?.id as string
const standings = async (creditCode: string) =>
  (await (strapi.plugin('pool').service('standing') as unknown as PoolService).of([creditCode]))
    .map(({ categoryCode, state }) => `${categoryCode} ${state}`)
    .sort()

let numbers = 0
const number = (): string => `鲁工信〔2027〕${process.pid}-${++numbers}号`

/** Determined and announced with the given results of its categories. */
async function announced(batch: Given, { application }: Applied, categories: object, listings = {}): Promise<void> {
  const outcomes = { [application.documentId]: { categories, listings } }
  expect(await on('batch', batch.documentId, 'determine-list', { title: '名单', outcomes })).toAnswer(200)
  expect(await on('list', await newest(batch), 'announce')).toAnswer(200)
}

async function objectTo(list: string, entry: string, wish: string): Promise<string> {
  const sent = { list, entry, wish, name: '周九', contact: '0531-7654321', reason: '与事实不符' }
  const received = await as.nobody().post('/api/objections', sent)
  expect(received).toAnswer(201)
  const [row] = await query<{ id: string }>('select document_id as id from objections where number = $1', [
    received.body.data.number,
  ])
  expect(await on('objection', row?.id as string, 'accept')).toAnswer(200)
  return row?.id as string
}

/** Dismissed, so that the list is published; then the province judges otherwise. */
async function reconsidered(batch: Given, entry: string, wish: string): Promise<string> {
  const id = await objectTo(await newest(batch), entry, wish)
  expect(await on('objection', id, 'dismiss', { reason: '待查' })).toAnswer(200)
  await periodOver(batch)
  expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
  return id
}

test('[R14] [R16] [S31] upheld after publication, a line that was left out is announced and admitted', async () => {
  const batch = await batchOfProviders()
  const item = await applied(batch, { categories: { network: 'recommend', security: 'recommend' } })
  await announced(batch, item, { network: { listed: true }, security: { listed: false, reason: '暂缓' } })
  const { creditCode } = item.provider
  const id = await reconsidered(batch, `${creditCode}/security`, 'put-in')
  expect(await standings(creditCode)).toEqual(['network active'])
  const correction = number()
  expect(await on('objection', id, 'reconsider', { reason: '复核属实', number: correction })).toAnswer(200)
  expect(await standings(creditCode)).toEqual(['network active', 'security active'])
  const [first, second] = (await editionsOf(batch)).filter(({ kind }) => kind === 'providers')
  expect([first, second]).toMatchObject([
    { state: 'superseded', lines: 1 },
    { state: 'published', lines: 2 },
  ])
  const [standing] = await query('select basis from standings where credit_code = $1 and category_code = $2', [
    creditCode,
    'security',
  ])
  expect(standing).toEqual({ basis: correction })
  expect(await stored('objections', id)).toMatchObject({ state: 'upheld' })
})

test('[R14] [S31] a correction revokes one admission, neither an earlier one nor those of others', async () => {
  const batch = await batchOfProviders()
  const item = await applied(batch, { categories: { network: 'recommend', security: 'recommend' } })
  const { creditCode, cityCode, id: provider, name: providerName } = item.provider
  const owner = { creditCode, cityCode, provider, providerName }
  await given.standing({ ...owner, categoryCode: 'network', state: 'lapsed' })
  const other = await given.standing({ categoryCode: 'network' })
  await announced(batch, item, { network: { listed: true }, security: { listed: true } })
  const id = await reconsidered(batch, `${creditCode}/network`, 'take-out')
  expect(await standings(creditCode)).toEqual(['network active', 'network lapsed', 'security active'])
  expect(await on('objection', id, 'reconsider', { reason: '复核属实', number: number() })).toAnswer(200)
  expect(await standings(creditCode)).toEqual(['network lapsed', 'network revoked', 'security active'])
  expect(await standings(other.creditCode)).toEqual(['network active'])
})

test('[R14] [R16] a further edition brings into force what is new in it, and nothing a second time', async () => {
  const batch = await batchOfProviders()
  const provider = await given.provider()
  const product = await offer(provider, { name: '平台', kind: 'product', categoryCode: 'network' })
  const verdicts = { categories: { network: 'recommend' }, offers: [{ row: product, verdict: 'recommend' }] } as const
  const first = await applied(batch, { ...verdicts, offers: [...verdicts.offers] }, { owner: provider })
  const publish = async () => {
    await periodOver(batch)
    expect(await on('list', await newest(batch), 'publish', { number: number() })).toAnswer(200)
  }
  await announced(batch, first, { network: { listed: true } }, { [product.documentId]: { listed: true } })
  await publish()
  const inForce = () =>
    query(
      `select s.basis, s.admitted_at, s.version, p.selected_at from standings s join products p on p.provider_id = s.provider_id
       where p.document_id = $1`,
      [product.documentId],
    )
  const before = await inForce()
  expect(before).toHaveLength(1)
  const second = await applied(batch, { categories: { network: 'recommend' } })
  await announced(batch, second, { network: { listed: true } })
  await publish()
  expect(await standings(second.provider.creditCode)).toEqual(['network active'])
  expect(await inForce()).toEqual(before)
})

describe('[R15] [S31] a product that is to be added', () => {
  const facts = async (values: { verdict?: 'recommend' | 'not-recommend'; admitted?: 'own' | "another's" }) => {
    const batch = await batchOfProviders()
    const provider = await given.provider()
    const row = await offer(provider, { name: '平台', kind: 'product', categoryCode: 'network' })
    const { verdict = 'recommend', admitted = 'own' } = values
    await applied(
      batch,
      { categories: { network: 'recommend' }, offers: [{ row, verdict }] },
      { owner: provider, state: 'admitted', outcome: {}, determinedAt: hours(0) },
    )
    const { creditCode } = admitted === 'own' ? provider : await given.provider()
    const entry = { creditCode, providerName: '服务商', categoryCode: 'network', listing: null, name: null }
    const edition = { title: '名单', batch: batch.id, listVersion: 1, state: 'determined' }
    await one(LIST, { ...edition, kind: 'providers', entries: [entry], entryCount: 1 })
    await one(LIST, { ...edition, kind: 'products', entries: [], entryCount: 0 })
    const wish = { listKind: 'products', wish: 'put-in', entry: row.documentId }
    const objection = await given.objection({ batch: batch.id, ...wish })
    return factsOf(OBJECTION, objection)
  }

  test('is recommended if the committee recommended it and its provider is on the list in its category', async () => {
    expect(await facts({})).toMatchObject({ listed: false, recommended: true, published: false })
  })

  test('is not without the committee', async () => {
    expect(await facts({ verdict: 'not-recommend' })).toMatchObject({ recommended: false })
  })

  test('is not without its provider', async () => {
    expect(await facts({ admitted: "another's" })).toMatchObject({ recommended: false })
  })
})

test('[R08] evidence counts that is the own organisation’s, uploaded as evidence, and not infected', async () => {
  const provider = await given.provider()
  const file = async (values: object): Promise<string> =>
    (
      await one('plugin::files.private-file', {
        name: '证明.pdf',
        purpose: 'evidence',
        mime: 'application/pdf',
        size: 1,
        sha256: '0'.repeat(64),
        cityCode: provider.cityCode,
        creditCode: provider.creditCode,
        uploadedBy: '测试',
        uploadedAt: hours(-1),
        storage: 'local',
        scan: 'clean',
        scannedAt: hours(-1),
        scanEngine: 'clamd',
        ...values,
      })
    ).documentId
  const own = await file({})
  const unscanned = await file({ scan: 'unscanned' })
  const pending = await file({ scan: 'pending' })
  const failed = await file({ scan: 'failed' })
  const infected = await file({ scan: 'infected' })
  const elsewhere = await file({ purpose: 'verification' })
  const foreign = await file({ creditCode: (await given.provider()).creditCode })
  const all = [own, unscanned, pending, failed, infected, elsewhere, foreign, 'nothing']
  const entries = all.map((document) => ({ file: document }))
  const answers = { categories: ['network'], scopes: {}, items: { '1.1': { entries } }, listings: [] }
  const applicant = { documentId: 'a', creditCode: provider.creditCode, answers: answers as never, acceptedIssuers: [] }
  const known = await knownFacts([applicant], { now: new Date(), arrivedAt: new Date() })
  expect(known.get('a')?.files).toEqual({
    [own]: { sound: true },
    [unscanned]: { sound: true },
    [infected]: { sound: false },
    [elsewhere]: { sound: false },
    [foreign]: { sound: false },
    nothing: { sound: false },
  })
})

test('[C1.4] [R08] evidence is judged on the day of the submission in China', async () => {
  const { creditCode } = await given.provider()
  const answers = { categories: [], scopes: {}, items: {}, listings: [] }
  const dayAt = async (instant: string) => {
    const at = { now: new Date(), arrivedAt: new Date(instant) }
    const applicant = { documentId: 'a', creditCode, answers: answers as never, acceptedIssuers: [] }
    return (await knownFacts([applicant], at)).get('a')?.onDay
  }
  expect(await dayAt('2026-08-20T15:59:59.999Z')).toBe('2026-08-20')
  expect(await dayAt('2026-08-20T16:00:00.000Z')).toBe('2026-08-21')
})
