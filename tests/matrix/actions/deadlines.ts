import {
  FILING_CLOSES,
  JINAN,
  LIAISON_DUE,
  CREDIT_CODE,
  OPENS,
  RECOMMENDATION_CLOSES,
  type Change,
  type Row,
} from './action'
import { CUT_OFF, DUE as RETURN_DUE } from './application-refusals'
import { settings } from './demand-refusals'

/**
 * A deadline of the rules, with the answers one millisecond before it and from it on. Windows are half-open (R02), and a
 * last day ends at the next midnight in Shanghai (S01).
 */
export interface Deadline {
  rule: string
  flow: string
  actions: readonly string[]
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
  { rule: 'R02', flow: 'demand', actions: ['submit'], ...opening },
  { rule: 'R24', flow: 'demand', actions: ['submit'], at: FILING_CLOSES, ...closed },
  ...[{ scope: 'batch' }, FOR_CITY, FOR_APPLICANT].map(
    (whom): Deadline => ({
      rule: 'R04',
      flow: 'demand',
      actions: ['submit'],
      given: extension('filing', FILING_EXTENDED, whom),
      at: FILING_EXTENDED,
      ...closed,
    }),
  ),
  { rule: 'S04', flow: 'demand', actions: ['answer-return'], at: RECOMMENDATION_CLOSES, ...closed },
  {
    rule: 'S04',
    flow: 'demand',
    actions: ['answer-return'],
    given: settings({ correctionAfterClose: false }),
    at: FILING_CLOSES,
    ...closed,
  },
  { rule: 'R02', flow: 'demand', actions: CITY_ACTS, ...opening },
  { rule: 'R29', flow: 'demand', actions: CITY_ACTS, at: RECOMMENDATION_CLOSES, ...closed },
  {
    rule: 'R04',
    flow: 'demand',
    actions: [...CITY_ACTS, 'answer-return'],
    given: extension('recommendation', EXTENDED, FOR_CITY),
    at: EXTENDED,
    ...closed,
  },
  {
    rule: 'S41',
    flow: 'demand',
    actions: [...CITY_ACTS, 'answer-return'],
    given: { subject: { cityAnswerBy: ANSWER_BY } },
    at: ANSWER_BY,
    ...closed,
  },
  {
    rule: 'S41, S01',
    flow: 'demand',
    actions: ['return-to-city'],
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
  { rule: 'R01', flow: 'batch', actions: ['open'], at: FILING_CLOSES, ...past, decided: true },
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
      actions: ['change-windows'],
      // Later than the current date, and still in the order of the other two.
      given: { ...onlyInput(name, later(at, 1000)) },
      at,
      ...over,
    }),
  ),
  {
    rule: 'R03',
    flow: 'batch',
    actions: ['change-windows'],
    given: onlyInput('filingClosesAt', NEW_CLOSE),
    at: NEW_CLOSE,
    ...past,
  },
  { rule: 'R04', flow: 'batch', actions: ['grant-extension'], at: '2026-08-24T00:00:00.000+08:00', ...past },
  {
    rule: 'R33',
    flow: 'batch',
    actions: ['determine-list'],
    at: RECOMMENDATION_CLOSES,
    before: 'recommendation-running',
    then: 'requests-settling',
  },
  {
    rule: 'R33, R04',
    flow: 'batch',
    actions: ['determine-list'],
    given: extension('recommendation', EXTENDED, FOR_CITY),
    at: EXTENDED,
    before: 'recommendation-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'batch',
    actions: ['determine-list', 'close'],
    at: later(RECOMMENDATION_CLOSES, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  {
    rule: 'R02',
    flow: 'batch',
    actions: ['close'],
    at: FILING_CLOSES,
    before: 'allowed',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'batch',
    actions: ['close'],
    at: later(FILING_CLOSES, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  {
    rule: 'R02, R04',
    flow: 'batch',
    actions: ['close'],
    given: extension('filing', FILING_EXTENDED, FOR_APPLICANT),
    at: later(FILING_EXTENDED, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  { rule: 'R02', flow: 'city-list', actions: ['freeze', 'declare-none', 'take-back'], ...opening },
  {
    rule: 'R29',
    flow: 'city-list',
    actions: ['freeze', 'declare-none', 'take-back'],
    at: RECOMMENDATION_CLOSES,
    ...closed,
  },
  {
    rule: 'R29, S41: where no answer to the province is due',
    flow: 'city-list',
    actions: ['freeze-again'],
    given: { facts: { answering: false } },
    at: RECOMMENDATION_CLOSES,
    ...closed,
  },
]

const BARRED = { facts: { barredUntil: '2026-09-01' } }
const RETURNED: Change = { subject: { state: 'returned', returnAnswerBy: RETURN_DUE } }

const OF_APPLICATIONS: readonly Deadline[] = [
  { rule: 'R02', flow: 'application', actions: ['submit'], ...opening },
  { rule: 'S13', flow: 'application', actions: ['submit'], at: CUT_OFF, ...closed },
  {
    rule: 'R04',
    flow: 'application',
    actions: ['submit'],
    given: extension('filing', later(CUT_OFF, DAY), FOR_APPLICANT),
    at: later(CUT_OFF, DAY),
    ...closed,
  },
  {
    rule: 'R68, S01: the last day of the bar still bars',
    flow: 'application',
    actions: ['submit'],
    given: BARRED,
    at: '2026-09-02T00:00:00.000+08:00',
    before: 'provider-barred',
    then: 'allowed',
  },
  {
    rule: 'R09',
    flow: 'application',
    actions: ['answer-return'],
    at: RETURN_DUE,
    before: 'allowed',
    then: 'return-deadline-past',
  },
  {
    rule: 'R09, S01',
    flow: 'application',
    actions: ['return'],
    at: '2026-09-06T00:00:00.000+08:00',
    before: 'allowed',
    then: 'answer-day-past',
  },
  {
    rule: 'R09',
    flow: 'application',
    actions: ['reject'],
    state: 'returned',
    given: RETURNED,
    at: RETURN_DUE,
    before: 'return-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'application',
    actions: ['reject'],
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
    actions: ['save', 'submit', 'revise'],
    at: REVIEW_DUE,
    before: 'allowed',
    then: 'after-due',
  },
  {
    rule: 'R10',
    flow: 'panel',
    actions: ['start', 'extend', 'discuss', 'resume', 'reopen'],
    at: NEXT_DUE,
    before: 'allowed',
    then: 'due-in-past',
    decided: true,
  },
  {
    rule: 'R13',
    flow: 'panel',
    actions: ['discuss', 'conclude'],
    given: OWING,
    at: REVIEW_DUE,
    before: 'still-owing',
    then: 'requests-settling',
  },
  {
    rule: 'R02',
    flow: 'panel',
    actions: ['discuss', 'conclude'],
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
    actions: ['publish'],
    state: 'announced',
    at: OBJECTIONS_CLOSE,
    before: 'objection-period-running',
    then: 'requests-settling',
  },
  {
    rule: 'R02, S31',
    flow: 'list',
    actions: ['publish'],
    state: 'announced',
    at: later(OBJECTIONS_CLOSE, SETTLING),
    before: 'requests-settling',
    then: 'allowed',
  },
  { rule: 'R67', flow: 'announcement', actions: ['publish', 'unschedule'], state: 'scheduled', ...notOut },
  { rule: 'R69', flow: 'announcement', actions: ['correct', 'withdraw', 'appear'], state: 'scheduled', ...out },
  {
    rule: 'R67',
    flow: 'announcement',
    actions: ['schedule'],
    at: PUBLIC_AT,
    before: 'allowed',
    then: 'not-in-future',
    decided: true,
  },
  {
    rule: 'R05',
    flow: 'member-invitation',
    actions: ['join'],
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
