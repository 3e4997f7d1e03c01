import type { Label } from '../../pure/workflow'
import { afterCommit } from '../database/database'
import { engine } from './queue-engine'
import { nudge } from './queue-nudge'
import { beyondWalls } from '../walls/walls'
import { bootRegistry } from '../process/boot-registries'

/**
 * A queue of rows: the row holds the work and its result, pg-boss (in the same PostgreSQL) the attempts: once across
 * all processes, retries with back-off, leases, dead letters.
 */
export interface Queue<Loaded = unknown> {
  /** `owner.noun`, as `notices.mail`. */
  name: string
  label: Label
  /** Units handled at once in one process. */
  concurrency: number
  /**
   * Seconds after which a unit of a killed process is given to another. A unit may wait for half of them in its
   * process, so handling must not take longer than the other half.
   */
  leaseSeconds: number
  /** Retries, and seconds before the first of them; each later one waits about twice as long. */
  retry: { limit: number; delaySeconds: number }
  /** Loads what the units of a batch need, when they are taken; units without a result are dropped. */
  load?(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded>>
  /**
   * Handles one unit, as system. Must check the row again, because a unit may come twice.
   * @param attempt 1 for the first.
   * @param loaded what `load` returned for it, at most half a lease ago.
   * @throws to be retried later.
   */
  handle(id: string, attempt: number, loaded?: Loaded): Promise<void>
  /**
   * All attempts failed: records it in the row, where people see it. May be called for a unit that was done meanwhile.
   */
  dead(id: string, error: string): Promise<void>
}

const declared = bootRegistry<Queue>('queue')

/**
 * Declares a queue at boot (register); its workers start after the boot.
 * @throws when the name is declared already.
 */
export const defineQueue = <Loaded>(owner: string, queue: Queue<Loaded>): void => declared.add(owner, queue.name, queue)

export const allQueues = (): Queue[] => declared.values()

/** Enqueues rows in the surrounding transaction: they are handled only if it commits. */
export async function enqueue(
  queue: string,
  ids: readonly string[],
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  // pg-boss silently drops units of unknown queues.
  if (!declared.has(queue)) throw new Error(`there is no queue ${queue}`)
  if (ids.length === 0) return
  await beyondWalls(() => engine().insert(ids.map((id) => ({ name: queue, data: { id }, startAfter }))))
  await afterCommit(() => nudge(queue))
}
