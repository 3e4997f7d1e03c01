import { database, query } from './app'

export interface Viewer {
  cities?: readonly string[]
  owner?: string
  account?: number
  actor?: string
}

/** Runs SQL as an officer, an account or anonymous, on a connection with the walled role. */
export function walled<T extends Record<string, unknown>>(
  { cities = [], owner = '', account, actor = 'admin:0' }: Viewer,
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

/** SQLSTATE of the database's refusal. */
export async function refusedWith(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}
