import type { Core } from '@strapi/strapi'
import { lendConnection, type Lent, type PoolConnection } from './lent-connection'

interface PoolClient {
  acquireConnection(): Promise<PoolConnection>
  releaseConnection(connection: PoolConnection): Promise<void>
}

/** Whoever asks for a second connection from inside a transaction would wait for himself. */
const STUCK_MS = 60_000

interface Boot {
  connection: PoolConnection
  release(connection: PoolConnection): Promise<void>
  /** Who has the connection, and since when others wait for it. */
  holder?: Lent
  turn: Promise<unknown>
}

let boot: Boot | undefined
let began = new Date(0)

/** When the present boot began, by this process's clock: what Strapi wrote since then it brought along just now. */
export const bootBegan = (): Date => began

/**
 * From here to `settleBoot` the pool lends one connection, in one transaction, to one caller after the other; their
 * transactions become savepoints. A boot that fails leaves the database as it was. Whoever asks inside a transaction of
 * Strapi's shares its connection.
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
    // It may have been settled while we waited.
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

/** Waits until nobody has the connection. @returns who calls it lets the next one have it. */
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

/** Commits the boot; from here on the pool lends its connections. @throws when the database does not keep it. */
export async function settleBoot(): Promise<void> {
  if (!boot) return
  const free = await myTurn(boot)
  await end('commit').finally(free)
}

/** Takes back what the boot did, unless it was settled. */
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
    // A transaction that has failed ends, whatever it is told, in ROLLBACK.
    if (how === 'commit' && command !== 'COMMIT') throw new Error('the database did not keep what the boot did')
  } finally {
    await release(connection)
  }
}
