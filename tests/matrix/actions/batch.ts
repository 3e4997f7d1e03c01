import {
  CREDIT_CODE,
  FILING_CLOSES,
  JINAN,
  LIAISON_DUE,
  OPENS,
  RECOMMENDATION_CLOSES,
  TODAY,
  type Change,
  type ProcedureRules,
} from './action'

const REASON = { reason: '理由' }
const LATER = '2026-08-24T00:00:00.000+08:00'
/** The end of the settling time after the recommendation window (R02). */
const SETTLED = '2026-08-23T00:02:00.000+08:00'
const NEXT_DAY = '2026-08-22T00:00:00.000+08:00'
const PROVIDERS: Change = { subject: { kind: 'provider' } }
const forCity = (until: string, cityCode: string | null = JINAN): Change => ({
  facts: { extensions: [{ window: 'recommendation', scope: 'city', cityCode, creditCode: null, until }] },
})

/** A batch: opened, its windows changed and extended, its lists determined, closed (R01–R04, R14, R33). */
export const BATCH: ProcedureRules = {
  flow: 'batch',
  states: ['planned', 'open', 'closed', 'cancelled'],
  ends: ['closed', 'cancelled'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'b',
      version: 1,
      name: '首批',
      kind: 'pilot',
      year: 2026,
      ordinal: 1,
      filingOpensAt: OPENS,
      liaisonDueAt: LIAISON_DUE,
      filingClosesAt: FILING_CLOSES,
      recommendClosesAt: RECOMMENDATION_CLOSES,
    },
    facts: {
      otherOpen: null,
      extensions: [],
      unconcluded: 0,
      applicationsLeft: 0,
      concluded: 0,
      answering: 0,
      newestList: 'published',
      announced: false,
    },
  },
  actions: {
    open: {
      rule: 'R01, §4: the only one of its kind unless parallel; liaison ≤ filing ≤ recommendation',
      by: ['province'],
      from: ['planned'],
      to: 'open',
      event: 'batch.opened',
      refuses: {
        'windows-missing': [
          { subject: { filingOpensAt: null } },
          { subject: { liaisonDueAt: null } },
          { subject: { filingClosesAt: null } },
          { subject: { recommendClosesAt: null } },
          { subject: { kind: 'provider', filingOpensAt: null } },
        ],
        'windows-disordered': [
          { subject: { liaisonDueAt: NEXT_DAY } },
          { subject: { filingClosesAt: LATER } },
          { subject: { filingOpensAt: RECOMMENDATION_CLOSES } },
          { subject: { kind: 'provider', filingOpensAt: LATER } },
        ],
        'in-the-past': { at: FILING_CLOSES },
        'other-batch-open': { facts: { otherOpen: '另一批' } },
      },
    },
    'change-windows': {
      rule: 'R03, S13: before the old close, with a reason, in order',
      by: ['province'],
      from: ['open'],
      input: {
        liaisonDueAt: '2026-08-17T00:00:00+08:00',
        filingClosesAt: NEXT_DAY,
        recommendClosesAt: LATER,
        ...REASON,
      },
      optional: ['liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'],
      writes: {
        liaisonDueAt: '2026-08-16T16:00:00.000Z',
        filingClosesAt: '2026-08-21T16:00:00.000Z',
        recommendClosesAt: '2026-08-23T16:00:00.000Z',
      },
      event: 'batch.windows-changed',
      refuses: {
        'nothing-changed': [
          { input: { liaisonDueAt: undefined, filingClosesAt: undefined, recommendClosesAt: undefined } },
          {
            input: {
              liaisonDueAt: LIAISON_DUE,
              filingClosesAt: FILING_CLOSES,
              recommendClosesAt: RECOMMENDATION_CLOSES,
            },
          },
        ],
        'window-over': { at: LIAISON_DUE },
        'in-the-past': { input: { filingClosesAt: TODAY } },
        'no-such-window': PROVIDERS,
        'windows-disordered': { input: { recommendClosesAt: FILING_CLOSES } },
        'extension-past-recommendation': {
          input: { recommendClosesAt: NEXT_DAY },
          facts: {
            extensions: [
              {
                window: 'filing',
                scope: 'applicant',
                cityCode: null,
                creditCode: CREDIT_CODE,
                until: RECOMMENDATION_CLOSES,
              },
            ],
          },
        },
      },
    },
    'grant-extension': {
      rule: 'R04, S03: longer, for a batch, a city or an applicant; filing never beyond its recommendation',
      by: ['province'],
      from: ['open'],
      input: {
        window: 'recommendation',
        scope: 'city',
        cityCode: JINAN,
        creditCode: CREDIT_CODE,
        until: LATER,
        ...REASON,
      },
      optional: ['cityCode', 'creditCode'],
      refuses: {
        'no-such-window': [
          PROVIDERS,
          { subject: { kind: 'provider', filingClosesAt: null }, input: { window: 'filing' } },
        ],
        'extension-scope': [
          { input: { cityCode: undefined } },
          { input: { scope: 'applicant', creditCode: undefined } },
        ],
        'in-the-past': { at: LATER },
        'extension-shortens': [{ input: { until: RECOMMENDATION_CLOSES } }, forCity(LATER)],
        'extension-past-recommendation': { input: { window: 'filing' } },
      },
    },
    'determine-list': {
      rule: 'R14, R33, S31, S41: nothing open any more, and no list open to objections',
      by: ['province'],
      from: ['open'],
      given: { at: SETTLED },
      input: { title: '名单', additions: '', outcomes: null, ...REASON },
      optional: ['additions', 'outcomes', 'reason'],
      refuses: {
        'recommendation-running': [{ at: TODAY }, forCity(LATER)],
        'requests-settling': { at: RECOMMENDATION_CLOSES },
        'review-incomplete': { facts: { unconcluded: 1 } },
        'list-announced': { facts: { announced: true } },
        'outcomes-of-providers': [
          { input: { outcomes: {} } },
          { ...PROVIDERS, input: { additions: 'd1', outcomes: {} } },
        ],
      },
    },
    close: {
      rule: 'R14, R16, S41: everybody answered, every list published',
      by: ['province'],
      from: ['open'],
      to: 'closed',
      given: { at: SETTLED },
      event: 'batch.closed',
      refuses: {
        'requests-settling': [{ at: FILING_CLOSES }, { at: RECOMMENDATION_CLOSES }, { ...forCity(LATER), at: LATER }],
        'city-answering': { facts: { answering: 1 } },
        'applications-undecided': { facts: { applicationsLeft: 1 } },
        'list-not-published': [
          { facts: { newestList: 'determined' } },
          { facts: { newestList: 'announced' } },
          { facts: { concluded: 1 } },
          { facts: { unconcluded: 1 } },
        ],
      },
    },
    cancel: { rule: 'R01: before it is opened', by: ['province'], from: ['planned'], to: 'cancelled', input: REASON },
  },
}
