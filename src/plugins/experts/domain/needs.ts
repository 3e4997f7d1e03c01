import { DEADLINE_YEARS, type Years } from '../../../shared/pure/dates'
import { l } from '../../../shared/pure/schema'
import type { Need } from '../../../shared/pure/workflow'

/** A term without an end is entered as one that ends in 2099. */
export const TERM_YEARS: Years = [-50, 80]

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
  deadline: true,
  years: DEADLINE_YEARS,
  ...options,
})
