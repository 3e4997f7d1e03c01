import { clip } from '../../pure/brief'
import PgBoss from 'pg-boss'
import { assertServing } from '../process/draining'
import { execute, query, runForeign } from '../database/database'
import { logFailure } from '../database/outages'
import type { Queue } from './queue'
import { asSystem } from '../walls/scope'

/** pg-boss archives units that wait longer than their retention; ours must not expire. */
const FOR_EVER_DAYS = 3650
const A_DAY_SECONDS = 86_400
const MAINTENANCE_SECONDS = 20

let boss: PgBoss | undefined
let maintenance: NodeJS.Timeout | undefined

export function engine(): PgBoss {
  // Errors caused by the end of the process are ignored.
  if (!boss) assertServing()
  if (!boss) throw new Error('the queue was used before the boot had prepared it')
  return boss
}

export const deadLettersOf = (queue: string): string => `${queue}.dead`

/** Seconds from the environment, for tests and for operators. */
const seconds = (name: string, otherwise: number): number => Number(process.env[name]) || otherwise

export const leaseOf = (queue: Queue): number => seconds('JOB_LEASE_SECONDS', queue.leaseSeconds)

/** Starts pg-boss on our own connections and creates its schema and queues. Runs under the boot lock. */
export async function startEngine(queues: readonly Queue[]): Promise<void> {
  boss = new PgBoss({
    db: { executeSql: runForeign },
    // Its cron does not catch up missed slots; its supervision skips rounds when a timer fires a millisecond early.
    schedule: false,
    supervise: false,
    archiveCompletedAfterSeconds: A_DAY_SECONDS,
    deleteAfterDays: 7,
    retentionDays: FOR_EVER_DAYS,
  })
  boss.on('error', (error) => logFailure('queue', error))
  await boss.start()
  for (const queue of queues) await makeQueue(boss, queue)
}

async function makeQueue(boss: PgBoss, queue: Queue): Promise<void> {
  const dead = deadLettersOf(queue.name)
  const { limit, delaySeconds } = queue.retry
  const options = {
    retryLimit: limit,
    retryDelay: seconds('JOB_RETRY_SECONDS', delaySeconds),
    retryBackoff: true,
    expireInSeconds: leaseOf(queue),
    retentionDays: FOR_EVER_DAYS,
  }
  await boss.createQueue(dead, { name: dead, retentionDays: FOR_EVER_DAYS })
  await boss.createQueue(queue.name, { name: queue.name, ...options, deadLetter: dead })
  await boss.updateQueue(queue.name, { name: queue.name, ...options, deadLetter: dead })
  await indexForFetch(queue.name)
}

/** pg-boss sorts all waiting units for each fetch; with this index a fetch costs the same at any length. */
async function indexForFetch(queue: string): Promise<void> {
  const [row] = await query<{ partition_name: string }>('select partition_name from pgboss.queue where name = $1', [
    queue,
  ])
  const table = String(row?.partition_name)
  await execute(
    `create index if not exists "${clip(table, 40)}_fetch" on pgboss."${table}" (created_on, id) where state < 'active'`,
  )
}

/** Returns leases of killed processes. Any process may do it: pg-boss takes a lock. */
export function startMaintenance(): void {
  const maintain = (): void => {
    void asSystem(() => engine().maintain()).catch((error: Error) => logFailure('queue', error))
  }
  maintenance = setInterval(maintain, seconds('JOB_MAINTENANCE_SECONDS', MAINTENANCE_SECONDS) * 1000)
  maintenance.unref()
}

export async function stopEngine(): Promise<void> {
  clearInterval(maintenance)
  await boss?.stop({ graceful: false })
  boss = undefined
}
