import { l } from '../../../shared/pure/schema'
import type { Need } from '../../../shared/pure/workflow'

/** Needs shared by several actions. */
export const reasonNeed = (suggestion?: string): Need => ({
  label: l('理由', 'Reason'),
  type: 'reason',
  required: true,
  suggestion,
})
export const dueNeed = (options: Partial<Need> = {}): Need => ({
  label: l('评审截止时间', 'Due'),
  type: 'datetime',
  ...options,
})
