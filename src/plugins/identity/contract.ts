import type { Core } from '@strapi/strapi'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export { LETTER_STATES, type LetterRow } from './domain/letter-words'
export { ACCOUNT_TABLE, ACCOUNTS, STAFF } from './domain/read-models'

/** Accounts of organisations, a type of Strapi's. */
export const ACCOUNT = 'plugin::users-permissions.user'
/** Lines of the security record, several joined by `+`. Not a content type. */
export const SECURITY_LINE = 'desk.security-line'

export interface NewAccount {
  /** E-mail address; in lower case also the sign-in name. */
  email: string
  /** The person's name, as shown to others and in the history. */
  name: string
  password: string
  /** Credit code of the person's organisation; no password may be derived from it. */
  creditCode?: string
  /** The address is already confirmed, as by the link of an invitation. */
  proven?: boolean
}

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
}

/** A letter that may carry a secret. Whatever must not be stored is made when it is sent. */
export interface LetterKind {
  label: Label
  /** Dropped when it was requested longer ago than this. */
  wantedForMinutes: number
  /**
   * Writes the letter, with a new secret that replaces the one of the previous try.
   * @param letter identifies this letter across tries.
   * @returns undefined when it is no longer wanted.
   */
  write(subject: string, letter: string): Promise<Letter | undefined>
  /** Its recipient, for the page of letters that were not sent. */
  addressOf(subject: string): Promise<string | null>
}

export interface AccountsService {
  /**
   * Opens an account that can sign in once its address is confirmed. Runs in the caller's transaction, as system.
   * @returns `undefined` when the address already has an account, after the same time; the caller must not reveal it.
   * @throws Refused password-weak.
   */
  open(account: NewAccount): Promise<{ accountId: number } | undefined>
  /**
   * In the caller's transaction: queues the confirmation link, or, for an address with a confirmed account, a mail
   * saying so. The same statements run for every address.
   */
  welcome(email: string): Promise<void>
  /** Declares a kind of letter; at boot. */
  defineLetter(owner: string, name: string, kind: LetterKind): void
  /**
   * Queues a letter in the caller's transaction; it is written when it is sent. Requested again while it waits, it
   * stays one letter.
   * @param subject whom or what it is about, `invitation:<documentId>`: neither an address nor a secret.
   */
  queueLetter(name: string, subject: string): Promise<void>
  /** Page of the public frontend, `linkTo('invitation', token)`. The token is in the fragment, which no server logs. */
  linkTo(page: string, token?: string): string
}

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'identity.accounts': AccountsService
  }
}

export const accountsOf = (strapi: Core.Strapi): AccountsService => serviceOf(strapi, 'identity', 'accounts')

/** Lines of the security record (SECURITY_LINE) that one request wrote, and what they say. */
export interface ChangedRights {
  documentId: string
  values: Record<string, unknown>
}

export interface IdentityEvents {
  /** The e-mail address is confirmed, so the person behind the account can read its mailbox. */
  'account.confirmed': { accountId: number }[]
  /** An account whose address was never confirmed gave it up to a newer registration. It can never sign in. */
  'account.lapsed': { accountId: number }[]
  'account.blocked': { accountId: number; actor: string; reason: string }[]
  'account.unblocked': { accountId: number; actor: string; reason: string }[]
  /** For the person whose identity or rights were changed. */
  'identity.changed': ChangedRights[]
  /** The same, for system administrators. */
  'rights.changed': ChangedRights[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends IdentityEvents {}
}
