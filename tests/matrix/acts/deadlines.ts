import {
  FILING_CLOSES,
  JINAN,
  LIAISON_DUE,
  CREDIT_CODE,
  OPENS,
  RECOMMENDATION_CLOSES,
  type Change,
  type Row,
} from './act'
import { CUT_OFF, DUE as RETURN_DUE } from './application-refusals'
import { settings } from './demand-refusals'

/**
 * A deadline of the rules, with the answers one millisecond before it and from it on. Windows are half-open (R02), and a
 * last day ends at the next midnight in Shanghai (S01).
 */
export interface Deadline {
  rule: string
  flow: string
  acts: readonly string[]
  /** Default: the first state the action starts from. */
  state?: string
  given?: Change
  at: string
  before: string
  then: string
  /** Judged at the time of the decision, not of the arrival. */
  decided?: true
}

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()
const DAY = 86_400_000
/** R02: settling time for requests that arrived before a deadline. */
const SETTLING = 120_000
const EXTENDED = later(RECOMMENDATION_CLOSES, DAY)
const FILING_EXTENDED = later(FILING_CLOSES, DAY)

const extension = (window: string, until: string, own: Row = { scope: 'batch' }): Change => ({
  facts: { extensions: [{ window, cityCode: null, creditCode: null, until, ...own }] },
})
const FOR_CITY = { scope: 'city', cityCode: JINAN }
const FOR_APPLICANT = { scope: 'applicant', creditCode: CREDIT_CODE }
const closed = { before: 'allowed', then: 'window-closed' }
const opening = { at: OPENS, before: 'window-not-open-yet', then: 'allowed' }

const CITY_ACTS = [
  'select',
  'not-select',
  'return',
  'mark-priority',
  'clear-priority',
  'recommend',
  'undo-select',
  'undo-recommend',
]
/** S41: the province sets the city a due day, possibly after its window. */
const ANSWER_BY = '2026-08-26T00:00:00.000+08:00'

const OF_DEMANDS: readonly Deadline[] = [
  { rule: 'R02', flow: 'demand', acts: ['submit'], ...opening },
  { rule: 'R24', flow: 'demand', acts: ['submit'], at: FILING_CLOSES, ...closed },
  ...[{ scope: 'batch' }, FOR_CITY, FOR_APPLICANT].map(
    (whom): Deadline => ({
      rule: 'R04',
      flow: 'demand',
      acts: ['submit'],
      given: extension('filing', FILING_EXTENDED, whom),
      at: FILING_EXTENDED,
      ...closed,
    }),
  ),
  { rule: 'S04', flow: 'demand', acts: ['answer-return'], at: RECOMMENDATION_CLOSES, ...closed },
  {
    rule: 'S04',
    flow: 'demand',
    acts: ['answer-return'],
    given: settings({ correctionAfterClose: false }),
    at: FILING_CLOSES,
    ...closed,
  },
  { rule: 'R02', flow: 'demand', acts: CITY_ACTS, ...opening },
  { rule: 'R29', flow: 'demand', acts: CITY_ACTS, at: RECOMMENDATION_CLOSES, ...closed },
  {
    rule: 'R04',
    flow: 'demand',
    acts: [...CITY_ACTS, 'answer-return'],
    given: extension('recommendation', EXTENDED, FOR_CITY),
    at: EXTENDED,
    ...closed,
  },
  {
    rule: 'S41',
    flow: 'demand',
    acts: [...CITY_ACTS, 'answer-return'],
    given: { subject: { cityAnswerBy: ANSWER_BY } },
    at: ANSWER_BY,
    ...closed,
  },
  {
    rule: 'S41, S01',
    flow: 'demand',
    acts: ['return-to-city'],
    at: ANSWER_BY,
    before: 'allowed',
    then: 'answer-day-past',
  },
]

const onlyInput = (name: string, value: string): Change => ({
  input: { liaisonDueAt: undefined, filingClosesAt: undefined, recommendClosesAt: undefined, [name]: value },
})
const NEW_CLOSE = '2026-08-18T00:00:00.000+08:00'
const over = { before: 'allowed', then: 'window-over' }
const past = { before: 'allowed', then: 'in-the-past' }

