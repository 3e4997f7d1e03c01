import type { Core } from '@strapi/strapi'
import type { Pool, PoolConfig } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import { DatabasePool } from '../database/database-client'
import { GENERAL, KNOWN_SECONDS, throttleNamed, type GeneralLimit, type Limit } from './throttle-limits'

export interface Counter {
  limit: Limit
  store: RateLimiterPostgres
}

export interface Counters {
  /** Counters of a throttle, created on first use: plugins declare theirs after this is opened. */
  named(throttle: string): Counter[]
  /** Addresses from which an identifier has signed in. */
  known: RateLimiterPostgres
  general: Record<GeneralLimit, RateLimiterMemory>
}

interface Running extends Counters {
  stop(): Promise<void>
}

let running: Running | undefined

const TABLE = 'desk_throttle'
const PATIENCE_MS = 3000
const CLEAR_EVERY_MS = 300_000

/** Opens the counters. @param factor multiplies every limit. */
export function startCounters(strapi: Core.Strapi, factor: number): void {
  const pool = openPool(strapi)
  const store = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: pool,
      // The library recognises a pool by its class name.
      storeType: 'pool',
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
      // Keys beyond their limit are refused from memory: an attack costs the database nothing more.
      inMemoryBlockOnConsumed: points + 1,
    })
  const times = (points: number): number => Math.max(1, Math.round(points * factor))
  const known = store('known', 1, KNOWN_SECONDS)
  const clearing = setInterval(() => void clear(pool), CLEAR_EVERY_MS)
  clearing.unref()
  running = {
    named: countersOf((name, { by, points, seconds }) => store(`${name} ${by}`, times(points), seconds)),
    known,
    general: {
      anonymous: new RateLimiterMemory({ ...memory(GENERAL.anonymous, times), keyPrefix: 'anonymous' }),
      account: new RateLimiterMemory({ ...memory(GENERAL.account, times), keyPrefix: 'account' }),
      staff: new RateLimiterMemory({ ...memory(GENERAL.staff, times), keyPrefix: 'staff' }),
    },
    stop: async () => {
      clearInterval(clearing)
      await pool.end()
    },
  }
}

/** The counters of a throttle, created on first use. */
function countersOf(open: (name: string, limit: Limit) => RateLimiterPostgres): Counters['named'] {
  const made = new Map<string, Counter[]>()
  return (name) => {
    const counters = made.get(name) ?? throttleNamed(name).limits.map((limit) => ({ limit, store: open(name, limit) }))
    made.set(name, counters)
    return counters
  }
}

const memory = ({ points, seconds }: { points: number; seconds: number }, times: (points: number) => number) => ({
  points: times(points),
  duration: seconds,
})

// Expired windows are ignored, so failures can wait for the next round.
const clear = (pool: Pool): Promise<unknown> =>
  pool.query(`delete from ${TABLE} where expire < $1`, [Date.now()]).catch(() => undefined)

/** Connections of its own: limits must not wait behind the requests they limit, nor have a scope. */
function openPool(strapi: Core.Strapi): Pool {
  const connection = strapi.config.get('database.connection.connection') as PoolConfig
  const pool = new DatabasePool({
    ...connection,
    max: 2,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    allowExitOnIdle: true,
  })
  // A lost connection fails its next query; without a listener the event would end the process.
  pool.on('error', () => undefined)
  return pool
}

export async function stopCounters(): Promise<void> {
  await running?.stop()
  running = undefined
}

export function counters(): Counters {
  if (!running) throw new Error('a limit was asked for before the counters were opened')
  return running
}
