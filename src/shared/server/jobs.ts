import type { Label } from '../pure/workflow'

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
  /** What is due now, at most `limit`, by one indexed query. What was handled under its key is left out afterwards. */
  due(now: Date, limit: number): Promise<readonly Item[]>
  /** Handles one, as system, in a transaction of its own, and judges again whether it is still due. */
  handle(item: Item, now: Date): Promise<void>
}

/** Declares the jobs of a plugin at boot (register). @throws for a schedule that is none or never fires. */
export declare function defineJobs(jobs: readonly Job<never>[]): void
