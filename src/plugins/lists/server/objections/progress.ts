import { applicantView } from '../../../../shared/pure/applicant-view'
import { Refused } from '../../../../shared/pure/refusal'
import { instant } from '../../../../shared/pure/say-instant'
import { query, type Row } from '../../../../shared/server/database/database'
import { objectionFlow } from '../../domain/objection/objection-flow'
import { refuse } from '../../domain/objection/objection-guards'
import { digestOfCode } from './query-code'

interface Progress extends Row {
  state: string
  receivedAt: string
}

/** State of an objection, by number and code. A wrong number and a wrong code get the same answer. */
export async function progressOf(number: string, code: string): Promise<Row> {
  const [row] = await query<Progress>(
    `select number, state, entry_title as "entryTitle", received_at as "receivedAt",
        to_char(answer_due_on, 'YYYY-MM-DD') as "answerDueOn", answer, answered_at as "answeredAt",
        array(select f.name from objection_files f where f.objection_id = objections.id order by f.id) as files
     from objections where number = $1 and code_digest = $2`,
    [number.toUpperCase(), digestOfCode(code)],
  )
  if (!row) throw new Refused(refuse('objection-unknown'))
  const view = applicantView(objectionFlow)
  return {
    ...row,
    ...instant('receivedAt', row.receivedAt),
    state: view.state(row.state),
    stateLabel: view.label(row.state),
  }
}
