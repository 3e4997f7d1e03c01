import { CITY_NAME, label, reader, asArray, text } from '../../../../shared/server/notices/fact'

/** By documentId, or by code for events that have only the code. */
export const readCities = reader(
  `select asked.id, ${CITY_NAME} as city, c.code from unnest($1::text[]) as asked (id)
     join cities c on c.document_id = asked.id or c.code = asked.id`,
  (row) => ({ values: { city: label(row.city) }, cityCodes: [String(row.code)] }),
)

export const readOfficers = reader(
  `select t.document_id as id, t.name, t.post, t.email, t.city_code, t.admin_user_id, ${CITY_NAME} as city
   from officers t join cities c on c.code = t.city_code where t.document_id = any($1::text[])`,
  (row) => ({
    values: { city: label(row.city), name: text(row.name), post: text(row.post), email: text(row.email) },
    cityCodes: [String(row.city_code)],
    adminUserIds: asArray<number>(row.admin_user_id),
  }),
)
