import { checkSchedule } from '../../pure/schedule'
import type { Label } from '../../pure/workflow'
import { execute } from '../database/database'
import { bootRegistry } from '../process/boot-registries'

/** One due item. `key` identifies it for ever: a key of a job is handled once. */
export interface JobItem {
  key: string
  [value: string]: unknown
}

/** A scheduled job: finds what is due and handles each item; may be late, repeated or interrupted. */
export interface Job<Item extends JobItem = JobItem> {
  /** `plugin.what-it-does`, as `filing.remind-liaison`. */
  name: string
  label: Label
  /** Five fields of cron, in Asia/Shanghai. */
  at: string
  /**
   * What is due now, at most `limit`, by one indexed query. Keys found before are ignored. If as many are returned as
   * asked for, it is called again with a higher limit; it must exclude what stays due for long.
   */
  due(now: Date, limit: number): Promise<readonly Item[]>
  /** Handles one item, as system, in its own transaction; checks again that it is still due. */
  handle(item: Item, now: Date): Promise<void>
}

const declared = bootRegistry<Job>('job')

/** For a job that is one piece of work: its only item is the instant, since a slot is searched once. */
export const onceADay = (now: Date): Promise<JobItem[]> => Promise.resolve([{ key: now.toISOString() }])

/**
 * Declares the jobs of a plugin at boot (register).
 * @throws for an invalid schedule or one that never fires, and when a name is declared already.
 */
export function defineJobs(owner: string, jobs: readonly Job[]): void {
  for (const job of jobs) {
    try {
      checkSchedule(job.at)
    } catch (error) {
      throw new Error(`job ${job.name}: ${(error as Error).message}`)
    }
    declared.add(owner, job.name, job)
  }
}

export const allJobs = (): Job[] => declared.values()
export const jobOf = (name: string): Job | undefined => declared.get(name)

/** Inserts a row for each new job; slots before its first boot were not missed. Runs under the boot lock. */
export async function prepareJobs(): Promise<void> {
  await execute(
    `insert into desk_job (name, slot_at) select name, clock_timestamp() from unnest($1::text[]) name on conflict do nothing`,
    [declared.names()],
  )
}
