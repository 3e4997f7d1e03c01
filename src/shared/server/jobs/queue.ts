import type { Label } from '../../pure/workflow'
import { afterCommit } from '../database/database'
import { engine } from './queue-engine'
import { nudge } from './queue-nudge'
import { beyondWalls } from '../walls/walls'
import { bootRegistry } from '../process/boot-registries'

/**
 * A queue of rows to be worked off: the row holds what to do and how it ended, the queue (pg-boss, in the same
 * PostgreSQL) holds the trying: once across all processes, retry with back-off, lease, dead letters.
 */
export interface Queue<Loaded = unknown> {
  /** `owner.noun`, as `notices.mail`. */
  name: string
  label: Label
  /** How many are worked on at once in one process. */
  concurrency: number
  /**
   * Seconds after which a unit of a killed process is given to another. Half of them a unit may wait in the process that
   * took it, so none may take longer than the other half.
   */
  leaseSeconds: number
  /** Tries after the first, and seconds before the first of them; each later one waits about twice as long. */
  retry: { limit: number; delaySeconds: number }
  /** What the units of a batch need, read at once when they are taken; what is missing is nothing to work on any more. */
  load?(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded>>
  /**
   * Works on one unit, as system. Whether it was done already is judged again, from the row: a unit may come twice.
   * @param attempt 1 for the first.
   * @param loaded what `load` read of it, at most half a lease ago.
   * @throws to be tried again later.
   */
  handle(id: string, attempt: number, loaded?: Loaded): Promise<void>
  /** Every try failed: the row is told, so that people see it. A unit that was done meanwhile may come here too. */
  dead(id: string, error: string): Promise<void>
}

const declared = bootRegistry<Queue>('queue')

/**
 * Declares a queue at boot (register); its workers start when the boot has ended.
 * @throws when the name is declared already.
 */
export const defineQueue = <Loaded>(owner: string, queue: Queue<Loaded>): void => declared.add(owner, queue.name, queue)

export const allQueues = (): Queue[] => declared.values()

/** Puts rows into a queue, in the surrounding transaction and with it: they are worked on if it commits, else never. */
export async function enqueue(
  queue: string,
  ids: readonly string[],
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  // pg-boss drops what names no queue without a word.
  if (!declared.has(queue)) throw new Error(`there is no queue ${queue}`)
  if (ids.length === 0) return
  await beyondWalls(() => engine().insert(ids.map((id) => ({ name: queue, data: { id }, startAfter }))))
  await afterCommit(() => nudge(queue))
}
