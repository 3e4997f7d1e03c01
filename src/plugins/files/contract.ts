import type { Core } from '@strapi/strapi'
import type { Actor } from '../../shared/pure/actor'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export const PRIVATE_FILE = 'plugin::files.private-file'

/** A private file as its row tells of it. */
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
   * Lets somebody read files beyond his territory, such as an expert assigned to what they prove. With `called` he reads
   * the bytes, and neither the file's name nor whose it is.
   */
  mayRead(name: string, reader: (file: Readonly<FileRow>, actor: Actor) => Promise<boolean | { called: string }>): void
  /**
   * Names a column that holds documentIds of files as evidence: they cannot be deleted any more. The column needs a
   * foreign key to private_files (document_id) as well, which keeps them when both happen at once.
   */
  usedIn(use: { table: string; column: string; label: Label }): void
  /** Stores a file as its account would upload it; for the demo and for verbs that make files themselves. */
  store(
    upload: { filepath: string; originalFilename: string | null; size: number },
    actor: Actor,
    told: { purpose?: 'evidence' | 'verification'; cityCode?: string },
    at: { now: Date; arrivedAt: Date },
  ): Promise<{ documentId: string }>
  /**
   * Stores a file of somebody without an account, which only the province reads. `room` refuses what is too much: asked
   * before the bytes travel, and again in the transaction of the row, where `beside` writes what the file belongs to.
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
  /** The file the actor may put forward: his to read, not infected, for that purpose; undefined otherwise. */
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
