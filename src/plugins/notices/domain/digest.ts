import type { Locale } from '../../../shared/pure/refusal'
import type { NoticeValues } from '../../../shared/pure/notice'
import { shanghaiDay } from '../../../shared/pure/calendar'
import { isOverdue, type Task } from '../../../shared/pure/task'
import { dayInText, deadlineInText } from '../../../shared/pure/say-instant'
import { oneLine } from '../../../shared/pure/trim'

/** A notice that waited for the digest. */
export interface Held {
  subject: string
  body: string
}

/** What the digest's template may say: the notices, oldest first, then the reader's tasks as on the home page. */
export const digestValues = (
  held: readonly Held[],
  now: Date,
  locale: Locale,
  tasks: readonly Task[] = [],
): NoticeValues => ({
  day: dayInText(shanghaiDay(now)),
  count: held.length,
  lines: [
    ...held.map(
      ({ subject, body }, at) => `${at + 1}. ${subject}${locale === 'en' ? ': ' : '：'}${oneLine(body).trim()}`,
    ),
    ...taskLines(tasks, now, locale),
  ].join('\n\n'),
})

const HEADING = { zh: '待办事项：', en: 'To do:' } as const

/** Only what waits; a task without a number is a single item. */
function taskLines(tasks: readonly Task[], now: Date, locale: Locale): string[] {
  const lines = tasks.filter(({ count }) => count !== 0).map((task) => `- ${sayTask(task, now, locale)}`)
  return lines.length === 0 ? [] : [[HEADING[locale], ...lines].join('\n')]
}

function sayTask(task: Task, now: Date, locale: Locale): string {
  const { text, count, dueAt } = task
  const due = dueAt ? new Date(dueAt) : null
  if (locale === 'en') {
    const when = due ? `, ${isOverdue(task, now) ? 'overdue since' : 'due'} ${deadlineInText(due).en}` : ''
    return `${text.en}${count === undefined ? '' : ` (${count})`}${when}`
  }
  const when = due
    ? `，${isOverdue(task, now) ? `已于${deadlineInText(due).zh}逾期` : `截至${deadlineInText(due).zh}`}`
    : ''
  return `${text.zh}${count === undefined ? '' : `（${count}件）`}${when}`
}
