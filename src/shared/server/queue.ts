import type { Label } from '../pure/workflow'

/**
 * A queue of rows to be worked off: the row holds what to do and how it ended, the queue (pg-boss, in the same
 * PostgreSQL) holds the trying: once across all processes, retry with back-off, lease, dead letters.
 */
export interface Queue {
  /** `plugin.noun`, as `notices.mail`. */
  name: string
  label: Label
  /** How many are worked on at once in one process. */
  concurrency: number
  /** Seconds after which a unit of a killed process is given to another. No unit may take longer. */
  leaseSeconds: number
  retry: { limit: number; delaySeconds: number }
  /**
   * Works on one unit, as system. Whether it was done already is judged again, from the row: a unit may come twice.
   * @throws to be tried again later.
   */
  handle(id: string, attempt: number): Promise<void>
  /** Every try failed: the row is told, so that people see it. */
  dead(id: string, error: string): Promise<void>
}

/** Declares a queue at boot (register); its workers start when the boot has ended. */
export declare function defineQueue(queue: Queue): void

/** Puts rows into a queue, in the surrounding transaction and with it: they are worked on if it commits, else never. */
export declare function enqueue(queue: string, ids: readonly string[], after?: { startAfter?: Date }): Promise<void>
