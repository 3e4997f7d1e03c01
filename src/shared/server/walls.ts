import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { query } from './database'
import { asRequested, asSystem, EVERYTHING, NOTHING, overriddenScope, type Scope } from './scope'

declare const strapi: Core.Strapi

/** The role that row-level security binds; the application's own role owns the tables and passes. */
export const WALLED_ROLE = 'pool_city'

interface PooledConnection {
  __scope?: string
  query(config: { text: string; values: unknown[] }): Promise<unknown>
}

interface PoolClient {
  acquireConnection(): Promise<PooledConnection>
  releaseConnection(connection: PooledConnection): Promise<void>
}

/**
 * Sets the scope of every connection as it is taken from the pool, before BEGIN: so the wall stands under documents(),
 * db.query, populate joins, raw SQL and transactions alike, without a transaction per request.
 */
export function raiseWalls(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as PoolClient
  const acquire = client.acquireConnection.bind(client)
  client.acquireConnection = async () => {
    const connection = await acquire()
    const scope = currentScope(strapi)
    const wanted = JSON.stringify(scope)
    if ((connection.__scope ?? JSON.stringify(EVERYTHING)) === wanted) return connection
    try {
      await connection.query(setScope(scope))
      connection.__scope = wanted
      return connection
    } catch (error) {
      // An unknown scope must not go back into the pool as if it were known.
      connection.__scope = 'unknown'
      await client.releaseConnection(connection)
      throw error
    }
  }
}

function setScope(scope: Scope): { text: string; values: unknown[] } {
  return {
    text: `select set_config('role', $1, false), set_config('app.cities', $2, false), set_config('app.owner', $3, false), set_config('app.account', $4, false), set_config('app.actor', $5, false)`,
    values: scope.all
      ? ['none', '', '', '', '']
      : [WALLED_ROLE, scope.cityCodes.join(','), scope.creditCode, scope.accountId, scope.actorId],
  }
}

function currentScope(strapi: Core.Strapi): Scope {
  const overridden = overriddenScope()
  if (overridden) return overridden
  const request = strapi.requestContext.get() as Context | undefined
  // Outside a request: boot and jobs.
  if (!request) return EVERYTHING
  return (request.state as { scope?: Scope }).scope ?? NOTHING
}

/**
 * Runs `fn` on the far side of the wall inside the present transaction, and comes back: for what follows from an act that
 * the actor was allowed, on rows that he may not see, such as an organisation that comes over from another city; and for
 * the facts that an act is judged by. Nothing it reads may be answered. Outside a transaction it is `asSystem`.
 */
export async function beyondWalls<T>(fn: () => Promise<T>): Promise<T> {
  if (!strapi.db.inTransaction()) return asSystem(fn)
  const [before] = await query<{ role: string }>(`select current_setting('role') as role`)
  if (before?.role === 'none') return fn()
  // Local to the transaction, as an error is: it travels up, and the rollback restores the role.
  await query(`select set_config('role', 'none', true)`)
  const result = await fn()
  await query(`select set_config('role', $1, true)`, [before?.role])
  return result
}

/** Decides the scope of a request right after it is authenticated: one seam for panel and API. */
export function guardRequests(strapi: Core.Strapi, scopeOfRequest: (ctx: Context) => Promise<Scope>): void {
  interface Authentication {
    authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>
  }
  const auth = strapi.get('auth') as Authentication
  const authenticate = auth.authenticate.bind(auth)
  auth.authenticate = (ctx, next) =>
    // Who it is is found out by the system: put on and taken off for each of its questions, the wall cost as much as they.
    asSystem(() =>
      authenticate(ctx, async () => {
        ctx.state.scope = await scopeOfRequest(ctx)
        return asRequested(next)
      }),
    )
}

/** Awaits the real outcome of COMMIT: knex resolves `commit()` even when the server answered it with an error. */
export function trustCommits(strapi: Core.Strapi): void {
  const knex = strapi.db.connection
  const begin = knex.transaction.bind(knex) as (...args: unknown[]) => Promise<KnexTransaction>
  const trusted = async (...args: unknown[]): Promise<unknown> => {
    // With a callback knex itself waits for the outcome.
    if (typeof args[0] === 'function') return begin(...args)
    const trx = await begin(...args)
    const commit = trx.commit.bind(trx)
    trx.commit = async (value?: unknown) => {
      await commit(value)
      await trx.executionPromise
    }
    return trx
  }
  Object.defineProperty(knex, 'transaction', { value: trusted, configurable: true })
}

interface KnexTransaction {
  commit(value?: unknown): Promise<unknown>
  executionPromise: Promise<unknown>
}
