import { utc, type Change, type ProcedureRules } from './action'

const NOW = '2026-09-01T10:00:00.000+08:00'
const DUE = '2026-09-10T00:00:00.000+08:00'
const REASON = { reason: '理由' }

const SHEET = { snapshotHash: 'h', entries: { a: { points: 80, reason: '好' }, b: { passed: true, reason: '是' } } }
const sheet = (entries: object): Change => ({ input: { sheet: { entries } } })
/** R11: checked against the register at every action, whatever was declared. */
const CONFLICT: Record<string, Change> = {
  conflicted: { facts: { conflicts: [{ ground: 'owns', creditCode: 'C', party: '甲公司', role: 'applicant' }] } },
  'conflicted-blind': {
    facts: { blind: true, conflicts: [{ ground: 'owns', creditCode: 'C', party: '甲公司', role: 'applicant' }] },
  },
}
const DRAFT: Record<string, Change | Change[]> = {
  'sheet-malformed': { input: { sheet: 'x' } },
  'other-snapshot': { facts: { snapshotHash: 'other' } },
  'criterion-unknown': sheet({ z: {} }),
  'score-out-of-scale': [
    sheet({ a: { points: -1 } }),
    sheet({ a: { points: 101 } }),
    sheet({ a: { points: 1.5 } }),
    sheet({ a: { passed: true } }),
    sheet({ b: { points: 1 } }),
  ],
}
const COMPLETE: Record<string, Change | Change[]> = {
  ...DRAFT,
  'score-missing': [sheet({ a: { points: null } }), sheet({ b: { passed: null } })],
  'reason-missing': sheet({ a: { reason: ' ' } }),
}
const NOT_DUE: Record<string, Change> = { 'after-due': { at: DUE } }
const LEFT = { leftAt: utc(NOW) }

/** One expert's review of one subject (R11, R12, R32). */
export const ASSIGNMENT: ProcedureRules = {
  flow: 'assignment',
  states: ['invited', 'declared', 'scoring', 'submitted', 'recused', 'replaced', 'lapsed'],
  ends: ['recused', 'replaced'],
  ground: {
    at: NOW,
    subject: { documentId: 'a', version: 1, expertActor: 'admin:7', expertName: '李明', draft: null, edition: 1 },
    facts: {
      panelState: 'discussion',
      dueAt: DUE,
      criteria: [
        { code: 'a', label: { zh: '甲', en: 'a' }, itemKind: 'demand', item: 'demand', scale: 'points' },
        { code: 'b', label: { zh: '乙', en: 'b' }, itemKind: 'demand', item: 'demand', scale: 'pass' },
      ],
      snapshotHash: 'h',
      blind: false,
      conflicts: [],
    },
  },
  actions: {
    declare: {
      rule: 'R11: no conflict declared, and none on record',
      by: ['expert'],
      from: ['invited'],
      to: 'declared',
      input: { declaration: '无利益关系' },
      writes: { declaration: '无利益关系', declaredAt: utc(NOW) },
      event: 'assignment.declared',
      refuses: CONFLICT,
    },
    recuse: {
      rule: 'R11: at any time, with a reason',
      by: ['expert'],
      from: ['invited', 'declared', 'scoring', 'submitted'],
      to: 'recused',
      input: REASON,
      writes: LEFT,
      event: 'assignment.recused',
    },
    exclude: {
      rule: 'R11: by the province, or where a conflict comes on record',
      by: ['province', 'system'],
      from: ['invited', 'declared', 'scoring', 'submitted'],
      to: 'recused',
      input: REASON,
      writes: LEFT,
      event: 'assignment.recused',
    },
    replace: {
      rule: 'R11: whoever has not submitted',
      by: ['province', 'system'],
      from: ['invited', 'declared', 'scoring'],
      to: 'replaced',
      input: REASON,
      writes: LEFT,
      event: 'assignment.replaced',
    },
    save: {
      rule: 'R12: after the declaration, before the due date; it may be incomplete',
      by: ['expert'],
      from: ['declared', 'scoring'],
      to: 'scoring',
      input: { sheet: { snapshotHash: 'h', entries: { a: { points: 80 } } } },
      given: { facts: { panelState: 'individual' } },
      writes: { draft: { snapshotHash: 'h', entries: { a: { points: 80 } } } },
      refuses: { ...CONFLICT, 'phase-not-individual': { facts: { panelState: 'drawn' } }, ...NOT_DUE, ...DRAFT },
    },
    submit: {
      rule: 'R12: a score and a reason per condition, before the due date',
      by: ['expert'],
      from: ['declared', 'scoring'],
      to: 'submitted',
      input: { sheet: SHEET },
      writes: { draft: SHEET, edition: 2, submittedAt: utc(NOW) },
      event: 'score.submitted',
      refuses: { ...CONFLICT, 'phase-not-individual': { facts: { panelState: 'stuck' } }, ...NOT_DUE, ...COMPLETE },
    },
    revise: {
      rule: 'R12, S34: in the discussion only, with a reason',
      by: ['expert'],
      from: ['submitted'],
      to: 'submitted',
      input: { sheet: SHEET, ...REASON },
      writes: { draft: SHEET, edition: 2, submittedAt: utc(NOW) },
      event: 'score.revised',
      refuses: {
        ...CONFLICT,
        'phase-not-discussion': { facts: { panelState: 'individual' } },
        ...NOT_DUE,
        ...COMPLETE,
      },
    },
    lapse: {
      rule: 'R12: what was owed when the panel concluded',
      by: ['system'],
      from: ['invited', 'declared', 'scoring'],
      to: 'lapsed',
      internal: true,
      event: 'assignment.lapsed',
    },
    're-invite': {
      rule: 'R13: in another round',
      by: ['province', 'system'],
      from: ['lapsed'],
      to: 'invited',
      internal: true,
      event: 'assignment.made',
    },
    're-open': {
      rule: 'R13: in another round',
      by: ['province', 'system'],
      from: ['submitted'],
      to: 'scoring',
      internal: true,
      event: 'assignment.made',
    },
  },
}

