import type { Label } from './workflow'

/** A task of a member of staff, on the home page. */
export interface Task {
  /** Unique within its plugin. */
  key: string
  text: Label
  /** Number of items; absent for a single one. */
  count?: number
  /** Earliest deadline of the items, an instant; absent where none is set. */
  dueAt?: string | null
  /** Page of the panel where it is done. */
  to: string
  /** Smaller ones come first. */
  sort: number
}

/** Whether its deadline has passed while something waits (R02: half-open). */
export const isOverdue = ({ count, dueAt }: Pick<Task, 'count' | 'dueAt'>, now: Date): boolean =>
  count !== 0 && typeof dueAt === 'string' && new Date(dueAt) <= now

/** Overdue ones first, the longest overdue at the top; then by `sort`. */
export const inOrder = <T extends Task>(tasks: readonly T[], now: Date): T[] =>
  tasks
    .map((task) => ({ task, overdue: isOverdue(task, now) }))
    .sort(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) ||
        (a.overdue ? String(a.task.dueAt).localeCompare(String(b.task.dueAt)) : 0) ||
        a.task.sort - b.task.sort,
    )
    .map(({ task }) => task)

/** Remaining time, shown above the tasks. */
export interface Deadlines {
  title: Label
  lines: readonly { label: Label; at: string | null }[]
}
