import { l } from '../../../../shared/pure/schema'
import { ASSIGNMENT, PANEL } from '../../contract'
import { BOTH, type Notice } from '../../../../shared/pure/notice'

const dueAt = { ...l('评审截止时间', 'Due'), sample: { zh: '2026年9月10日24时', en: '2026-09-10 24:00' } }
const left = { ...l('剩余时间', 'Time left'), sample: '还有3天' }

/** Members who have not left. */
const members = {
  audience: ['officer'],
  about: PANEL,
  mandatory: true,
  channels: BOTH,
  staffMail: 'at-once',
} as const
const province = {
  audience: ['province'],
  about: PANEL,
  mandatory: false,
  channels: BOTH,
  staffMail: 'digest',
} as const

/** Panels and their members. Nothing here names an applicant, because a review may be blind. */
export const PANEL_NOTICES = {
  'panel-started': {
    ...members,
    label: l('评审开始', 'Review started'),
    event: 'panel.started',
    template: {
      zh: {
        subject: '请评审：{title}',
        body: '您是专家组“{title}”的成员，共有{count}项评审事项。请先声明有无利益关系，并在{dueAt}前提交评分。',
      },
      en: {
        subject: 'Please review: {title}',
        body: 'You are a member of the panel "{title}", which has {count} subjects. Please declare whether you have a conflict first, and submit your scores by {dueAt}.',
      },
    },
    clause: '三(一) 三(二)3 R10 R31',
  },
  'panel-extended': {
    ...members,
    label: l('评审时间延长', 'Review extended'),
    event: 'panel.extended',
    template: {
      zh: { subject: '评审截止时间延至{dueAt}', body: '专家组“{title}”的评审截止时间延至{dueAt}。\n\n理由：{reason}' },
      en: {
        subject: 'The review is extended to {dueAt}',
        body: 'The panel "{title}" now reviews until {dueAt}.\n\nReason: {reason}',
      },
    },
    clause: 'R12',
  },
  'panel-discussion': {
    ...members,
    label: l('进入合议', 'Discussion opened'),
    event: 'panel.discussion-needed',
    template: {
      zh: {
        subject: '请参加合议：{title}',
        body: '专家组“{title}”评分差距较大，已进入合议。您可查看其他专家的评分；如需修改评分，请于{dueAt}前提交。',
      },
      en: {
        subject: 'Please discuss: {title}',
        body: 'The scores of the panel "{title}" lie far apart, so it discusses. You may read the scores of the others and revise yours until {dueAt}.',
      },
    },
    clause: '三(一) S34',
  },
  'panel-reopened': {
    ...members,
    label: l('重新评审', 'Review reopened'),
    event: 'panel.reopened',
    template: {
      zh: {
        subject: '请重新评审：{title}',
        body: '专家组“{title}”重新评审，请在{dueAt}前核对并提交评分。\n\n理由：{reason}',
      },
      en: {
        subject: 'Please review again: {title}',
        body: 'The panel "{title}" reviews again. Please check and submit your scores by {dueAt}.\n\nReason: {reason}',
      },
    },
    clause: 'R13',
  },
  'panel-resumed': {
    ...members,
    label: l('评审继续', 'Review resumed'),
    event: 'panel.resumed',
    template: {
      zh: {
        subject: '评审继续：{title}',
        body: '专家组“{title}”继续评审，请在{dueAt}前提交评分。\n\n理由：{reason}',
      },
      en: {
        subject: 'The review goes on: {title}',
        body: 'The panel "{title}" goes on; please submit your scores by {dueAt}.\n\nReason: {reason}',
      },
    },
    clause: 'R13',
  },
  'panel-voided': {
    ...members,
    label: l('专家组作废', 'Panel voided'),
    event: 'panel.voided',
    template: {
      zh: { subject: '不再评审：{title}', body: '专家组“{title}”已作废，不再需要您评审。\n\n理由：{reason}' },
      en: {
        subject: 'The review is off: {title}',
        body: 'The panel "{title}" was voided; you need not review any more.\n\nReason: {reason}',
      },
    },
    clause: 'R10',
  },
  'panel-concluded': {
    ...province,
    label: l('形成评审结论', 'Panel concluded'),
    event: 'panel.concluded',
    template: {
      zh: {
        subject: '专家组已形成结论：{title}',
        body: '专家组“{title}”已对{count}项评审事项形成结论（第{round}轮）。',
      },
      en: {
        subject: 'The panel has concluded: {title}',
        body: 'The panel "{title}" has concluded on its {count} subjects (round {round}).',
      },
    },
    clause: '三(一) R13',
  },
  'panel-stuck': {
    ...province,
    mandatory: true,
    staffMail: 'at-once',
    label: l('专家组无法形成结论', 'Panel is stuck'),
    event: 'panel.stuck',
    template: {
      zh: {
        subject: '专家组无法形成结论：{title}',
        body: '专家组“{title}”无法形成结论，请增补专家或延长时间。\n\n原因：{reason}',
      },
      en: {
        subject: 'The panel is stuck: {title}',
        body: 'The panel "{title}" cannot conclude. Please add experts or set a new date.\n\nWhy: {reason}',
      },
    },
    clause: 'R13 S34',
  },
  'expert-called': {
    ...members,
    about: ASSIGNMENT,
    label: l('增补为评审专家', 'Called to a panel'),
    event: 'expert.called',
    template: {
      zh: {
        subject: '请参加评审：{panel}',
        body: '{name}：\n\n您已增补为专家组“{panel}”成员。请先声明有无利益关系，并于{dueAt}前提交评分。',
      },
      en: {
        subject: 'Please join the panel: {panel}',
        body: '{name}:\n\nYou were called to the panel "{panel}". Please declare whether you have a conflict first, and submit your scores by {dueAt}.',
      },
    },
    clause: 'R10 R11',
  },
  'assignment-due': {
    ...members,
    about: ASSIGNMENT,
    label: l('提醒提交评分', 'Scores due'),
    event: 'assignment.due',
    variables: { count: { ...l('未提交份数', 'Sheets owed'), sample: '3' }, dueAt, left },
    template: {
      zh: {
        subject: '还有{count}份评分未提交（{left}）',
        body: '{name}：\n\n您在专家组“{panel}”中还有{count}份评分未提交，截止时间为{dueAt}，{left}，逾期不能提交。',
      },
      en: {
        subject: '{count} score sheets are owed ({left})',
        body: '{name}:\n\nYou owe {count} score sheets to the panel "{panel}". They are due by {dueAt}: {left}. Nothing is taken afterwards.',
      },
    },
    reminder: { offsets: [-3, -1, 0], of: l('评审截止', 'review due') },
    clause: 'R12',
  },
  'assignment-recused': {
    ...province,
    about: ASSIGNMENT,
    label: l('专家回避', 'Expert recused'),
    event: 'assignment.recused',
    template: {
      zh: {
        subject: '专家回避：{name}',
        body: '专家{name}在专家组“{panel}”中回避一项评审事项。\n\n理由：{reason}',
      },
      en: {
        subject: 'Recusal: {name}',
        body: 'The expert {name} left a subject of the panel "{panel}".\n\nReason: {reason}',
      },
    },
    clause: 'R11',
  },
} as const satisfies Record<string, Notice>
