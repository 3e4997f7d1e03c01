/** Progress of a batch, and what can be determined in it: other batches, types and states do not count. */
import type * as ListEntries from '../../src/plugins/lists/server/services/list-entries'
import type { Determination } from '../../src/plugins/lists/domain/determination'
import type { BatchProgress } from '../../src/plugins/lists/domain/progress/batch-progress'
import { providerBatch } from '../harness/applications'
import { load } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { edition } from '../harness/lists'
import { APPLICATION, ASSIGNMENT_STATES, DEMAND, PANEL_STATES, panelRows } from '../harness/panel-rows'
import { as } from '../harness/people'
import { holds } from '../harness/setting'

type Row = Record<string, unknown>
const { entriesOf } = load<typeof ListEntries>('plugins/lists/server/services/list-entries.js')
const { expert, panel, subject, assignment } = panelRows

let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

const read = async <T>(path: string): Promise<T> => {
  const answer = await province.get(path)
  expect(answer).toAnswer(200)
  return answer.body.data as T
}
const progressOf = async ({ documentId }: Given): Promise<BatchProgress | undefined> =>
  (await read<BatchProgress[]>('/lists/batch-progress')).find((one) => one.documentId === documentId)
const determinationOf = ({ documentId }: Given) => read<Determination>(`/lists/batches/${documentId}/determination`)

const ids = (rows: readonly Given[]) => rows.map(({ documentId }) => documentId)

/** A subject of a new panel in this state. */
const before = async (row: Given, state: string, subjectUid: string, values: Row = {}): Promise<Given> =>
  subject(await panel({ state, title: state, ...values }), { subjectId: row.documentId, subjectUid })

test('[R13] demands are free, to be confirmed or reviewed, by their panels and conclusions', async () => {
  const batch = await given.batch()
  const demand = (values: Row = {}) =>
    given.demand({ batch: batch.id, state: 'in-review', categories: null, ...values })
  const free = [await demand(), await demand(), await demand()]
  for (const state of ['individual', 'concluded']) await before(free[1] as Given, state, APPLICATION)
  await before(free[2] as Given, 'void', DEMAND)
  for (const state of ['planned', 'drawn', 'individual', 'discussion', 'stuck'])
    await before(await demand(), state, DEMAND)
  for (const state of ['concluded', 'settled']) await before(await demand(), state, DEMAND)
  await before(await demand({ reviewConclusion: 'passed' }), 'concluded', DEMAND)
  await demand({ reviewConclusion: 'failed', categories: ['network', 'security'] })
  await demand({ state: 'recommended', categories: ['network'] })
  await demand({ state: 'draft', categories: ['network'] })
  await given.demand({ state: 'in-review' })
  const shown = await progressOf(batch)
  expect(shown).toMatchObject({ free: 3, toConfirm: 2, reviewed: 2, counts: { 'in-review': 12, recommended: 1 } })
  expect(shown?.categories).toEqual([
    { code: 'network', counts: { 'in-review': 1, recommended: 1 } },
    { code: 'security', counts: { 'in-review': 1 } },
  ])
})

test('[R10] applications are free for a panel again when theirs is over', async () => {
  const batch = await providerBatch()
  const application = (values: Row = {}) => given.application({ batch: batch.id, state: 'accepted', ...values })
  await before(await application(), 'settled', APPLICATION)
  await before(await application(), 'void', APPLICATION)
  await before(await application(), 'individual', DEMAND)
  await before(await application({ state: 'in-review' }), 'individual', APPLICATION)
  await application({ state: 'submitted' })
  await application({ state: 'draft' })
  expect(await progressOf(batch)).toMatchObject({
    ...{ free: 3, toConfirm: 0, reviewed: 0, counts: { accepted: 3, 'in-review': 1, submitted: 1 } },
  })
})

test('[R13] panels of a batch: subjects, sheets and who owes; settled ones last, void ones not at all', async () => {
  const batch = await given.batch()
  const demand = () => given.demand({ batch: batch.id, state: 'in-review' })
  for (const state of PANEL_STATES.toReversed()) await before(await demand(), state, DEMAND)
  await before(await demand(), 'drawn', APPLICATION, { title: '别的事项' })
  await before(await given.demand({ state: 'in-review' }), 'drawn', DEMAND, { title: '别的批次' })
  const first = await before(await demand(), 'individual', DEMAND, { title: '评审中' })
  const of = { id: first.panel as number } as Given
  const second = await subject(of, { subjectId: (await demand()).documentId, subjectUid: DEMAND })
  const elsewhere = await subject(await panel())
  for (const [n, state] of ASSIGNMENT_STATES.entries()) {
    const one = await expert({ name: `专家${9 - n}` })
    await assignment(first, one, state)
    await assignment(elsewhere, one, 'invited')
    if (state === 'scoring') await assignment(second, one, 'invited')
  }
  const shown = (await progressOf(batch))?.panels ?? []
  expect(shown.map(({ title }) => title)).toEqual([
    ...PANEL_STATES.toReversed().filter((state) => !['settled', 'void'].includes(state)),
    ...['评审中', 'settled'],
  ])
  expect(shown.find(({ title }) => title === '评审中')).toMatchObject({
    ...{ state: 'individual', subjects: 2, submitted: 1 },
    owers: [
      { name: '专家7', owing: 2 },
      { name: '专家8', owing: 1 },
      { name: '专家9', owing: 1 },
    ],
  })
})

