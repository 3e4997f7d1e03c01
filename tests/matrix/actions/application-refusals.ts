import type { Change } from './action'

export const TODAY = '2026-09-01T10:00:00.000+08:00'
export const OPENS = '2026-08-01T00:00:00.000+08:00'
/** S13: the cut-off that the province set. */
export const CUT_OFF = '2026-10-01T00:00:00.000+08:00'
/** When a returned application is due, and the end of the settling time after that (R02). */
export const DUE = '2026-09-12T00:00:00.000+08:00'
export const SETTLED = '2026-09-12T00:02:00.000+08:00'
export const REASON = { reason: '理由' }

export const CLOSED: Record<string, Change> = { 'batch-not-open': { facts: { batch: { state: 'closed' } } } }
/** R06–R08, R68: whose application may be filed. */
export const NOT_FILED: Record<string, Change | Change[]> = {
  'application-batch-unknown': { facts: { batch: undefined } },
  'batch-not-for-providers': { facts: { batch: { kind: 'pilot' } } },
  // R68: barred including the last day.
  'provider-barred': { facts: { barredUntil: '2026-09-01' } },
  'application-exists': { facts: { otherInBatch: 'SQ-1' } },
  'provider-unverified': [
    { facts: { verification: 'none' } },
    { facts: { verification: 'evidence-given', settings: { unverifiedMayApply: 'never' } } },
  ],
  'application-incomplete': [{ subject: { answers: { undertaking: undefined } } }],
}
export const OUTCOME = {
  categories: { network: { listed: true }, solution: { listed: false } },
  listings: { plan: { listed: false } },
}
export const NOBODY = {
  categories: { network: { listed: false, reason: '材料不实' }, solution: { listed: false } },
  listings: { plan: { listed: false } },
}
/** R13, R15: nothing is determined without the committee's conclusion. */
export const UNCONCLUDED: Record<string, Change | Change[]> = {
  'conclusion-missing': [
    { facts: { conclusion: null } },
    { facts: { conclusion: { categories: { solution: undefined } } } },
    { facts: { conclusion: { listings: { plan: undefined } } } },
  ],
}
