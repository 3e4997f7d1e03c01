import { SERVING } from '../harness/serving'
import { applied, offer } from '../harness/applied'
import { query } from '../harness/app'
import { given, hours, JINAN, rows, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { dismiss, expertsOf, plannedPanel, scoreAll, startNamed, type Member } from '../harness/panels'
import { as, withRoles } from '../harness/people'
import type { PanelChoices, PanelLine } from '../../src/plugins/experts/domain/panel-views'
import type { Determination } from '../../src/plugins/lists/domain/determination'
import { presetOf } from '../../src/plugins/lists/domain/proposal'
import type { BatchProgress } from '../../src/plugins/lists/domain/progress/batch-progress'

const SPECIALITY = 'province-pages'
let province: Somebody
let experts: Member[]
beforeAll(async () => {
  province = await as.province()
  experts = await expertsOf(SPECIALITY, 5)
})
afterAll(() => dismiss(experts))

const read = async <T>(path: string, who = province): Promise<T> => {
  const answer = await who.get(path)
  expect(answer).toAnswer(200)
  return answer.body.data as T
}
const choices = (id: string): Promise<PanelChoices> => read(`/experts/panels/${id}/choices`)
const progressOf = async (batch: Given): Promise<BatchProgress> =>
  (await read<BatchProgress[]>('/lists/batch-progress')).find(({ documentId }) => documentId === batch.documentId)!
const providerBatch = () =>
  given.batch({ kind: 'provider', liaisonDueAt: null, recommendClosesAt: null, filingClosesAt: hours(-2) })

test('[R10] [R31] only the province and the auditor read the composition of a panel', async () => {
  const panel = await plannedPanel(SPECIALITY)
  const batch = await providerBatch()
  const account = await as.account((await given.enterprise()).creditCode)
  const auditor = await withRoles('province-pages-auditor', ['pool-auditor'])
  const others = [await as.cityOfficer(JINAN), experts[0] as Member]
  for (const path of [
    '/experts/panels',
    `/experts/panels/${panel.id}/choices`,
    '/lists/batch-progress',
    `/lists/batches/${batch.documentId}/determination`,
  ]) {
    expect(await auditor.get(path)).toAnswer(200)
    for (const who of others) expect(await who.get(path)).toAnswer(403)
    for (const who of [account, as.nobody()]) expect(await who.get(path)).toAnswer(401)
  }
  expect(await province.get('/experts/panels/nothing/choices')).toBeRefused('not-found', 404)
  expect(await province.get('/lists/batches/nothing/determination')).toBeRefused('not-found', 404)
})

test('[R10] [R11] eligible experts are shown, and why others are not: speciality, term, named conflict, no login', async () => {
  const own = await expertsOf('province-pages-fit', 4)
  const [conflicted, late, other, fit] = own as [Member, Member, Member, Member]
  const panel = await plannedPanel('province-pages-fit')
  const set = (member: Member, column: string, value: string) =>
    query(`update experts set ${column} = $2 where document_id = $1`, [member.expert, value])
  const party = panel.demands[0]!.creditCode
  await set(conflicted, 'relations', JSON.stringify([{ creditCode: party, kind: 'owns' }]))
  await set(late, 'term_ends_on', '2020-12-31')
  await set(other, 'specialities', JSON.stringify(['elsewhere']))
  const term = SERVING
  const [loginless] = await rows<Given>('plugin::experts.expert', [{ name: '无账号', ...term }])
  const shown = await choices(panel.id)
  const why = (expert: string) => shown.experts.find(({ documentId }) => documentId === expert)?.unfit
  expect(why(conflicted.expert)).toEqual({
    label: { zh: '存在利益关系', en: 'conflict of interest' },
    conflicts: [{ ground: { zh: '持股或实际控制', en: 'owns it' }, party: expect.any(String) }],
  })
  const others = [late.expert, other.expert, loginless!.documentId]
  expect(others.map((expert) => why(expert)?.label.zh)).toEqual(['不在聘期内', '专业不符', '未关联登录账号'])
  expect(why(fit.expert)).toBeNull()
  await dismiss(own)
})

test('[R10] a subject shows its panel; a draw is shown with names and seed', async () => {
  const panel = await plannedPanel(SPECIALITY, 1, { reviewMode: 'blind' })
  const [demand] = panel.demands
  const rival = await plannedPanel(SPECIALITY)
  const before = await choices(rival.id)
  const seen = before.offered.find(({ documentId }) => documentId === demand!.documentId)
  expect(seen).toMatchObject({ title: demand!.title, before: { documentId: panel.id } })
  expect(before.offered.find(({ documentId }) => documentId === rival.demands[0]!.documentId)).toMatchObject({
    before: { documentId: rival.id },
  })
  // A void panel holds its subjects no more.
  expect(await rival.act('void', { reason: '误' })).toAnswer(200)
  const after = await choices(panel.id)
  expect(after.offered.find(({ documentId }) => documentId === rival.demands[0]!.documentId)?.before).toBeNull()
  expect(await panel.act('draw')).toAnswer(200)
  const shown = await choices(panel.id)
  const names = experts.map(({ name }) => name)
  // Those who compose a blind review see the names.
  expect(shown.subjects).toMatchObject([{ subject: demand!.documentId, title: demand!.title }])
  expect(shown.draws).toMatchObject([{ drawnBy: 'random', seed: expect.stringMatching(/^[0-9a-f]{32}$/), size: 3 }])
  expect(shown.draws[0]!.pool.toSorted()).toEqual(names.toSorted())
  expect(names).toEqual(expect.arrayContaining([...shown.draws[0]!.members, ...shown.draws[0]!.reserves]))
  expect(shown.experts.filter(({ member }) => member).map(({ name }) => name)).toEqual(
    expect.arrayContaining(shown.draws[0]!.members),
  )
})

test("[R13] the panels page and a batch's progress show missing sheets and the province's next steps", async () => {
  const panel = await plannedPanel(SPECIALITY)
  await startNamed(panel, experts.slice(0, 3))
  await scoreAll(experts[0] as Member, panel.id)
  const line = async () =>
    (await read<PanelLine[]>('/experts/panels')).find(({ documentId }) => documentId === panel.id)
  expect(await line()).toMatchObject({ state: 'individual', subjects: 1, members: 3, submitted: 1 })
  expect((await line())?.owers.map(({ name, owing }) => [name, owing])).toEqual(
    experts.slice(1, 3).map(({ name }) => [name, 1]),
  )
  const [{ batch } = { batch: 0 }] = await query<{ batch: number }>(
    'select batch_id as batch from demands where document_id = $1',
    [panel.demands[0]!.documentId],
  )
  const [own] = await query<Given>('select id, document_id as "documentId" from batches where id = $1', [batch])
  await given.demand({ batch, state: 'in-review' })
  const shown = await progressOf(own as Given)
  expect(shown).toMatchObject({ counts: { 'in-review': 2 }, free: 1, toConfirm: 0, reviewed: 0 })
  expect(shown.panels).toMatchObject([{ documentId: panel.id, subjects: 1, submitted: 1, owers: [{}, {}] }])
  for (const member of experts.slice(1, 3)) await scoreAll(member, panel.id)
  expect(await (experts[0] as Member).post(`/experts/panel/${panel.id}/conclude`, { text: '同意' })).toAnswer(200)
  expect(await progressOf(own as Given)).toMatchObject({ free: 1, toConfirm: 1, reviewed: 0 })
  const pass = `/filing/demand/${panel.demands[0]!.documentId}/pass`
  expect(await province.post(pass, { reason: '通过' })).toAnswer(200)
  expect(await progressOf(own as Given)).toMatchObject({ free: 1, toConfirm: 0, reviewed: 1 })
  const { pilot, waiting } = await read<Determination>(`/lists/batches/${own!.documentId}/determination`)
  expect(pilot.entries).toMatchObject([{ creditCode: panel.demands[0]!.creditCode }])
  expect(waiting).toEqual([{ state: 'in-review', count: 1 }])
})

test('[R14] [R15] results preset by the conclusion are valid, and become the lists', async () => {
  const batch = await providerBatch()
  const provider = await given.provider()
  const solution = await offer(provider, { name: '甲方案', kind: 'solution', categoryCode: 'security' })
  const { application } = await applied(
    batch,
    {
      categories: { network: 'recommend', security: 'not-recommend' },
      offers: [{ row: solution, verdict: 'recommend' }],
    },
    { owner: provider, categories: ['network', 'security'] },
  )
  const accepted = { state: 'accepted', categories: ['network'] }
  await applied(batch, { categories: { network: 'recommend' } }, accepted)
  const shown = await read<Determination>(`/lists/batches/${batch.documentId}/determination`)
  expect(shown.waiting).toEqual([{ state: 'accepted', count: 1 }])
  expect(shown.applications).toMatchObject([
    {
      application: application.documentId,
      conclusion: { categories: { network: 'recommended', security: 'not-recommended' } },
      committee: { chairName: '李明', items: expect.arrayContaining([expect.objectContaining({ mean: 8000 })]) },
    },
  ])
  const [one] = shown.applications
  const outcomes = { [application.documentId]: presetOf(one!, shown.decidedPerCategory) }
  const determine = { title: '首批名单', outcomes }
  expect(await province.post(`/filing/batch/${batch.documentId}/determine-list`, determine)).toAnswer(200)
  const after = await read<Determination>(`/lists/batches/${batch.documentId}/determination`)
  expect(after.applications).toEqual([])
  expect(after.before.providers).toMatchObject([{ creditCode: provider.creditCode, categoryCode: 'network' }])
  expect(after.lists.map(({ kind, state, entryCount }) => [kind, state, entryCount])).toEqual([
    ['providers', 'determined', 1],
    ['solutions', 'determined', 0],
    ['products', 'determined', 0],
  ])
  expect(await progressOf(batch)).toMatchObject({ counts: { proposed: 1, accepted: 1 }, objections: 0 })
  expect((await progressOf(batch)).categories).toContainEqual({ code: 'network', counts: { proposed: 1, accepted: 1 } })
})

test('[R34] demands without a recommendation are offered only where the setting allows adding them', async () => {
  const batch = await given.batch()
  const demand = await given.demand({ batch: batch.id, state: 'selected' })
  const addable = async () =>
    (await read<Determination>(`/lists/batches/${batch.documentId}/determination`)).addable?.map(
      ({ documentId }) => documentId,
    )
  const allow = async (value: boolean) =>
    expect(await province.put('/desk/settings/listUnrecommended', { value, reason: '测试' })).toAnswer(200)
  expect(await addable()).toBeUndefined()
  await allow(true)
  expect(await addable()).toEqual([demand.documentId])
  await allow(false)
})
