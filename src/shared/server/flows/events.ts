import type { Actor } from '../../pure/actor'
import type { Moment } from '../../pure/workflow'
import { query } from '../database/database'

/** Payloads are arrays: an act on a thousand rows is one event. */
export type EventPayload = readonly Record<string, unknown>[]
/** `id`: of the row in the event log. */
export interface PublishedEvent {
  id: string
  name: string
  /** Who did it and when, for a listener whose rows follow from the act; absent where a job tells. */
  by?: By
}
/** By whom an act is, and its moment. */
export interface By {
  actor: Actor
  at: Moment
}
type Listener = (payload: EventPayload, event: PublishedEvent) => Promise<void>

const listeners = new Map<string, Map<string, Listener>>()

/**
 * Names a listener of an event. It runs inside the publishing transaction, may only write rows, and must not catch:
 * there are no savepoints, so a swallowed error would commit half an act.
 */
export function subscribe(event: string, name: string, listener: Listener): void {
  const named = listeners.get(event) ?? new Map<string, Listener>()
  if (named.has(name)) throw new Error(`listener ${name} of ${event} is registered twice`)
  named.set(name, listener)
  listeners.set(event, named)
}

/**
 * A listener that must not be missing: without it an act would stand that nobody hears of.
 * @throws when an event has none of that name, such as because its plugin is switched off.
 */
export function demandListener(name: string, events: readonly string[]): void {
  const missing = events.filter((event) => !listeners.get(event)?.has(name))
  if (missing.length > 0) throw new Error(`listener ${name} is missing for ${missing.join(', ')}`)
}

/** For a second boot in one process, which names its listeners anew. */
export const clearListeners = (): void => listeners.clear()

/** Tells what was done: one row in the event log and every listener, in the transaction of the act. */
export async function publish(event: string, payload: readonly object[], by?: By): Promise<void> {
  if (payload.length === 0) return
  const [row] = await query<{ id: string }>(
    'insert into desk_event (name, payload) values ($1, $2::jsonb) returning id',
    [event, JSON.stringify(payload)],
  )
  const told = { id: String(row?.id), name: event, ...(by ? { by: { actor: by.actor, at: by.at } } : {}) }
  for (const listener of listeners.get(event)?.values() ?? []) await listener(payload as EventPayload, told)
}
