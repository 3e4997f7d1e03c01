import { FILING_CLOSES, NOT_YET, RECOMMENDATION_CLOSES, type Change } from './action'

export const settings = (change: object): Change => ({ facts: { settings: change } })

/** R02, R24: filing is possible within [open, close). */
export const FILING_WINDOW: Record<string, Change | Change[]> = {
  'batch-unknown': { facts: { batch: undefined } },
  'batch-not-open': { facts: { batch: { state: 'closed' } } },
  'window-not-open-yet': { facts: { batch: { filingOpensAt: NOT_YET } } },
  'window-closed': { at: FILING_CLOSES },
}
/** R25, R27, R29: the city acts until 22 August ends. */
export const CITY_WINDOW: Record<string, Change | Change[]> = {
  ...FILING_WINDOW,
  'window-closed': [
    { at: RECOMMENDATION_CLOSES },
    // S41: the due day set by the province has passed as well.
    { at: RECOMMENDATION_CLOSES, subject: { cityAnswerBy: RECOMMENDATION_CLOSES } },
  ],
}
/** What an enterprise says about its demand, all of it asked for. */
export const ANSWERS = [
  'title',
  'industryCode',
  'painPoints',
  'scenes',
  'urgency',
  'budget',
  'expectedBenefit',
  'categories',
  'contactName',
  'contactPhone',
]

/** R22, R23: who may file, and what a demand must contain. */
export const NOT_FILED: Record<string, Change | Change[]> = {
  'no-eligible-label': { facts: { eligibility: { ok: false, code: 'no-eligible-label', values: {} } } },
  // S07
  'size-not-sme': { facts: { size: 'large', settings: { championMayFile: false } } },
  'demand-incomplete': ANSWERS.map((name) => ({ subject: { [name]: null } })),
  'organisation-unverified': [
    { facts: { verification: 'none' } },
    { facts: { verification: 'evidence-given', settings: { unverifiedMaySubmit: 'never' } } },
  ],
}
export const FROZEN: Change = { subject: { cityListVersion: 1 } }
export const IN_NO_BATCH: Record<string, Change> = {
  'batch-unknown': { facts: { batch: undefined } },
  'batch-not-open': { facts: { batch: { state: 'closed' } } },
}
