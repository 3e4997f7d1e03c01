import { query } from '../../../../shared/server/database/database'
import { grouped, joinAudience, keepAddresses, type FindPeople } from '../../../../shared/server/notices/people'

interface Liaison extends Record<string, unknown> {
  id: string
  city: string
  name: string
  email: string | null
}

/**
 * The liaison of a city, unless he is one of its officers. One whose mail address is unknown counts only where there is
 * no officer.
 */
const liaisonsOf: FindPeople = async (codes, officers) => {
  const rows = await query<Liaison>(
    `select document_id as id, city_code as city, name, nullif(email, '') as email from liaisons
     where state = 'current' and city_code = any($1::text[])`,
    [codes],
  )
  const isReached = ({ city, email }: Liaison): boolean =>
    (officers.get(city) ?? []).some(({ address }) => !email || address?.toLowerCase() === email.toLowerCase())
  return grouped(
    rows.filter((liaison) => !isReached(liaison)),
    ({ id, city, name, email }) => ({
      key: city,
      person: { recipient: `liaison:${id}`, name, address: email, locale: 'zh', mailOnly: true },
    }),
  )
}

/** Registers liaisons as recipients for their cities. */
export function answerForLiaisons(): void {
  joinAudience('filing', 'city', liaisonsOf)
  keepAddresses('filing', 'liaison', async (id) => {
    const [row] = await query<{ email: string | null }>(
      `select nullif(email, '') as email from liaisons where document_id = $1 limit 1`,
      [id],
    )
    return row?.email ?? null
  })
}
