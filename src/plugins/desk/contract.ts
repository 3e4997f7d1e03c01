/** What other plugins may know of the desk: uids, and the events it publishes. */
export const OFFICER = 'plugin::desk.officer'
export const MEMBERSHIP = 'plugin::desk.membership'
export const PRIVATE_FILE = 'plugin::desk.private-file'

/** Payloads are arrays of rows moved by one act; see `publish` in shared/server/events. */
export interface Moved {
  documentId: string
  from: string
  to: string
  cityCode: string | null
  creditCode: string | null
  /** Identity of the one who acted, `admin:12`. */
  actor: string
}

export interface DeskEvents {
  'officer.ended': Moved[]
}
