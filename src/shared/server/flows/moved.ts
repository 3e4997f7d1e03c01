/** Payloads are arrays of rows moved by one act; see `publish`. */
export interface Moved {
  documentId: string
  from: string
  to: string
  cityCode: string | null
  creditCode: string | null
  /** Identity of the one who acted, `admin:12`. */
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
