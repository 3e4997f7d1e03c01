/** A row that an action moved, as published with its event. */
export interface Moved {
  documentId: string
  from: string
  to: string
  cityCode: string | null
  creditCode: string | null
  /** Identity of the actor, `admin:12`. */
  actor: string
}

/** A row that an action created beside its subject. */
export interface Created {
  documentId: string
  cityCode: string | null
  creditCode: string | null
  actor: string
}

/** Work that is still open, for a reminder. */
export interface Owing {
  documentId: string
  /** Key of the reminder, unique for ever. */
  occasion: string
  /** Values for the reminder's text: numbers, instants and labels. */
  values: Record<string, unknown>
}

/** Event -> payload, an array: an action on a thousand rows is one event. Contracts add theirs by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Events {}

export type EventName = keyof Events & string

/** Events with this payload. */
export type EventsOf<Row> = { [E in EventName]: Row[] extends Events[E] ? E : never }[EventName]

/** Events of actions in flows. */
export type MoveEvent = EventsOf<Moved>
