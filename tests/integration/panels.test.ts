import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { database, load, query, strapi } from '../harness/app'
import { given, hours, newCreditCode } from '../harness/given'
import { as } from '../harness/people'
import {
  dismiss,
  expertsOf,
  onTask,
  plannedPanel,
  scoreAll,
  sheetOf,
  startNamed,
  taskOf,
  tasksOf,
  type Member,
  type PanelOf,
} from '../harness/panels'
import type { ConclusionsService } from '../../src/plugins/experts/contract'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const DEMAND = 'api::demand.demand'
const NOTHING = { declaration: '无利益关系' }

let experts: Member[]
beforeAll(async () => {
  experts = await expertsOf('panels', 6)
})
afterAll(() => dismiss(experts))

const byExpert = (id: string): Member => experts.find(({ expert }) => expert === id) as Member
const people = async (panel: PanelOf, steppedIn = false): Promise<Member[]> => {
  const found = await query<{ expert: string }>(
    `select distinct e.document_id as expert from assignments a join experts e on e.id = a.expert_id
     where a.panel_id = $1 and a.state not in ('recused', 'replaced') and coalesce(a.stepped_in, false) = $2 order by 1`,
    [panel.number, steppedIn],
  )
  return found.map(({ expert }) => byExpert(expert))
}
const conflictWith = (member: Member, creditCode: string) =>
  query(`update experts set relations = $2::jsonb where document_id = $1`, [
    member.expert,
    JSON.stringify([{ creditCode, kind: 'owns' }]),
  ])
const stateOf = async (panel: PanelOf) =>
  (
    await query<{ state: string; reason: string }>('select state, stuck_reason as reason from panels where id = $1', [
      panel.number,
    ])
  )[0]

const job = (): Jobs.Job => jobOf('experts.watch-panels') as Jobs.Job
/** Runs all due jobs of the panel until nothing new is due. */
async function strike(panel: PanelOf, now: Date, done = new Set<string>()): Promise<string[]> {
  const due = (await job().due(now, 10_000)).filter(({ key }) => key.startsWith(panel.id) && !done.has(key))
  for (const item of due) {
    await database.inTransaction(() => job().handle(item, now))
    done.add(item.key)
  }
  if (due.length > 0) await strike(panel, now, done)
  return [...done].map((key) => key.slice(panel.id.length + 1))
}
const inHours = (n: number): Date => new Date(hours(n))

