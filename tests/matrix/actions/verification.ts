import { CREDIT_CODE, ELSEWHERE, JINAN, TODAY, utc, type Change, type ProcedureRules } from './action'

const REASON = { reason: '理由' }
const DECIDED = { decisionReason: '理由', decidedAt: utc(TODAY) }
const MEMBER: Record<string, Change> = { 'owner-only': { actor: { memberRole: 'member' } } }
const GONE: Record<string, Change> = { 'organisation-gone': { facts: { known: false } } }
const ELSEWHERE_BY_NOW: Record<string, Change> = {
  'claimant-elsewhere': { subject: { kind: 'claim' }, facts: { claimantBelongs: true } },
}
const RECORD = { cityCode: JINAN, nameOnRecord: '甲公司', ownerOnRecord: null }

/** Verification by the city that an account represents an organisation (R05, R21). */
export const VERIFICATION: ProcedureRules = {
  flow: 'verification',
  states: ['draft', 'submitted', 'returned', 'accepted', 'rejected', 'withdrawn'],
  ends: ['accepted', 'rejected', 'withdrawn'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'v',
      version: 1,
      kind: 'registration',
      organisation: 'enterprise',
      subjectCode: CREDIT_CODE,
      creditCode: CREDIT_CODE,
      cityCode: JINAN,
      accountId: 7,
      licence: 'f1',
      letter: 'f2',
    },
    facts: { known: true, record: RECORD, claimantBelongs: false },
  },
  actions: {
    save: {
      rule: 'R05, R21: its owner gives the papers, also what was returned',
      by: ['account'],
      from: ['draft', 'returned'],
      owner: true,
      input: { licence: 'f3', letter: 'f4' },
      optional: ['licence', 'letter'],
      writes: { licence: 'f3', letter: 'f4' },
      refuses: MEMBER,
    },
    submit: {
      rule: 'R05, R21: both papers, for an organisation on record',
      by: ['account'],
      from: ['draft', 'returned'],
      to: 'submitted',
      owner: true,
      files: true,
      writes: { submittedAt: utc(TODAY), ...RECORD },
      event: 'verification.submitted',
      refuses: {
        ...MEMBER,
        'verification-files-missing': [{ subject: { licence: null } }, { subject: { letter: null } }],
        ...GONE,
        ...ELSEWHERE_BY_NOW,
      },
    },
    withdraw: {
      rule: 'R05: until it is decided',
      by: ['account'],
      from: ['draft', 'submitted', 'returned'],
      to: 'withdrawn',
      owner: true,
      refuses: MEMBER,
    },
    accept: {
      rule: 'R05, R21, §4(4): by the city on record; a claim displaces nobody silently',
      by: ['city', 'province'],
      from: ['submitted'],
      to: 'accepted',
      input: { ...REASON, previousOwner: 'remove' },
      optional: ['reason', 'previousOwner'],
      given: { subject: { kind: 'claim' }, facts: { record: { ownerOnRecord: '李四' } } },
      writes: DECIDED,
      event: 'verification.accepted',
      refuses: {
        ...GONE,
        'organisation-moved': { facts: { record: { cityCode: ELSEWHERE } } },
        ...ELSEWHERE_BY_NOW,
        'previous-owner-needed': { input: { previousOwner: undefined } },
        'no-previous-owner': [{ facts: { record: { ownerOnRecord: null } } }, { subject: { kind: 'registration' } }],
      },
    },
    return: {
      rule: 'R05, R21',
      by: ['city', 'province'],
      from: ['submitted'],
      to: 'returned',
      input: REASON,
      writes: DECIDED,
      event: 'verification.returned',
    },
    reject: {
      rule: 'R05, R21',
      by: ['city', 'province'],
      from: ['submitted'],
      to: 'rejected',
      input: REASON,
      writes: DECIDED,
      event: 'verification.rejected',
    },
    'give-way': {
      rule: 'R05: another claim was accepted',
      by: ['city', 'province', 'system'],
      from: ['draft', 'submitted', 'returned'],
      to: 'rejected',
      internal: true,
      input: REASON,
      writes: DECIDED,
      event: 'verification.rejected',
    },
    'note-owner': {
      rule: 'R05: whoever decides is told of another owner',
      by: ['system'],
      from: ['draft', 'submitted', 'returned'],
      internal: true,
      given: { facts: { record: { ownerOnRecord: '李四' } } },
      writes: { ownerOnRecord: '李四' },
    },
  },
}

/** The owner admits another person as a member of the organisation (R05). */
export const MEMBER_INVITATION: ProcedureRules = {
  flow: 'member-invitation',
  states: ['open', 'joined', 'revoked'],
  ends: ['joined', 'revoked'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'm',
      version: 1,
      creditCode: CREDIT_CODE,
      cityCode: JINAN,
      expiresAt: '2026-08-17T12:00:00.000+08:00',
    },
  },
  actions: {
    join: {
      rule: 'R05: once, before it expires',
      by: ['system'],
      from: ['open'],
      to: 'joined',
      internal: true,
      writes: { joinedAt: utc(TODAY) },
      refuses: { 'invitation-invalid': { at: '2026-08-17T12:00:00.000+08:00' } },
    },
    revoke: {
      rule: 'R05: by the owner, or where a claim displaces the owner who invited',
      by: ['account', 'system'],
      from: ['open'],
      to: 'revoked',
      owner: true,
      refuses: { 'owner-only': { actor: { kind: 'account', memberRole: 'member' } } },
    },
  },
}
