import { CREDIT_CODE, JINAN, TODAY, utc, type ProcedureRules } from './action'

const REASON = { reason: '理由' }

/** A label of an enterprise: imported or declared, confirmed by its city (R22, S09). */
export const ENTERPRISE_LABEL: ProcedureRules = {
  flow: 'enterprise-label',
  states: ['declared', 'confirmed', 'rejected', 'removed'],
  ends: ['rejected', 'removed'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'n',
      version: 1,
      cityCode: JINAN,
      creditCode: CREDIT_CODE,
      // Expired yesterday.
      validUntilOn: '2026-08-09',
    },
  },
  actions: {
    confirm: {
      rule: 'S09, R22',
      by: ['city'],
      from: ['declared'],
      to: 'confirmed',
      input: REASON,
      optional: ['reason'],
      event: 'label.confirmed',
    },
    reject: {
      rule: 'R22: also what it had confirmed, with a reason',
      by: ['city'],
      from: ['declared', 'confirmed'],
      to: 'rejected',
      input: REASON,
      event: 'label.rejected',
    },
    'accept-expired': {
      rule: '§5: the city decides on an expired label; the last day still is valid',
      by: ['city'],
      from: ['confirmed'],
      input: REASON,
      refuses: {
        'label-not-expired': [{ subject: { validUntilOn: '2026-08-10' } }, { subject: { validUntilOn: null } }],
      },
    },
    'hand-over': {
      rule: 'S10, R70',
      by: ['system'],
      from: ['declared', 'confirmed', 'rejected', 'removed'],
      internal: true,
    },
    remove: {
      rule: '§1(2): what it declared itself, before the city decides',
      by: ['account'],
      from: ['declared'],
      to: 'removed',
    },
  },
}

/** Invitations to file and their answers (R20). An answer is not a demand. */
export const INVITATION: ProcedureRules = {
  flow: 'invitation',
  states: ['invited', 'accepted', 'declined', 'revoked'],
  ends: ['accepted', 'revoked'],
  ground: { at: TODAY, subject: { documentId: 'i', version: 1, cityCode: JINAN, creditCode: CREDIT_CODE } },
  actions: {
    accept: {
      rule: 'R20: voluntary; after a refusal too',
      by: ['account'],
      from: ['invited', 'declined'],
      to: 'accepted',
      writes: { answeredAt: utc(TODAY) },
    },
    decline: {
      rule: 'R20',
      by: ['account'],
      from: ['invited'],
      to: 'declined',
      input: REASON,
      optional: ['reason'],
      writes: { answeredAt: utc(TODAY) },
    },
    revoke: { rule: 'R20', by: ['city'], from: ['invited'], to: 'revoked', input: REASON },
  },
}
