import { sayLeft } from '../../pure/reminders'
import { deadlineInText } from '../../pure/say-instant'
import type { Label } from '../../pure/workflow'
import { publish } from '../flows/events'
import type { Job, JobItem } from './jobs'
import type { EventsOf, Owing } from '../../pure/events'

/** A reminder that is due today for work that is still open. */
export interface Reminder extends JobItem {
  dueAt: string
  /** Row that the notice is about. */
  documentId: string
  /** Values of the notice besides the day. */
  values?: Readonly<Record<string, unknown>>
  /** The last day has passed. */
  isOver?: boolean
}

interface Reminders {
  /** Names what is reminded of, as `filing.city`, for ever: each reminder is sent once per kind and key. */
  kind: string
  name: string
  label: Label
  event: EventsOf<Owing>
  /** Event after the last day; by default the same. */
  eventWhenOver?: EventsOf<Owing>
  /** Everything due now; with the parts of a key, at least that one. */
  due(now: Date, ...parts: string[]): Promise<Reminder[]>
}

/** A job that runs daily at nine and reminds of work still open when it is handled. */
export const reminderJob = ({ kind, name, label, event, eventWhenOver = event, due }: Reminders): Job => ({
  name,
  label,
  at: '0 9 * * *',
  due: async (now, limit) => (await due(now)).slice(0, limit),
  async handle({ key }, now) {
    // Done meanwhile, or its day was moved: no longer due.
    const item = (await due(now, ...key.split(':'))).find((one) => one.key === key)
    if (!item) return
    const dueAt = new Date(item.dueAt)
    await publish(item.isOver ? eventWhenOver : event, [
      {
        documentId: item.documentId,
        occasion: `remind:${kind}:${key}`,
        values: { ...item.values, dueAt: deadlineInText(dueAt), left: sayLeft(dueAt, now) },
      },
    ])
  },
})
