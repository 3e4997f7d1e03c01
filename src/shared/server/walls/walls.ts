import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { authorSetting } from './author'
import { query } from '../database/database'
import { rememberOutage } from '../database/outages'
import { statementTimeout } from '../database/patience'
import { withRequestScope, asSystem, EVERYTHING, NOTHING, overriddenScope, type Scope } from './scope'

declare const strapi: Core.Strapi

/** The role bound by row-level security; the application's own role owns the tables and bypasses it. */
export const WALLED_ROLE = 'pool_city'

interface PooledConnection {
  __settings?: string
  query(config: { text: string; values: unknown[] }): Promise<unknown>
}

interface PoolClient {
  acquireConnection(): Promise<PooledConnection>
  releaseConnection(connection: PooledConnection): Promise<void>
}

const SETTINGS = [
  'role',
  'app.cities',
  'app.owner',
  'app.account',
  'app.actor',
  'app.author',
  'statement_timeout',
] as const
const SET = `select ${SETTINGS.map((name, at) => `set_config('${name}', $${at + 1}, false)`).join(', ')}`

/**
 * Sets scope, author and timeout of every connection when it is taken from the pool, before BEGIN: so row-level
 * security covers documents(), db.query, populate joins, raw SQL and transactions alike, without a transaction per
 * request, and triggers know whose request they record.
 */
export function raiseWalls(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as PoolClient
  const acquire = client.acquireConnection.bind(client)
  strapi.db.connection.on('query-error', rememberOutage)
  client.acquireConnection = async () => {
    const connection = await acquire().catch((error: unknown) => {
      rememberOutage(error)
      throw error
    })
    const values = settingsOf(currentScope(strapi), authorSetting(strapi.requestContext.get() as Context | undefined))
    const wanted = JSON.stringify(values)
    if (connection.__settings === wanted) return connection
    try {
      await connection.query({ text: SET, values })
      connection.__settings = wanted
      return connection
    } catch (error) {
      // Unknown settings must not return to the pool as known.
      connection.__settings = 'unknown'
      rememberOutage(error)
      await client.releaseConnection(connection)
      throw error
    }
  }
}

/** One value for each of SETTINGS. */
function settingsOf(scope: Scope, author: string): string[] {
  const seen = scope.all
    ? ['none', '', '', '', '']
    : [WALLED_ROLE, scope.cityCodes.join(','), scope.creditCode, scope.accountId, scope.actorId]
  return [...seen, author, statementTimeout()]
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
 * Runs `fn` without row-level security inside the present transaction: for consequences of an allowed action on rows
 * outside the actor's scope, such as an organisation that comes from another city; and for facts of guards. Nothing it
 * reads may be answered. Outside a transaction it is `asSystem`.
 */
export async function beyondWalls<T>(fn: () => Promise<T>): Promise<T> {
  if (!strapi.db.inTransaction()) return asSystem(fn)
  const [before] = await query<{ role: string }>(`select current_setting('role') as role`)
  if (before?.role === 'none') return fn()
  // Local to the transaction: on an error the rollback restores the role.
  await query(`select set_config('role', 'none', true)`)
  const result = await fn()
  await query(`select set_config('role', $1, true)`, [before?.role])
  return result
}

/** Sets the scope of a request right after authentication, for panel and API. */
export function guardRequests(strapi: Core.Strapi, scopeOfRequest: (ctx: Context) => Promise<Scope>): void {
  interface Authentication {
    authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>
  }
  const auth = strapi.get('auth') as Authentication
  const authenticate = auth.authenticate.bind(auth)
  auth.authenticate = (ctx, next) =>
    // Authenticate as system; scoping each lookup doubled its cost.
    asSystem(() =>
      authenticate(ctx, async () => {
        ctx.state.scope = await scopeOfRequest(ctx)
        return withRequestScope(next)
      }),
    )
}

/**
 * Awaits the outcome of BEGIN and COMMIT: knex returns a transaction whose BEGIN has failed, which then hides the cause
 * behind "already complete", and resolves `commit()` even when the server answered with an error.
 */
export function awaitCommits(strapi: Core.Strapi): void {
  const knex = strapi.db.connection
  const begin = knex.transaction.bind(knex) as (...args: unknown[]) => Promise<KnexTransaction>
  const trusted = async (...args: unknown[]): Promise<unknown> => {
    // With a callback knex itself waits for the outcome.
    if (typeof args[0] === 'function') return begin(...args)
    const trx = await begin(...args)
    if (trx.isCompleted()) await trx.executionPromise
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
  isCompleted(): boolean
  commit(value?: unknown): Promise<unknown>
  executionPromise: Promise<unknown>
}
