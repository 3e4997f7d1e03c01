import { endOfDayInclusive, type Day } from '../../../../shared/pure/calendar'
import { must } from '../../../../shared/pure/refusal'
import { dueOffset, sayDeadline, sayLeft } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database'
import { publish } from '../../../../shared/server/events'
import type { Job, JobItem } from '../../../../shared/server/jobs'

/** S31: the day before, on the day, and the day after. */
const OFFSETS = [-1, 0, 1]

interface Unanswered extends Record<string, unknown> {
  objection: string
  dueOn: Day
  receivedAt: string
}

/** Objections that wait for an answer; all of them, or the one that is judged again. */
const unanswered = (objection?: string): Promise<Unanswered[]> =>
  query<Unanswered>(
    `select document_id as objection, to_char(answer_due_on, 'YYYY-MM-DD') as "dueOn", received_at as "receivedAt"
     from objections where state in ('received', 'accepted') and ($1::text is null or document_id = $1)
     order by answer_due_on, id`,
    [objection ?? null],
  )

function itemOf({ objection, dueOn, receivedAt }: Unanswered, now: Date): JobItem[] {
  const dueAt = must(endOfDayInclusive(dueOn))
  const offset = dueOffset(dueAt, OFFSETS, now, new Date(receivedAt))
  if (offset === undefined) return []
  return [{ key: `${objection}:${dueOn}:${offset}`, dueAt: dueAt.toISOString(), objection, offset }]
}

const itemsDue = async (now: Date, objection?: string): Promise<JobItem[]> =>
  (await unanswered(objection)).flatMap((one) => itemOf(one, now))

export const remindObjections: Job = {
  name: 'filing.remind-objections',
  label: { zh: '提醒答复名单异议', en: 'Remind of objections to be answered' },
  at: '0 9 * * *',
  due: async (now, limit) => (await itemsDue(now)).slice(0, limit),
  async handle({ key }, now) {
    // Answered meanwhile: then this one is due no more.
    const item = (await itemsDue(now, key.split(':')[0])).find((due) => due.key === key)
    if (!item) return
    const dueAt = new Date(item.dueAt as string)
    await publish(Number(item.offset) > 0 ? 'objection.answer-overdue' : 'objection.answer-due', [
      {
        documentId: item.objection as string,
        occasion: `remind:filing.objection:${key}`,
        values: { dueAt: sayDeadline(dueAt), left: sayLeft(dueAt, now) },
      },
    ])
  },
}
