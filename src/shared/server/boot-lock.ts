import { openSession } from './session'

/** Any constant: two processes that boot against one database must only agree on it. */
const BOOT_LOCK = 726_001

let booting = false

/**
 * Lets one process at a time sync the schema and seed: two at once on an empty database kill one of them.
 * @returns the release; a process that dies releases by losing its connection.
 */
export async function takeBootLock(): Promise<() => Promise<void>> {
  booting = true
  const session = await openSession()
  await session.query('select pg_advisory_lock($1)', [BOOT_LOCK])
  return () => {
    booting = false
    return session.end()
  }
}

/** Whether what is written outside a request comes with the start of this process. */
export const isBooting = (): boolean => booting
