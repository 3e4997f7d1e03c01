import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { query } from '../../../../shared/server/database/database'
import { reminderJob, type Reminder } from '../../../../shared/server/jobs/reminder-job'
import { openBatches } from '../../../filing/contract-server'
import { APPLICATION } from '../../contract'

/** R09: three days and one day before the last day on which a return may be answered, and on it. */
const OFFSETS = [-3, -1, 0]

interface Returned extends Record<string, unknown> {
  batch: number
  application: string
  answerBy: string
  returnedAt: string
}

/** Returned applications; all, or the one that is checked again before sending. */
const returnedIn = (batches: readonly number[], application?: string): Promise<Returned[]> =>
  query<Returned>(
    `select a.batch_id as batch, a.document_id as application, a.return_answer_by as "answerBy",
        (select max(h.at) from desk_history h where h.subject_uid = $3 and h.subject_id = a.document_id
          and h.to_state = 'returned' and h.from_state is distinct from h.to_state) as "returnedAt"
     from applications a where a.batch_id = any($1::int[]) and a.state = 'returned' and a.return_answer_by is not null
       and ($2::text is null or a.document_id = $2)
     order by a.id`,
    [batches, application ?? null, APPLICATION],
  )

function itemOf(batch: string, { application, answerBy, returnedAt }: Returned, now: Date): Reminder[] {
  const dueAt = new Date(answerBy)
  const offset = dueOffset(dueAt, OFFSETS, now, new Date(returnedAt))
  if (offset === undefined) return []
  const key = `${batch}:${application}:${lastDayOf(dueAt)}:${offset}`
  return [{ key, dueAt: dueAt.toISOString(), documentId: application }]
}

async function itemsDue(now: Date, batch?: string, application?: string): Promise<Reminder[]> {
  // A return is answered only in an open batch.
  const open = new Map((await openBatches(batch, 'provider')).map((one) => [one.batch.id, one.batch.documentId]))
  if (open.size === 0) return []
  const returned = await returnedIn([...open.keys()], application)
  return returned.flatMap((row) => itemOf(String(open.get(row.batch)), row, now))
}

export const remindReturns = reminderJob({
  kind: 'applications.return',
  name: 'applications.remind-returns',
  label: { zh: '提醒补正退回的服务商申请', en: 'Remind of returned applications' },
  event: 'application.return-due',
  due: itemsDue,
})
