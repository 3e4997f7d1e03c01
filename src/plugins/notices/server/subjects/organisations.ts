import { query } from '../../../../shared/server/database/database'
import { inShanghai } from './clock'
import { DEMAND } from '../../../filing/contract'
import { HAND_OVER, LABEL, VERIFICATION } from '../../../organisations/contract'
import { CITY_NAME, deadline, label, lastLine, reader, some, stateOf, text, wordOf, type Reader } from './fact'

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

export const readLabels = reader(
  `select t.document_id as id, t.kind, coalesce(t.enterprise_name, e.name) as firm, t.city_code, t.credit_code,
      ${CITY_NAME} as city, line.reason
   from enterprise_labels t join cities c on c.code = t.city_code
     left join enterprises e on e.credit_code = t.credit_code ${lastLine(LABEL)}
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      kind: wordOf(LABEL, 'kind', row.kind),
      enterprise: text(row.firm),
      city: label(row.city),
      reason: text(row.reason),
    },
    cityCodes: [String(row.city_code)],
    creditCodes: [String(row.credit_code)],
  }),
)

export const readVerifications = reader(
  `select t.document_id as id, t.name, t.subject_code, t.kind, t.applicant_name, t.city_code, t.account_id, t.credit_code,
      ${CITY_NAME} as city, coalesce(t.decision_reason, line.reason) as reason
   from verifications t join cities c on c.code = t.city_code ${lastLine(VERIFICATION)}
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      name: text(row.name),
      creditCode: text(row.subject_code),
      kind: wordOf(VERIFICATION, 'kind', row.kind),
      applicant: text(row.applicant_name),
      city: label(row.city),
      reason: text(row.reason),
    },
    cityCodes: [String(row.city_code)],
    // The owner of an organisation that somebody claims must not hear how the claim goes.
    creditCodes: row.kind === 'claim' ? [] : some<string>(row.credit_code),
    accountIds: row.kind === 'claim' ? some<number>(row.account_id) : [],
  }),
)

export const readHandOvers = reader(
  `select t.document_id as id, t.name, t.credit_code, t.from_city, t.to_city, coalesce(line.reason, t.reason) as reason,
      (select ${CITY_NAME} from cities c where c.code = t.from_city) as "from",
      (select ${CITY_NAME} from cities c where c.code = t.to_city) as "to"
   from hand_overs t ${lastLine(HAND_OVER)} where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      name: text(row.name),
      creditCode: text(row.credit_code),
      fromCity: label(row.from),
      toCity: label(row.to),
      reason: text(row.reason),
    },
    cityCodes: [String(row.from_city), String(row.to_city)],
    creditCodes: [String(row.credit_code)],
  }),
)

export const readFiles = reader(
  `select t.document_id as id, t.name, t.city_code, t.credit_code, t.account_id, ${CITY_NAME} as city
   from private_files t left join cities c on c.code = t.city_code where t.document_id = any($1::text[])`,
  (row) => ({
    values: { name: text(row.name), city: label(row.city) },
    cityCodes: some<string>(row.city_code),
    creditCodes: some<string>(row.credit_code),
    // An organisation's file is told to all of its accounts; only a stranger's belongs to one.
    accountIds: row.credit_code ? [] : some<number>(row.account_id),
  }),
)

export const readAccounts: Reader = async (ids) => {
  const rows = await query(
    `select id::text, coalesce(nullif(name, ''), username) as name, email from up_users where id = any($1::int[])`,
    [ids.filter((id) => /^\d{1,9}$/.test(id))],
  )
  return new Map(
    rows.map((row) => [
      String(row.id),
      { values: { name: text(row.name), email: text(row.email) }, accountIds: [Number(row.id)] },
    ]),
  )
}
