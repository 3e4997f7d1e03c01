import { SERVING } from './serving'
import { database } from './app'
import { given, hours, rows, type Given } from './given'
import type { Reply, Somebody } from './http'
import { as, retire, withRoles } from './people'

export type Member = Somebody & { id: number; actor: string; expert: string; number: number; name: string }

/** Experts of a speciality used by no other test; each can sign in. */
export async function expertsOf(speciality: string, count: number): Promise<Member[]> {
  const members: Member[] = []
  // A draw shuffles by these ids, so a seed draws the same people.
  const ids = Array.from({ length: count }, database.newDocumentId).sort()
  for (let n = 1; n <= count; n++) {
    const login = await withRoles(`${speciality}-${n}`, ['pool-expert'])
    const actor = `admin:${login.id}`
    const name = `${speciality}专家${n}`
    const [expert] = await rows<Given>('plugin::experts.expert', [
      {
        documentId: ids[n - 1],
        name,
        specialities: [speciality],
        expertActor: actor,
        ...SERVING,
      },
    ])
    members.push({ ...login, actor, name, expert: expert?.documentId as string, number: expert?.id as number })
  }
  return members
}

export const dismiss = (members: readonly Member[]): Promise<void> => retire(members.map(({ id }) => id))

export interface PanelOf {
  id: string
  number: number
  demands: (Given & { creditCode: string; title: string; enterpriseName: string })[]
  act(action: string, body?: object): Promise<Reply>
}

/** A planned panel with demands. */
export async function plannedPanel(speciality: string, count = 1, values: object = {}): Promise<PanelOf> {
  const province = await as.province()
  const batch = await given.batch()
  const demands: PanelOf['demands'] = []
  for (let n = 0; n < count; n++)
    demands.push((await given.demand({ batch: batch.id, state: 'in-review' })) as unknown as PanelOf['demands'][number])
  const [panel] = await rows<Given>('plugin::experts.panel', [
    {
      title: `评审组${speciality}`,
      kind: 'pilot',
      size: 3,
      round: 1,
      reviewMode: 'named',
      specialities: [speciality],
      ...values,
    },
  ])
  const id = panel?.documentId as string
  const act = (action: string, body: object = {}): Promise<Reply> =>
    province.post(`/experts/panel/${id}/${action}`, body)
  expect(await act('add-subjects', { subjects: demands.map(({ documentId }) => documentId) })).toAnswer(200)
  return { id, number: panel?.id as number, demands, act }
}

/** Names the members and starts; the first is the chair. */
export async function startNamed(panel: PanelOf, members: readonly Member[], dueAt = hours(240)): Promise<void> {
  const experts = members.map(({ expert }) => expert)
  expect(await panel.act('name-members', { experts, reason: '专业需要' })).toAnswer(200)
  expect(await panel.act('name-chair', { expert: experts[0] })).toAnswer(200)
  expect(await panel.act('start', { dueAt })).toAnswer(200)
}

interface Task {
  documentId: string
  title: string
  state: string
}
export const tasksOf = async (member: Somebody, panel: string): Promise<Task[]> =>
  ((await member.get('/experts/my/assignments')).body.data as (Task & { panel: string })[]).filter(
    (task) => task.panel === panel,
  )

/** The first assignment. @throws when there is none. */
export async function taskOf(member: Somebody, panel: string): Promise<Task> {
  const [task] = await tasksOf(member, panel)
  if (!task) throw new Error('nothing is assigned')
  return task
}

export const onTask = (member: Somebody, task: { documentId: string }, action: string, body: object = {}) =>
  member.post(`/experts/assignment/${task.documentId}/${action}`, body)

/** A complete sheet for a demand. */
export const sheetOf = (snapshotHash: string, points = 80) => ({
  snapshotHash,
  entries: Object.fromEntries(
    ['urgency', 'potential', 'feasibility', 'benefit'].map((code) => [code, { points, reason: '理由充分' }]),
  ),
})

/** Declares and submits all sheets a member owes. */
export async function scoreAll(member: Somebody, panel: string, points = 80): Promise<void> {
  for (const task of await tasksOf(member, panel)) {
    expect(await onTask(member, task, 'declare', { declaration: '无利益关系' })).toAnswer(200)
    const { body } = await member.get(`/experts/my/assignments/${task.documentId}`)
    const sheet = sheetOf(body.data.subject.snapshotHash as string, points)
    expect(await onTask(member, task, 'submit', { sheet })).toAnswer(200)
  }
}
