/**
 * How often something may be asked for. Counted in PostgreSQL, so that a limit holds across processes.
 * Whole offices and parks share one address, so the limits by address are wide and those by account or mail narrow.
 */
export type LimitName =
  | 'login'
  | 'registration'
  | 'reset'
  | 'confirmation'
  | 'invitation'
  | 'upload'
  | 'complaint'
  | 'objection'
  | 'claim'

/** Whom a limit counts; one that a request does not name (no account, no identifier) is left out. */
export type CountedBy = 'address' | 'account' | 'identifier' | 'identifier and address'

export interface Limit {
  by: CountedBy
  /** Requests in a window, and its length; beyond them every request is refused until the window ends. */
  points: number
  seconds: number
  /** Left out at an address from which this identifier has signed in before. */
  unlessKnown?: true
}

export interface Throttle {
  /** `failures`: what succeeds is given back. */
  counts: 'requests' | 'failures'
  limits: readonly Limit[]
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An address that a person has signed in from stays his for as long. */
export const KNOWN_SECONDS = 30 * DAY

export const THROTTLES: Record<LimitName, Throttle> = {
  login: {
    counts: 'failures',
    limits: [
      { by: 'identifier and address', points: 5, seconds: 5 * MINUTE },
      { by: 'address', points: 100, seconds: 15 * MINUTE },
      // Guesses from many addresses at once. It must not become a way to lock a firm out before its deadline.
      { by: 'identifier', points: 50, seconds: 15 * MINUTE, unlessKnown: true },
    ],
  },
  registration: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: HOUR },
      { by: 'identifier', points: 5, seconds: HOUR },
    ],
  },
  reset: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: HOUR },
      { by: 'identifier', points: 3, seconds: HOUR },
      { by: 'account', points: 10, seconds: HOUR },
    ],
  },
  confirmation: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 60, seconds: HOUR },
      { by: 'identifier', points: 3, seconds: HOUR },
    ],
  },
  invitation: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 100, seconds: HOUR },
      { by: 'account', points: 20, seconds: HOUR },
      { by: 'identifier', points: 5, seconds: HOUR },
    ],
  },
  upload: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 300, seconds: 10 * MINUTE },
      { by: 'account', points: 60, seconds: 10 * MINUTE },
    ],
  },
  complaint: {
    counts: 'requests',
    limits: [{ by: 'address', points: 20, seconds: HOUR }],
  },
  objection: {
    counts: 'requests',
    limits: [{ by: 'address', points: 20, seconds: HOUR }],
  },
  claim: {
    counts: 'requests',
    limits: [
      { by: 'address', points: 30, seconds: DAY },
      { by: 'account', points: 5, seconds: DAY },
    ],
  },
}

/** Against floods, by address or by who is signed in; in the memory of each process: a counter in the database would cost more than what it protects. */
export type GeneralLimit = 'anonymous' | 'account' | 'staff'
export const GENERAL: Record<GeneralLimit, { points: number; seconds: number }> = {
  anonymous: { points: 300, seconds: MINUTE },
  account: { points: 600, seconds: MINUTE },
  staff: { points: 1200, seconds: MINUTE },
}

/** Which addresses a limit guards: Strapi's own as well as ours. `*` is one or more segments. */
export const GUARDED: readonly [method: string, path: string, limit: LimitName][] = [
  ['POST', '/admin/login', 'login'],
  ['POST', '/api/auth/local', 'login'],
  ['POST', '/admin/forgot-password', 'reset'],
  ['POST', '/admin/reset-password', 'reset'],
  ['POST', '/admin/register', 'reset'],
  ['POST', '/admin/register-admin', 'reset'],
  ['POST', '/api/auth/forgot-password', 'reset'],
  ['POST', '/api/auth/reset-password', 'reset'],
  ['POST', '/api/auth/change-password', 'reset'],
  ['GET', '/api/auth/email-confirmation', 'confirmation'],
  ['POST', '/api/auth/send-email-confirmation', 'confirmation'],
  ['POST', '/api/auth/confirm-email', 'confirmation'],
  ['POST', '/api/auth/send-confirmation', 'confirmation'],
  ['POST', '/api/registrations/*', 'registration'],
  ['POST', '/api/my/files', 'upload'],
  ['POST', '/api/my/members/invitations', 'invitation'],
  ['POST', '/api/my/join', 'invitation'],
  ['POST', '/api/my/organisation/enterprise', 'claim'],
  ['POST', '/api/my/organisation/provider', 'claim'],
  ['POST', '/api/complaints', 'complaint'],
  ['POST', '/api/complaints/*', 'complaint'],
  ['POST', '/api/objections', 'objection'],
  ['POST', '/api/objections/*', 'objection'],
]