test('[R16] [S31] the newest edition of each public list, and the objections that are open, of this batch', async () => {
  const batch = await given.batch()
  await edition(batch, 'pilot', 'published')
  const newest = await edition(batch, 'pilot', 'determined')
  await edition(batch, 'recommendation', 'determined', { cityCode: JINAN })
  await edition(await given.batch(), 'pilot', 'determined')
  const lists = (await progressOf(batch))?.lists
  expect(lists?.map(({ documentId, kind, state }) => [documentId, kind, state])).toEqual([
    [newest.documentId, 'pilot', 'determined'],
  ])
  for (const state of ['received', 'accepted', 'not-accepted', 'upheld', 'dismissed'])
    await given.objection({ batch: batch.id, state })
  await given.objection()
  expect((await progressOf(batch))?.objections).toBe(2)
})

test('[R01] batches of one ordinal: the later first; cancelled ones are not at work', async () => {
  const first = await given.batch()
  const { year, ordinal } = first
  const cancelled = await given.batch({ year, ordinal, kind: 'provider', state: 'cancelled' })
  const later = await given.batch({ year, ordinal, kind: 'provider' })
  const shown = (await read<BatchProgress[]>('/lists/batch-progress')).map(({ documentId }) => documentId)
  const ours = ids([first, cancelled, later])
  expect(shown.filter((id) => ours.includes(id))).toEqual(ids([later, first]))
})

describe('what can be determined', () => {
  holds('listUnrecommended', true)

  test('[R34] demands that may be added are named by their enterprise of today, by city', async () => {
    const batch = await given.batch()
    const renamed = await given.enterprise({ cityCode: QINGDAO, name: '新名公司' })
    const add = (state: string, values: Row = {}) => given.demand({ batch: batch.id, state, ...values })
    const inQingdao = await add('submitted', { enterprise: renamed, enterpriseName: '旧名公司', cityCode: QINGDAO })
    const inJinan = [await add('not-selected'), await add('selected'), await add('submitted')]
    for (const state of ['draft', 'recommended', 'in-review', 'listed', 'withdrawn']) await add(state)
    await given.demand({ state: 'selected' })
    const { addable } = await determinationOf(batch)
    expect(addable?.map(({ documentId }) => documentId)).toEqual(ids([...inJinan, inQingdao]))
    expect(addable?.at(-1)).toMatchObject({ enterprise: '新名公司', cityName: '青岛市' })
  })

  test('[R14] [R15] applications in the order they were made; those without a conclusion by state', async () => {
    const batch = await providerBatch()
    const application = (state: string) => given.application({ batch: batch.id, state })
    const concluded = [await application('concluded'), await application('concluded')]
    for (const state of [
      'submitted',
      'submitted',
      'accepted',
      'returned',
      'in-review',
      'rejected',
      'admitted',
      'draft',
    ])
      await application(state)
    await given.application({ state: 'concluded' })
    const shown = await determinationOf(batch)
    expect(shown.applications.map((one) => one.application)).toEqual(ids(concluded))
    expect(shown.waiting).toEqual([
      { state: 'accepted', count: 1 },
      { state: 'in-review', count: 1 },
      { state: 'returned', count: 1 },
      { state: 'submitted', count: 2 },
    ])
  })

  const line = (creditCode: string) => ({
    ...{ creditCode, providerName: creditCode, cityCode: JINAN, cityName: '济南市' },
    ...{ categoryCode: 'network', listing: null, name: creditCode, application: creditCode },
  })

  test('[R14] [R16] the newest edition of each public list that was not replaced, in the order of the policy', async () => {
    const batch = await providerBatch()
    const products = await edition(batch, 'products', 'determined', { entries: null })
    const solutions = await edition(batch, 'solutions', 'published')
    const old = await edition(batch, 'providers', 'published', { entries: [line('old')] })
    const providers = await edition(batch, 'providers', 'announced', { entries: [line('new')] })
    await edition(batch, 'providers', 'superseded', { entries: [line('gone')] })
    await edition(batch, 'pilot', 'superseded')
    await edition(batch, 'recommendation', 'determined', { cityCode: JINAN })
    await edition(await providerBatch(), 'solutions', 'determined')
    const { lists, before: lines } = await determinationOf(batch)
    expect(lists.map(({ documentId }) => documentId)).toEqual(ids([providers, solutions, products]))
    expect(lists).not.toContainEqual(expect.objectContaining({ documentId: old.documentId }))
    expect(lines).toEqual({ providers: [line('new')], solutions: [], products: [] })
  })
})

test('[R33] lines of a list: by city, then name, then credit code; a demand without categories has none', async () => {
  const batch = (await given.batch()).id
  const codes = [newCreditCode(), newCreditCode()].sort().reverse()
  const firm = (name: string, creditCode: string, cityCode = JINAN) => given.enterprise({ name, creditCode, cityCode })
  const listed = async (enterprise: Given, values: Row = {}) =>
    given.demand({ enterprise, batch, state: 'listed', cityCode: enterprise.cityCode, ...values })
  await listed(await firm('安达公司', newCreditCode(), QINGDAO))
  const twins = [await firm('同名公司', codes[0] as string), await firm('同名公司', codes[1] as string)]
  const demands = [await listed(twins[0] as Given, { categories: null }), await listed(twins[1] as Given)]
  const again = await listed(twins[0] as Given, { categories: ['network'] })
  const entries = await entriesOf(`d.batch_id = $1 and d.state = 'listed'`, [batch])
  expect(entries.map(({ creditCode, cityCode }) => [creditCode, cityCode])).toEqual([
    [codes[1], JINAN],
    [codes[0], JINAN],
    [expect.any(String), QINGDAO],
  ])
  expect(
    entries.slice(0, 2).map((one) => one.demands.map(({ documentId, categories }) => [documentId, categories])),
  ).toEqual([
    [[demands[1]?.documentId, ['solution']]],
    [
      [demands[0]?.documentId, []],
      [again.documentId, ['network']],
    ],
  ])
})
