import type { Label } from './workflow'

/** Something that awaits a member of staff, on the home page of the panel. */
export interface Task {
  /** Names it within its plugin. */
  key: string
  text: Label
  /** How many there are; none where it is a single thing. */
  count?: number
  /** Page of the panel where it is done. */
  to: string
  /** Smaller ones come first. */
  sort: number
}

/** The time that is left for something, above the tasks. */
export interface Deadlines {
  title: Label
  lines: readonly { label: Label; at: string | null }[]
}