const OF_BATCHES: readonly Deadline[] = [
  { rule: 'R01', flow: 'batch', acts: ['open'], at: FILING_CLOSES, ...past, decided: true },
  ...(
    [
      ['liaisonDueAt', LIAISON_DUE],
      ['filingClosesAt', FILING_CLOSES],
      ['recommendClosesAt', RECOMMENDATION_CLOSES],
    ] as const
  ).map(
    ([name, at]): Deadline => ({
      rule: 'R03',
      flow: 'batch',
      acts: ['change-windows'],
      // Later than the current date, and still in the order of the other two.
      given: { ...onlyInput(name, later(at, 1000)) },
      at,
      ...over,
    }),
  ),
  {
    rule: 'R03',
    flow: 'batch',
    acts: ['change-windows'],
    given: onlyInput('filingClosesAt', NEW_CLOSE),
    at: NEW_CLOSE,
    ...past,
  },
  { rule: 'R04', flow: 'batch', acts: ['grant-extension'], at: '2026-08-24T00:00:00.000+08:00', ...past },
  {
    rule: 'R33',
    flow: 'batch',
    acts: ['determine-list'],
    at: RECOMMENDATION_CLOSES,
    before: 'recommendation-running',
    then: 'requests-settling',
  },
  {
    rule: 'R33, R04',
    flow: 'batch',
    acts: ['determine-list'],
    given: extension('recommendation', EXTENDED, FOR_CITY),
    at: EXTENDED,
    before: 'recommendation-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'batch',
    acts: ['determine-list', 'close'],
    at: later(RECOMMENDATION_CLOSES, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  {
    rule: 'R02',
    flow: 'batch',
    acts: ['close'],
    at: FILING_CLOSES,
    before: 'allowed',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'batch',
    acts: ['close'],
    at: later(FILING_CLOSES, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  {
    rule: 'R02, R04',
    flow: 'batch',
    acts: ['close'],
    given: extension('filing', FILING_EXTENDED, FOR_APPLICANT),
    at: later(FILING_EXTENDED, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  { rule: 'R02', flow: 'city-list', acts: ['freeze', 'declare-none', 'take-back'], ...opening },
  {
    rule: 'R29',
    flow: 'city-list',
    acts: ['freeze', 'declare-none', 'take-back'],
    at: RECOMMENDATION_CLOSES,
    ...closed,
  },
  {
    rule: 'R29, S41: where no answer to the province is due',
    flow: 'city-list',
    acts: ['freeze-again'],
    given: { facts: { answering: false } },
    at: RECOMMENDATION_CLOSES,
    ...closed,
  },
]

const BARRED = { facts: { barredUntil: '2026-09-01' } }
const RETURNED: Change = { subject: { state: 'returned', returnAnswerBy: RETURN_DUE } }

const OF_APPLICATIONS: readonly Deadline[] = [
  { rule: 'R02', flow: 'application', acts: ['submit'], ...opening },
  { rule: 'S13', flow: 'application', acts: ['submit'], at: CUT_OFF, ...closed },
  {
    rule: 'R04',
    flow: 'application',
    acts: ['submit'],
    given: extension('filing', later(CUT_OFF, DAY), FOR_APPLICANT),
    at: later(CUT_OFF, DAY),
    ...closed,
  },
  {
    rule: 'R68, S01: the last day of the bar still bars',
    flow: 'application',
    acts: ['submit'],
    given: BARRED,
    at: '2026-09-02T00:00:00.000+08:00',
    before: 'provider-barred',
    then: 'allowed',
  },
  {
    rule: 'R09',
    flow: 'application',
    acts: ['answer-return'],
    at: RETURN_DUE,
    before: 'allowed',
    then: 'return-deadline-past',
  },
  {
    rule: 'R09, S01',
    flow: 'application',
    acts: ['return'],
    at: '2026-09-06T00:00:00.000+08:00',
    before: 'allowed',
    then: 'answer-day-past',
  },
  {
    rule: 'R09',
    flow: 'application',
    acts: ['reject'],
    state: 'returned',
    given: RETURNED,
    at: RETURN_DUE,
    before: 'return-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'application',
    acts: ['reject'],
    state: 'returned',
    given: RETURNED,
    at: later(RETURN_DUE, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
]

const REVIEW_DUE = '2026-09-10T00:00:00.000+08:00'
const NEXT_DUE = '2026-09-20T00:00:00.000Z'
const OWING: Change = {
  facts: { subjects: [{ title: '甲', needed: 2, submitted: 3, owing: 1, needsDiscussion: false }] },
}

const OF_PANELS: readonly Deadline[] = [
  {
    rule: 'R12',
    flow: 'assignment',
    acts: ['save', 'submit', 'revise'],
    at: REVIEW_DUE,
    before: 'allowed',
    then: 'after-due',
  },
  {
    rule: 'R10',
    flow: 'panel',
    acts: ['start', 'extend', 'discuss', 'resume', 'reopen'],
    at: NEXT_DUE,
    before: 'allowed',
    then: 'due-in-past',
    decided: true,
  },
  {
    rule: 'R13',
    flow: 'panel',
    acts: ['discuss', 'conclude'],
    given: OWING,
    at: REVIEW_DUE,
    before: 'still-owing',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'panel',
    acts: ['discuss', 'conclude'],
    given: OWING,
    at: later(REVIEW_DUE, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
]

const OBJECTIONS_CLOSE = '2026-08-18T00:00:00.000+08:00'
const PUBLIC_AT = '2026-08-11T12:00:00.000+08:00'
const SCHEDULED: Change = { subject: { state: 'scheduled', publicAt: PUBLIC_AT } }
const notOut = { given: SCHEDULED, at: PUBLIC_AT, before: 'allowed', then: 'public-already', decided: true } as const
const out = { given: SCHEDULED, at: PUBLIC_AT, before: 'not-public-yet', then: 'allowed', decided: true } as const

const OF_LISTS: readonly Deadline[] = [
  {
    rule: 'S31',
    flow: 'list',
    acts: ['publish'],
    state: 'announced',
    at: OBJECTIONS_CLOSE,
    before: 'objection-period-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02, S31',
    flow: 'list',
    acts: ['publish'],
    state: 'announced',
    at: later(OBJECTIONS_CLOSE, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  { rule: 'R67', flow: 'announcement', acts: ['publish', 'unschedule'], state: 'scheduled', ...notOut },
  { rule: 'R69', flow: 'announcement', acts: ['correct', 'withdraw', 'appear'], state: 'scheduled', ...out },
  {
    rule: 'R67',
    flow: 'announcement',
    acts: ['schedule'],
    at: PUBLIC_AT,
    before: 'allowed',
    then: 'not-in-future',
    decided: true,
  },
  {
    rule: 'R05',
    flow: 'member-invitation',
    acts: ['join'],
    at: '2026-08-17T12:00:00.000+08:00',
    before: 'allowed',
    then: 'invitation-invalid',
  },
]

export const DEADLINES: readonly Deadline[] = [
  ...OF_DEMANDS,
  ...OF_BATCHES,
  ...OF_APPLICATIONS,
  ...OF_PANELS,
  ...OF_LISTS,
]
