import { bootRegistry } from '../process/boot-registries'

/*
 * Rate limits, declared by the plugin that answers. Counted in PostgreSQL, so that they hold across processes. Whole
 * offices and parks share one address, so limits by address are wide and those by account or mail narrow.
 */

/** What a limit counts by; requests without it (no account, no identifier) are not counted. */
export type CountedBy = 'address' | 'account' | 'identifier' | 'identifier and address'

export interface Limit {
  by: CountedBy
  /** Requests per window, and its length; further requests are refused until the window ends. */
  points: number
  seconds: number
  /** Not counted at addresses from which this identifier has signed in before. */
  unlessKnown?: true
}

export interface Throttle {
  /** Guarded routes, Strapi's and ours. `*` is one or more segments. */
  guards: readonly (readonly [method: string, path: string])[]
  /** `failures`: successful requests are given back. */
  counts: 'requests' | 'failures'
  limits: readonly Limit[]
}

export const MINUTE = 60
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** How long an address counts as known after a sign-in. */
export const KNOWN_SECONDS = 30 * DAY

/**
 * Against floods, by address or by user; in the memory of each process: counting in the database would cost more than
 * it protects.
 */
export type GeneralLimit = 'anonymous' | 'account' | 'staff'
export const GENERAL: Record<GeneralLimit, { points: number; seconds: number }> = {
  anonymous: { points: 300, seconds: MINUTE },
  account: { points: 600, seconds: MINUTE },
  staff: { points: 1200, seconds: MINUTE },
}

const throttles = bootRegistry<Throttle>('throttle')
const guarded = bootRegistry<{ method: string; pattern: RegExp; throttle: string }>('throttled address')

/** Declares limits of a plugin, at boot. @throws when a name or a route is limited already. */
export function declareThrottles(owner: string, entries: Readonly<Record<string, Throttle>>): void {
  throttles.addAll(owner, entries)
  for (const [throttle, { guards }] of Object.entries(entries))
    for (const [method, path] of guards) {
      // The router ignores case and a trailing slash.
      const pattern = new RegExp(`^${path.replace(/\*$/, '.+')}/*$`, 'i')
      guarded.add(owner, `${method} ${path}`, { method, pattern, throttle })
    }
}

/** @throws when it is not declared. */
export function throttleNamed(name: string): Throttle {
  const throttle = throttles.get(name)
  if (!throttle) throw new Error(`no throttle ${name} is declared`)
  return throttle
}

/** The throttle of a request, by method and path. */
export const throttleOf = (method: string, path: string): string | undefined =>
  guarded.values().find((one) => one.method === method && one.pattern.test(path))?.throttle
