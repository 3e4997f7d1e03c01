import {
  CREDIT_CODE,
  JINAN,
  NOT_YET,
  RECOMMENDATION_CLOSES,
  TODAY,
  utc,
  type Change,
  type ProcedureRules,
  PILOT_BATCH,
} from './action'

const REASON = { reason: '理由' }
const SUBJECT = { documentId: 'c', version: 1, cityCode: JINAN }
const FREEZING: Record<string, Change | Change[]> = {
  'batch-not-open': { facts: { batch: { state: 'closed' } } },
  'window-not-open-yet': { facts: { batch: { filingOpensAt: NOT_YET } } },
  'window-closed': { at: RECOMMENDATION_CLOSES },
}

/** A city's recommendations in a batch: collected, frozen as a version, or declared empty (R28). */
export const CITY_LIST: ProcedureRules = {
  flow: 'city-list',
  states: ['collecting', 'frozen', 'none'],
  ends: ['frozen'],
  ground: {
    at: TODAY,
    subject: { ...SUBJECT, frozenVersion: 1 },
    facts: {
      batch: PILOT_BATCH,
      extensions: [],
      recommended: 1,
      unfrozen: 1,
      answering: false,
    },
  },
  actions: {
    freeze: {
      rule: 'R28, R29: until 22 August ends; what is newly recommended becomes a version',
      by: ['city'],
      from: ['collecting'],
      to: 'frozen',
      files: true,
      writes: { frozenVersion: 2, frozenAt: utc(TODAY) },
      event: 'city-list.frozen',
      refuses: { ...FREEZING, 'nothing-to-freeze': { facts: { unfrozen: 0 } } },
    },
    'freeze-again': {
      rule: 'R28, S41: also after the close while an answer to the province is due',
      by: ['city'],
      from: ['frozen'],
      files: true,
      given: { at: RECOMMENDATION_CLOSES, facts: { answering: true } },
      writes: { frozenVersion: 2, frozenAt: utc(RECOMMENDATION_CLOSES) },
      event: 'city-list.frozen',
      refuses: {
        ...FREEZING,
        'window-closed': { facts: { answering: false } },
        'nothing-to-freeze': { facts: { unfrozen: 0 } },
      },
    },
    'freeze-late': {
      rule: '§3(2)3: what the city did not freeze, at the review',
      by: ['province'],
      from: ['collecting', 'frozen'],
      to: 'frozen',
      internal: true,
      given: { at: RECOMMENDATION_CLOSES },
      writes: { frozenVersion: 2, frozenAt: utc(RECOMMENDATION_CLOSES) },
      event: 'city-list.frozen',
      refuses: { 'nothing-to-freeze': { facts: { unfrozen: 0 } } },
    },
    'declare-none': {
      rule: '§3(2)2: a city that recommended nobody says so, in time',
      by: ['city'],
      from: ['collecting'],
      to: 'none',
      input: REASON,
      given: { facts: { recommended: 0 } },
      event: 'city-list.none-declared',
      refuses: { ...FREEZING, 'recommended-exist': { facts: { recommended: 1 } } },
    },
    'take-back': {
      rule: 'S42',
      by: ['city'],
      from: ['none'],
      to: 'collecting',
      input: REASON,
      refuses: FREEZING,
    },
  },
}

/** Actions on a city, which has only one state. */
export const CITY: ProcedureRules = {
  flow: 'city',
  states: ['active'],
  ends: ['active'],
  ground: { at: TODAY, subject: SUBJECT },
  actions: {
    'name-liaison': {
      rule: 'R18',
      by: ['city'],
      from: ['active'],
      input: { name: '王五', post: '科长', phone: '0531-88880000', email: 'w@example.cn' },
      optional: ['email'],
    },
    invite: {
      rule: 'R20',
      by: ['city'],
      from: ['active'],
      input: { name: '某企业', creditCode: CREDIT_CODE, note: '重点' },
      optional: ['note'],
    },
    'propose-hand-over': {
      rule: 'S10, R70',
      by: ['city', 'province'],
      from: ['active'],
      input: { organisation: 'enterprise', creditCode: CREDIT_CODE, toCity: '370200', ...REASON },
    },
    'appoint-officer': {
      rule: '§3(2)2, §4(4): the province says who acts for a city',
      by: ['province'],
      from: ['active'],
      input: { name: '赵六', email: 'z@example.cn', post: '科员', ...REASON },
      optional: ['post', 'reason'],
    },
  },
}
