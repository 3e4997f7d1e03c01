import { database, query } from './app'

/** Runs in a transaction that is rolled back, so that no other test sees its rows. */
export async function takenBack(fn: () => Promise<void>): Promise<void> {
  const end = new Error('taken back')
  const inside = database.inTransaction(async () => {
    await fn()
    throw end
  })
  await expect(inside).rejects.toBe(end)
}

/** The same, in a session of a database whose time zone is not UTC. */
export const inShanghaiSession = (fn: () => Promise<void>): Promise<void> =>
  takenBack(async () => {
    await query(`set local timezone to 'Asia/Shanghai'`)
    await fn()
  })
