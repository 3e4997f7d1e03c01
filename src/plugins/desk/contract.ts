import type { Core } from '@strapi/strapi'
import type { Actor } from '../../shared/pure/actor'
import type { Label } from '../../shared/pure/workflow'

/** What other plugins may know of the desk: uids, services, and the events it publishes. */
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

/** A private file as its row tells of it. */
export interface FileRow {
  documentId: string
  name: string
  purpose: string
  mime: string
  size: number
  sha256: string
  cityCode: string
  creditCode: string | null
  accountId: number | null
  scan: string
}

export interface FilesService {
  /** Lets somebody read files beyond his territory, such as an expert assigned to what they prove. */
  mayRead(name: string, reader: (file: Readonly<FileRow>, actor: Actor) => Promise<boolean>): void
  /**
   * Names a column that holds documentIds of files as evidence: they cannot be deleted any more. The column needs a
   * foreign key to private_files (document_id) as well, which keeps them when both happen at once.
   */
  usedIn(use: { table: string; column: string; label: Label }): void
  /** The file the actor may put forward: his to read, not infected, for that purpose; undefined otherwise. */
  own(documentId: string, actor: Actor, purpose?: string): Promise<FileRow | undefined>
}

export const filesOf = (strapi: Core.Strapi): FilesService =>
  strapi.plugin('desk').service('files') as unknown as FilesService

export interface DeskEvents {
  'file.infected': { documentId: string; name: string; finding?: string; cityCode: string; creditCode: string | null }[]
  'officer.ended': Moved[]
}
