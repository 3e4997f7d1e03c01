import type { Core } from '@strapi/strapi'
import { lendConnection, type Lent, type PoolConnection } from './lent-connection'

interface PoolClient {
  acquireConnection(): Promise<PoolConnection>
  releaseConnection(connection: PoolConnection): Promise<void>
}

/** A second connection from inside a transaction would wait for itself. */
const STUCK_MS = 60_000

interface Boot {
  connection: PoolConnection
  release(connection: PoolConnection): Promise<void>
  /** The holder of the connection, and since when others have been waiting. */
  holder?: Lent
  turn: Promise<unknown>
}

let boot: Boot | undefined
let began = new Date(0)

/** When this boot began, by this process's clock: rows created by Strapi since then are defaults. */
export const bootBegan = (): Date => began

/**
 * Until `settleBoot` the pool lends one connection, in one transaction, to one caller at a time; their transactions
 * become savepoints. A failed boot leaves the database unchanged. Calls inside a transaction of Strapi's share its
 * connection.
 */
export async function beginBoot(strapi: Core.Strapi): Promise<void> {
  began = new Date(performance.timeOrigin + performance.now())
  const client = strapi.db.connection.client as PoolClient
  const acquire = client.acquireConnection.bind(client)
  const release = client.releaseConnection.bind(client)
  const lent = new Map<PoolConnection, () => Promise<void>>()
  const lend = async (): Promise<PoolConnection> => {
    if (!boot) return acquire()
    const isInner = boot.holder !== undefined && strapi.db.inTransaction()
    const free = isInner ? () => undefined : await myTurn(boot)
    // It may have been committed while we waited.
    if (!boot) return acquire()
    const one = lendConnection(boot.connection, isInner)
    if (!isInner) boot.holder = one
    lent.set(one.connection, () => one.end().finally(free))
    return one.connection
  }
  const connection = await acquire()
  await connection.query('begin; set local idle_in_transaction_session_timeout to 0')
  boot = { connection, release, turn: Promise.resolve() }
  client.acquireConnection = lend
  client.releaseConnection = async (one) => {
    const end = lent.get(one)
    if (!end) return release(one)
    lent.delete(one)
    return end()
  }
}

/** Waits until the connection is free. @returns a function that passes it on. */
async function myTurn(of: Boot): Promise<() => void> {
  const before = of.turn
  let free = (): void => undefined
  of.turn = new Promise<void>((resolve) => {
    free = () => {
      of.holder = undefined
      resolve()
    }
  })
  let watch: NodeJS.Timeout | undefined
  const stuck = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      if ((of.holder?.idleMs() ?? 0) < STUCK_MS) return
      reject(new Error('a second connection was asked for inside a transaction of the boot'))
    }, STUCK_MS / 10)
    watch.unref()
  })
  await Promise.race([before, stuck]).finally(() => clearInterval(watch))
  return free
}

/** Commits the boot; from then on the pool lends its own connections. @throws when the commit fails. */
export async function settleBoot(): Promise<void> {
  if (!boot) return
  const free = await myTurn(boot)
  await end('commit').finally(free)
}

/** Rolls the boot back, unless it was committed. */
export async function abandonBoot(): Promise<void> {
  await end('rollback').catch(() => undefined)
}

async function end(how: 'commit' | 'rollback'): Promise<void> {
  if (!boot) return
  const { connection, release } = boot
  boot = undefined
  connection.__settings = undefined
  try {
    const { command } = (await connection.query(how)) as { command: string }
    // A failed transaction answers COMMIT with ROLLBACK.
    if (how === 'commit' && command !== 'COMMIT') throw new Error('the database did not keep what the boot did')
  } finally {
    await release(connection)
  }
}
