import { utc, type Change, type ProcedureRules } from './action'

const NOW = '2026-09-01T10:00:00.000+08:00'
const DUE = '2026-09-10T00:00:00.000+08:00'
const SETTLED = '2026-09-10T00:02:00.000+08:00'
const LATER = '2026-09-20T00:00:00.000Z'
const REASON = { reason: '理由' }
const NEXT = { dueAt: LATER, ...REASON }

const members = ['7', '71', '72'].map((number) => ({
  expert: `e${number}`,
  name: '专家',
  actorId: `admin:${number}`,
  begun: false,
}))
const subject = (change: object = {}) => ({
  title: '甲需求',
  needed: 2,
  submitted: 3,
  owing: 0,
  needsDiscussion: false,
  ...change,
})
const subjectsWith = (change: object): Change => ({ facts: { subjects: [subject(), subject(change)] } })

const CHAIRED: Record<string, Change> = {
  'chair-missing': { subject: { expertActor: null } },
  'chair-gone': { subject: { expertActor: 'admin:9' } },
}
/** S34: 3 to 7, odd. */
const SIZED: Record<string, Change[]> = {
  'panel-size-odd': [1, 2, 4, 9].map((size) => ({ subject: { size } })),
}
const SUBJECTS: Record<string, Change[]> = {
  'subjects-invalid': [
    { input: { subjects: ['a', 'a'] } },
    { input: { subjects: 'a' } },
    { input: { subjects: [1] } },
    { input: { subjects: Array.from({ length: 501 }, (_, n) => `s${n}`) } },
  ],
}

