import { checkSchedule } from '../../pure/schedule'
import type { Label } from '../../pure/workflow'
import { execute } from '../database/database'

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

const declared = new Map<string, Job>()

/** Due of a job that is one piece of work: its only item bears the instant, since no slot is searched twice. */
export const onceADay = (now: Date): Promise<JobItem[]> => Promise.resolve([{ key: now.toISOString() }])

/** Declares the jobs of a plugin at boot (register). @throws for a schedule that is none or never fires. */
export function defineJobs(jobs: readonly Job[]): void {
  for (const job of jobs) {
    if (declared.has(job.name)) throw new Error(`job ${job.name} is declared twice`)
    try {
      checkSchedule(job.at)
    } catch (error) {
      throw new Error(`job ${job.name}: ${(error as Error).message}`)
    }
    declared.set(job.name, job)
  }
}

export const allJobs = (): Job[] => [...declared.values()]
export const jobOf = (name: string): Job | undefined => declared.get(name)

/** For a second boot in one process, which declares its jobs anew. */
export const clearJobs = (): void => declared.clear()

/** Gives each job that is new its row: a slot before its first boot was never missed. Runs under the boot lock. */
export async function prepareJobs(): Promise<void> {
  await execute(
    `insert into desk_job (name, slot_at) select name, clock_timestamp() from unnest($1::text[]) name on conflict do nothing`,
    [[...declared.keys()]],
  )
}
