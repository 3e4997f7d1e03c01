import { join } from 'node:path'
import type * as Claims from '../../src/shared/server/jobs/job-claims'
import type * as Items from '../../src/shared/server/jobs/job-items'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { kernel, load, query } from '../harness/app'
import { gateOf, type Gate } from '../harness/gates'
import { secondApp, type SecondApp } from '../harness/second-app'
import { until } from '../harness/until'

const { defineJobs, prepareJobs } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const { claimSlot } = load<typeof Claims>('shared/server/jobs/job-claims.js')
const { ITEMS_QUEUE } = load<typeof Items>('shared/server/jobs/job-items.js')

const HARNESS = join(process.env.APP_DIR as string, 'tests/harness/counting-job.cjs')
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { job } = require(HARNESS) as { job: Jobs.Job }
const KILLS = 3
/** Items that become due before each kill, and after the last. */
const BATCH = 125
const ITEMS = BATCH * (KILLS + 1)
let gate: Gate

const count = async (sql: string, params: unknown[] = []): Promise<number> =>
  Number((await query<{ n: string }>(`select count(*) as n from ${sql}`, params))[0]?.n)
const handled = (): Promise<number> => count('test_counted')

beforeAll(async () => {
  gate = await gateOf(process.env.DATABASE_URL as string)
  await query('create table test_counted (key text, pid integer)')
  await query('create table test_counted_due (key text)')
  defineJobs('test', [job])
  await prepareJobs()
})
afterAll(async () => {
  await gate.end()
  await query('truncate test_counted_due')
  await query('drop table test_counted')
})

async function claimBatch(n: number): Promise<void> {
  await query(`insert into test_counted_due select 'item ' || n from generate_series($1::int, $2::int) n`, [
    n * BATCH + 1,
    (n + 1) * BATCH,
  ])
  const now = kernel.clock.databaseNow()
  expect(await claimSlot(job, now, now)).toMatchObject({ outcome: 'claimed', found: BATCH })
}

/** Short leases, so that items of a killed process are soon taken over. */
const start = (): Promise<SecondApp> =>
  secondApp({ EXTRA_ROUTES: HARNESS, JOB_LEASE_SECONDS: '6', JOB_RETRY_SECONDS: '1', JOB_MAINTENANCE_SECONDS: '1' })

test('a process is killed three times during a job: every item takes effect exactly once', async () => {
  let killedAt: number[] = []
  let other = await start()
  for (let kill = 0; kill < KILLS; kill++) {
    await gate.shut()
    await claimBatch(kill)
    await gate.holds(other)
    killedAt = [...killedAt, await handled()]
    await other.kill()
    await gate.open()
    other = await start()
  }
  await gate.shut()
  await claimBatch(KILLS)
  await gate.holds(other)
  await gate.open()
  await until(async () => (await count('desk_job_item where job = $1 and done_at is null', [job.name])) === 0)
  await until(async () => (await count('pgboss.job where name = $1', [ITEMS_QUEUE])) === 0)
  const effects = await query<{ n: string }>('select count(*) as n from test_counted group by key')
  const processes = await count('(select distinct pid from test_counted) p')
  const attempts = await count('desk_job_item where job = $1 and attempts > 1', [job.name])
  await other.stop()
  console.info(
    `${ITEMS} items, killed after ${killedAt.join(', ')}; ${processes} processes worked; ${effects.length} items with an effect, ${effects.filter(({ n }) => Number(n) > 1).length} with more than one; ${attempts} failed in between`,
  )
  expect(effects).toHaveLength(ITEMS)
  expect(effects.every(({ n }) => Number(n) === 1)).toBe(true)
  expect(processes).toBeGreaterThan(1)
})
