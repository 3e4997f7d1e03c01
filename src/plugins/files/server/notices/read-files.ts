import { CITY_NAME, label, reader, asArray, text } from '../../../../shared/server/notices/fact'

export const readFiles = reader(
  `select t.document_id as id, t.name, t.city_code, t.credit_code, t.account_id, ${CITY_NAME} as city
   from private_files t left join cities c on c.code = t.city_code where t.document_id = any($1::text[])`,
  (row) => ({
    values: { name: text(row.name), city: label(row.city) },
    cityCodes: asArray<string>(row.city_code),
    creditCodes: asArray<string>(row.credit_code),
    // An organisation's file concerns all its accounts; a claimant's only his own.
    accountIds: row.credit_code ? [] : asArray<number>(row.account_id),
  }),
)
