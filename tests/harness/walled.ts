import { database, query } from './app'

export interface Eyes {
  cities?: readonly string[]
  owner?: string
  account?: number
  actor?: string
}

/** Asks the database itself, on a connection that wears the walled role, as an officer, an account or nobody. */
export function walled<T extends Record<string, unknown>>(
  { cities = [], owner = '', account, actor = 'admin:0' }: Eyes,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  return database.inTransaction(async () => {
    await query(
      `select set_config('app.cities', $1, true), set_config('app.owner', $2, true), set_config('app.account', $3, true),
          set_config('app.actor', $4, true), set_config('role', 'pool_city', true)`,
      [cities.join(','), owner, account === undefined ? '' : String(account), actor],
    )
    return query<T>(sql, params)
  })
}

/** The SQLSTATE that the database refuses with. */
export async function refusedWith(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}
