import type { Label, Need } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

/** Needs that many actions ask for in the same words. */
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
