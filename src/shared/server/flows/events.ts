import type { Actor } from '../../pure/actor'
import type { EventName, Events } from '../../pure/events'
import type { Moment } from '../../pure/workflow'
import { query } from '../database/database'
import { bootRegistry } from '../process/boot-registries'

/** `id`: of the row in the event log. */
export interface PublishedEvent {
  id: string
  name: EventName
  /** Actor and moment, for listeners that write rows; absent for events of jobs. */
  by?: ActedBy
}
/** Actor of an action, and its moment. */
export interface ActedBy {
  actor: Actor
  at: Moment
}
type Listener<E extends EventName> = (payload: Events[E], event: PublishedEvent) => Promise<void>
type AnyListener = (payload: readonly object[], event: PublishedEvent) => Promise<void>

/** By event and owner; listeners of every event under `*`. */
const listeners = bootRegistry<{ event: EventName | '*'; listener: AnyListener }>('listener')

const keyOf = (event: EventName | '*', owner: string): string => `${event} by ${owner}`

/**
 * Registers a plugin's listener for an event. It runs inside the publishing transaction, may only write rows, and must
 * not catch: there are no savepoints, so a swallowed error would commit half an action.
 * @param owner the listening plugin.
 * @throws when it has a listener already.
 */
export function subscribe<E extends EventName>(event: E, owner: string, listener: Listener<E>): void {
  listeners.add(owner, keyOf(event, owner), { event, listener: listener as AnyListener })
}

/**
 * Registers a plugin's listener for every event; it runs after those of the event itself, under the same rules.
 * @throws when it has a listener already.
 */
export function subscribeAll(owner: string, listener: AnyListener): void {
  listeners.add(owner, keyOf('*', owner), { event: '*', listener })
}

/**
 * Requires listeners: without them actions would commit that nobody is notified of.
 * @throws when an event has no listener of that owner, for example because its plugin is disabled.
 */
export function demandListener(owner: string, events: readonly EventName[]): void {
  const missing = events.filter((event) => !listeners.has(keyOf(event, owner)))
  if (missing.length > 0) throw new Error(`listener ${owner} is missing for ${missing.join(', ')}`)
}

/** Publishes an event: one row in the event log and every listener, in the transaction of the action. */
export async function publish<E extends EventName>(
  event: E,
  payload: Readonly<Events[E]>,
  by?: ActedBy,
): Promise<void> {
  const rows: readonly object[] = payload
  if (rows.length === 0) return
  const [row] = await query<{ id: string }>(
    'insert into desk_event (name, payload) values ($1, $2::jsonb) returning id',
    [event, JSON.stringify(rows)],
  )
  const published = { id: String(row?.id), name: event, ...(by ? { by: { actor: by.actor, at: by.at } } : {}) }
  for (const wanted of [event, '*'])
    for (const { event: name, listener } of listeners.values()) if (name === wanted) await listener(rows, published)
}