/** A panel, from its plan to its conclusion (§3(1), §3(2)3; R10–R13, R31). */
export const PANEL: ProcedureRules = {
  flow: 'panel',
  states: ['planned', 'drawn', 'individual', 'discussion', 'concluded', 'stuck', 'settled', 'void'],
  ends: ['settled', 'void'],
  ground: {
    at: NOW,
    subject: { documentId: 'p', version: 1, title: '评审组', size: 3, expertActor: 'admin:7', dueAt: DUE, round: 1 },
    facts: { subjects: [subject(), subject()], members },
  },
  actions: {
    'add-subjects': {
      rule: 'R10, R31: while it is planned',
      by: ['province'],
      from: ['planned'],
      input: { subjects: ['s1'] },
      refuses: SUBJECTS,
    },
    'remove-subjects': {
      rule: 'R10, R31',
      by: ['province'],
      from: ['planned'],
      input: { subjects: ['s1'], ...REASON },
      refuses: SUBJECTS,
    },
    draw: {
      rule: 'R10, S34: at random, for something to review',
      by: ['province'],
      from: ['planned'],
      to: 'drawn',
      writes: { drawnBy: 'random', drawnAt: utc(NOW) },
      event: 'panel.drawn',
      refuses: { 'panel-empty': { facts: { subjects: [] } }, ...SIZED },
    },
    'name-members': {
      rule: 'R10, S34: or by name, with a reason',
      by: ['province'],
      from: ['planned'],
      to: 'drawn',
      input: { experts: ['e7', 'e71', 'e72'], ...REASON },
      writes: { drawnBy: 'named', drawnAt: utc(NOW) },
      event: 'panel.drawn',
      refuses: { 'panel-empty': { facts: { subjects: [] } }, ...SIZED },
    },
    'undo-draw': {
      rule: 'R10: before anybody has begun',
      by: ['province'],
      from: ['drawn'],
      to: 'planned',
      input: REASON,
      writes: { expertActor: null, chairName: null },
      event: 'panel.draw-undone',
      refuses: {
        'review-begun': { facts: { members: members.map((one) => ({ ...one, begun: one.expert === 'e72' })) } },
      },
    },
    'name-chair': {
      rule: 'R10: a member, who can sign in',
      by: ['province'],
      from: ['drawn', 'individual', 'discussion', 'stuck'],
      input: { expert: 'e71' },
      writes: { expertActor: 'admin:71', chairName: '专家' },
      event: 'panel.chaired',
      refuses: {
        'chair-not-member': [
          { input: { expert: 'e9' } },
          { facts: { members: members.map((one) => ({ ...one, actorId: null })) } },
        ],
      },
    },
    'add-member': {
      rule: 'R10, R13: with a reason, also when the panel is stuck',
      by: ['province'],
      from: ['drawn', 'individual', 'discussion', 'stuck'],
      input: { expert: 'e9', ...REASON },
      event: 'panel.member-added',
    },
    start: {
      rule: 'R10, R31: complete, with a chair and a due date ahead',
      by: ['province'],
      from: ['drawn'],
      to: 'individual',
      input: { dueAt: LATER },
      writes: { dueAt: LATER, startedAt: utc(NOW) },
      event: 'panel.started',
      refuses: {
        'panel-empty': { facts: { subjects: [] } },
        'too-few-members': { facts: { members: members.slice(0, 2) } },
        ...CHAIRED,
        'due-in-past': { at: LATER },
      },
    },
    extend: {
      rule: 'R12: to a later day, with a reason',
      by: ['province'],
      from: ['individual', 'discussion'],
      input: NEXT,
      writes: { dueAt: LATER },
      event: 'panel.extended',
      refuses: { 'due-in-past': { at: LATER }, 'due-not-later': { subject: { dueAt: LATER } } },
    },
    discuss: {
      rule: 'S34: when the individual phase is over and the scores lie apart, or with a reason',
      by: ['province', 'system'],
      from: ['individual'],
      to: 'discussion',
      input: NEXT,
      optional: ['reason'],
      writes: { dueAt: LATER },
      event: 'panel.discussion-needed',
      refuses: {
        'still-owing': subjectsWith({ owing: 1 }),
        'requests-settling': { ...subjectsWith({ owing: 1 }), at: DUE },
        'quorum-missing': subjectsWith({ submitted: 1 }),
        'no-discussion-needed': { input: { reason: undefined } },
        'due-in-past': { at: LATER },
      },
    },
    conclude: {
      rule: 'R13, S34: by the chair, on a quorum, after what had to be discussed',
      by: ['expert'],
      from: ['individual', 'discussion'],
      to: 'concluded',
      input: { text: '一致推荐' },
      // After the settling time of the due date (R02).
      given: { ...subjectsWith({ owing: 1 }), at: SETTLED },
      writes: { conclusionText: '一致推荐', concludedAt: utc(SETTLED) },
      refuses: {
        'chair-gone': { facts: { members: members.slice(1) } },
        'still-owing': { at: NOW },
        'requests-settling': { at: DUE },
        'quorum-missing': subjectsWith({ submitted: 1 }),
        'discussion-needed': subjectsWith({ needsDiscussion: true }),
      },
    },
    'get-stuck': {
      rule: 'R13: too few are left',
      by: ['system'],
      from: ['drawn', 'individual', 'discussion'],
      to: 'stuck',
      internal: true,
      input: REASON,
      writes: { stuckReason: '理由' },
      event: 'panel.stuck',
    },
    resume: {
      rule: 'R13: complete again',
      by: ['province'],
      from: ['stuck'],
      to: 'individual',
      input: NEXT,
      writes: { dueAt: LATER, stuckReason: null },
      event: 'panel.resumed',
      refuses: {
        'too-few-members': { facts: { members: members.slice(0, 2) } },
        ...CHAIRED,
        'due-in-past': { at: LATER },
      },
    },
    reopen: {
      rule: 'R13: another round; what was concluded stays',
      by: ['province'],
      from: ['concluded'],
      to: 'individual',
      input: NEXT,
      writes: { dueAt: LATER, round: 2, conclusionText: null },
      event: 'panel.reopened',
      refuses: { ...CHAIRED, 'due-in-past': { at: LATER } },
    },
    settle: {
      rule: 'R14, R15: its conclusion is made use of',
      by: ['province', 'system'],
      from: ['concluded'],
      to: 'settled',
      internal: true,
      event: 'panel.settled',
    },
    void: {
      rule: 'R10: before it concludes, with a reason',
      by: ['province'],
      from: ['planned', 'drawn', 'individual', 'discussion', 'stuck'],
      to: 'void',
      input: REASON,
      event: 'panel.voided',
    },
  },
}
