import { clip } from '../../../../shared/pure/brief'
import { SYSTEM } from '../../../../shared/pure/actor'
import { sayLeft } from '../../../../shared/pure/reminders'
import { deadlineInText } from '../../../../shared/pure/say-instant'
import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { callReserve } from '../services/call-reserve'
import { leavePanel } from '../services/leave-panel'
import type { WatchedPanel } from './read-watched'
import { panelFlow } from '../../domain/panel-flow'
import { assignmentFlow } from '../../domain/assignment-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

const asJob = (now: Date, input: Record<string, unknown> = {}) => ({
  actor: SYSTEM,
  at: { now, arrivedAt: now },
  input,
})

/** Those who owe, each once for any number of sheets; never those who have submitted or left. */
export async function remind({ documentId, title, dueAt }: WatchedPanel, key: string, now: Date): Promise<void> {
  const owing = await query<{ first: string; expert: number; count: number }>(
    `select min(a.document_id) as first, a.expert_id as expert, count(*)::int as count
     from assignments a join panels p on p.id = a.panel_id
     where p.document_id = $1 and ${sqlIn(assignmentFlow, 'owing', 'a.state')} group by 2 order by 2`,
    [documentId],
  )
  await publish(
    'assignment.due',
    owing.map(({ first, expert, count }) => ({
      documentId: first,
      occasion: `remind:experts.panel:${key}:${expert}`,
      values: { panel: title, count, dueAt: deadlineInText(dueAt), left: sayLeft(dueAt, now) },
    })),
  )
}

/** R11: excludes experts whose conflict was recorded after assignment; the next reserve follows. */
export async function excludeConflicted(_: WatchedPanel, key: string, now: Date): Promise<void> {
  const assignment = key.split(':').at(-1) as string
  await leavePanel('exclude')([assignment], asJob(now, { reason: '登记了新的利益关系' }))
}

/** S34: calls reserves for subjects whose quorum is at risk. */
export async function callFor({ id, subjects }: WatchedPanel, key: string, now: Date): Promise<void> {
  const subject = subjects.find((one) => key.endsWith(`:call:${one.id}:${one.assigned}`))
  for (let left = subject?.watch.stepIn.length ?? 0; subject && left > 0; left--)
    if (!(await callReserve(id, subject.id, asJob(now)))) return
}

/** R12: lapses what was not submitted by the due date; without a quorum the panel becomes stuck. */
export async function closeOverdue(panel: WatchedPanel, key: string, now: Date): Promise<void> {
  const owing = panel.subjects.flatMap(({ watch }) => watch.owing.map(({ documentId }) => documentId))
  await actAll(bindingOf(assignmentFlow), 'lapse', owing, asJob(now))
  if (panel.subjects.some(({ watch }) => watch.stuck.length > 0)) await getStuck(panel, key, now)
}

/** R13: marks a panel that cannot conclude, naming the subjects. */
export async function getStuck({ documentId, subjects }: WatchedPanel, _: string, now: Date): Promise<void> {
  const short = subjects.flatMap(({ title, watch }) => watch.stuck.map((stuck) => ({ title, ...stuck })))
  const named = short
    .slice(0, 5)
    .map(({ title, needed, submitted }) => `“${clip(title, 80)}”须${needed}份，现有${submitted}份`)
  const more = short.length > named.length ? `，共${short.length}项` : ''
  const reason = `有效评审人数不足：${named.join('；')}${more}`
  await actAll(bindingOf(panelFlow), 'get-stuck', [documentId], asJob(now, { reason }))
}