/** The register of experts: who may be drawn, from when until when (R10). */
export const EXPERT: ProcedureRules = {
  flow: 'expert',
  states: ['active', 'suspended', 'ended'],
  ends: ['ended'],
  ground: {
    at: NOW,
    subject: {
      documentId: 'e',
      version: 1,
      name: '李明',
      committeeStartsOn: null,
      committeeEndsOn: null,
      termStartsOn: '2026-01-01',
      termEndsOn: '2026-12-31',
    },
    facts: {
      logins: new Map([
        ['free@example.cn', { actorId: 'admin:7' }],
        ['own@example.cn', { actorId: 'admin:7', expert: { documentId: 'e', name: '李明' } }],
        ['taken@example.cn', { actorId: 'admin:71', expert: { documentId: 'e71', name: '王五' } }],
      ]),
    },
  },
  actions: {
    'link-login': {
      rule: 'R10: one login, one expert',
      by: ['province'],
      from: ['active', 'suspended'],
      input: { email: 'free@example.cn' },
      writes: { expertActor: 'admin:7' },
      refuses: {
        'login-unknown': { input: { email: 'nobody@example.cn' } },
        'login-taken': { input: { email: 'taken@example.cn' } },
      },
    },
    'appoint-to-body': {
      rule: 'R10, R31: to the committee or as an expert, longer than before',
      by: ['province'],
      from: ['active', 'suspended'],
      input: { body: 'experts', startsOn: '2027-01-01', endsOn: '2027-06-30' },
      optional: ['startsOn'],
      writes: { termStartsOn: '2027-01-01', termEndsOn: '2027-06-30' },
      refuses: {
        'term-disordered': [{ input: { endsOn: '2026-12-31' } }, { input: { endsOn: '2026-12-30' } }],
        'term-start-missing': { input: { body: 'committee', startsOn: null } },
        'term-reversed': { input: { startsOn: '2027-07-01' } },
      },
    },
    suspend: {
      rule: 'R10',
      by: ['province'],
      from: ['active'],
      to: 'suspended',
      input: REASON,
      event: 'expert.suspended',
    },
    resume: {
      rule: 'R10',
      by: ['province'],
      from: ['suspended'],
      to: 'active',
      input: REASON,
      event: 'expert.resumed',
    },
    end: {
      rule: 'R10',
      by: ['province'],
      from: ['active', 'suspended'],
      to: 'ended',
      input: REASON,
      writes: { endedAt: utc(NOW) },
      event: 'expert.ended',
    },
  },
}
