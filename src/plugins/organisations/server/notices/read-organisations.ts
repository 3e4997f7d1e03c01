import { CITY_NAME, label, lastLine, reader, asArray, text, wordOf } from '../../../../shared/server/notices/fact'
import { HAND_OVER, LABEL, VERIFICATION } from '../../contract'

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
    // The owner of a claimed organisation is not notified of the claim's progress.
    creditCodes: row.kind === 'claim' ? [] : asArray<string>(row.credit_code),
    accountIds: row.kind === 'claim' ? asArray<number>(row.account_id) : [],
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
