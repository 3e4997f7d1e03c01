import type { Label, Need } from './workflow'
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
export const instantNeed = (label: Label, options: Partial<Need> = {}): Need => ({
  label,
  type: 'datetime',
  ...options,
})
