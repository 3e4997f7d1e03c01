import { JINAN, TODAY, utc, type Change, type ProcedureRules } from './action'

const REASON = { reason: '理由' }
/** Five working days after Monday 10 August 2026 (S31, S01). */
const OBJECTIONS_CLOSE = '2026-08-18T00:00:00.000+08:00'
const SETTLED = '2026-08-18T00:02:00.000+08:00'
const RECOMMENDATION: Change = { subject: { kind: 'recommendation' } }

/** A list: determined, open to objections, published, superseded (R14, R16, R33, S31). */
export const LIST: ProcedureRules = {
  flow: 'list',
  states: ['determined', 'announced', 'published', 'superseded'],
  ends: ['superseded'],
  ground: {
    at: TODAY,
    subject: { documentId: 'l', version: 1, cityCode: JINAN, kind: 'pilot', objectionsCloseAt: null },
    // A calendar without holidays.
    facts: {
      objectionDays: 5,
      calendar: { years: new Set([2026]), working: new Map() },
      channels: { online: true, contact: '' },
      openObjections: 0,
    },
  },
  actions: {
    announce: {
      rule: 'S31: for five working days, of which the last counts',
      by: ['province'],
      from: ['determined'],
      to: 'announced',
      writes: { objectionsOpenAt: utc(TODAY), objectionsCloseAt: '2026-08-17T16:00:00.000Z' },
      event: 'list.objections-opened',
      refuses: {
        'list-not-public': RECOMMENDATION,
        'no-objection-period': { facts: { objectionDays: 0 } },
        'objection-no-channel': { facts: { channels: { online: false, contact: '' } } },
        // S39: no fallback.
        'calendar-year-missing': { facts: { calendar: { years: new Set([2025]) } } },
      },
    },
    publish: {
      rule: 'R16, S31: with a number, after the objections and their answers; at once where the setting is 0 days',
      by: ['province'],
      from: ['determined', 'announced'],
      to: 'published',
      input: { number: '鲁工信〔2026〕1号' },
      given: { at: SETTLED, subject: { objectionsCloseAt: OBJECTIONS_CLOSE } },
      givenIn: { determined: { facts: { objectionDays: 0 } } },
      writes: { number: '鲁工信〔2026〕1号', publishedOnlineAt: utc(SETTLED) },
      event: 'list.published',
      refuses: {
        'list-not-public': RECOMMENDATION,
        'list-not-announced': { subject: { state: 'determined' }, facts: { objectionDays: 5 } },
        'objection-period-running': { at: TODAY, subject: { state: 'announced' } },
        'requests-settling': { at: OBJECTIONS_CLOSE, subject: { state: 'announced' } },
        'objections-open': { subject: { state: 'announced' }, facts: { openObjections: 1 } },
      },
    },
    supersede: {
      rule: 'R16: by the next version',
      by: ['province', 'city', 'system'],
      from: ['determined', 'announced', 'published'],
      to: 'superseded',
      internal: true,
    },
  },
}

const ANSWERED = { answer: '理由', answeredAt: utc(TODAY) }
/** R14–R16: an objection period can still be held; a published list is corrected by a numbered edition. */
const UPHOLDING: Record<string, Change | Change[]> = {
  'entry-gone-already': { facts: { listed: false } },
  'objection-listed-already': { subject: { wish: 'put-in' } },
  'entry-not-recommended': { subject: { wish: 'put-in' }, facts: { listed: false, recommended: false } },
  'correction-number-missing': { input: { number: undefined } },
}

/** An objection to an entry of a list, or to a missing one (S31). */
export const OBJECTION: ProcedureRules = {
  flow: 'objection',
  states: ['received', 'accepted', 'not-accepted', 'upheld', 'dismissed'],
  ends: ['not-accepted', 'upheld'],
  ground: {
    at: TODAY,
    subject: { documentId: 'o', version: 1, wish: 'take-out', entryTitle: '甲公司' },
    facts: { listed: true, recommended: true, published: true },
  },
  actions: {
    accept: {
      rule: 'S31',
      by: ['province'],
      from: ['received'],
      to: 'accepted',
      event: 'objection.accepted',
    },
    'not-accept': {
      rule: 'S31: with a reason',
      by: ['province'],
      from: ['received'],
      to: 'not-accepted',
      input: REASON,
      writes: ANSWERED,
      event: 'objection.answered',
    },
    uphold: {
      rule: 'S31, R14, R16: the list is corrected with it',
      by: ['province'],
      from: ['accepted'],
      to: 'upheld',
      input: { ...REASON, number: '鲁工信〔2026〕2号' },
      optional: ['number'],
      writes: ANSWERED,
      event: 'objection.answered',
      refuses: UPHOLDING,
    },
    dismiss: {
      rule: 'S31',
      by: ['province'],
      from: ['accepted'],
      to: 'dismissed',
      input: REASON,
      writes: ANSWERED,
      event: 'objection.answered',
    },
    reconsider: {
      rule: 'S31: a dismissed one on second thoughts',
      by: ['province'],
      from: ['dismissed'],
      to: 'upheld',
      input: { ...REASON, number: '鲁工信〔2026〕2号' },
      optional: ['number'],
      writes: ANSWERED,
      event: 'objection.answered',
      refuses: UPHOLDING,
    },
  },
}
