import type { Core } from '@strapi/strapi'
import type { Label } from '../../shared/pure/workflow'
import { serviceOf } from '../../shared/server/process/strapi-edge'

export { LETTER_STATES, type LetterRow } from './domain/letter-words'

/** Accounts of organisations, of Strapi's own type. */
export const ACCOUNT = 'plugin::users-permissions.user'
/** Lines of the security record, several joined by `+`; no content type. */
export const SECURITY_LINE = 'desk.security-line'

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

declare module '../../shared/server/process/strapi-edge' {
  interface PluginServices {
    'identity.accounts': AccountsService
  }
}

export const accountsOf = (strapi: Core.Strapi): AccountsService => serviceOf(strapi, 'identity', 'accounts')

export interface IdentityEvents {
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
}
