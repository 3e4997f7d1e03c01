/** What applicants read of their results: a proposal until the list is published (R14, R33). */
import type * as Upgrades from '../../src/plugins/lists/server/upgrades'
import { database, load, query } from '../harness/app'
import { applied } from '../harness/applied'
import { given, hours, JINAN, stored, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { edition } from '../harness/lists'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

const { LIST_UPGRADES } = load<typeof Upgrades>('plugins/lists/server/upgrades.js')

holds('objectionDays', 0)

let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

const on = (kind: string, documentId: string, action: string, body: object = {}) =>
  province.post(staffPath(kind, documentId, action), body)
const over = (values: object = {}) =>
  given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1), ...values })

async function publish(batch: Given): Promise<void> {
  const [list] = await query<{ id: string }>(
    `select document_id as id from lists where batch_id = $1 and state = 'determined' limit 1`,
    [batch.id],
  )
  expect(await on('list', list!.id, 'publish', { number: `鲁工信〔2026〕${batch.id}号` })).toAnswer(200)
}

/** The row and the history, as its owner reads them. */
async function asOwner(who: Somebody, path: string, documentId: string) {
  const { data } = (await who.get(`${path}/${documentId}`)).body
  const last = data.history.at(-1)
  return { state: data.state, label: data.stateLabel.zh, action: last.action, to: last.toLabel.zh, reason: last.reason }
}

/** Events told of a row, in order. */
const told = async (documentId: string): Promise<string[]> =>
  (
    await query<{ name: string }>(
      `select name from desk_event where payload @> jsonb_build_array(jsonb_build_object('documentId', $1::text)) order by id`,
      [documentId],
    )
  ).map(({ name }) => name)

test('[R14] until the lists are published a provider reads that it is to be admitted, or not', async () => {
  const batch = await over({ kind: 'provider', liaisonDueAt: null, recommendClosesAt: null })
  const good = await applied(batch, { categories: { network: 'recommend' } })
  const bad = await applied(batch, { categories: { network: 'not-recommend' } })
  const outcomes = {
    [good.application.documentId]: { categories: { network: { listed: true } }, listings: {} },
    [bad.application.documentId]: { categories: { network: { listed: false } }, listings: {} },
  }
  expect(await on('batch', batch.documentId, 'determine-list', { title: '首批', outcomes })).toAnswer(200)
  const read = async ({ provider, application }: typeof good) =>
    asOwner(await as.account(provider.creditCode, 'provider'), '/api/my/applications', application.documentId)
  expect(await read(good)).toMatchObject({
    state: 'proposed',
    label: '拟入选，待公示',
    to: '拟入选，待公示',
  })
  expect(await read(bad)).toMatchObject({ state: 'not-proposed', label: '拟不入选，待公示' })
  expect((await told(good.application.documentId)).at(-1)).toBe('application.proposed')
  await publish(batch)
  expect(await read(good)).toMatchObject({ state: 'admitted', label: '已入选资源池（按类别）' })
  expect(await read(bad)).toMatchObject({ state: 'not-admitted', label: '未入选资源池' })
  expect((await told(good.application.documentId)).slice(-2)).toEqual(['application.proposed', 'application.admitted'])
  expect((await told(bad.application.documentId)).slice(-2)).toEqual([
    'application.not-proposed',
    'application.not-admitted',
  ])
})

test('[R33] an enterprise reads the same of its demands, with its own reason and not that of the determination', async () => {
  const batch = await over()
  const demand = (values: object) =>
    given.demand({ batch: batch.id, state: 'in-review', cityListVersion: 1, ...values })
  const passed = await demand({ reviewConclusion: 'passed', reviewReason: '符合' })
  const failed = await demand({ reviewConclusion: 'failed', reviewReason: '改造内容不明确' })
  const silent = await demand({
    state: 'returned-to-city',
    cityListVersion: null,
    cityAnswerBy: hours(-1),
    cityCode: JINAN,
  })
  const determine = { title: '试点企业名单', reason: '本批次增列说明' }
  expect(await on('batch', batch.documentId, 'determine-list', determine)).toAnswer(200)
  const read = async ({ creditCode, documentId }: Given) =>
    asOwner(await as.account(String(creditCode)), '/api/my/demands', documentId)
  expect(await read(passed)).toMatchObject({ state: 'proposed', label: '拟列入，待公示' })
  const why = {
    [failed.documentId]: '改造内容不明确',
    [silent.documentId]: '省工业和信息化厅退回后，济南市工业和信息化局未在规定时间内重新推荐',
  }
  for (const one of [failed, silent])
    expect(await read(one)).toMatchObject({
      state: 'not-proposed',
      label: '拟不纳入，待公示',
      action: 'not-propose',
      reason: why[one.documentId],
    })
  await publish(batch)
  expect(await read(passed)).toMatchObject({ state: 'listed', label: '列入试点企业名单' })
  for (const one of [failed, silent])
    expect(await read(one)).toMatchObject({
      state: 'not-listed',
      action: 'not-list',
      reason: why[one.documentId],
    })
})

