/** Composing a panel: rows of another panel, subject, kind or state do not count. */
import type * as CallReserve from '../../src/plugins/experts/server/services/call-reserve'
import type * as LeavePanel from '../../src/plugins/experts/server/services/leave-panel'
import type * as ReadWatched from '../../src/plugins/experts/server/watch/read-watched'
import type { PanelChoices } from '../../src/plugins/experts/domain/panel-views'
import { SYSTEM } from '../../src/shared/pure/actor'
import { database, load, query } from '../harness/app'
import { given, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { APPLICATION, ASSIGNMENT_STATES, DEMAND, PANEL_STATES, panelRows } from '../harness/panel-rows'
import { as } from '../harness/people'

const { callReserve } = load<typeof CallReserve>('plugins/experts/server/services/call-reserve.js')
const { leavePanel } = load<typeof LeavePanel>('plugins/experts/server/services/leave-panel.js')
const { watchedPanels } = load<typeof ReadWatched>('plugins/experts/server/watch/read-watched.js')

const { expert, panel, subject, assignment, draw } = panelRows

let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

const act = (on: Given, action: string, body: object) =>
  province.post(`/experts/panel/${on.documentId}/${action}`, body)
const now = () => ({ actor: SYSTEM, at: { now: new Date(), arrivedAt: new Date() }, input: {} })
const choices = async (of: Given): Promise<PanelChoices> => {
  const answer = await province.get(`/experts/panels/${of.documentId}/choices`)
  expect(answer).toAnswer(200)
  return answer.body.data as PanelChoices
}
const experts = async (count: number): Promise<Given[]> => {
  const made: Given[] = []
  for (let n = 0; n < count; n++) made.push(await expert())
  return made
}
/** Who is invited to a subject now, in the order of the calls. */
const invitedTo = async ({ id }: Given) =>
  (
    await query<{ expert: number }>(
      `select expert_id as expert from assignments where panel_subject_id = $1 and state = 'invited' order by id`,
      [id],
    )
  ).map((row) => row.expert)

describe('[R11] the reserve of a vacancy', () => {
  test('is the first of the latest draw of this panel, while the panel sits', async () => {
    const [gone, next, old, other] = (await experts(4)) as [Given, Given, Given, Given]
    const [items, tasks]: [Given[], Given[]] = [[], []]
    for (const state of PANEL_STATES) {
      const of = await panel({ state })
      await draw(of, [old])
      await draw(of, [next])
      await draw(await panel(), [other])
      const item = await subject(of, { title: state })
      items.push(item)
      tasks.push(await assignment(item, gone, 'declared'))
    }
    const left = await leavePanel('exclude')(
      tasks.map(({ documentId }) => documentId),
      { ...now(), input: { reason: '有利益关系' } },
    )
    expect(left).toMatchObject({ meta: { reservesCalled: 3 } })
    const invited: [unknown, number[]][] = []
    for (const item of items) invited.push([item.title, await invitedTo(item)])
    const sits = (state: string) => ['drawn', 'individual', 'discussion'].includes(state)
    expect(invited).toEqual(PANEL_STATES.map((state) => [state, sits(state) ? [next.id] : []]))
  })

  test('was not asked for this subject before; who only gave his place back, or has another subject, may be', async () => {
    const [recused, steppedIn, elsewhere, drawnBefore, last] = (await experts(5)) as [Given, Given, Given, Given, Given]
    const of = await panel({ size: 7 })
    await draw(of, [recused, steppedIn, elsewhere, drawnBefore, last])
    const [item, beside, untouched] = [await subject(of), await subject(of), await subject(of)]
    await assignment(item, recused, 'recused')
    await assignment(item, steppedIn, 'replaced', { steppedIn: true })
    await assignment(item, drawnBefore, 'replaced')
    await assignment(beside, elsewhere, 'submitted')
    await assignment(untouched, last, 'replaced')

    const [watched] = await watchedPanels(new Date(), of.documentId)
    const left = (row: Given) => watched?.subjects.find(({ id }) => id === row.id)?.watch.stepIn
    const ids = (rows: readonly Given[]) => rows.map(({ documentId }) => documentId)
    expect(left(item)).toEqual(ids([elsewhere, drawnBefore, last]))
    expect(left(untouched)).toEqual(ids([recused, steppedIn, elsewhere, drawnBefore, last]))

    const call = () => database.inTransaction(() => callReserve(of.id, item.id, now()))
    expect([await call(), await call(), await call(), await call()]).toEqual([
      ...ids([elsewhere, drawnBefore, last]),
      undefined,
    ])
    expect(await invitedTo(item)).toEqual([elsewhere.id, drawnBefore.id, last.id])
  })
})

test('[R10] [R11] a member is added to each subject that he neither has nor had, unless he was replaced there', async () => {
  const joining = await expert()
  const of = await panel()
  const items = new Map<string, Given>()
  for (const state of [...ASSIGNMENT_STATES, 'none']) items.set(state, await subject(of, { title: state }))
  for (const state of ASSIGNMENT_STATES) await assignment(items.get(state) as Given, joining, state)
  const none = items.get('none') as Given
  await assignment(none, await expert(), 'declared')
  await subject(await panel())
  const before = await query<{ id: number }>('select max(id) as id from assignments')
  expect(await act(of, 'add-member', { expert: joining.documentId, reason: '补足' })).toAnswer(200)
  const made = await query('select panel_subject_id as subject, state from assignments where id > $1 order by id', [
    before[0]?.id,
  ])
  expect(made).toEqual(['replaced', 'none'].map((name) => ({ subject: items.get(name)?.id, state: 'invited' })))
})

describe('[R10] a subject', () => {
  test('is before one panel at a time: not one that is over, nor one for something else', async () => {
    const free = await panel({ state: 'planned', kind: 'pilot' })
    const batch = (await given.batch()).id
    const demands = new Map<string, Given>()
    for (const state of PANEL_STATES) {
      const demand = await given.demand({ batch, state: 'in-review' })
      await subject(await panel({ kind: 'provider' }), { subjectUid: APPLICATION, subjectId: demand.documentId })
      const busy = await panel({ state, kind: 'pilot', title: state })
      await subject(busy, { subjectUid: DEMAND, subjectId: demand.documentId })
      demands.set(state, demand)
    }
    const { offered } = await choices(free)
    const before = PANEL_STATES.map(
      (state) => offered.find((one) => one.documentId === demands.get(state)?.documentId)?.before?.title,
    )
    const busy = ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck']
    expect(before).toEqual([...busy, undefined, undefined])
    const refused: string[] = []
    for (const [state, { documentId }] of demands) {
      const answer = await act(free, 'add-subjects', { subjects: [documentId] })
      if (answer.status === 200) continue
      expect(answer).toBeRefused('subject-elsewhere', 409)
      refused.push(state)
    }
    expect(refused).toEqual(busy)
  })

  test('is taken back from the panel named, not from another', async () => {
    const { documentId: subjectId } = await given.demand({ state: 'in-review' })
    const [own, other] = [
      await panel({ state: 'planned', kind: 'pilot' }),
      await panel({ state: 'void', kind: 'pilot' }),
    ]
    const about = { subjectUid: DEMAND, subjectId }
    const kept = await subject(other, about)
    const takeBack = () => act(own, 'remove-subjects', { subjects: [subjectId], reason: '误' })
    expect(await takeBack()).toBeRefused('subject-unknown', 404)
    await subject(own, about)
    expect(await takeBack()).toAnswer(200)
    expect(await query('select id from panel_subjects where subject_id = $1', [subjectId])).toEqual([{ id: kept.id }])
  })
})

test('[R10] the composition: subjects by ordinal with the names of offers, present members, latest draw first', async () => {
  const of = await panel({ state: 'drawn' })
  const criterion = (itemKind: string, zh: string) => ({ itemKind, item: zh, label: { zh, en: zh } })
  const criteria = [criterion('solution', '方案'), criterion('product', '产品'), criterion('category', '网络')]
  const last = await subject(of, { ordinal: 2, criteria })
  const first = await subject(of, { ordinal: 1, criteria: [criterion('category', '网络')] })
  const sitting: string[] = []
  for (const state of ASSIGNMENT_STATES) {
    const member = await expert()
    await assignment(first, member, state)
    // Elsewhere everybody is in each other state.
    const other = await subject(await panel())
    await assignment(other, member, ['recused', 'replaced'].includes(state) ? 'invited' : 'recused')
    if (!['recused', 'replaced'].includes(state)) sitting.push(member.documentId)
  }
  const [oldReserve, newReserve] = [await expert({ name: '旧候补' }), await expert({ name: '新候补' })]
  await draw(of, [oldReserve])
  await draw(of, [newReserve])
  await draw(await panel(), [oldReserve])
  const shown = await choices(of)
  expect(shown.subjects.map(({ subject: id, names }) => [id, names])).toEqual([
    [first.subjectId, {}],
    [last.subjectId, { 方案: '方案', 产品: '产品' }],
  ])
  expect(shown.experts.flatMap(({ member, documentId }) => (member ? [documentId] : [])).sort()).toEqual(sitting.sort())
  expect(shown.draws.map(({ reserves }) => reserves)).toEqual([[newReserve.name], [oldReserve.name]])
})
