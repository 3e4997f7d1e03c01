/** Lists: editions of another batch, kind, city or state do not count; what was not changed stays. */
import { createHash } from 'node:crypto'
import type * as Candidate from '../../src/plugins/lists/server/objections/candidate'
import type * as Editions from '../../src/plugins/lists/server/lists/editions'
import type * as FollowCorrection from '../../src/plugins/lists/server/objections/follow-correction'
import type * as ListsOfBatch from '../../src/plugins/lists/server/lists/lists-of-batch'
import type * as Sisters from '../../src/plugins/lists/server/lists/sisters'
import { providerBatch } from '../harness/applications'
import { database, load, query } from '../harness/app'
import { given, historyCount, hours, JINAN, one, QINGDAO, stored, type Given } from '../harness/given'
import { edition } from '../harness/lists'
import { staffPath } from '../harness/paths'
import { as } from '../harness/people'
import { sealed, textOf } from '../harness/sealed'

const { candidateOf } = load<typeof Candidate>('plugins/lists/server/objections/candidate.js')
const { liveEditions } = load<typeof Editions>('plugins/lists/server/lists/editions.js')
const { followCorrection } = load<typeof FollowCorrection>('plugins/lists/server/objections/follow-correction.js')
const { listsOfBatch } = load<typeof ListsOfBatch>('plugins/lists/server/lists/lists-of-batch.js')
const { sistersOf } = load<typeof Sisters>('plugins/lists/server/lists/sisters.js')

const STATES = ['determined', 'announced', 'published', 'superseded'] as const

const stateOf = async ({ documentId }: Given) => (await stored('lists', documentId)).state
const PROVINCE = { kind: 'province', id: 'admin:0', name: '省级', cityCodes: [] } as const
const following = () => ({ actor: PROVINCE, at: { now: new Date(), arrivedAt: new Date() }, input: { reason: '更正' } })

test('[R28] a frozen list names the recommendations of its city, and replaces only the one before', async () => {
  const batch = await given.batch({ filingClosesAt: hours(-3), recommendClosesAt: hours(-1) })
  const own = await given.demand({ batch: batch.id, state: 'recommended' })
  await given.demand({ batch: batch.id, state: 'submitted' })
  await given.demand({ batch: batch.id, state: 'recommended', cityCode: QINGDAO, cityListVersion: 1 })
  await given.demand({ state: 'recommended', cityListVersion: 1 })
  const before = await edition(batch, 'recommendation', 'determined', { cityCode: JINAN, listVersion: 0 })
  const others = [
    await edition(batch, 'recommendation', 'determined', { cityCode: QINGDAO, listVersion: 1 }),
    await edition(await given.batch(), 'recommendation', 'determined', { cityCode: JINAN, listVersion: 1 }),
    await edition(batch, 'pilot', 'determined', { cityCode: JINAN }),
  ]
  // By the province: from an officer, row-level security would hide the other city.
  const province = await as.province()
  expect(await province.post(staffPath('demand', own.documentId, 'start-review'))).toAnswer(200)
  const made = await query<{ entries: { demands: { documentId: string }[] }[] }>(
    `select entries from lists where batch_id = $1 and city_code = $2 and kind = 'recommendation' and state = 'determined'`,
    [batch.id, JINAN],
  )
  expect(made.map(({ entries }) => entries.flatMap(({ demands }) => demands.map((one) => one.documentId)))).toEqual([
    [own.documentId],
  ])
  expect(await stateOf(before)).toBe('superseded')
  for (const other of others) expect(await stateOf(other)).toBe('determined')
})

test('[R16] editions in force or about to be: of this batch and these kinds, the oldest first', async () => {
  const batch = await given.batch()
  const live: Given[] = []
  for (const state of ['superseded', 'published', 'announced', 'determined']) {
    const made = await edition(batch, 'providers', state)
    if (state !== 'superseded') live.push(made)
    await edition(batch, 'products', state)
    await edition(await given.batch(), 'providers', state)
  }
  live.unshift(await edition(batch, 'solutions', 'determined', { listVersion: 0 }))
  const found = await database.inTransaction(() => liveEditions(batch.id, ['solutions', 'providers']))
  expect(found.map(({ documentId }) => documentId)).toEqual(live.map(({ documentId }) => documentId))
})

test('[R14] [R16] the three lists go together: not with the pilot list, another state or another batch', async () => {
  for (const state of STATES) {
    const batch = await given.batch()
    const [providers, solutions, products, pilot] = [
      await edition(batch, 'providers', state),
      await edition(batch, 'solutions', state),
      await edition(batch, 'products', state),
      await edition(batch, 'pilot', state),
    ]
    await edition(await given.batch(), 'solutions', state)
    const other = state === 'determined' ? 'announced' : 'determined'
    await edition(batch, 'products', other)
    const unpublished = ['determined', 'announced'].includes(state)
    expect(await sistersOf([providers.documentId])).toEqual(
      unpublished ? [solutions, products].map(({ documentId }) => documentId) : [],
    )
    expect(await sistersOf([pilot.documentId])).toEqual([])
  }
})

