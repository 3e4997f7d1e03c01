import { sayDeadline, sayLeft } from '../../pure/reminders'
import type { Label } from '../../pure/workflow'
import { publish } from '../flows/events'
import type { Job, JobItem } from './jobs'
import type { EventsOf, Owing } from '../../pure/events'

/** Somebody still owes something, and today is a day to say so. */
export interface Reminder extends JobItem {
  dueAt: string
  /** Whom or what the notice is about. */
  documentId: string
  /** What the notice says beside the day. */
  values?: Readonly<Record<string, unknown>>
  /** The day has passed. */
  isOver?: boolean
}

interface Reminders {
  /** `city` for the job `filing.remind-cities`: each reminder is told once under it and its key. */
  kind: string
  name: string
  label: Label
  event: EventsOf<Owing>
  /** What is told once the day has passed; without it, the same. */
  eventWhenOver?: EventsOf<Owing>
  /** All that is due now; with the parts of a key, at least what is due of that one. */
  due(now: Date, ...parts: string[]): Promise<Reminder[]>
}

/** A job that reminds every morning at nine, each of what is still owed when it comes to it. */
export const reminderJob = ({ kind, name, label, event, eventWhenOver = event, due }: Reminders): Job => ({
  name,
  label,
  at: '0 9 * * *',
  due: async (now, limit) => (await due(now)).slice(0, limit),
  async handle({ key }, now) {
    // Done meanwhile, or the day was moved: then this one is due no more.
    const item = (await due(now, ...key.split(':'))).find((one) => one.key === key)
    if (!item) return
    const dueAt = new Date(item.dueAt)
    await publish(item.isOver ? eventWhenOver : event, [
      {
        documentId: item.documentId,
        occasion: `remind:filing.${kind}:${key}`,
        values: { ...item.values, dueAt: sayDeadline(dueAt), left: sayLeft(dueAt, now) },
      },
    ])
  },
})
