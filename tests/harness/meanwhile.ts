import { database, query } from './app'
import { until } from './until'

/** Those who wait for a lock. */
export const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Opens a transaction and runs `first` in it. @returns runs `last` in it too, and commits */
export async function openTransaction(
  first: () => Promise<unknown>,
): Promise<(last?: () => Promise<unknown>) => Promise<void>> {
  let begun!: () => void
  let finish!: (last?: () => Promise<unknown>) => void
  const isOpen = new Promise<void>((resolve) => (begun = resolve))
  const finished = new Promise<(() => Promise<unknown>) | undefined>((resolve) => (finish = resolve))
  const transaction = database.inTransaction(async () => {
    await first()
    begun()
    await (
      await finished
    )?.()
  })
  await Promise.race([isOpen, transaction])
  return (last) => {
    finish(last)
    return transaction
  }
}

/** Runs `first` in a transaction and `second` while it is open; commits when `second` is done or waits for a lock. */
export async function meanwhile<T>(first: () => Promise<unknown>, second: () => Promise<T>): Promise<T> {
  const commit = await openTransaction(first)
  let done = false
  const answer = second().finally(() => (done = true))
  await until(async () => done || (await query(WAITING)).length > 0)
  await commit()
  return answer
}
