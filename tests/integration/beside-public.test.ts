/** What the public reads of providers and announcements, in its order. */
import type * as Newest from '../../src/plugins/announcements/server/reads/newest'
import { database, load, query } from '../harness/app'
import { given, hours, newCreditCode, one } from '../harness/given'
import { historyLine } from '../harness/history-line'
import { edition } from '../harness/lists'
import { as } from '../harness/people'
import { takenBack } from '../harness/taken-back'

const { newestAnnouncements } = load<typeof Newest>('plugins/announcements/server/reads/newest.js')

const STANDING = 'plugin::pool.standing'
const ANNOUNCEMENT = 'api::announcement.announcement'

test('[R69] the register shows standings by category, the latest first, each with its own acts in order', async () => {
  const provider = await given.provider()
  const own = { provider: provider.id, providerName: provider.name, creditCode: provider.creditCode }
  const standingOf = (values: object) => given.standing({ ...own, cityCode: provider.cityCode, ...values })
  const [first, second] = [database.newDocumentId(), database.newDocumentId()].sort()
  const admittedAt = '2026-02-01T00:00:00.000Z'
  const removed = { categoryCode: 'network', state: 'removed', admittedAt }
  await standingOf({ ...removed, documentId: first, basis: '乙' })
  await standingOf({ ...removed, documentId: second, basis: '甲' })
  const active = await standingOf({ categoryCode: 'network', admittedAt: '2026-03-01T00:00:00.000Z', basis: '丙' })
  const earlier = await standingOf({ categoryCode: 'integration', admittedAt: '2026-01-01T00:00:00.000Z', basis: '丁' })
  await standingOf({ categoryCode: 'security', state: 'revoked', basis: '戊' })
  const line = (documentId: string, uid: string, version: number, action: string) =>
    historyLine(documentId, { uid, version, action, to: action === 'restrict' ? 'restricted' : 'active' })
  await line(active.documentId, STANDING, 2, 'restrict')
  await line(active.documentId, STANDING, 3, 'hand-over')
  await line(active.documentId, STANDING, 4, 'restore')
  await line(active.documentId, 'plugin::catalogue.listing', 5, 'hide')
  await query(
    `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, actor_kind, actor_id, actor_name, at, arrived_at, changes)
     values ($1, $2, 6, 'active', 'active', 'edit', 'system', 'system', '测试', now(), now(), '{"basis": ["丙", "己"]}')`,
    [STANDING, active.documentId],
  )
  await line(earlier.documentId, STANDING, 2, 'restrict')
  const { body } = await as.nobody().get(`/api/register/${provider.creditCode}`)
  const standings = body.data.standings as { basis: string; history: { action: string; to: string }[] }[]
  const acts = (...more: [string, string][]) => [['create', 'active'], ...more]
  expect(standings.map(({ basis, history }) => [basis, history.map(({ action, to }) => [action, to])])).toEqual([
    ['丁', acts(['restrict', 'restricted'])],
    ['丙', acts(['restrict', 'restricted'], ['restore', 'active'])],
    ['甲', [['create', 'removed']]],
    ['乙', [['create', 'removed']]],
  ])
})

test('[R69] a feed has the newest current editions: no drafts, no earlier editions, none before its instant', () => {
  // Newer than whatever other files have published: the feed holds only the newest.
  const [at, before] = [hours(0), hours(-0.00001)]
  return takenBack(async () => {
    const announcement = async (publicAt: string, values: object = {}): Promise<string> => {
      const documentId = database.newDocumentId()
      const texts = { title: `公告${newCreditCode()}`, kind: 'general', body: '正文', series: documentId, edition: 1 }
      return (await one(ANNOUNCEMENT, { documentId, ...texts, publicAt, state: 'published', ...values })).documentId
    }
    const oldest = await announcement(before, { state: 'withdrawn' })
    const first = await announcement(at)
    const second = await announcement(at, { state: 'scheduled' })
    const beside = [
      await announcement(at, { state: 'draft' }),
      await announcement(at, { state: 'superseded' }),
      await announcement(hours(1), { state: 'scheduled' }),
    ]
    const own = [oldest, first, second, ...beside]
    const listed = (await newestAnnouncements()).map(({ documentId }) => documentId)
    expect(listed.filter((id) => own.includes(id))).toEqual([second, first, oldest])
  })
})

test('[S31] a public list counts the objections to the lists of its kind and batch; one under way is not answered', async () => {
  const [batch, other] = [await given.batch({ state: 'closed' }), await given.batch({ state: 'closed' })]
  const { documentId } = await edition(batch, 'pilot', 'published', { listVersion: 100_000 })
  for (const state of ['received', 'accepted', 'not-accepted', 'upheld', 'dismissed'])
    await given.objection({ batch: batch.id, state })
  await given.objection({ batch: batch.id, listKind: 'solutions', state: 'upheld' })
  await given.objection({ batch: other.id, state: 'upheld' })
  const { body } = await as.nobody().get(`/api/lists/${documentId}`)
  expect(body.data.objections).toEqual({ received: 5, answered: 3, upheld: 1 })
})
