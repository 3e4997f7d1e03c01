import { CITY_NAME, label, reader, text } from '../../../../shared/server/notices/fact'

export const readLiaisons = reader(
  `select t.document_id as id, t.name, t.post, t.phone, t.email, t.city_code, ${CITY_NAME} as city
   from liaisons t join cities c on c.code = t.city_code where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      city: label(row.city),
      name: text(row.name),
      post: text(row.post),
      phone: text(row.phone),
      email: text(row.email),
    },
    cityCodes: [String(row.city_code)],
  }),
)
