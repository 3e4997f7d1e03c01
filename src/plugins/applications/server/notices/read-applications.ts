import { deadline, inShanghai, lastLine, reader, asArray, stateOf, text } from '../../../../shared/server/notices/fact'
import { BATCHES } from '../../../filing/contract'
import { APPLICATION } from '../../contract'

export const readApplications = reader(
  `select t.document_id as id, t.provider_name, t.receipt_number, t.submitted_at, t.state, t.return_answer_by, t.city_code,
      t.credit_code, b.name as batch, line.reason
   from applications t left join ${BATCHES} b on b.id = t.batch_id ${lastLine(APPLICATION)}
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      provider: text(row.provider_name),
      batch: text(row.batch),
      receiptNumber: text(row.receipt_number),
      submittedAt: inShanghai(row.submitted_at),
      state: stateOf(APPLICATION, row.state),
      returnAnswerBy: deadline(row.return_answer_by),
      reason: text(row.reason),
    },
    cityCodes: asArray<string>(row.city_code),
    creditCodes: [String(row.credit_code)],
  }),
)
