import type * as Ticks from '../../src/shared/server/jobs/job-ticks'
import { load, query } from '../harness/app'
import { secondApp } from '../harness/second-app'
import { until } from '../harness/until'

const { tickJobs } = load<typeof Ticks>('shared/server/jobs/job-ticks.js')

const DAY = 86_400_000
const slots = (name: string) =>
  query<{ slot_at: string; found: number }>('select slot_at, found from desk_job_slot where job = $1', [name])

test('after three days down, two processes start in New York: the latest slot in Shanghai, once', async () => {
  const name = 'desk.clear-old'
  await query('delete from desk_job_slot where job = $1', [name])
  await query(`update desk_job set slot_at = now() - interval '3 days' where name = $1`, [name])
  const others = await Promise.all([1, 2].map(() => secondApp({ JOBS: 'on', TZ: 'America/New_York' })))
  await tickJobs()
  await until(async () => (await slots(name)).length > 0)
  for (const other of others) await other.stop()
  const [slot, ...more] = await slots(name)
  expect(more).toEqual([])
  expect(slot?.found).toBe(1)
  expect(new Date(String(slot?.slot_at)).toISOString()).toMatch(/T19:20:00.000Z$/)
  expect(Date.now() - new Date(String(slot?.slot_at)).getTime()).toBeLessThan(DAY)
  await until(async () =>
    Boolean((await query('select 1 from desk_job_item where job = $1 and done_at is not null', [name]))[0]),
  )
})
