/** Reviews: assignments in another state, of another panel, subject or kind do not count. */
import type * as ConcludePanel from '../../src/plugins/experts/server/services/conclude-panel'
import type * as ReadsEvidence from '../../src/plugins/experts/server/services/reads-evidence'
import type * as ReadWatched from '../../src/plugins/experts/server/watch/read-watched'
import type * as WhatIsDue from '../../src/plugins/experts/server/watch/what-is-due'
import { conclusionsOf } from '../../src/plugins/experts/contract'
import { SYSTEM, type Actor } from '../../src/shared/pure/actor'
import { database, load, query, strapi } from '../harness/app'
import { factsOf } from '../harness/facts'
import { fileOf, given, historyCount, hours, one, stored, type Given } from '../harness/given'
import { ASSIGNMENT_STATES, panelRows } from '../harness/panel-rows'
import { as, retire, withRoles } from '../harness/people'

const { concludePanel } = load<typeof ConcludePanel>('plugins/experts/server/services/conclude-panel.js')
const { readsEvidence } = load<typeof ReadsEvidence>('plugins/experts/server/services/reads-evidence.js')
const { watchedPanels } = load<typeof ReadWatched>('plugins/experts/server/watch/read-watched.js')
const { remind } = load<typeof WhatIsDue>('plugins/experts/server/watch/what-is-due.js')

const { expert, panel, subject, assignment, conclusion } = panelRows
type Row = Record<string, unknown>
const APPLICATION = 'plugin::applications.application'
const DEMAND = 'api::demand.demand'
const CONCLUDED = { state: 'concluded', concludedAt: hours(-1) }
const OWING = ['invited', 'declared', 'scoring']

const at = () => ({ now: new Date(), arrivedAt: new Date() })
const statesOf = async ({ id }: Given) =>
  (await query<{ state: string }>('select state from assignments where panel_subject_id = $1 order by id', [id])).map(
    ({ state }) => state,
  )

/** A panel with one assignment in each state, each of another expert, who is in another state elsewhere. */
async function inEachState(values: Row = {}) {
  const of = await panel(values)
  const item = await subject(of, { ordinal: 2 })
  const elsewhere = await subject(await panel())
  const experts: Given[] = []
  const tasks = new Map<string, Given>()
  for (const [n, state] of ASSIGNMENT_STATES.entries()) {
    const one = await expert({ name: `专家${9 - n}` })
    experts.push(one)
    tasks.set(state, await assignment(item, one, state))
    await assignment(elsewhere, one, OWING.includes(state) ? 'submitted' : 'invited')
  }
  return { panel: of, item, elsewhere, experts, tasks }
}

test('[R10] [R13] who owes, submitted or left is counted by state, within the panel', async () => {
  const { panel: of, item, experts } = await inEachState()
  const first = await subject(of, { ordinal: 1, title: '先' })
  // Two of one name: by number.
  const namesakes = [await expert({ name: '重名' }), await expert({ name: '重名' })]
  for (const one of namesakes) await assignment(first, one, 'invited')
  const ids = [...experts, ...namesakes].map(({ documentId }) => documentId)

  const { members, subjects } = await factsOf('plugin::experts.panel', of)
  const sitting = [0, 1, 2, 3, 6, 7, 8].map((n) => ids[n]).sort()
  expect((members as { expert: string }[]).map((one) => one.expert)).toEqual(sitting)
  expect(subjects).toEqual([
    { title: '先', needed: 2, submitted: 0, owing: 2, needsDiscussion: false },
    { title: '评审事项', needed: 2, submitted: 1, owing: 3, needsDiscussion: false },
  ])

  const shown = await (await as.province()).get(`/experts/panels/${of.documentId}/progress`)
  expect(shown).toAnswer(200)
  const { experts: lines, subjects: counts } = shown.body.data as {
    experts: { expert: string; owing: number; submitted: number; left: number }[]
    subjects: { subject: string; owing: number; submitted: number }[]
  }
  const line = (n: number, counted: object) => ({ expert: ids[n], owing: 0, submitted: 0, left: 0, ...counted })
  const sameName = [7, 8].sort((a, b) => (String(ids[a]) < String(ids[b]) ? -1 : 1))
  expect(lines.map(({ expert: id, owing, submitted, left }) => ({ expert: id, owing, submitted, left }))).toEqual([
    ...[2, 1, 0].map((n) => line(n, { owing: 1 })),
    ...sameName.map((n) => line(n, { owing: 1 })),
    ...[6, 5, 4].map((n) => line(n, { left: 1 })),
    line(3, { submitted: 1 }),
  ])
  expect(counts.map(({ subject: id, owing, submitted }) => [id, owing, submitted])).toEqual([
    [first.documentId, 2, 0],
    [item.documentId, 3, 1],
  ])
})

