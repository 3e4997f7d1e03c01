/** Rows of another batch, city or organisation do not count. */
import type * as Progress from '../../src/plugins/filing/server/services/progress'
import { load, query } from '../harness/app'
import { factsOf } from '../harness/facts'
import { given, hours, JINAN, one, QINGDAO, stored } from '../harness/given'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'

const { progressIn } = load<typeof Progress>('plugins/filing/server/services/progress.js')

const DEMAND = 'api::demand.demand'
const APPLICATION = 'plugin::applications.application'
const LIST = 'plugin::lists.list'
const CITY_LIST = 'plugin::filing.city-list'

describe('what is filed', () => {
  test('[R06] an application of another batch, or of another provider, does not stand in the way', async () => {
    const provider = await given.provider()
    const first = await given.application({ provider, state: 'submitted' })
    const next = await given.application({ provider })
    await given.application({ batch: next.batch })
    expect((await factsOf(APPLICATION, next)).otherInBatch).toBeNull()
    expect((await factsOf(APPLICATION, first)).otherInBatch).toBeNull()
  })

  test('[R23] [S11] demands of another batch, or of another enterprise, do not count against the limit', async () => {
    const enterprise = await given.enterprise()
    const demand = await given.demand({ enterprise })
    await given.demand({ enterprise, state: 'submitted' })
    await given.demand({ batch: demand.batch, state: 'submitted' })
    expect((await factsOf(DEMAND, demand)).othersFiled).toBe(0)
    await given.demand({ enterprise, batch: demand.batch, state: 'submitted' })
    expect((await factsOf(DEMAND, demand)).othersFiled).toBe(1)
  })
})

describe('what a city has recommended', () => {
  test('[R28] neither in another batch nor in another city', async () => {
    const batch = await given.batch({ state: 'closed' })
    const list = await one(CITY_LIST, { batch: batch.id, cityCode: JINAN, title: '推荐' })
    await given.demand({ state: 'recommended' })
    await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'recommended' })
    expect(await factsOf(CITY_LIST, list)).toMatchObject({ recommended: 0, unfrozen: 0 })
    await given.demand({ batch: batch.id, state: 'recommended' })
    expect(await factsOf(CITY_LIST, list)).toMatchObject({ recommended: 1, unfrozen: 1 })
  })

  test('[R28] a city freezes its own recommendations, of one batch', async () => {
    const batch = await given.batch()
    const own = await given.demand({ batch: batch.id, state: 'recommended' })
    const others = [
      await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'recommended' }),
      await given.demand({ state: 'recommended' }),
    ]
    const [list] = await query<{ id: string }>(
      'select document_id as id from city_lists where batch_id = $1 and city_code = $2',
      [batch.id, JINAN],
    )
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.post(staffPath('city-list', String(list?.id), 'freeze'))).toAnswer(200)
    expect(await stored('demands', own.documentId)).toMatchObject({ city_list_version: 1 })
    for (const { documentId } of others)
      expect(await stored('demands', documentId)).toMatchObject({ city_list_version: null })
  })

  test('[R28] a review freezes the list of the city whose demand it takes', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
    const own = await given.demand({ batch: batch.id, state: 'recommended' })
    const other = await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'recommended' })
    const province = await as.province()
    expect(await province.post(staffPath('demand', own.documentId, 'start-review'))).toAnswer(200)
    expect(await stored('demands', own.documentId)).toMatchObject({ city_list_version: 1 })
    expect(await stored('demands', other.documentId)).toMatchObject({ city_list_version: null })
  })

  test('[R28] another city, or another batch, declared that it recommends nobody', async () => {
    const [batch, other] = [await given.batch({ state: 'closed' }), await given.batch({ state: 'closed' })]
    await one(CITY_LIST, { batch: batch.id, cityCode: QINGDAO, title: '推荐', state: 'none' })
    await one(CITY_LIST, { batch: other.id, cityCode: JINAN, title: '推荐', state: 'none' })
    const demand = await given.demand({ batch: batch.id })
    expect((await factsOf(DEMAND, demand)).cityDeclaredNone).toBe(false)
  })

  test('[R25] home pages count the demands of their batch', async () => {
    const batch = await given.batch()
    await given.demand({ batch: batch.id, state: 'submitted' })
    await given.demand({ batch: batch.id, state: 'submitted', cityCode: QINGDAO })
    await given.demand({ state: 'submitted' })
    const city = { code: JINAN, name: '济南市', nameEn: null } as never
    const [progress] = await progressIn(batch as never, [], [city])
    expect(progress?.counts).toEqual({ submitted: 1 })
  })
})

describe('[S31] objections that keep a list from being published', () => {
  const openFor = async (kind: string, own: object): Promise<unknown> => {
    const batch = (await given.batch()).id
    const edition = { title: '名单', batch, listVersion: 1, entries: [], state: 'determined' }
    const list = await one(LIST, { ...edition, kind })
    await given.objection({ batch, ...own })
    return (await factsOf(LIST, list)).openObjections
  }

  test('not those to a list of another batch, nor to a list that is published by itself', async () => {
    expect(await openFor('pilot', {})).toBe(1)
    expect(await openFor('pilot', { batch: (await given.batch()).id })).toBe(0)
    expect(await openFor('pilot', { listKind: 'providers' })).toBe(0)
    expect(await openFor('providers', { listKind: 'pilot' })).toBe(0)
  })

  test.each([
    ['received', 1],
    ['accepted', 1],
    ['not-accepted', 0],
    ['upheld', 0],
    ['dismissed', 0],
  ])('one that is %s counts as %s', async (state, open) => expect(await openFor('pilot', { state })).toBe(open))

  test('but those to a list that is published with it', async () => {
    for (const listKind of ['providers', 'solutions', 'products'])
      expect(await openFor('products', { listKind })).toBe(1)
  })
})
