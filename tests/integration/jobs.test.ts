import { setTimeout as pause } from 'node:timers/promises'
import type * as Claims from '../../src/shared/server/job-claims'
import type * as Items from '../../src/shared/server/job-items'
import type * as Ticks from '../../src/shared/server/job-ticks'
import type * as Jobs from '../../src/shared/server/jobs'
import { database, kernel, load, query } from '../harness/app'

const { defineJobs, prepareJobs, jobOf } = load<typeof Jobs>('shared/server/jobs.js')
const { tickJobs } = load<typeof Ticks>('shared/server/job-ticks.js')
const { claimSlot } = load<typeof Claims>('shared/server/job-claims.js')
const { itemsQueue } = load<typeof Items>('shared/server/job-items.js')

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Keys that are due, by job; the effects that came of them; what goes wrong with which key. */
const due = new Map<string, string[]>()
const trouble = new Map<string, (attempt: number) => void>()
const tries = new Map<string, number>()
const searches: string[] = []
const effects = async (job: string): Promise<string[]> =>
  (await query<{ what: string }>('select what from test_effects where job = $1 order by what', [job])).map(
    (r) => r.what,
  )

const job = (name: string, at = '0 2 * * *'): Jobs.Job => ({
  name,
  label: { zh: name, en: name },
  at,
  due: async (_now, limit) => {
    searches.push(name)
    trouble.get(`${name} due`)?.(0)
    return (due.get(name) ?? []).slice(0, limit).map((key) => ({ key }))
  },
  handle: async ({ key }) => {
    await query('insert into test_effects (job, what) values ($1, $2)', [name, key])
    const attempt = (tries.get(`${name} ${key}`) ?? 0) + 1
    tries.set(`${name} ${key}`, attempt)
    trouble.get(`${name} ${key}`)?.(attempt)
  },
})
let count = 0
async function declared(keys: string[], at?: string): Promise<Jobs.Job> {
  const made = job(`test.job-${++count}`, at)
  due.set(made.name, keys)
  defineJobs([made])
  await prepareJobs()
  // As if it had been declared a week ago.
  await query(`update desk_job set slot_at = now() - interval '7 days' where name = $1`, [made.name])
  return made
}
async function until(done: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200 && !(await done()); turn++) await pause(50)
  expect(await done()).toBe(true)
}
const ended = (name: string, n: number) =>
  until(async () => {
    const [row] = await query<{ n: string }>(
      'select count(*) as n from desk_job_item where job = $1 and (done_at is not null or failed_at is not null)',
      [name],
    )
    return Number(row?.n) === n
  })
const slots = (name: string) => query('select * from desk_job_slot where job = $1', [name])

beforeAll(async () => {
  await query('create table test_effects (job text, what text)')
})
afterAll(async () => {
  await query('drop table test_effects')
})

test('what is due is handled once, however often the slot comes up', async () => {
  const { name } = await declared(['a', 'b', 'c'])
  await tickJobs()
  await tickJobs()
  await ended(name, 3)
  expect(await effects(name)).toEqual(['a', 'b', 'c'])
  expect(await slots(name)).toHaveLength(1)
})

test('claims that race for one slot: one has it', async () => {
  const { name } = await declared(['a', 'b'])
  const now = kernel.clock.databaseNow()
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5].map(() => claimSlot(jobOf(name) as Jobs.Job, now, now).then(({ outcome }) => outcome)),
  )
  expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
  await ended(name, 2)
  expect(await effects(name)).toEqual(['a', 'b'])
})

test('a server that was down for three days runs the latest slot, once', async () => {
  const { name } = await declared(['a'])
  const now = kernel.clock.databaseNow()
  await query(`update desk_job set slot_at = $2::timestamptz where name = $1`, [
    name,
    new Date(now.getTime() - 3 * DAY).toISOString(),
  ])
  await tickJobs(now)
  await tickJobs(now)
  await ended(name, 1)
  const rows = await slots(name)
  expect(rows).toHaveLength(1)
  expect(searches.filter((n) => n === name)).toHaveLength(1)
})

test('a poisoned item neither stops the others nor is lost', async () => {
  const { name } = await declared(['a', 'poison', 'z'])
  trouble.set(`${name} poison`, () => {
    throw new Error('it is poisoned')
  })
  await tickJobs()
  await ended(name, 2)
  expect(await effects(name)).toEqual(['a', 'z'])
  const [row] = await query<{ error: string }>(`select * from desk_job_item where job = $1 and key = 'poison'`, [name])
  expect(row).toMatchObject({ error: 'it is poisoned', done_at: null })
})
void database
void itemsQueue
void HOUR
