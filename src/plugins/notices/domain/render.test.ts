import type { Notice } from '../../../shared/pure/notice'
import { joinNotices } from '../../../shared/pure/notice-catalogue'
import { l } from '../../../shared/pure/schema'
import { digestValues } from './digest'
import { checkTemplate, render } from './render'

const template = { subject: '通知', body: '正文' }
const notice: Notice = {
  label: l('到访', 'Visit'),
  event: 'batch.opened',
  audience: ['city'],
  variables: { when: l('时间', 'time') },
  template: { zh: template, en: template },
  mandatory: false,
  channels: ['mail'],
  staffMail: 'at-once',
  clause: 'R00',
}
const catalogue = joinNotices([['garden', { notices: { notice } }]])
const check = (more: Partial<typeof template>) => checkTemplate(catalogue, notice, { ...template, ...more })

test.each<[string, Partial<typeof template>, string | true]>([
  ['a subject of 120 characters', { subject: 'x'.repeat(120) }, true],
  ['a subject of 121 characters', { subject: 'x'.repeat(121) }, 'template-too-long'],
  ['a body of 4000 characters', { body: 'x'.repeat(4000) }, true],
  ['a body of 4001 characters', { body: 'x'.repeat(4001) }, 'template-too-long'],
  ['a blank subject', { subject: ' \n' }, 'template-empty'],
  ['a blank body', { body: '' }, 'template-empty'],
  ['a subject of two lines', { subject: 'a\nb' }, 'template-subject-lines'],
  ['a subject that returns', { subject: 'a\rb' }, 'template-subject-lines'],
  ['a body of two lines', { body: 'a\nb' }, true],
  ['an open brace', { body: '{when' }, 'template-brace'],
  ['a closing brace', { subject: 'when}' }, 'template-brace'],
  ['braces in braces', { body: '{{when}}' }, 'template-brace'],
  ['a known variable with spaces', { subject: '{ when }', body: '{when}' }, true],
  ['an unknown variable behind a known one', { subject: '{when}', body: '{when}{who}' }, 'template-variable-unknown'],
  ['an unknown variable in the subject', { subject: '{who}' }, 'template-variable-unknown'],
  ['a variable without a name', { body: '{}' }, 'template-variable-unknown'],
])('a wording with %s', (_what, more, answer) => {
  const checked = check(more)
  expect(checked === true || checked.code).toBe(answer)
})

test('values are put in by name; what a row does not have is a dash', () => {
  const values = {
    text: '济南',
    zero: 0,
    none: null,
    blank: '',
    both: l('市', 'city'),
    half: { zh: '市', en: '' },
  }
  const body = '{text} { text } {zero} {none} {blank} {other} {both} {half}'
  expect([
    render({ subject: '{text}', body }, values, 'zh'),
    render({ subject: '{none}', body }, values, 'en'),
  ]).toEqual([
    { subject: '济南', body: '济南 济南 0 — — — 市 市' },
    { subject: '—', body: '济南 济南 0 — — — city 市' },
  ])
})

test('a digest numbers its notices, oldest first, each on a line of its own', () => {
  const held = [
    { subject: '甲', body: ' 一\n二 ' },
    { subject: '乙', body: '三' },
  ]
  // Half past midnight in Shanghai.
  const at = new Date('2026-08-19T16:30:00Z')
  expect(digestValues(held, at, 'zh')).toEqual({
    day: { zh: '2026年8月20日', en: '2026-08-20' },
    count: 2,
    lines: '1. 甲：一 二\n\n2. 乙：三',
  })
  expect(digestValues(held, at, 'en')).toMatchObject({ lines: '1. 甲: 一 二\n\n2. 乙: 三' })
})

test('a digest ends with what waits for its reader, with deadlines as people say them', () => {
  const now = new Date('2026-08-20T00:00:00Z')
  const task = (zh: string, en: string, rest: object) => ({ key: zh, text: { zh, en }, to: '/', sort: 1, ...rest })
  const tasks = [
    task('逾期事项', 'Late ones', { count: 2, dueAt: '2026-08-19T16:00:00.000Z' }),
    task('单项', 'A single one', {}),
    task('限期事项', 'Due ones', { count: 1, dueAt: '2026-08-21T09:30:00.000Z' }),
    task('无事项', 'None', { count: 0 }),
  ]
  const held = [{ subject: '甲', body: '一' }]
  expect(digestValues(held, now, 'zh', tasks).lines).toBe(
    '1. 甲：一\n\n待办事项：\n- 逾期事项（2件），已于2026年8月19日24时逾期\n- 单项\n- 限期事项（1件），截至2026年8月21日17时30分',
  )
  expect(digestValues(held, now, 'en', tasks).lines).toBe(
    '1. 甲: 一\n\nTo do:\n- Late ones (2), overdue since 2026-08-19 24:00\n- A single one\n- Due ones (1), due 2026-08-21 17:30',
  )
})
