import { database, query } from './app'
import { until } from './until'

/** Those who wait for a lock. */
export const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Runs `first` in a transaction and `second` while it is open; commits when `second` is done or waits for a lock. */
export async function meanwhile<T>(first: () => Promise<unknown>, second: () => Promise<T>): Promise<T> {
  let started!: () => void
  let finish!: () => void
  const begun = new Promise<void>((resolve) => (started = resolve))
  const held = new Promise<void>((resolve) => (finish = resolve))
  const transaction = database.inTransaction(async () => {
    await first()
    started()
    await held
  })
  await Promise.race([begun, transaction])
  let done = false
  const answer = second().finally(() => (done = true))
  await until(async () => done || (await query(WAITING)).length > 0)
  finish()
  await transaction
  return answer
}
