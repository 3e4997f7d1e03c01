import type { Label } from './workflow'

/** A task of a member of staff, on the home page. */
export interface Task {
  /** Unique within its plugin. */
  key: string
  text: Label
  /** Number of items; absent for a single one. */
  count?: number
  /** Page of the panel where it is done. */
  to: string
  /** Smaller ones come first. */
  sort: number
}

/** Remaining time, shown above the tasks. */
export interface Deadlines {
  title: Label
  lines: readonly { label: Label; at: string | null }[]
}
