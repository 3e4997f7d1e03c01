import type { PoolService } from '../../src/plugins/pool/contract'
import { kernel, query, strapi } from '../harness/app'
import { product } from '../harness/applications'
import { given, JINAN, newCreditCode, QINGDAO } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

const pool = (): PoolService => strapi.plugin('pool').service('standing') as unknown as PoolService
const byProvince = () => {
  const now = kernel.clock.databaseNow()
  const actor = { kind: 'province', id: 'admin:0', name: '省级', cityCodes: [] } as const
  return { actor, input: {}, at: { now, arrivedAt: now } }
}

/** A provider with a product in the network category, and its account. */
async function provider() {
  const own = await given.provider({ cityCode: JINAN })
  const documentId = await product({ provider: own }, { name: `网关${own.creditCode}`, categoryCode: 'network' })
  return { ...own, product: documentId, who: await as.account(own.creditCode, 'provider') }
}
type Provider = Awaited<ReturnType<typeof provider>>

const standIn = ({ id, creditCode, cityCode }: Provider, categoryCode: string, state = 'active') =>
  given.standing({ provider: id, providerName: '测试服务商', creditCode, cityCode, categoryCode, state })
const list = ({ who, product: id }: Provider, act = 'list', by: Somebody = who) =>
  by.post(`/api/my/products/${id}/${act}`, {})
const publicly = async ({ creditCode }: Provider): Promise<{ documentId: string; listedAt: string }[]> =>
  (await as.nobody().get(`/api/products?filters[creditCode][$eq]=${creditCode}`)).body.data as never
const written = ({ creditCode }: Provider) => query('select state from listings where credit_code = $1', [creditCode])

describe("[R17] listing a product needs its provider's standing in the category", () => {
  test('⟂ not admitted; admitted elsewhere only; restricted; removed', async () => {
    const own = await provider()
    expect(await list(own)).toBeRefused('not-admitted', 409)
    await standIn(own, 'security')
    expect(await list(own)).toBeRefused('not-admitted', 409)
    await standIn(own, 'network', 'restricted')
    expect(await list(own)).toBeRefused('not-admitted', 409)
    const gone = await provider()
    await standIn(gone, 'network', 'removed')
    expect(await list(gone)).toBeRefused('not-admitted', 409)
    expect([...(await written(own)), ...(await written(gone))]).toEqual([])
    expect(await publicly(own)).toEqual([])
    expect(await as.nobody().get(`/api/products/${own.product}`)).toBeRefused('not-found', 404)
  })

  test('an admitted provider lists, unlists and relists; listed products are public', async () => {
    const own = await provider()
    await standIn(own, 'network')
    expect(await list(own)).toAnswer(200)
    expect(await publicly(own)).toEqual([expect.objectContaining({ documentId: own.product, categoryCode: 'network' })])
    const one = await as.nobody().get(`/api/products/${own.product}`)
    expect(one.body.data).toMatchObject({ name: `网关${own.creditCode}`, providerName: null })
    expect(await list(own)).toBeRefused('not-from-here', 409)
    expect(await list(own, 'unlist')).toAnswer(200)
    expect(await publicly(own)).toEqual([])
    expect(await list(own, 'unlist')).toBeRefused('not-from-here', 409)
    expect(await list(own)).toAnswer(200)
    expect(await publicly(own)).toHaveLength(1)
    const lines = await query<{ action: string }>(
      `select action from desk_history where subject_uid = 'plugin::catalogue.listing' and credit_code = $1 order by id`,
      [own.creditCode],
    )
    expect(lines.map(({ action }) => action)).toEqual(['list', 'unlist', 'relist'])
  })

  test('products are read in the order of their listing, the latest first', async () => {
    const own = await provider()
    await standIn(own, 'network')
    const later = await product({ provider: own }, { name: `防火墙${own.creditCode}`, categoryCode: 'network' })
    for (const id of [later, own.product]) expect(await list({ ...own, product: id })).toAnswer(200)
    expect((await publicly(own)).map(({ documentId }) => documentId)).toEqual([own.product, later])
  })

  test('losing the standing removes the products at once and prevents relisting', async () => {
    const own = await provider()
    const { documentId } = await standIn(own, 'network')
    expect(await list(own)).toAnswer(200)
    await pool().revoke([documentId], '异议成立', byProvince())
    expect(await publicly(own)).toEqual([])
    expect(await list(own, 'unlist')).toAnswer(200)
    expect(await list(own)).toBeRefused('not-admitted', 409)
  })

  test('⟂ by another provider, an enterprise, staff, without a session, or with unknown input', async () => {
    const own = await provider()
    await standIn(own, 'network')
    const other = await provider()
    await standIn(other, 'network')
    expect(await list(own, 'list', other.who)).toBeRefused('not-found', 404)
    expect(await list(own, 'list', await as.account(newCreditCode()))).toBeRefused('not-found', 404)
    expect(await list(own, 'list', await as.province())).toAnswer(401)
    expect(await list(own, 'list', as.nobody())).toAnswer(401)
    expect(await own.who.post(`/api/my/products/${own.product}/list`, { state: 'listed' })).toBeRefused(
      'needs-unknown',
      400,
    )
    expect(await written(own)).toEqual([])
  })

  test('concurrently: one listing', async () => {
    const own = await provider()
    await standIn(own, 'network')
    const answers = await Promise.all([list(own), list(own), list(own)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await written(own)).toEqual([{ state: 'listed' }])
  })

  test('a product once listed cannot be deleted', async () => {
    const own = await provider()
    await standIn(own, 'network')
    expect(await list(own)).toAnswer(200)
    expect(await own.who.delete(`/api/my/products/${own.product}`)).toBeRefused('offer-listed', 409)
  })

  test('[R70] listings move with their provider', async () => {
    const own = await provider()
    await standIn(own, 'network')
    expect(await list(own)).toAnswer(200)
    const [city] = await query<{ id: string }>('select document_id as id from cities where code = $1', [JINAN])
    const jinan = await as.cityOfficer(JINAN)
    const proposal = { creditCode: own.creditCode, organisation: 'provider', toCity: QINGDAO, reason: '迁址' }
    expect(await jinan.post(`/desk/city/${city?.id}/propose-hand-over`, proposal)).toAnswer(200)
    const [open] = await query<{ id: string }>(
      `select document_id as id from hand_overs where credit_code = $1 and state = 'proposed'`,
      [own.creditCode],
    )
    expect(await (await as.cityOfficer(QINGDAO)).post(`/organisations/hand-over/${open?.id}/accept`)).toAnswer(200)
    expect(await query('select city_code, state from listings where credit_code = $1', [own.creditCode])).toEqual([
      { city_code: QINGDAO, state: 'listed' },
    ])
    expect(await publicly(own)).toHaveLength(1)
  })
})

describe('[R17] by setting 入驻 is read as registered', () => {
  holds('listBeforeAdmission', true)

  test('a provider that is not admitted lists', async () => {
    const own = await provider()
    expect(await list(own)).toAnswer(200)
    expect(await publicly(own)).toHaveLength(1)
  })
})
