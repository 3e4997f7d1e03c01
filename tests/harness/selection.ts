import { query } from './app'
import { hours } from './given'
import type { Reply } from './http'
import { onTask, tasksOf, type Member } from './panels'
import { as } from './people'

export interface SelectionPanel {
  id: string
  act(action: string, body?: object): Promise<Reply>
}

/** A panel for provider applications, planned through the panel's form. */
export async function selectionPanel(speciality: string, values: object = {}): Promise<SelectionPanel> {
  const province = await as.province()
  const made = await province.post('/content-manager/collection-types/plugin::experts.panel', {
    title: `遴选评审组${speciality}`,
    kind: 'provider',
    size: 3,
    ...values,
  })
  expect(made).toAnswer(201)
  const id = made.body.data.documentId as string
  // A speciality that no form accepts, so that only this test's experts are drawn.
  await query('update panels set specialities = $2::jsonb where document_id = $1', [id, JSON.stringify([speciality])])
  return { id, act: (action, body = {}) => province.post(`/experts/panel/${id}/${action}`, body) }
}

/** Adds applications, names the members and starts; the first is the chair. */
export async function startOn(panel: SelectionPanel, subjects: string[], members: readonly Member[]): Promise<void> {
  const experts = members.map(({ expert }) => expert)
  expect(await panel.act('add-subjects', { subjects })).toAnswer(200)
  expect(await panel.act('name-members', { experts, reason: '专业需要' })).toAnswer(200)
  expect(await panel.act('name-chair', { expert: experts[0] })).toAnswer(200)
  expect(await panel.act('start', { dueAt: hours(240) })).toAnswer(200)
}

/** Drawn members of a panel among these. */
export async function drawnOf(panel: SelectionPanel, among: readonly Member[]): Promise<Member[]> {
  const rows = await query<{ actor: string }>(
    `select distinct a.expert_actor as actor from assignments a join panels p on p.id = a.panel_id
     where p.document_id = $1 and a.state not in ('recused', 'replaced')`,
    [panel.id],
  )
  return among.filter(({ actor }) => rows.some((row) => row.actor === actor))
}

/** Declares where due, reads, and scores every criterion of all owed sheets. */
export async function scoreEach(
  member: Member,
  panel: SelectionPanel,
  pointsOf: (criterion: string) => number,
): Promise<void> {
  for (const task of await tasksOf(member, panel.id)) {
    if (task.state === 'invited')
      expect(await onTask(member, task, 'declare', { declaration: '无利益关系' })).toAnswer(200)
    const opened = await member.get(`/experts/my/assignments/${task.documentId}`)
    expect(opened).toAnswer(200)
    const { criteria, snapshotHash } = opened.body.data.subject as {
      criteria: { code: string }[]
      snapshotHash: string
    }
    const entries = Object.fromEntries(
      criteria.map(({ code }) => [code, { points: pointsOf(code), reason: '依据材料评定' }]),
    )
    expect(await onTask(member, task, 'submit', { sheet: { snapshotHash, entries } })).toAnswer(200)
  }
}
