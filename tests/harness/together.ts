import { database, query } from './app'
import { WAITING } from './meanwhile'
import { until } from './until'

/**
 * Starts requests while nobody can write to a table, and lets go when each is answered or waits: for the table, or for
 * a lock that another of them has. So requests that check without a lock have all checked before any of them writes.
 */
export async function together<T>(table: string, requests: readonly (() => Promise<T>)[]): Promise<T[]> {
  let begun!: () => void
  let go!: () => void
  const held = new Promise<void>((resolve) => (begun = resolve))
  const waiting = new Promise<void>((resolve) => (go = resolve))
  const transaction = database.inTransaction(async () => {
    await query(`lock table ${table} in share mode`)
    begun()
    await waiting
  })
  await Promise.race([held, transaction])
  let answered = 0
  const answers = requests.map((request) => request().finally(() => (answered += 1)))
  await until(async () => answered + (await query(WAITING)).length >= requests.length)
  go()
  await transaction
  return Promise.all(answers)
}
