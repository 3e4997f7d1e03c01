import { endOfDayInclusive, type Day } from '../../../../shared/pure/calendar'
import { must } from '../../../../shared/pure/refusal'
import { dueOffset } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { objectionFlow } from '../../domain/objection/objection-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** S31: the day before, on the day, and the day after. */
const OFFSETS = [-1, 0, 1]

interface Unanswered extends Record<string, unknown> {
  objection: string
  dueOn: Day
  receivedAt: string
}

/** Unanswered objections; all, or the one that is checked again before sending. */
const unanswered = (objection?: string): Promise<Unanswered[]> =>
  query<Unanswered>(
    `select document_id as objection, to_char(answer_due_on, 'YYYY-MM-DD') as "dueOn", received_at as "receivedAt"
     from objections where ${sqlIn(objectionFlow, 'open')} and ($1::text is null or document_id = $1)
     order by answer_due_on, id`,
    [objection ?? null],
  )

function itemOf({ objection, dueOn, receivedAt }: Unanswered, now: Date): Reminder[] {
  const dueAt = must(endOfDayInclusive(dueOn))
  const offset = dueOffset(dueAt, OFFSETS, now, new Date(receivedAt))
  if (offset === undefined) return []
  return [
    { key: `${objection}:${dueOn}:${offset}`, dueAt: dueAt.toISOString(), documentId: objection, isOver: offset > 0 },
  ]
}

const itemsDue = async (now: Date, objection?: string): Promise<Reminder[]> =>
  (await unanswered(objection)).flatMap((one) => itemOf(one, now))

export const remindObjections = reminderJob({
  // Named before it moved here; another name would send again.
  kind: 'filing.objection',
  name: 'filing.remind-objections',
  label: { zh: '提醒答复名单异议', en: 'Remind of objections to be answered' },
  event: 'objection.answer-due',
  eventWhenOver: 'objection.answer-overdue',
  due: itemsDue,
})
