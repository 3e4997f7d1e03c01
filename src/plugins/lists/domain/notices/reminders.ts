import { BOTH, type Notice } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { OBJECTION } from '../../contract'

const dueAt = { ...l('截止时间', 'Deadline'), sample: { zh: '2026年8月20日24时', en: '2026-08-20 24:00' } }
const left = { ...l('剩余时间', 'Time left'), sample: '还有3天' }

const common = { mandatory: true, channels: BOTH, staffMail: 'at-once' } as const

/** Reminders before, on and after the deadline for answering an objection, while it is unanswered. */
export const LISTS_REMINDERS = {
  'objection-answer-due': {
    ...common,
    label: l('提醒答复名单异议', 'Objection to be answered'),
    event: 'objection.answer-due',
    audience: ['province'],
    about: OBJECTION,
    variables: { dueAt, left },
    template: {
      zh: {
        subject: '异议{number}尚未答复（{left}）',
        body: '对{list}中“{entry}”的异议{number}尚未答复，答复期限为{dueAt}，{left}。名单在答复前不能公布。',
      },
      en: {
        subject: 'Objection {number} waits for its answer ({left})',
        body: 'The objection {number} to "{entry}" in {list} is not answered. It is due by {dueAt}: {left}. Until then the list cannot be published.',
      },
    },
    reminder: { offsets: [-1, 0], of: l('异议答复期限', 'answer due') },
    clause: 'S31',
  },
  'objection-answer-overdue': {
    ...common,
    label: l('名单异议逾期未答复', 'Objection overdue'),
    event: 'objection.answer-overdue',
    audience: ['province'],
    about: OBJECTION,
    variables: { dueAt, left },
    template: {
      zh: {
        subject: '异议{number}逾期未答复',
        body: '对{list}中“{entry}”的异议{number}应于{dueAt}前答复，{left}，请尽快答复。',
      },
      en: {
        subject: 'Objection {number} is overdue',
        body: 'The objection {number} to "{entry}" in {list} was to be answered by {dueAt}: {left}.',
      },
    },
    reminder: { offsets: [1], of: l('异议答复期限', 'answer due') },
    clause: 'S31',
  },
} as const satisfies Record<string, Notice>
