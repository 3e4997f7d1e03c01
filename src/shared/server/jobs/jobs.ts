import { checkSchedule } from '../../pure/schedule'
import type { Label } from '../../pure/workflow'
import { execute } from '../database/database'
import { bootRegistry } from '../process/boot-registries'

/** One thing that is due. `key` says which, for ever: a key of a job is handled once, whatever is tried or repeated. */
export interface JobItem {
  key: string
  [value: string]: unknown
}

/** A scheduled job: it finds what is due and handles each; it can be late, repeated or interrupted. */
export interface Job<Item extends JobItem = JobItem> {
  /** `plugin.what-it-does`, as `filing.remind-liaison`. */
  name: string
  label: Label
  /** Five fields of cron, in Asia/Shanghai. */
  at: string
  /**
   * What is due now, at most `limit`, by one indexed query. Keys that were found before are left out afterwards. When as
   * many come as were asked for, it is asked again with a higher limit: what stays due for long it leaves out itself.
   */
  due(now: Date, limit: number): Promise<readonly Item[]>
  /** Handles one, as system, in a transaction of its own, and judges again whether it is still due. */
  handle(item: Item, now: Date): Promise<void>
}

const declared = bootRegistry<Job>('job')

/** Due of a job that is one piece of work: its only item bears the instant, since no slot is searched twice. */
export const onceADay = (now: Date): Promise<JobItem[]> => Promise.resolve([{ key: now.toISOString() }])

/**
 * Declares the jobs of a plugin at boot (register).
 * @throws for a schedule that is none or never fires, and when a name is declared already.
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

/** Gives each job that is new its row: a slot before its first boot was never missed. Runs under the boot lock. */
export async function prepareJobs(): Promise<void> {
  await execute(
    `insert into desk_job (name, slot_at) select name, clock_timestamp() from unnest($1::text[]) name on conflict do nothing`,
    [declared.names()],
  )
}
