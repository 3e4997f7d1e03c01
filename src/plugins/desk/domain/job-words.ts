import type { Label } from '../../../shared/pure/needs'
import { l } from '../../../shared/pure/schema'

/** The last run of a job: what it found and the outcome so far. */
export interface JobRun {
  slotAt: string
  startedAt: string
  /** Who started it; null: the schedule. */
  runBy: string | null
  found: number
  done: number
  failed: number
  /** When the last item ended; null while some are pending. */
  endedAt: string | null
}

export interface JobRow {
  name: string
  label: Label
  schedule: Label
  next: string
  last: JobRun | null
  /** Failed items of all runs. */
  failedItems: number
  /** Error of the last search, if it failed. */
  error: string | null
  failedAt: string | null
}

export const ITEM_STATES = {
  waiting: l('待处理', 'Waiting'),
  failed: l('失败', 'Failed'),
  done: l('已完成', 'Done'),
}
export type ItemState = keyof typeof ITEM_STATES

export interface JobItemRow {
  id: string
  key: string
  state: ItemState
  queuedAt: string
  endedAt: string | null
  attempts: number
  error: string | null
}
