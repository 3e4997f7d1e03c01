import { FILING_CLOSES, RECOMMENDATION_CLOSES, TODAY, utc, type ActionRule } from './action'
import { ANSWERS, CITY_WINDOW, FILING_WINDOW, FROZEN, NOT_FILED } from './demand-refusals'

/** Other answers than those of the base situation. */
const OTHERWISE = {
  title: '数据治理',
  industryCode: 'C35',
  painPoints: '数据分散',
  scenes: ['data'],
  urgency: 'soon',
  budget: 2,
  expectedBenefit: '效率提升',
  categories: ['security'],
  contactName: '李四',
  contactPhone: '0531-88880001',
}

/** Actions of the enterprise. */
export const FILED: Readonly<Record<string, ActionRule>> = {
  save: {
    rule: '§3(2)1: the enterprise fills it in, also what was returned to it',
    by: ['account'],
    from: ['draft', 'returned'],
    input: OTHERWISE,
    optional: ANSWERS,
    writes: OTHERWISE,
  },
  submit: {
    rule: 'R23, R24, S11: by 20 August, at most five, complete and eligible',
    by: ['account'],
    from: ['draft'],
    to: 'submitted',
    files: true,
    writes: { submittedAt: utc(TODAY) },
    event: 'demand.submitted',
    refuses: { ...FILING_WINDOW, 'too-many-demands': { facts: { othersFiled: 5 } }, ...NOT_FILED },
  },
  'answer-return': {
    rule: 'S04: until the recommendation closes, or by setting while filing is open',
    by: ['account'],
    from: ['returned'],
    to: 'submitted',
    files: true,
    given: { at: FILING_CLOSES },
    writes: { submittedAt: utc(FILING_CLOSES) },
    event: 'demand.submitted',
    refuses: {
      ...CITY_WINDOW,
      'window-closed': [
        { at: RECOMMENDATION_CLOSES },
        { at: FILING_CLOSES, facts: { settings: { correctionAfterClose: false } } },
      ],
      ...NOT_FILED,
    },
  },
  withdraw: {
    rule: '§8: until it is recommended',
    by: ['account'],
    from: ['draft', 'submitted', 'returned', 'selected', 'not-selected'],
    to: 'withdrawn',
    input: { reason: '理由' },
    optional: ['reason'],
    event: 'demand.withdrawn',
    refuses: { 'already-frozen': FROZEN },
  },
  'carry-over': {
    rule: 'R24: what was too late, or came to nothing, is offered to the next batch',
    by: ['account'],
    from: ['draft', 'returned', 'not-selected', 'not-listed', 'withdrawn'],
  },
  'hand-over': {
    rule: 'S10, R70: a draft moves with its enterprise',
    by: ['system'],
    from: ['draft'],
    internal: true,
  },
}
