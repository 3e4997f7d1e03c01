import { SERVING } from '../harness/serving'
import { query } from '../harness/app'
import { given, hours, rows, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as, retire, withRoles } from '../harness/people'

const SHEET = { snapshotHash: 'h', entries: { '1': { points: 80, reason: '方案可行' } } }
type Expert = Somebody & { id: number }
let li: Expert
let wang: Expert

beforeAll(async () => {
  li = await withRoles('expert-li', ['pool-expert'])
  wang = await withRoles('expert-wang', ['pool-expert'])
})
afterAll(async () => {
  await retire([li.id, wang.id])
})

async function review(values: Record<string, string> = {}) {
  const made = await given.review(values)
  const task = (action: string, body: object = {}, who: Somebody = li) =>
    who.post(`/experts/assignment/${made.assignment.documentId}/${action}`, body)
  return { ...made, task }
}

const scoresOf = (assignment: Given) =>
  query('select criterion, points, edition, expert_actor from scores where assignment_id = $1 order by edition', [
    assignment.id,
  ])

test('[R11] [R12] [R13] an expert declares, saves and submits, and as chair concludes', async () => {
  const { task, assignment, panel, subject } = await review({ expertActor: `admin:${li.id}`, state: 'invited' })
  expect(await task('submit', { sheet: SHEET })).toBeRefused('not-from-here', 409)
  expect(await task('declare', { declaration: '无利益关系' })).toAnswer(200)
  expect(await task('save', { sheet: { snapshotHash: 'h', entries: {} } })).toAnswer(200)
  expect(await task('submit', { sheet: { snapshotHash: 'h', entries: {} } })).toBeRefused('score-missing', 400)
  expect(await task('submit', { sheet: { ...SHEET, snapshotHash: 'old' } })).toBeRefused('other-snapshot', 409)
  expect(await scoresOf(assignment)).toEqual([])

  // Concurrent submissions from two tabs make one sheet.
  const both = await Promise.all([task('submit', { sheet: SHEET }), task('submit', { sheet: SHEET })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const line = { criterion: '1', points: 80, edition: 1, expert_actor: `admin:${li.id}` }
  expect(await scoresOf(assignment)).toEqual([line])

  const conclude = () => li.post(`/experts/panel/${panel.documentId}/conclude`, { text: '同意推荐' })
  expect(await conclude()).toBeRefused('quorum-missing', 409)
  await secondSheet(panel, subject)
  expect(await conclude()).toAnswer(200)
  const concluded = await query(
    'select verdict, mean, spread, sheets, round, chair_name, expert_actor from conclusions where panel_id = $1',
    [panel.id],
  )
  expect(concluded).toEqual([
    {
      verdict: 'recommend',
      mean: 7500,
      spread: 1000,
      sheets: 2,
      round: 1,
      chair_name: '李明',
      expert_actor: line.expert_actor,
    },
  ])
})

/** A submitted sheet of another expert with 70 points. */
async function secondSheet(panel: Given, subject: Given): Promise<void> {
  const { expert, actor } = await given.review()
  const common = { panelSubject: subject.id, expertActor: actor }
  const [assignment] = await rows<Given>('plugin::experts.assignment', [
    {
      ...common,
      panel: panel.id,
      expert: expert.id,
      expertName: '赵强',
      subjectTitle: '评审',
      state: 'submitted',
      edition: 1,
    },
  ])
  await rows('plugin::experts.score', [
    {
      ...common,
      assignment: assignment?.id,
      round: 1,
      edition: 1,
      criterion: '1',
      itemKind: 'demand',
      item: 'demand',
      must: true,
      points: 70,
      reason: '可行',
      snapshotHash: 'h',
    },
  ])
}

test('[R10] [R12] another expert’s assignments are not found: table, history, acts', async () => {
  const { task, assignment, panel } = await review({ expertActor: 'admin:77000001' })
  const path = `/experts/assignment/${assignment.documentId}`
  for (const what of ['actions', 'history']) expect(await wang.get(`${path}/${what}`)).toAnswer(404)
  expect(await task('declare', { declaration: '无' }, wang)).toBeRefused('not-found', 404)
  expect(await wang.post(`/experts/panel/${panel.documentId}/conclude`, { text: 'x' })).toBeRefused('not-found', 404)
})

test('[R11] [R12] an expert opens no table of the panel, not even with own rows', async () => {
  const { assignment } = await review({ expertActor: `admin:${wang.id}` })
  const lists = '/content-manager/collection-types'
  for (const kind of ['expert', 'panel', 'panel-subject', 'panel-draw', 'assignment', 'score', 'conclusion'])
    expect([kind, (await wang.get(`${lists}/plugin::experts.${kind}?pageSize=10`)).status]).toEqual([kind, 403])
  expect((await wang.get(`${lists}/plugin::experts.assignment/${assignment.documentId}`)).status).toBe(403)
  expect(await query(PERMISSIONS, ['pool-expert'])).toEqual([])
  // His own page shows all of it.
  const own = await wang.get('/experts/my/assignments')
  expect((own.body.data as Given[]).map(({ documentId }) => documentId)).toContain(assignment.documentId)
})

/** Permissions of a role in content-manager. */
const PERMISSIONS = `select p.action from admin_permissions p
  join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
  where r.code = $1 and p.action like 'plugin::content-manager.%'`

test('[R10] the province draws among experts without conflict, records why others are excluded, and undoes with a reason', async () => {
  const province = await as.province()
  const applicant = 'APPLICANT-CODE'
  const register = await rows<Given>(
    'plugin::experts.expert',
    [1, 2, 3, 4].map((n) => ({
      name: `候选${n}`,
      ...SERVING,
      specialities: ['draw-test'],
      expertActor: `admin:${88_000_000 + n}`,
      ...(n === 4 ? { creditCode: applicant } : {}),
    })),
  )
  const [panel] = await rows<Given>('plugin::experts.panel', [
    { title: '抽取', kind: 'pilot', size: 3, specialities: ['draw-test'] },
  ])
  const id = panel?.documentId as string
  const act = (action: string, body: object = {}) => province.post(`/experts/panel/${id}/${action}`, body)
  expect(await act('draw')).toBeRefused('panel-empty', 409)
  const [subject] = await rows<Given>('plugin::experts.panel-subject', [
    { panel: panel?.id, ordinal: 1, title: '一', subjectUid: 'x', subjectId: 'y', snapshotHash: 'h', criteria: [] },
  ])
  await rows('plugin::experts.panel-party', [
    { panelSubject: subject?.id, creditCode: applicant, name: '申报企业', role: 'applicant' },
  ])
  expect(await act('draw')).toAnswer(200)
  const [drawn] = await query<{ seed: string; members: string[]; ineligible: { expert: string; why: string }[] }>(
    'select seed, members, ineligible from panel_draws where panel_id = $1',
    [panel?.id],
  )
  const ids = register.map(({ documentId }) => documentId)
  expect(drawn?.seed).toMatch(/^[0-9a-f]{32}$/)
  expect([...(drawn?.members ?? [])].sort()).toEqual(ids.slice(0, 3).sort())
  expect(drawn?.ineligible).toContainEqual(expect.objectContaining({ expert: ids[3], why: 'conflicted' }))
  const states = () => query('select state from assignments where panel_id = $1', [panel?.id])
  expect(await states()).toEqual(Array(3).fill({ state: 'invited' }))

  expect(await act('start', { dueAt: hours(48) })).toBeRefused('chair-missing', 409)
  expect(await act('undo-draw', { reason: '补充专家' })).toAnswer(200)
  expect(await states()).toEqual(Array(3).fill({ state: 'replaced' }))
  // One expert less is too few, so nobody is drawn.
  expect(await province.post(`/experts/expert/${ids[0]}/suspend`, { reason: '出差' })).toAnswer(200)
  expect(await act('draw')).toBeRefused('too-few-experts', 409)
  expect(await states()).toEqual(Array(3).fill({ state: 'replaced' }))
})
