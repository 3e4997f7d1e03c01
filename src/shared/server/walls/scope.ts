import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '../../pure/actor'

/**
 * What the database lets a connection see: everything, or the rows of some cities, of one organisation and of one
 * account. `actorId` says whose connection it is: tables that belong to nobody's territory are walled by it.
 */
export type Scope =
  | { all: true }
  | { all: false; cityCodes: readonly string[]; creditCode: string; accountId: string; actorId: string }

export const EVERYTHING: Scope = { all: true }
/** A request nobody has decided about yet sees no scoped row: the wall fails closed. */
export const NOTHING: Scope = { all: false, cityCodes: [], creditCode: '', accountId: '', actorId: '' }

export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case 'system':
    case 'province':
    case 'auditor':
    case 'admin':
      return EVERYTHING
    // Experts and third parties see what is assigned to them: until then nothing that belongs to anybody.
    case 'expert':
    case 'evaluator':
      return { all: false, cityCodes: [], creditCode: '', accountId: '', actorId: actor.id }
    default:
      return {
        all: false,
        cityCodes: actor.cityCodes,
        creditCode: actor.creditCode ?? '',
        accountId: actor.accountId === undefined ? '' : String(actor.accountId),
        actorId: actor.id,
      }
  }
}

const override = new AsyncLocalStorage<Scope | undefined>()

/**
 * Runs `fn` with the eyes of the system: for lookups that precede any decision (is this credit code taken?) and for
 * jobs. Must begin outside a transaction: a connection keeps the scope it was taken with. Inside one: `beyondWalls`.
 */
export const asSystem = <T>(fn: () => Promise<T>): Promise<T> => override.run(EVERYTHING, fn)

/** Runs `fn` within a scope: what a public read uses to see released rows only. */
export const withScope = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => override.run(scope, fn)

/** Runs `fn` within the scope of its request again, whatever stands around it. */
export const withRequestScope = <T>(fn: () => Promise<T>): Promise<T> => override.run(undefined, fn)

export const overriddenScope = (): Scope | undefined => override.getStore()
