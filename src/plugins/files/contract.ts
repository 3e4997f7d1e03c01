import type { Core } from '@strapi/strapi'
import type { Actor } from '../../shared/pure/actor'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'
export { FILE_TABLE, FILES } from './domain/read-models'

export const PRIVATE_FILE = 'plugin::files.private-file'

/** A row of private files. */
export interface FileRow {
  documentId: string
  name: string
  purpose: string
  mime: string
  size: number
  sha256: string
  cityCode: string | null
  creditCode: string | null
  accountId: number | null
  scan: string
}

export interface FilesService {
  /**
   * Lets actors read files beyond their territory, such as an expert assigned to what a file proves. With `called` the
   * reader gets the bytes, under that name, and does not learn whose file it is.
   */
  mayRead(name: string, reader: (file: Readonly<FileRow>, actor: Actor) => Promise<boolean | { called: string }>): void
  /**
   * Declares a column that holds documentIds of files as evidence; such files cannot be deleted. The column also needs
   * a foreign key to private_files (document_id), which covers concurrent use and deletion.
   */
  usedIn(owner: string, use: { table: string; column: string; label: Label }): void
  /** Stores a file as an upload of the actor's account would; for the demo, and for verbs that create files. */
  store(
    upload: { filepath: string; originalFilename: string | null; size: number },
    actor: Actor,
    details: { purpose?: 'evidence' | 'verification'; cityCode?: string },
    at: { now: Date; arrivedAt: Date },
  ): Promise<{ documentId: string }>
  /**
   * Stores a file of somebody without an account; only the province may read it. `room` refuses what is too much:
   * called before the body is read, and again in the transaction of the row, where `beside` writes the row that the
   * file belongs to.
   */
  storeForProvince(
    upload: { filepath: string; originalFilename: string | null; size: number },
    kept: {
      actor: Actor
      purpose: 'objection'
      room: (bytes: number) => Promise<void>
      beside: (file: FileRow) => Promise<void>
    },
    at: { now: Date; arrivedAt: Date },
  ): Promise<FileRow>
  /**
   * The file, if the actor may use it: readable by him, not infected, uploaded for that purpose. Undefined otherwise.
   */
  own(documentId: string, actor: Actor, purpose?: string): Promise<FileRow | undefined>
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'files.files': FilesService
  }
}

export const filesOf = (strapi: Core.Strapi): FilesService => serviceOf(strapi, 'files', 'files')

export interface FilesEvents {
  'file.infected': {
    documentId: string
    name: string
    finding?: string
    cityCode: string | null
    creditCode: string | null
  }[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends FilesEvents {}
}
