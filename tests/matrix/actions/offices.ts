import { CREDIT_CODE, ELSEWHERE, JINAN, TODAY, utc, type ProcedureRules } from './action'

const REASON = { reason: '理由' }

/** One current liaison per city; former ones are kept (R18). */
export const LIAISON: ProcedureRules = {
  flow: 'liaison',
  states: ['current', 'ended'],
  ends: ['ended'],
  ground: { at: TODAY, subject: { documentId: 'x', version: 1, cityCode: JINAN } },
  actions: {
    end: {
      rule: 'R18',
      by: ['city'],
      from: ['current'],
      to: 'ended',
      input: REASON,
      writes: { endedAt: utc(TODAY) },
      event: 'liaison.ended',
    },
    replace: {
      rule: 'R18: naming a new one ends the old',
      by: ['city'],
      from: ['current'],
      to: 'ended',
      internal: true,
      writes: { endedAt: utc(TODAY) },
    },
  },
}

/** A city officer, from appointment until it ends (§4(4)). */
export const OFFICER: ProcedureRules = {
  flow: 'officer',
  states: ['current', 'ended'],
  ends: ['ended'],
  ground: { at: TODAY, subject: { documentId: 'y', version: 1, cityCode: JINAN } },
  actions: {
    end: {
      rule: '§4(4): by the province, with a reason',
      by: ['province'],
      from: ['current'],
      to: 'ended',
      input: REASON,
      writes: { endedAt: utc(TODAY) },
      event: 'officer.ended',
    },
  },
}

/** An organisation moves to another city if both cities agree (S10, R70). */
export const HAND_OVER: ProcedureRules = {
  flow: 'hand-over',
  states: ['proposed', 'accepted', 'declined', 'withdrawn'],
  ends: ['accepted', 'declined', 'withdrawn'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'h',
      version: 1,
      cityCode: ELSEWHERE,
      cityCodes: [ELSEWHERE, JINAN],
      creditCode: CREDIT_CODE,
      fromCity: ELSEWHERE,
      toCity: JINAN,
    },
  },
  actions: {
    accept: {
      rule: 'S10: by the receiving city; the province for it, with a reason',
      by: ['city', 'province'],
      from: ['proposed'],
      to: 'accepted',
      input: REASON,
      optional: ['reason'],
      writes: { answeredAt: utc(TODAY) },
      event: 'organisation.handed-over',
      refuses: {
        'hand-over-for-receiver': { actor: { cityCodes: [ELSEWHERE] } },
        'hand-over-province-reason': { actor: { kind: 'province', cityCodes: [] }, input: { reason: undefined } },
      },
    },
    decline: {
      rule: 'S10: by the receiving city, with a reason',
      by: ['city', 'province'],
      from: ['proposed'],
      to: 'declined',
      input: REASON,
      writes: { answeredAt: utc(TODAY) },
      event: 'hand-over.declined',
      refuses: { 'hand-over-for-receiver': { actor: { cityCodes: [ELSEWHERE] } } },
    },
    withdraw: {
      rule: 'S10: by the city that proposed it',
      by: ['city', 'province'],
      from: ['proposed'],
      to: 'withdrawn',
      input: REASON,
      given: { subject: { fromCity: JINAN, toCity: ELSEWHERE } },
      writes: { answeredAt: utc(TODAY) },
      refuses: { 'hand-over-for-proposer': { actor: { cityCodes: [ELSEWHERE] } } },
    },
  },
}