test('[R33] [S41] what nobody answered ends with its batch, and its enterprise reads whose turn it was', async () => {
  const batch = await over()
  const left = async (state: string, values: object = {}) =>
    given.demand({ batch: batch.id, state, cityCode: JINAN, ...values })
  const expected: [Given, string][] = [
    [await left('submitted'), '济南市工业和信息化局未在规定时间内完成初选'],
    [await left('selected'), '已通过初选，济南市工业和信息化局未在规定时间内推荐'],
    [await left('returned'), '济南市工业和信息化局退回补正后，未在规定时间内重新提交'],
  ]
  const untouched = [await left('draft'), await left('not-selected'), await left('withdrawn')]
  expect(await on('batch', batch.documentId, 'close')).toAnswer(200)
  for (const [{ creditCode, documentId }, reason] of expected) {
    const own = await asOwner(await as.account(String(creditCode)), '/api/my/demands', documentId)
    expect(own).toMatchObject({ state: 'not-listed', action: 'not-list', reason })
    expect(await told(documentId)).toEqual(['demand.not-listed'])
  }
  const states = await Promise.all(untouched.map(async ({ documentId }) => (await stored('demands', documentId)).state))
  expect(states).toEqual(['draft', 'not-selected', 'withdrawn'])
})

const UNDONE = new Error('undone')
const stateIn = async (table: string, documentId: string): Promise<unknown> =>
  (await database.query(`select state from ${table} where document_id = $1`, [documentId]))[0]?.state

test('[R14] [R33] the upgrade makes proposals of results whose list is not published', async () => {
  const outcome = { categories: { network: { listed: true } }, listings: {} }
  const provider = async (state: string, more: object = {}) => {
    const batch = await over({ kind: 'provider', liaisonDueAt: null, recommendClosesAt: null })
    const application = await given.application({ batch: batch.id, state, outcome, determinedAt: hours(-5), ...more })
    return { batch, application }
  }
  const list = (batch: Given, kind: string, entries: object[], published: boolean) =>
    edition(batch, kind, published ? 'published' : 'announced', { entries, determinedAt: hours(-4) })
  const [open, out, named, unnamed] = [
    await provider('admitted'),
    await provider('not-admitted'),
    await provider('admitted'),
    await provider('not-admitted'),
  ]
  const line = ({ application: { documentId, creditCode } }: typeof open) => ({
    ...{ creditCode, providerName: '某服务商', cityCode: JINAN, cityName: '济南市', categoryCode: 'network' },
    ...{ listing: null, name: '某服务商', application: documentId },
  })
  await list(open.batch, 'providers', [line(open)], false)
  await list(named.batch, 'providers', [line(named)], true)
  await list(unnamed.batch, 'providers', [], true)
  const pilot = await over()
  const [early, lost] = [
    await given.demand({ batch: pilot.id, state: 'listed' }),
    await given.demand({ batch: pilot.id, state: 'not-listed' }),
  ]
  const done = await over()
  const final = await given.demand({ batch: done.id, state: 'listed' })
  const demands = [{ documentId: final.documentId, title: '某需求', categories: [] }]
  const firm = { creditCode: final.creditCode, enterpriseName: '某企业', cityCode: JINAN, cityName: '济南市' }
  await list(done, 'pilot', [{ ...firm, demands }], true)
  const states: unknown[] = []
  let history: unknown
  // Undone: the step takes every row of the database.
  const undone = database.inTransaction(async () => {
    await LIST_UPGRADES[0]!.finish!()
    for (const { application } of [open, out, named, unnamed])
      states.push(await stateIn('applications', application.documentId))
    for (const { documentId } of [early, lost, final]) states.push(await stateIn('demands', documentId))
    history = (
      await database.query(
        'select action, from_state, to_state, actor_kind from desk_history where subject_id = $1 order by id desc limit 1',
        [early.documentId],
      )
    )[0]
    throw UNDONE
  })
  await expect(undone).rejects.toBe(UNDONE)
  expect(states).toEqual(['proposed', 'not-proposed', 'admitted', 'not-admitted', 'proposed', 'not-proposed', 'listed'])
  expect(history).toEqual({ action: 'propose', from_state: 'listed', to_state: 'proposed', actor_kind: 'system' })
})