test('[R12] those who owe are reminded, in whichever state they owe', async () => {
  const { panel: of, tasks } = await inEachState()
  const now = new Date()
  const [watched] = await watchedPanels(now, of.documentId)
  const [last] = await query<{ id: string }>('select coalesce(max(id), 0) as id from desk_event')
  await database.inTransaction(() => remind(watched as ReadWatched.WatchedPanel, 'x', now))
  const told = await query<{ payload: { documentId: string }[] }>(
    `select payload from desk_event where id > $1 and name = 'assignment.due'`,
    [last?.id],
  )
  const ids = told.flatMap(({ payload }) => payload.map(({ documentId }) => documentId))
  expect(ids.sort()).toEqual(OWING.map((state) => tasks.get(state)?.documentId).sort())
})

test('[R13] when a panel concludes, what is owed lapses; S34: a mean of just the pass mark recommends', async () => {
  const chair = await expert()
  const { panel: of, item, tasks, elsewhere } = await inEachState({ dueAt: hours(-1), expertActor: chair.expertActor })
  const sheet = await assignment(item, chair, 'submitted')
  for (const task of [sheet, tasks.get('submitted') as Given])
    await one('plugin::experts.score', {
      ...{ assignment: task.id, panelSubject: item.id, expertActor: task.expertActor, round: 1, edition: 0 },
      ...{ criterion: '1', itemKind: 'category', item: 'network', points: 60, reason: '可行', snapshotHash: 'h' },
    })
  const before = await statesOf(elsewhere)
  const actor: Actor = { kind: 'expert', id: String(chair.expertActor), name: '王芳', cityCodes: [] }
  await concludePanel([of.documentId], { actor, at: at(), input: { text: '同意' } })
  const lapses = (state: string) => (OWING.includes(state) ? 'lapsed' : state)
  expect(await statesOf(item)).toEqual([...ASSIGNMENT_STATES.map(lapses), 'submitted'])
  expect(await statesOf(elsewhere)).toEqual(before)
  expect(await query('select verdict, mean from conclusions where panel_id = $1', [of.id])).toEqual([
    { verdict: 'recommend', mean: 6000 },
  ])
})

test('[R11] evidence opens to those who declared for the application that holds it, and have not left', async () => {
  const application = await given.application({ state: 'in-review' })
  const { creditCode, cityCode } = application
  const file = await fileOf(creditCode, cityCode)
  await one('plugin::applications.application-file', { application: application.id, file, creditCode, cityCode })
  const about = { subjectId: application.documentId }
  const item = await subject(await panel(), about)
  const reads = ({ expertActor }: Given) =>
    readsEvidence({ documentId: file }, { kind: 'expert', id: String(expertActor), name: '王芳', cityCodes: [] })
  const opened: string[] = []
  for (const state of ASSIGNMENT_STATES) {
    const reader = await expert()
    await assignment(item, reader, state)
    if (await reads(reader)) opened.push(state)
  }
  expect(opened).toEqual(['declared', 'scoring', 'submitted'])
  const others = [await subject(await panel()), await subject(await panel(), { ...about, subjectUid: DEMAND })]
  for (const other of others) {
    const reader = await expert()
    await assignment(other, reader, 'declared')
    expect(await reads(reader)).toBe(false)
  }
})

