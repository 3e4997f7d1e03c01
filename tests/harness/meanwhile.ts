import { setTimeout as pause } from 'node:timers/promises'
import { database } from './app'

/** Runs `first` in a transaction, `second` while that is open, then commits. */
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
  const answer = second()
  await pause(700)
  finish()
  await transaction
  return answer
}
