import { l } from '../../../../shared/pure/schema'
import { LIST, OBJECTION } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

/** Notices about lists, objection periods, corrections and objections. */
export const LIST_NOTICES = {
  'list-objections-opened': {
    label: l('名单公示', 'List open to objections'),
    event: 'list.objections-opened',
    audience: ['every-city'],
    about: LIST,
    template: {
      zh: {
        subject: '{title}开始公示',
        body: '{title}（第{edition}版）已开始公示，共{count}项，公示期至{objectionsCloseAt}。请关注社会反映；有单位或个人提出异议的，请告知其在公示期内署真实姓名（单位加盖公章）提出。',
      },
      en: {
        subject: '{title} is open to objections',
        body: '{title} (edition {edition}) with {count} entries is open to objections until {objectionsCloseAt}.',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'at-once',
    clause: 'S31',
  },
  'list-published': {
    label: l('名单公布', 'List published'),
    event: 'list.published',
    audience: ['every-city'],
    about: LIST,
    template: {
      zh: { subject: '{title}已公布（{number}）', body: '{title}已公布，文号{number}，共{count}项。' },
      en: {
        subject: '{title} is published ({number})',
        body: '{title} is published as {number}, with {count} entries.',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'at-once',
    clause: '三(一)、三(二)3 R16 R33',
  },
  'list-corrected': {
    label: l('名单更正', 'List corrected'),
    event: 'list.corrected',
    audience: ['every-city'],
    about: LIST,
    template: {
      zh: {
        subject: '{title}已更正（{number}）',
        body: '{title}已更正为第{edition}版，文号{number}，现共{count}项。\n\n{change}',
      },
      en: {
        subject: '{title} is corrected ({number})',
        body: '{title} is corrected by edition {edition}, number {number}, now with {count} entries.\n\n{change}',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: 'R16 S31',
  },
  'objection-received': {
    label: l('收到名单异议', 'Objection received'),
    event: 'objection.received',
    audience: ['province'],
    about: OBJECTION,
    template: {
      zh: {
        subject: '收到异议{number}：{entry}',
        body: '收到对{list}中“{entry}”的异议（编号{number}），请求：{wish}。\n\n请于{answerDueOn}前（含当日）核实并答复；答复前，名单不得公布。',
      },
      en: {
        subject: 'Objection {number}: {entry}',
        body: 'An objection to "{entry}" in {list} was received as {number}: {wish}.\n\nIt is to be answered by {answerDueOn}; until then the list cannot be published.',
      },
    },
    mandatory: true,
    channels: BOTH,
    staffMail: 'at-once',
    clause: 'S31',
  },
  'objection-accepted': {
    label: l('名单异议已受理', 'Objection accepted'),
    event: 'objection.accepted',
    audience: ['province'],
    about: OBJECTION,
    template: {
      zh: {
        subject: '异议{number}已受理',
        body: '对{list}中“{entry}”的异议（编号{number}）已受理，应于{answerDueOn}前（含当日）答复。',
      },
      en: {
        subject: 'Objection {number} is accepted',
        body: 'The objection {number} to "{entry}" in {list} is accepted; it is to be answered by {answerDueOn}.',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: 'S31',
  },
  'objection-answered': {
    label: l('名单异议已答复', 'Objection answered'),
    event: 'objection.answered',
    audience: ['province'],
    about: OBJECTION,
    template: {
      zh: { subject: '异议{number}：{state}', body: '对{list}中“{entry}”的异议{number}：{state}。\n\n{answer}' },
      en: {
        subject: 'Objection {number}: {state}',
        body: 'The objection {number} to "{entry}" in {list}: {state}.\n\n{answer}',
      },
    },
    mandatory: false,
    channels: BOTH,
    staffMail: 'digest',
    clause: 'S31',
  },
} as const satisfies Record<string, Notice>
