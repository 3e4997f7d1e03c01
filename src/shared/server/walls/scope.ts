import { AsyncLocalStorage } from 'node:async_hooks'
import { sightOf, type Actor } from '../../pure/actor'

/**
 * What a connection may see: everything, or the rows of some cities, one organisation and one account. `actorId`
 * identifies the user: tables without a territory are walled by it.
 */
export type Scope =
  | { all: true }
  | { all: false; cityCodes: readonly string[]; creditCode: string; accountId: string; actorId: string }

export const EVERYTHING: Scope = { all: true }
/** Before the actor is known, no scoped row is visible: fails closed. */
export const NOTHING: Scope = { all: false, cityCodes: [], creditCode: '', accountId: '', actorId: '' }

export function scopeOf(actor: Actor): Scope {
  const sees = actor.kind === 'system' ? 'all' : sightOf(actor.kind)
  if (sees === 'all') return EVERYTHING
  // Experts and third parties see what is assigned to them, nothing else.
  if (sees === 'own') return { all: false, cityCodes: [], creditCode: '', accountId: '', actorId: actor.id }
  return {
    all: false,
    cityCodes: actor.cityCodes,
    creditCode: actor.creditCode ?? '',
    accountId: actor.accountId === undefined ? '' : String(actor.accountId),
    actorId: actor.id,
  }
}

const override = new AsyncLocalStorage<Scope | undefined>()

/**
 * Runs `fn` as system: for lookups that precede a decision (is this credit code taken?) and for jobs. Must begin
 * outside a transaction: a connection keeps its scope. Inside one: `beyondWalls`.
 */
export const asSystem = <T>(fn: () => Promise<T>): Promise<T> => override.run(EVERYTHING, fn)

/** Runs `fn` within a given scope, such as public reads of released rows. */
export const withScope = <T>(scope: Scope, fn: () => Promise<T>): Promise<T> => override.run(scope, fn)

/** Runs `fn` within the scope of its request, inside `asSystem` or `withScope`. */
export const withRequestScope = <T>(fn: () => Promise<T>): Promise<T> => override.run(undefined, fn)

export const overriddenScope = (): Scope | undefined => override.getStore()
