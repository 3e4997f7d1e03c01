import type { Label, Need } from './workflow'
import { DEADLINE_YEARS } from './dates'
import { l } from './schema'

/** Needs that several actions share. */
export const reasonNeed = (suggestion?: string): Need => ({
  label: l('理由', 'Reason'),
  type: 'reason',
  required: true,
  suggestion,
})
export const textNeed = (label: Label, options: Partial<Need> = {}): Need => ({
  label,
  type: 'text',
  max: 200,
  ...options,
})
/** S01: the end of a window; a bare day is the end of that day. */
export const deadlineNeed = (label: Label, options: Partial<Need> = {}): Need => ({
  label,
  type: 'datetime',
  deadline: true,
  years: DEADLINE_YEARS,
  ...options,
})
