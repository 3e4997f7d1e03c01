import { bootRegistry } from '../process/boot-registries'

/*
 * How often something may be asked for, declared by the plugin that answers. Counted in PostgreSQL, so that a limit holds
 * across processes. Whole offices and parks share one address, so the limits by address are wide and those by account or
 * mail narrow.
 */

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
  /** What it guards: Strapi's addresses as well as ours. `*` is one or more segments. */
  guards: readonly (readonly [method: string, path: string])[]
  /** `failures`: what succeeds is given back. */
  counts: 'requests' | 'failures'
  limits: readonly Limit[]
}

export const MINUTE = 60
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An address that a person has signed in from stays his for as long. */
export const KNOWN_SECONDS = 30 * DAY

/** Against floods, by address or by who is signed in; in the memory of each process: a counter in the database would cost more than what it protects. */
export type GeneralLimit = 'anonymous' | 'account' | 'staff'
export const GENERAL: Record<GeneralLimit, { points: number; seconds: number }> = {
  anonymous: { points: 300, seconds: MINUTE },
  account: { points: 600, seconds: MINUTE },
  staff: { points: 1200, seconds: MINUTE },
}

const throttles = bootRegistry<Throttle>('throttle')
const guarded = bootRegistry<{ method: string; pattern: RegExp; throttle: string }>('throttled address')

/** Declares limits of a plugin, at boot. @throws when a name or an address is limited already. */
export function declareThrottles(owner: string, entries: Readonly<Record<string, Throttle>>): void {
  throttles.addAll(owner, entries)
  for (const [throttle, { guards }] of Object.entries(entries))
    for (const [method, path] of guards) {
      // The router takes capitals and a slash at the end as well.
      const pattern = new RegExp(`^${path.replace(/\*$/, '.+')}/*$`, 'i')
      guarded.add(owner, `${method} ${path}`, { method, pattern, throttle })
    }
}

/** @throws when no plugin has declared it. */
export function throttleNamed(name: string): Throttle {
  const throttle = throttles.get(name)
  if (!throttle) throw new Error(`no throttle ${name} is declared`)
  return throttle
}

/** The throttle of an address, however it is spelled. */
export const throttleOf = (method: string, path: string): string | undefined =>
  guarded.values().find((one) => one.method === method && one.pattern.test(path))?.throttle