describe('[R13] the conclusion in force', () => {
  const concluded = async (subjectId: string, verdict: string, { round = 1, subjectUid = DEMAND, ...values }: Row) => {
    const of = await panel({ state: 'concluded', round, title: verdict, ...values })
    await conclusion(of, await subject(of, { subjectUid, subjectId }), { itemKind: 'demand', item: 'demand', verdict })
    return of
  }

  test('is that of the panel that concluded last, in its present round, on this subject', async () => {
    const { documentId } = await given.demand({ state: 'in-review' })
    const last = await concluded(documentId, 'recommend', { concludedAt: hours(-2) })
    await concluded(documentId, 'not-recommend', { concludedAt: hours(-3) })
    await concluded(documentId, 'not-recommend', { concludedAt: hours(-1), round: 2 })
    await concluded(documentId, 'not-recommend', { concludedAt: hours(-1), state: 'individual' })
    await concluded(documentId, 'not-recommend', { concludedAt: hours(-1), subjectUid: APPLICATION })
    await concluded(database.newDocumentId(), 'not-recommend', { concludedAt: hours(-1) })
    const found = await conclusionsOf(strapi).of(DEMAND, [documentId])
    expect(found.map(({ panel: { documentId: id }, items }) => [id, items])).toEqual([
      [
        last.documentId,
        [
          {
            ...{ itemKind: 'demand', item: 'demand', verdict: 'recommend', sheets: 3, mean: 6000, spread: 0 },
            failed: [],
          },
        ],
      ],
    ])
  })

  test('is settled once', async () => {
    const [open, done, other] = [
      await panel(CONCLUDED),
      await panel({ ...CONCLUDED, state: 'settled' }),
      await panel(CONCLUDED),
    ]
    await conclusionsOf(strapi).settle([done.documentId, open.documentId], { actor: SYSTEM, at: at(), input: {} })
    const states: unknown[] = []
    for (const { documentId } of [open, done, other])
      states.push([(await stored('panels', documentId)).state, await historyCount(documentId)])
    expect(states).toEqual([
      ['settled', 2],
      ['settled', 1],
      ['concluded', 1],
    ])
  })
})

test('[R10] a login is linked by its address, however that is spelled', async () => {
  const login = await withRoles('beside-spelled', ['pool-expert'])
  await query(`update admin_users set email = 'Beside-Spelled@Staff.test' where id = $1`, [login.id])
  const { documentId } = await expert({ expertActor: null })
  const link = { email: 'beside-spelled@staff.test' }
  expect(await (await as.province()).post(`/experts/expert/${documentId}/link-login`, link)).toAnswer(200)
  expect(await stored('experts', documentId)).toMatchObject({ expert_actor: `admin:${login.id}` })
  await retire([login.id])
})

test('[R12] of two panels due at once an expert finds the older one first', async () => {
  const login = await withRoles('beside-order', ['pool-expert'])
  const self = await expert({ expertActor: `admin:${login.id}` })
  const dueAt = hours(24)
  const items = [await subject(await panel({ dueAt })), await subject(await panel({ dueAt }))] as const
  const second = await assignment(items[1], self, 'invited')
  const first = await assignment(items[0], self, 'invited')
  await assignment(items[0], await expert(), 'invited')
  const { data, meta } = (await login.get('/experts/my/assignments')).body as {
    data: Given[]
    meta: object
  }
  expect(data.map(({ documentId }) => documentId)).toEqual([first.documentId, second.documentId])
  expect(meta).toEqual({ owed: 2, next: first.documentId })
  await retire([login.id])
})
