import { TODAY, utc, type Change, type ProcedureRules } from './action'

const REASON = { reason: '理由' }
const YESTERDAY = '2026-08-09T12:00:00.000+08:00'
const TOMORROW = '2026-08-11T12:00:00.000+08:00'
/** R67: a public notice states its document, ground and decision. */
const INCOMPLETE: Record<string, Change | Change[]> = {
  'notice-incomplete': ['number', 'ground', 'decision'].map((name) => ({ subject: { [name]: null } })),
}
const OUT: Record<string, Change> = { 'public-already': { subject: { state: 'scheduled', publicAt: TODAY } } }
const NOT_OUT: Record<string, Change> = {
  'not-public-yet': { subject: { state: 'scheduled', publicAt: TOMORROW } },
}
const BEGUN = { series: 'n', edition: 1 }

/** A public notice or announcement: published, and changed by new editions only (R16, R67, R69). */
export const ANNOUNCEMENT: ProcedureRules = {
  flow: 'announcement',
  states: ['draft', 'scheduled', 'published', 'superseded', 'withdrawn'],
  ends: ['superseded', 'withdrawn'],
  ground: {
    at: TODAY,
    subject: {
      documentId: 'n',
      version: 1,
      kind: 'public-notice',
      title: '公开通报',
      number: '鲁工信〔2026〕1号',
      ground: '弄虚作假',
      decision: '取消服务资格',
      decidedOn: '2026-08-01',
      body: '正文',
      publicAt: null,
      edition: null,
      series: null,
      aboutUid: null,
      aboutId: null,
    },
  },
  actions: {
    publish: {
      rule: 'R16, R67: now, also what was to come later',
      by: ['province'],
      from: ['draft', 'scheduled'],
      to: 'published',
      givenIn: { scheduled: { subject: { publicAt: TOMORROW } } },
      writes: { ...BEGUN, publicAt: utc(TODAY) },
      event: 'announcement.published',
      refuses: { ...OUT, ...INCOMPLETE },
    },
    schedule: {
      rule: 'R67: at an instant ahead',
      by: ['province'],
      from: ['draft'],
      to: 'scheduled',
      input: { publicAt: TOMORROW },
      writes: { ...BEGUN, publicAt: TOMORROW },
      refuses: { ...INCOMPLETE, 'not-in-future': { at: TOMORROW } },
    },
    unschedule: {
      rule: 'R69: while nobody could read it',
      by: ['province'],
      from: ['scheduled'],
      to: 'draft',
      given: { subject: { publicAt: TOMORROW } },
      writes: { publicAt: null },
      refuses: { 'public-already': { at: TOMORROW } },
    },
    correct: {
      rule: 'R69: what is out is changed by another edition, with a reason',
      by: ['province'],
      from: ['scheduled', 'published'],
      to: 'superseded',
      input: {
        title: '更正',
        number: '2号',
        ground: '欺诈行为',
        decision: '清退',
        decidedOn: '2026-08-02',
        body: '新文',
        ...REASON,
      },
      optional: ['title', 'number', 'ground', 'decision', 'decidedOn', 'body'],
      given: { subject: { publicAt: YESTERDAY } },
      refuses: {
        ...NOT_OUT,
        'nothing-corrected': {
          input: {
            title: '公开通报',
            number: undefined,
            ground: undefined,
            decision: undefined,
            decidedOn: undefined,
            body: ' ',
          },
        },
      },
    },
    withdraw: {
      rule: 'R69: what is out stays readable as withdrawn',
      by: ['province'],
      from: ['scheduled', 'published'],
      to: 'superseded',
      input: REASON,
      given: { subject: { publicAt: YESTERDAY } },
      refuses: NOT_OUT,
    },
    appear: {
      rule: 'R16: at its instant',
      by: ['system'],
      from: ['scheduled'],
      to: 'published',
      internal: true,
      given: { subject: { publicAt: TODAY } },
      event: 'announcement.published',
      refuses: NOT_OUT,
    },
    issue: {
      rule: 'R67: with the decision itself',
      by: ['province', 'system'],
      from: ['draft'],
      to: 'published',
      internal: true,
      writes: { ...BEGUN, publicAt: utc(TODAY) },
      event: 'announcement.published',
      refuses: INCOMPLETE,
    },
    replace: {
      rule: 'R69: the next edition',
      by: ['province'],
      from: ['draft'],
      to: 'published',
      internal: true,
      given: { subject: { series: 'first', edition: 2 } },
      writes: { series: 'first', edition: 2, publicAt: utc(TODAY) },
      event: 'announcement.corrected',
      refuses: INCOMPLETE,
    },
    retract: {
      rule: 'R69',
      by: ['province'],
      from: ['draft'],
      to: 'withdrawn',
      internal: true,
      given: { subject: { series: 'first', edition: 3 } },
      writes: { series: 'first', edition: 3, publicAt: utc(TODAY) },
      event: 'announcement.withdrawn',
    },
  },
}