test('[R10] [R31] demands in review are added to one panel, with a fixed text and their parties; others are refused', async () => {
  const panel = await plannedPanel('panels', 2)
  const ids = panel.demands.map(({ documentId }) => documentId)
  const subjects = await query<{ subject_id: string; snapshot_hash: string; parties: number }>(
    `select s.subject_id, s.snapshot_hash, (select count(*)::int from panel_parties y where y.panel_subject_id = s.id) as parties
     from panel_subjects s where s.panel_id = $1 order by ordinal`,
    [panel.number],
  )
  expect(subjects.map(({ subject_id }) => subject_id)).toEqual(ids)
  for (const { snapshot_hash, parties } of subjects) {
    expect(snapshot_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(parties).toBe(1)
  }
  expect(await panel.act('add-subjects', { subjects: [ids[0]] })).toBeRefused('subject-elsewhere', 409)
  expect(await panel.act('add-subjects', { subjects: ['nothing'] })).toBeRefused('subject-unknown', 404)
  expect(await panel.act('add-subjects', { subjects: [ids[0], ids[0]] })).toBeRefused('subjects-invalid', 400)
  expect(await panel.act('add-subjects', { subjects: 'all' })).toBeRefused('subjects-invalid', 400)
  expect(await panel.act('remove-subjects', { subjects: [ids[1]] })).toBeRefused('needs-missing', 400)
  expect(await panel.act('remove-subjects', { subjects: [ids[1]], reason: '另组' })).toAnswer(200)
  expect(await panel.act('add-subjects', { subjects: [ids[1]] })).toAnswer(200)
  // The form cannot change the review mode once there are subjects.
  const form = `/content-manager/collection-types/plugin::experts.panel/${panel.id}`
  const province = await as.province()
  expect(await province.put(form, { title: '评审组', reviewMode: 'blind' })).toBeRefused('manner-kept', 409)
  expect(await province.put(form, { title: '评审组改名' })).toAnswer(200)
  expect(await panel.act('draw')).toAnswer(200)
  expect(await panel.act('add-subjects', { subjects: [ids[1]] })).toBeRefused('not-from-here', 409)
  expect(await panel.act('undo-draw', { reason: '补充' })).toAnswer(200)
  // An assigned subject cannot be removed.
  expect(await panel.act('remove-subjects', { subjects: [ids[0]], reason: '另组' })).toBeRefused(
    'subject-drawn-for',
    409,
  )
  expect(await panel.act('draw')).toAnswer(200)
})

test('[S34] size and review mode of a panel default to the settings', async () => {
  const chosen = async (values: object) => {
    const panel = await plannedPanel('panels', 1, values)
    const [row] = await query('select size, review_mode from panels where id = $1', [panel.number])
    return row
  }
  expect(await chosen({ size: null, reviewMode: null })).toEqual({ size: 5, review_mode: 'named' })
  expect(await chosen({ size: 3, reviewMode: 'blind' })).toEqual({ size: 3, review_mode: 'blind' })
})

const FORM = '/content-manager/collection-types/plugin::experts.panel'

test('[S34] a form takes panels of three, five or seven members', async () => {
  const province = await as.province()
  const form = (size: number) => ({ title: `${size}人组`, kind: 'pilot', size })
  const panels = () => query('select count(*)::int as n from panels')
  const before = await panels()
  for (const size of [4, 6]) expect(await province.post(FORM, form(size))).toBeRefused('panel-size-even', 409)
  expect(await panels()).toEqual(before)
  for (const size of [3, 5, 7]) expect(await province.post(FORM, form(size))).toAnswer(201)
  const { documentId } = (await province.post(FORM, form(3))).body.data as { documentId: string }
  expect(await province.put(`${FORM}/${documentId}`, form(4))).toBeRefused('panel-size-even', 409)
  expect(await query('select title, size from panels where document_id = $1', [documentId])).toEqual([
    { title: '3人组', size: 3 },
  ])
})

test('nothing is put before a panel of a kind that nothing is reviewed by yet', async () => {
  const province = await as.province()
  const made = await province.post(FORM, { title: '考核评价组', kind: 'evaluation', size: 3 })
  expect(made).toAnswer(201)
  const { documentId } = made.body.data as { documentId: string }
  const { documentId: demand } = await given.demand({ state: 'in-review' })
  const reply = await province.post(`/experts/panel/${documentId}/add-subjects`, { subjects: [demand] })
  expect(reply).toBeRefused('kind-not-reviewed', 409)
  expect(reply.body.error).toMatchObject({
    message: '目前没有可提交“考核评价”专家组的事项',
    details: { kind: 'evaluation' },
  })
  expect(await query('select state, version from panels where document_id = $1', [documentId])).toEqual([
    { state: 'planned', version: 1 },
  ])
  expect(await query('select 1 from panel_subjects where subject_id = $1', [demand])).toEqual([])
})

test("[R32] a blind review hides the applicant's name, a named one shows it", async () => {
  for (const reviewMode of ['blind', 'named']) {
    const panel = await plannedPanel('panels', 1, { reviewMode })
    await startNamed(panel, experts.slice(0, 3))
    const [reader] = experts as [Member]
    const task = await taskOf(reader, panel.id)
    expect(task.title).toBe(reviewMode === 'blind' ? 'A-01' : panel.demands[0]?.title)
    expect(await onTask(reader, task, 'declare', NOTHING)).toAnswer(200)
    const opened = await reader.get(`/experts/my/assignments/${task.documentId}`)
    const { creditCode, enterpriseName } = panel.demands[0] as PanelOf['demands'][number]
    const named = JSON.stringify(opened.body).includes(enterpriseName)
    expect([reviewMode, named]).toEqual([reviewMode, reviewMode === 'named'])
    const own = await reader.get('/experts/my/assignments')
    expect(JSON.stringify([opened.body, own.body])).not.toContain(creditCode)
    if (reviewMode === 'blind') expect(JSON.stringify(own.body)).not.toContain(enterpriseName)
    // Not even after a conflict.
    await conflictWith(reader, creditCode)
    const refused = await reader.get(`/experts/my/assignments/${task.documentId}`)
    expect(refused).toBeRefused(reviewMode === 'blind' ? 'conflicted-blind' : 'conflicted', 409)
    expect(JSON.stringify(refused.body).includes(enterpriseName)).toBe(reviewMode === 'named')
    await query(`update experts set relations = '[]' where document_id = $1`, [reader.expert])
  }
})

test('[R11] papers open after the declaration, by criterion', async () => {
  const panel = await plannedPanel('panels')
  await startNamed(panel, experts.slice(0, 3))
  const [li, wang] = experts as [Member, Member]
  const task = await taskOf(li, panel.id)
  const path = `/experts/my/assignments/${task.documentId}`
  expect(await li.get(path)).toBeRefused('declare-first', 409)
  expect(await wang.get(path)).toBeRefused('not-found', 404)
  expect(await (await as.province()).get(path)).toBeRefused('expert-only', 403)
  await onTask(li, task, 'declare', NOTHING)
  const opened = await li.get(path)
  expect(opened).toAnswer(200)
  const { subject, sections } = opened.body.data
  expect(subject.criteria.map(({ code }: { code: string }) => code)).toEqual([
    'urgency',
    'potential',
    'feasibility',
    'benefit',
  ])
  expect(sections.map(({ criterion }: { criterion?: string }) => criterion ?? null)).toEqual([
    null,
    'urgency',
    'potential',
    'feasibility',
    'benefit',
  ])
  expect(await onTask(li, task, 'recuse', { reason: '有合作' })).toAnswer(200)
  expect(await li.get(path)).toBeRefused('assignment-over', 409)
})

test('[R11] a recusal calls the next reserve without a present conflict, in the order of the draw', async () => {
  const panel = await plannedPanel('panels')
  const code = panel.demands[0]?.creditCode as string
  expect(await panel.act('draw')).toAnswer(200)
  const [draw] = await query<{ reserves: string[] }>('select reserves from panel_draws where panel_id = $1', [
    panel.number,
  ])
  const [first, second] = (draw?.reserves ?? []).map(byExpert) as [Member, Member]
  // The first reserve has had a conflict since the draw.
  await conflictWith(first, code)
  const members = await people(panel)
  expect(await panel.act('name-chair', { expert: members[1]?.expert })).toAnswer(200)
  expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
  const task = await taskOf(members[0] as Member, panel.id)
  const left = await onTask(members[0] as Member, task, 'recuse', { reason: '曾合作' })
  expect(left).toAnswer(200)
  expect(left.body.meta).toMatchObject({ reservesCalled: 1 })
  expect(await people(panel, true)).toEqual([second])
  const called = await taskOf(second, panel.id)
  expect(called.state).toBe('invited')
  // No reserve is left: the next vacancy is not filled, and the province nominates somebody.
  const other = await taskOf(members[2] as Member, panel.id)
  const province = await as.province()
  const replaced = await province.post(`/experts/assignment/${other.documentId}/replace`, { reason: '无法联系' })
  expect(replaced.body.meta).toMatchObject({ reservesCalled: 0 })
  expect(await panel.act('add-member', { expert: first.expert, reason: '补足' })).toBeRefused('expert-ineligible', 409)
  expect(await panel.act('add-member', { expert: second.expert, reason: '补足' })).toBeRefused('already-member', 409)
  const stranger = experts.find(({ expert }) => ![...members, first, second].some((one) => one.expert === expert))
  expect(await panel.act('add-member', { expert: stranger?.expert, reason: '补足' })).toAnswer(200)
  expect((await tasksOf(stranger as Member, panel.id)).map(({ state }) => state)).toEqual(['invited'])
  await query(`update experts set relations = '[]' where document_id = $1`, [first.expert])
})

test('[R12] drafts are kept without copying the sheet into the history; off the scale, unreasoned, late, from two tabs: refused', async () => {
  const panel = await plannedPanel('panels')
  await startNamed(panel, experts.slice(0, 3))
  const [li] = experts as [Member]
  const task = await taskOf(li, panel.id)
  await onTask(li, task, 'declare', NOTHING)
  const { body } = await li.get(`/experts/my/assignments/${task.documentId}`)
  const hash = body.data.subject.snapshotHash as string
  const draft = { snapshotHash: hash, entries: { urgency: { points: 55, reason: '草稿理由甲' } } }
  const saves = await Promise.all(
    [1, 2].map(() => onTask(li, task, 'save', { sheet: draft, version: body.data.version })),
  )
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(saves.find(({ status }) => status === 409)).toBeRefused('changed-meanwhile', 409)
  const lines = await query<{ action: string; input: string }>(
    `select action, input::text from desk_history where subject_id = $1 and changes is null order by id`,
    [task.documentId],
  )
  expect(lines.map(({ action }) => action)).toEqual(['assign', 'declare', 'save'])
  expect(JSON.stringify(lines)).not.toContain('草稿理由甲')
  const reopened = await li.get(`/experts/my/assignments/${task.documentId}`)
  expect(reopened.body.data.draft).toEqual(draft)
  const sheet = sheetOf(hash)
  const off = { ...sheet, entries: { ...sheet.entries, urgency: { points: 101, reason: '好' } } }
  expect(await onTask(li, task, 'submit', { sheet: off })).toBeRefused('score-out-of-scale', 400)
  const silent = { ...sheet, entries: { ...sheet.entries, urgency: { points: 90, reason: ' ' } } }
  expect(await onTask(li, task, 'submit', { sheet: silent })).toBeRefused('reason-missing', 400)
  expect(await onTask(li, task, 'submit', { sheet: { ...sheet, snapshotHash: 'x' } })).toBeRefused(
    'other-snapshot',
    409,
  )
  const tabs = await Promise.all([1, 2].map(() => onTask(li, task, 'submit', { sheet })))
  expect(tabs.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('[R12] after the due date sheets are refused; the job lapses them and marks the panel as stuck', async () => {
  const panel = await plannedPanel('panels')
  await startNamed(panel, experts.slice(0, 3))
  const [li] = experts as [Member]
  const task = await taskOf(li, panel.id)
  await onTask(li, task, 'declare', NOTHING)
  const now = inHours(241)
  expect(await strike(panel, inHours(1))).toEqual([])
  const done = await strike(panel, now)
  expect(done).toEqual([expect.stringMatching(/^1:close:/)])
  const stuck = await stateOf(panel)
  expect(stuck?.state).toBe('stuck')
  expect(stuck?.reason).toContain('须2份，现有0份')
  expect((await tasksOf(li, panel.id)).map(({ state }) => state)).toEqual(['lapsed'])
  expect(await onTask(li, task, 'submit', { sheet: sheetOf('x') })).toBeRefused('not-from-here', 409)
  // With a new due date everybody is invited again.
  expect(await panel.act('resume', { dueAt: hours(100), reason: '延期' })).toAnswer(200)
  expect((await tasksOf(li, panel.id)).map(({ state }) => state)).toEqual(['invited'])
})

test('[R12] [R13] after the due date a panel with enough sheets is not stuck; only missing ones lapse', async () => {
  const panel = await plannedPanel('panels')
  await startNamed(panel, experts.slice(0, 3))
  const [first, second, third] = experts as [Member, Member, Member]
  for (const member of [first, second]) await scoreAll(member, panel.id, 80)
  const done = await strike(panel, inHours(241))
  expect(done).toContainEqual(expect.stringMatching(/^1:close:/))
  expect((await stateOf(panel))?.state).not.toBe('stuck')
  const states = async (member: Member) => (await tasksOf(member, panel.id)).map(({ state }) => state)
  expect([await states(first), await states(second), await states(third)]).toEqual([
    ['submitted'],
    ['submitted'],
    ['lapsed'],
  ])
})

test('[R12] a request after the due date is refused before the job has run', async () => {
  const [li] = experts as [Member]
  const login = { expertActor: li.actor, expert: li.number }
  const { assignment } = await given.review({ ...login, dueAt: hours(-1) })
  const sheet = { snapshotHash: 'h', entries: { '1': { points: 80, reason: '可行' } } }
  for (const action of ['save', 'submit'])
    expect(await onTask(li, assignment, action, { sheet })).toBeRefused('after-due', 409)
  const intime = await given.review({ ...login, dueAt: hours(1) })
  expect(await onTask(li, intime.assignment, 'submit', { sheet })).toAnswer(200)
})

test('[R12] the job reminds of missing sheets, and calls a reserve when the quorum is at risk', async () => {
  const panel = await plannedPanel('panels')
  expect(await panel.act('draw')).toAnswer(200)
  const [chair, second, third] = (await people(panel)) as [Member, Member, Member]
  expect(await panel.act('name-chair', { expert: chair.expert })).toAnswer(200)
  expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
  await scoreAll(chair, panel.id)
  const now = inHours(230)
  const done = await strike(panel, now)
  expect(done.filter((key) => key.includes(':remind:'))).toHaveLength(1)
  const notified = await query<{ recipient: string }>(
    `select distinct recipient from notices_message where notice = 'assignment-due' and occasion like $1 order by 1`,
    [`%${panel.id}%`],
  )
  expect(notified.map(({ recipient }) => recipient).sort()).toEqual(
    [second, third].map(({ id }) => `staff:${id}`).sort(),
  )
  // One of two required sheets is submitted.
  expect(done.filter((key) => key.includes(':call:'))).toHaveLength(1)
  expect(await people(panel, true)).toHaveLength(1)
  // Called only once.
  expect((await strike(panel, now, new Set(done.map((key) => `${panel.id}:${key}`)))).length).toBe(done.length)
})

test('[R12] in a new round those who owe are reminded again', async () => {
  const panel = await plannedPanel('panels')
  const members = experts.slice(0, 3) as [Member, Member, Member]
  await startNamed(panel, members)
  for (const member of members) await scoreAll(member, panel.id)
  expect(await members[0].post(`/experts/panel/${panel.id}/conclude`, { text: '同意' })).toAnswer(200)
  expect(await panel.act('reopen', { dueAt: hours(240), reason: '材料复核' })).toAnswer(200)
  expect(await strike(panel, inHours(230))).toEqual([expect.stringMatching(/^2:remind:/)])
})

test('[R11] a reserve steps in for one subject whatever his interest in another', async () => {
  const panel = await plannedPanel('panels', 2)
  expect(await panel.act('draw')).toAnswer(200)
  const [draw] = await query<{ reserves: string[] }>('select reserves from panel_draws where panel_id = $1', [
    panel.number,
  ])
  const first = byExpert(draw?.reserves[0] as string)
  await conflictWith(first, panel.demands[1]?.creditCode as string)
  const members = (await people(panel)) as [Member, Member, Member]
  expect(await panel.act('name-chair', { expert: members[0].expert })).toAnswer(200)
  expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
  const [one, other] = await tasksOf(members[1], panel.id)
  for (const task of [one, other])
    expect(await onTask(members[1], task as { documentId: string }, 'recuse', { reason: '曾合作' })).toAnswer(200)
  expect((await tasksOf(first, panel.id)).map(({ title }) => title)).toEqual([one?.title])
  await query(`update experts set relations = '[]' where document_id = $1`, [first.expert])
})

test('[R10] whoever is added serves to the due date: his term covers it', async () => {
  const panel = await plannedPanel('panels')
  await startNamed(panel, experts.slice(0, 3))
  const { expert } = experts[4] as Member
  const until = (day: string) =>
    query('update experts set term_ends_on = $2::date where document_id = $1', [expert, day])
  const add = () => panel.act('add-member', { expert, reason: '补足' })
  await until(hours(216).slice(0, 10))
  const refused = await add()
  expect(refused).toBeRefused('expert-ineligible', 409)
  expect(refused.body.error.details).toMatchObject({ why: 'out-of-term' })
  await until('2099-12-31')
  expect(await add()).toAnswer(200)
})

test('[R13] the chair concludes with a text, all scores counted once; reopening keeps the first round', async () => {
  const panel = await plannedPanel('panels', 2)
  const [li, wang, zhao] = experts as [Member, Member, Member]
  await startNamed(panel, [li, wang, zhao])
  const service = strapi.plugin('experts').service('conclusions') as unknown as ConclusionsService
  const ids = panel.demands.map(({ documentId }) => documentId)
  await scoreAll(li, panel.id, 80)
  await scoreAll(wang, panel.id, 70)
  const conclude = (who: Member, text = '同意推荐') => who.post(`/experts/panel/${panel.id}/conclude`, { text })
  expect(await conclude(li)).toBeRefused('still-owing', 409)
  await scoreAll(zhao, panel.id, 20)
  // 80 and 20 lie too far apart.
  expect(await conclude(li)).toBeRefused('discussion-needed', 409)
  expect(await service.of(DEMAND, ids)).toEqual([])
  expect(await panel.act('discuss', { dueAt: hours(100) })).toAnswer(200)
  const task = await taskOf(zhao, panel.id)
  const seen = await zhao.get(`/experts/my/assignments/${task.documentId}`)
  expect(seen.body.data.scores).toHaveLength(12)
  const sheet = sheetOf(seen.body.data.subject.snapshotHash as string, 75)
  expect(await onTask(zhao, task, 'revise', { sheet, reason: '合议后调整' })).toAnswer(200)
  expect(await conclude(wang)).toBeRefused('not-found', 404)
  expect(await conclude(li, ' ')).toBeRefused('needs-missing', 400)
  expect(await conclude(li)).toAnswer(200)
  const [first, second] = (await service.of(DEMAND, ids)).sort(
    (a, b) => ids.indexOf(a.subject) - ids.indexOf(b.subject),
  )
  expect(first?.items).toEqual([
    { itemKind: 'demand', item: 'demand', verdict: 'recommend', sheets: 3, mean: 7500, spread: 1000, failed: [] },
  ])
  expect(second?.items).toMatchObject([{ verdict: 'not-recommend', mean: 5667, spread: 6000 }])
  expect(first).toMatchObject({ text: '同意推荐', panel: { documentId: panel.id, state: 'concluded', round: 1 } })
  const [event] = await query<{ payload: { subjects: object[] }[] }>(
    `select payload from desk_event where name = 'panel.concluded' and payload->0->>'documentId' = $1`,
    [panel.id],
  )
  expect(event?.payload[0]?.subjects).toEqual(ids.map((documentId) => ({ uid: DEMAND, documentId })))

  expect(await panel.act('reopen', { dueAt: hours(100), reason: '材料复核' })).toAnswer(200)
  expect(await service.of(DEMAND, ids)).toEqual([])
  const rounds = () => query('select distinct round from conclusions where panel_id = $1 order by 1', [panel.number])
  expect(await rounds()).toEqual([{ round: 1 }])
  for (const member of [li, wang, zhao])
    for (const again of await tasksOf(member, panel.id)) {
      const { body } = await member.get(`/experts/my/assignments/${again.documentId}`)
      const filled = sheetOf(body.data.subject.snapshotHash as string, 90)
      expect(await onTask(member, again, 'submit', { sheet: filled })).toAnswer(200)
    }
  expect(await conclude(li)).toAnswer(200)
  expect(await rounds()).toEqual([{ round: 1 }, { round: 2 }])
  const inForce = await service.of(DEMAND, ids)
  expect(inForce.map(({ items }) => items[0]?.mean)).toEqual([9000, 9000])
  // A panel whose result is in a list cannot be reopened.
  const actor = { kind: 'province', id: 'admin:0', name: '省级', cityCodes: [] } as const
  const at = { now: new Date(), arrivedAt: new Date() }
  await service.settle([panel.id], { actor, at, input: {} })
  expect(await panel.act('reopen', { dueAt: hours(100), reason: '再次' })).toBeRefused('not-from-here', 409)
  expect(await service.of(DEMAND, ids)).toHaveLength(2)
})

test('[R10] only the province reads missing sheets, quorum and spread of scores', async () => {
  const panel = await plannedPanel('panels')
  const [li, wang] = experts as [Member, Member]
  await startNamed(panel, experts.slice(0, 3))
  await scoreAll(li, panel.id, 90)
  await scoreAll(wang, panel.id, 60)
  const path = `/experts/panels/${panel.id}/progress`
  const { body } = await (await as.province()).get(path)
  expect(body.data.needed).toBe(2)
  expect(body.data.experts.map(({ owing, submitted }: Record<string, number>) => [owing, submitted])).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ])
  expect(body.data.subjects).toMatchObject([
    { submitted: 2, owing: 1, quorate: true, items: [{ mean: 7500, spread: 3000, needsDiscussion: true }] },
  ])
  expect(await li.get(path)).toBeRefused('province-only', 403)
  expect(await (await as.cityOfficer('370100')).get(path)).toBeRefused('province-only', 403)
})

test('[R32] experts with a conflict are not drawn, and cannot declare if it arises later', async () => {
  const panel = await plannedPanel('panels')
  const code = panel.demands[0]?.creditCode as string
  const [li] = experts as [Member]
  await startNamed(panel, experts.slice(0, 3))
  await conflictWith(li, code)
  const task = await taskOf(li, panel.id)
  expect(await onTask(li, task, 'declare', NOTHING)).toBeRefused('conflicted', 409)
  await conflictWith(li, newCreditCode())
  expect(await onTask(li, task, 'declare', NOTHING)).toAnswer(200)
  await query(`update experts set relations = '[]' where document_id = $1`, [li.expert])
})

test('[R11] an interest recorded after the declaration closes the papers, and the job calls the next reserve', async () => {
  const panel = await plannedPanel('panels')
  const code = panel.demands[0]?.creditCode as string
  expect(await panel.act('draw')).toAnswer(200)
  const [chair, second] = (await people(panel)) as [Member, Member]
  expect(await panel.act('name-chair', { expert: chair.expert })).toAnswer(200)
  expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
  const task = await taskOf(second, panel.id)
  expect(await onTask(second, task, 'declare', NOTHING)).toAnswer(200)
  expect(await second.get(`/experts/my/assignments/${task.documentId}`)).toAnswer(200)
  await conflictWith(second, code)
  expect(await second.get(`/experts/my/assignments/${task.documentId}`)).toBeRefused('conflicted', 409)
  expect(await strike(panel, inHours(1))).toEqual([`1:exclude:${task.documentId}`])
  expect((await taskOf(second, panel.id)).state).toBe('recused')
  expect(await people(panel, true)).toHaveLength(1)
  expect(await second.get(`/experts/my/assignments/${task.documentId}`)).toBeRefused('assignment-over', 409)
  await query(`update experts set relations = '[]' where document_id = $1`, [second.expert])
})

test('[R11] an interest recorded after a sheet was submitted takes the sheet out of the scores', async () => {
  const panel = await plannedPanel('panels')
  const code = panel.demands[0]?.creditCode as string
  const [li, wang] = experts as [Member, Member]
  await startNamed(panel, experts.slice(0, 3))
  await scoreAll(li, panel.id, 90)
  await scoreAll(wang, panel.id, 60)
  const task = await taskOf(li, panel.id)
  await conflictWith(li, code)
  expect(await strike(panel, inHours(1))).toEqual([`1:exclude:${task.documentId}`])
  expect((await taskOf(li, panel.id)).state).toBe('recused')
  const { body } = await (await as.province()).get(`/experts/panels/${panel.id}/progress`)
  expect(body.data.subjects).toMatchObject([{ submitted: 1, items: [{ mean: 6000 }] }])
  await query(`update experts set relations = '[]' where document_id = $1`, [li.expert])
})
