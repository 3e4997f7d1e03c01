import { query } from './app'
import { openTransaction, WAITING } from './meanwhile'
import { until } from './until'

/**
 * Starts requests while nobody can write to a table, and lets go when each is answered or waits: for the table, or for
 * a lock that another of them has. So requests that check without a lock have all checked before any of them writes.
 */
export async function together<T>(table: string, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  const commit = await openTransaction(() => query(`lock table ${table} in share mode`))
  let answered = 0
  const answers = requests.map((request) => request().finally(() => (answered += 1)))
  await until(async () => answered + (await query(WAITING)).length >= requests.length)
  await commit()
  return Promise.all(answers)
}
