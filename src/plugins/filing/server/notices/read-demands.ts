import {
  CITY_NAME,
  deadline,
  inShanghai,
  label,
  lastLine,
  reader,
  stateOf,
  text,
} from '../../../../shared/server/notices/fact'
import { DEMAND } from '../../contract'

export const readInvitations = reader(
  `select t.document_id as id, t.enterprise_name, t.credit_code, t.city_code, b.name as batch, ${CITY_NAME} as city
   from invitations t join cities c on c.code = t.city_code left join batches b on b.id = t.batch_id
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: { batch: text(row.batch), city: label(row.city), enterprise: text(row.enterprise_name) },
    cityCodes: [String(row.city_code)],
    creditCodes: [String(row.credit_code)],
  }),
)

export const readDemands = reader(
  `select t.document_id as id, t.title, t.enterprise_name, t.receipt_number, t.submitted_at, t.state, t.city_answer_by,
      t.city_code, t.credit_code, b.name as batch, ${CITY_NAME} as city, coalesce(line.reason, t.review_reason) as reason
   from demands t join cities c on c.code = t.city_code left join batches b on b.id = t.batch_id ${lastLine(DEMAND)}
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      title: text(row.title),
      enterprise: text(row.enterprise_name),
      city: label(row.city),
      batch: text(row.batch),
      receiptNumber: text(row.receipt_number),
      submittedAt: inShanghai(row.submitted_at),
      state: stateOf(DEMAND, row.state),
      cityAnswerBy: deadline(row.city_answer_by),
      reason: text(row.reason),
    },
    cityCodes: [String(row.city_code)],
    creditCodes: [String(row.credit_code)],
  }),
)
