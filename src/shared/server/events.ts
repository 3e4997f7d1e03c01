import { query } from './database'

/** Payloads are arrays: an act on a thousand rows is one event. */
export type EventPayload = readonly Record<string, unknown>[]
/** `id`: of the row in the event log. */
export interface PublishedEvent {
  id: string
  name: string
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

const mandatory: { event: string; name: string }[] = []

/** Names a listener without which the application must not run. */
export function requireListener(event: string, name: string): void {
  mandatory.push({ event, name })
}

/** Stops a boot in which somebody who must hear is missing: the act would pass and nobody would learn of it. */
export function checkListeners(): void {
  const missing = mandatory.filter(({ event, name }) => !listeners.get(event)?.has(name))
  if (missing.length > 0)
    throw new Error(`nobody listens who must: ${missing.map(({ event, name }) => `${name} to ${event}`).join(', ')}`)
}

/** For a second boot in one process. */
export function clearListeners(): void {
  listeners.clear()
  mandatory.length = 0
}

/** Tells what was done: one row in the event log and every listener, in the transaction of the act. */
export async function publish(event: string, payload: EventPayload): Promise<void> {
  if (payload.length === 0) return
  const [row] = await query<{ id: string }>(
    'insert into desk_event (name, payload) values ($1, $2::jsonb) returning id',
    [event, JSON.stringify(payload)],
  )
  const told = { id: String(row?.id), name: event }
  for (const listener of listeners.get(event)?.values() ?? []) await listener(payload, told)
}