test('[R16] a batch is as far as the list that is not published yet, by the newest edition of each kind', async () => {
  const newestOf = async (...lists: [string, string][]) => {
    const batch = await given.batch()
    for (const [kind, state] of lists) await edition(batch, kind, state)
    return (await listsOfBatch([batch as never])).get(batch.documentId)
  }
  expect(await newestOf()).toEqual({ newestList: null, announced: false })
  const determined = { newestList: 'determined', announced: false }
  expect(await newestOf(['providers', 'published'], ['solutions', 'determined'])).toEqual(determined)
  expect(await newestOf(['providers', 'determined'], ['solutions', 'published'])).toEqual(determined)
  const published = { newestList: 'published', announced: false }
  expect(await newestOf(['pilot', 'superseded'], ['pilot', 'published'])).toEqual(published)
  expect(await newestOf(['pilot', 'published'], ['recommendation', 'determined'])).toEqual(published)
  expect(await newestOf(['pilot', 'announced'])).toEqual({ newestList: 'announced', announced: true })
})

test('[R14] a correction changes the result of the application named, and of no other', async () => {
  const batch = await providerBatch()
  const outcome = { categories: { network: { listed: true } }, listings: {} }
  const admitted = { batch: batch.id, state: 'admitted', outcome }
  const [own, other] = [await given.application(admitted), await given.application(admitted)]
  const line = { creditCode: own.creditCode, categoryCode: 'network', listing: null, application: own.documentId }
  await database.inTransaction(() => followCorrection('take-out', batch.id, [line as never], following()))
  expect(await stored('applications', own.documentId)).toMatchObject({ state: 'not-admitted', version: 2 })
  expect(await stored('applications', other.documentId)).toMatchObject({ state: 'admitted', version: 1, outcome })
  expect(await historyCount(other.documentId)).toBe(1)
})

test('[R14] [S31] a corrected result stays a proposal until its list is published', async () => {
  const batch = await providerBatch()
  const outcome = { categories: { network: { listed: true } }, listings: {} }
  const own = await given.application({ batch: batch.id, state: 'proposed', outcome })
  const line = { creditCode: own.creditCode, categoryCode: 'network', listing: null, application: own.documentId }
  const correct = (wish: 'take-out' | 'put-in') =>
    database.inTransaction(() => followCorrection(wish, batch.id, [line as never], following()))
  await correct('take-out')
  expect(await stored('applications', own.documentId)).toMatchObject({ state: 'not-proposed' })
  await correct('put-in')
  expect(await stored('applications', own.documentId)).toMatchObject({ state: 'proposed' })
})

test('[R16] [R33] an enterprise taken off the list loses what is listed in this batch only', async () => {
  const batch = await given.batch()
  const enterprise = await given.enterprise()
  const { creditCode } = enterprise
  const own = [
    await given.demand({ enterprise, batch: batch.id, state: 'listed' }),
    await given.demand({ enterprise, batch: batch.id, state: 'proposed' }),
  ]
  const beside = [
    await given.demand({ enterprise, batch: batch.id, state: 'in-review' }),
    await given.demand({ enterprise, batch: batch.id, state: 'not-listed' }),
    await given.demand({ enterprise, state: 'listed' }),
    await given.demand({ batch: batch.id, state: 'listed' }),
  ]
  await database.inTransaction(() => followCorrection('take-out', batch.id, [{ creditCode } as never], following()))
  const states: unknown[] = []
  for (const { documentId } of [...own, ...beside]) states.push((await stored('demands', documentId)).state)
  expect(states).toEqual(['not-listed', 'not-proposed', 'in-review', 'not-listed', 'listed', 'listed'])
})

test('[R14] [S31] only what has a result can be put on a list, and a draft gets none', async () => {
  const batch = await providerBatch()
  const found: string[] = []
  for (const state of ['submitted', 'concluded', 'proposed', 'not-proposed', 'admitted', 'not-admitted', 'rejected']) {
    const of = await sealed({ batch: batch.id, state }, textOf())
    const line = await database.inTransaction(() =>
      candidateOf(batch.id, 'providers', `${String(of.creditCode)}/network`),
    )
    if (line?.entry.application === of.documentId) found.push(state)
  }
  expect(found).toEqual(['proposed', 'not-proposed', 'admitted', 'not-admitted'])
  const draft = await given.application({ batch: batch.id, providerName: '草稿公司' })
  const outcomes = { [draft.documentId]: { categories: {}, listings: {} } }
  const body = { title: '首批名单', outcomes }
  const determine = staffPath('batch', batch.documentId, 'determine-list')
  expect(await (await as.province()).post(determine, body)).toBeRefused('application-foreign', 409)
})

describe('[S31] an objection', () => {
  const CODE = 'ABCD2345EFGH'
  const codeDigest = createHash('sha256').update(CODE).digest('hex')
  const fileOf = async (objection: Given, name: string): Promise<void> => {
    const kept = { purpose: 'objection', mime: 'application/pdf', sha256: '0'.repeat(64), storage: 'local', size: 1 }
    const uploaded = { uploadedBy: '社会公众', uploadedAt: hours(-1), scan: 'unscanned' }
    const proof = await one('plugin::files.private-file', { name, ...kept, ...uploaded })
    await one('plugin::lists.objection-file', { objection: objection.id, name, proof: proof.documentId })
  }

  test('shows its own state and files, though another has the same code', async () => {
    const other = await given.objection({ codeDigest, state: 'accepted' })
    const own = await given.objection({ codeDigest })
    await fileOf(own, '乙.pdf')
    await fileOf(other, '丙.pdf')
    await fileOf(own, '甲.pdf')
    for (const [{ number }, state, files] of [
      [own, 'received', ['乙.pdf', '甲.pdf']],
      [other, 'accepted', ['丙.pdf']],
    ] as const) {
      const shown = await as.nobody().post('/api/objections/progress', { number, code: CODE })
      expect(shown).toAnswer(200)
      expect(shown.body.data).toMatchObject({ number, state, files })
    }
  })
})
