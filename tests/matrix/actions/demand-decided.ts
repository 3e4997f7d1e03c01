import { RECOMMENDATION_CLOSES, type ActionRule, type Change } from './action'
import { CITY_WINDOW, FROZEN, IN_NO_BATCH, NOT_FILED, settings } from './demand-refusals'

const REASON = { reason: '理由' }

/** Actions of the city. */
export const SELECTED: Readonly<Record<string, ActionRule>> = {
  select: {
    rule: 'R25: the city selects what is submitted, with reasons; it may change its mind (§8 ⇄)',
    by: ['city'],
    from: ['submitted', 'not-selected', 'returned-to-city'],
    to: 'selected',
    input: REASON,
    event: 'demand.selected',
    refuses: {
      ...CITY_WINDOW,
      'no-eligible-label': NOT_FILED['no-eligible-label'] as Change,
      // S09
      'label-unconfirmed': { facts: { eligibility: { outcome: 'needs-city-confirmation' } } },
    },
  },
  'not-select': {
    rule: 'R25',
    by: ['city'],
    from: ['submitted', 'selected', 'returned-to-city'],
    to: 'not-selected',
    input: REASON,
    writes: { priority: false, priorityGrounds: null },
    event: 'demand.not-selected',
    refuses: CITY_WINDOW,
  },
  return: {
    rule: 'R25',
    by: ['city'],
    from: ['submitted', 'returned-to-city'],
    to: 'returned',
    input: REASON,
    event: 'demand.returned',
    refuses: CITY_WINDOW,
  },
  'mark-priority': {
    rule: 'R27, S40, S07: an SME, with grounds, until the list is frozen',
    by: ['city'],
    from: ['submitted', 'selected', 'recommended'],
    input: { grounds: ['urgent-demand'], ...REASON },
    optional: ['reason'],
    writes: { priority: true, priorityGrounds: ['urgent-demand'] },
    refuses: {
      ...CITY_WINDOW,
      'already-frozen': FROZEN,
      'size-unstated': { facts: { size: null } },
      'priority-sme-only': { facts: { size: 'large' } },
      'all-grounds-needed': settings({ allGrounds: true }),
    },
  },
  'clear-priority': {
    rule: 'R27',
    by: ['city'],
    from: ['submitted', 'selected', 'recommended'],
    input: REASON,
    given: { subject: { priority: true } },
    writes: { priority: false, priorityGrounds: null },
    refuses: { ...CITY_WINDOW, 'already-frozen': FROZEN, 'not-priority': { subject: { priority: false } } },
  },
  recommend: {
    rule: 'R28–R30, S05: only what is selected, of a verified and eligible enterprise',
    by: ['city'],
    from: ['selected'],
    to: 'recommended',
    event: 'demand.recommended',
    refuses: {
      ...CITY_WINDOW,
      'none-declared': { facts: { cityDeclaredNone: true } },
      'no-eligible-label': NOT_FILED['no-eligible-label'] as Change,
      'label-unconfirmed': { facts: { eligibility: { outcome: 'needs-city-confirmation' } } },
      'organisation-unverified': { facts: { verification: 'evidence-given' } },
      'liaison-missing': { facts: { liaisonNamed: false } },
    },
  },
  'undo-select': {
    rule: 'S42: with a reason, until the list is frozen',
    by: ['city'],
    from: ['selected', 'not-selected'],
    to: 'submitted',
    input: REASON,
    writes: { priority: false, priorityGrounds: null },
    refuses: { 'undo-off': settings({ undo: false }), ...CITY_WINDOW, 'already-frozen': FROZEN },
  },
  'undo-recommend': {
    rule: 'S42',
    by: ['city'],
    from: ['recommended'],
    to: 'selected',
    input: REASON,
    event: 'demand.recommendation-undone',
    refuses: { 'undo-off': settings({ undo: false }), ...CITY_WINDOW, 'already-frozen': FROZEN },
  },
  'freeze-into-list': {
    rule: 'R28: with the list of its city, or at the review where the city did not freeze',
    by: ['city', 'province', 'system'],
    from: ['recommended'],
    internal: true,
  },
}

/** Actions of the province. */
export const REVIEWED: Readonly<Record<string, ActionRule>> = {
  'return-to-city': {
    rule: 'S41: until its review ends, with the day by which the city answers',
    by: ['province'],
    from: ['recommended', 'in-review'],
    to: 'returned-to-city',
    input: { ...REASON, answerBy: '2026-08-25' },
    writes: {
      cityAnswerBy: '2026-08-25T16:00:00.000Z',
      cityListVersion: null,
      reviewConclusion: null,
      reviewReason: null,
      reviewedBy: null,
    },
    event: 'demand.returned-to-city',
    refuses: {
      'return-off': settings({ returnToCity: false }),
      ...IN_NO_BATCH,
      'answer-day-past': { input: { answerBy: '2026-08-09' } },
    },
  },
  'start-review': {
    rule: 'R31: only what a city recommended',
    by: ['province'],
    from: ['recommended'],
    to: 'in-review',
    // The review comes after the windows, so they do not apply.
    given: { at: RECOMMENDATION_CLOSES },
    writes: { cityAnswerBy: null },
    refuses: IN_NO_BATCH,
  },
  pass: {
    rule: 'R33, S47: on the conclusion of a panel that recommends it',
    by: ['province'],
    from: ['in-review'],
    input: REASON,
    given: { at: RECOMMENDATION_CLOSES },
    writes: {
      reviewConclusion: 'passed',
      reviewReason: '理由',
      reviewedBy: '专家组复审，省级经办人员办理：省级某',
    },
    refuses: {
      ...IN_NO_BATCH,
      'panel-not-concluded': { facts: { panel: 'open' } },
      'panel-missing': { facts: { panel: null } },
      'panel-not-recommending': { facts: { panel: 'not-recommend' } },
    },
  },
  fail: {
    rule: 'R33, S47: also what a panel recommends, with a reason',
    by: ['province'],
    from: ['in-review'],
    input: REASON,
    given: { at: RECOMMENDATION_CLOSES, facts: { panel: 'not-recommend' } },
    writes: {
      reviewConclusion: 'failed',
      reviewReason: '理由',
      reviewedBy: '专家组复审，省级经办人员办理：省级某',
    },
    refuses: {
      ...IN_NO_BATCH,
      'panel-not-concluded': { facts: { panel: 'open' } },
      'panel-missing': { facts: { panel: null } },
    },
  },
  list: {
    rule: 'R33, and R34: by setting what no city recommended',
    by: ['province'],
    from: ['in-review', 'submitted', 'selected', 'not-selected'],
    to: 'listed',
    internal: true,
    event: 'demand.listed',
  },
  'not-list': {
    rule: 'R33, S41: what a city did not answer in time too; S31: an upheld objection takes off the list',
    by: ['province'],
    from: ['in-review', 'returned-to-city', 'listed'],
    to: 'not-listed',
    internal: true,
    event: 'demand.not-listed',
  },
}
