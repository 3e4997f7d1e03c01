import type { Core } from '@strapi/strapi'
import type { Actor } from '../../shared/pure/actor'
import type { Label, Moment } from '../../shared/pure/workflow'
import type { AnnouncementKind } from '../announcements/domain/announcement-words'

/** What other plugins may know of the desk: uids, services, and the events it publishes. */
export const OFFICER = 'plugin::desk.officer'
export const MEMBERSHIP = 'plugin::desk.membership'
export const PRIVATE_FILE = 'plugin::desk.private-file'
export const ATTEMPT = 'plugin::desk.attempt'
export const ANNOUNCEMENT = 'api::announcement.announcement'
/** Lines of the security record, several joined by `+`; no content type. */
export const SECURITY_LINE = 'desk.security-line'

/** Payloads are arrays of rows moved by one act; see `publish` in shared/server/flows/events. */
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

export const filesOf = (strapi: Core.Strapi): FilesService =>
  strapi.plugin('desk').service('files') as unknown as FilesService

export interface DeskEvents {
  'file.infected': {
    documentId: string
    name: string
    finding?: string
    cityCode: string | null
    creditCode: string | null
  }[]
  'officer.ended': Moved[]
  /** The e-mail address was proven, so that the person behind the account is who the address says. */
  'account.confirmed': { accountId: number }[]
  /** An account whose address was never proven gave it up to a newer registration; it can never sign in. */
  'account.lapsed': { accountId: number }[]
  'account.blocked': { accountId: number; actor: string; reason: string }[]
  'account.unblocked': { accountId: number; actor: string; reason: string }[]
  /** Of lines of the security record (SECURITY_LINE), to the person whose identity or rights were changed. */
  'identity.changed': { documentId: string }[]
  /** The same to those who keep the system. */
  'rights.changed': { documentId: string }[]
  'announcement.published': Moved[]
  /** Of the new edition, which took the place of another. */
  'announcement.corrected': Moved[]
  'announcement.withdrawn': Moved[]
}

export interface NewAccount {
  /** E-mail address; lower-cased, it is also the name to sign in with. */
  email: string
  /** The person's name, as others and the history show it. */
  name: string
  password: string
  /** Credit code of the person's organisation: no password may be made of it. */
  creditCode?: string
  /** The address is proven already, as by the link of an invitation sent to it. */
  proven?: boolean
}

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
}

/** A letter that may carry a secret: what of it must not lie in a queue is made when it is sent. */
export interface LetterKind {
  label: Label
  /** How long after it was asked for it is still of use; later it is dropped. */
  wantedForMinutes: number
  /**
   * Writes the letter, with a new secret in the place of the one of the try before.
   * @param letter names this letter at all its tries.
   * @returns undefined when it is not wanted any more.
   */
  write(subject: string, letter: string): Promise<Letter | undefined>
  /** Where it goes to, for the page of what did not go out. */
  addressOf(subject: string): Promise<string | null>
}

export interface AccountsService {
  /**
   * Opens an account that signs in once its address is proven. Runs in the caller's transaction, as system.
   * @returns `undefined` when the address has an account already, after the same time: the caller must not say so.
   * @throws Refused password-weak.
   */
  open(account: NewAccount): Promise<{ accountId: number } | undefined>
  /**
   * In the caller's transaction: queues the link that proves the address, or, for an address with a proven account, word
   * that there is one. The same is done for every address.
   */
  welcome(email: string): Promise<void>
  /** Declares a kind of letter at boot. */
  defineLetter(name: string, kind: LetterKind): void
  /**
   * Queues a letter in the caller's transaction; it is written when it is sent. Asked for again while it waits, it is one
   * letter. @param subject whom or what it is about, `invitation:<documentId>`: neither an address nor a secret.
   */
  queueLetter(name: string, subject: string): Promise<void>
  /** Page of the public frontend, `linkTo('invitation', token)`: a token stands behind `#`, which no server logs. */
  linkTo(page: string, token?: string): string
}

export const accountsOf = (strapi: Core.Strapi): AccountsService =>
  strapi.plugin('desk').service('accounts') as unknown as AccountsService

/** A notice as the verb that decided it words it. A `public-notice` needs number, ground and decision (R67). */
export interface PublicNotice {
  kind: AnnouncementKind
  /** At most 255 characters. */
  title: string
  /** Document number (文号), once per kind among what is in force. */
  number?: string | null
  ground?: string | null
  decision?: string | null
  /** Day of the decision, `2026-11-27`. */
  decidedOn?: string | null
  /** Plain text, at most 50,000 characters. */
  body: string
  /** The row it speaks of; the public does not see it. */
  about: { uid: string; documentId: string }
}

export interface PublicNoticesService {
  /**
   * Publishes notices with the act that decided them: called by a verb inside its own transaction, so that neither
   * stands without the other. The actor is the province or the system.
   * @returns documentIds, in the order given.
   * @throws Refused notice-incomplete, announcement-number-taken.
   */
  write(notices: readonly PublicNotice[], context: { actor: Actor; at: Moment }): Promise<string[]>
}

export const publicNoticesOf = (strapi: Core.Strapi): PublicNoticesService =>
  strapi.plugin('desk').service('public-notices') as unknown as PublicNoticesService
