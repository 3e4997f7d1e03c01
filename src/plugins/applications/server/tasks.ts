import { tablePath } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import { databaseNow } from '../../../shared/server/database/clock'
import { query, type Row } from '../../../shared/server/database/database'
import { thatWait, type TaskSource } from '../../../shared/server/tasks/tasks'
import { BATCHES } from '../../filing/contract'
import { APPLICATION } from '../contract'

interface Waiting extends Row {
  submitted: number
  /** The batch of the application that waits longest for its check. */
  batch: string | null
  unanswered: number
  answerBy: Date | null
  accepted: number
  concluded: number
}

/** What the province has to do about applications; while one is returned or in review, others have to act. */
export const applicationTasks: TaskSource = async ({ kind }) => {
  if (kind !== 'province') return { tasks: [] }
  const now = databaseNow().toISOString()
  const [found] = await query<Waiting>(WAITING, [now])
  const { submitted, batch, unanswered, answerBy, accepted, concluded } = found as Waiting
  const rows = (state: string) => tablePath(APPLICATION, { state })
  return {
    tasks: thatWait(
      {
        key: 'submitted',
        text: l('服务商申请：待形式审查', 'Applications: formal check'),
        count: submitted,
        to: `/formal-check?batch=${batch}`,
        sort: 40,
      },
      {
        key: 'unanswered',
        text: l('服务商申请：逾期未补正，待处理', 'Applications: returned, not answered in time'),
        count: unanswered,
        dueAt: answerBy,
        to: tablePath(APPLICATION, { state: 'returned', returnAnswerBy: ['$lte', now] }),
        sort: 41,
      },
      {
        key: 'accepted',
        text: l('服务商申请：已受理，待组织评审', 'Applications: accepted, to be reviewed'),
        count: accepted,
        to: rows('accepted'),
        sort: 42,
      },
      {
        key: 'concluded',
        text: l('服务商申请：已有评审结论，待拟定名单', 'Applications: concluded, to be determined'),
        count: concluded,
        to: rows('concluded'),
        sort: 43,
      },
    ),
  }
}

/** R09: a returned application may be rejected once its deadline has passed. */
const WAITING = `
  select (count(*) filter (where state = 'submitted'))::int as submitted,
    (select b.document_id from applications a join ${BATCHES} b on b.id = a.batch_id
     where a.state = 'submitted' order by a.submitted_at, a.id limit 1) as batch,
    (count(*) filter (where state = 'returned' and return_answer_by <= $1::timestamptz))::int as unanswered,
    min(return_answer_by) filter (where state = 'returned' and return_answer_by <= $1::timestamptz) as "answerBy",
    (count(*) filter (where state = 'accepted'))::int as accepted,
    (count(*) filter (where state = 'concluded'))::int as concluded
  from applications`
