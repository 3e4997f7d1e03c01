/** Rows that one act moved, as its event tells them. */
export interface Moved {
  documentId: string
  from: string
  to: string
  cityCode: string | null
  creditCode: string | null
  /** Identity of the one who acted, `admin:12`. */
  actor: string
}

/** A row that an act wrote beside its subject. */
export interface Created {
  documentId: string
  cityCode: string | null
  creditCode: string | null
  actor: string
}

/** Somebody who still owes something, and by when. */
export interface Owing {
  documentId: string
  /** The reminder it is, once for ever. */
  occasion: string
  /** What the reminder says: numbers, instants and words. */
  values: Record<string, unknown>
}

/** Payloads by event, arrays: an act on a thousand rows is one event. Each contract adds its own by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Events {}

export type EventName = keyof Events & string

/** Events that tell rows of this shape. */
export type EventsOf<Row> = { [E in EventName]: Row[] extends Events[E] ? E : never }[EventName]

/** Events of actions in procedure tables. */
export type MoveEvent = EventsOf<Moved>
