import { text, type ReadFacts } from '../../../../shared/server/notices/fact'
import type { SubjectReader } from '../../../../shared/server/notices/registry'
import { query } from '../../../../shared/server/database/database'

const read: ReadFacts = async (ids) => {
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

/** Accounts by number. */
export const accounts: SubjectReader = {
  read,
  async latest() {
    const [row] = await query<{ id: string }>('select id::text from up_users t order by t.id desc limit 1')
    return row?.id
  },
}
