import { setImmediate } from 'node:timers/promises'
import type * as Claims from '../../src/shared/server/jobs/job-claims'
import type * as Items from '../../src/shared/server/jobs/job-items'
import type * as Ticks from '../../src/shared/server/jobs/job-ticks'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import type * as Nudges from '../../src/shared/server/jobs/queue-nudge'
import type * as Queues from '../../src/shared/server/jobs/queue'
import { database, kernel, load, query, strapi } from '../harness/app'
import { JINAN } from '../harness/given'
import { somebody } from '../harness/http'
import { as } from '../harness/people'
import { walled } from '../harness/walled'
import { until } from '../harness/until'

const { defineJobs, prepareJobs, jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const { tickJobs } = load<typeof Ticks>('shared/server/jobs/job-ticks.js')
const { claimSlot } = load<typeof Claims>('shared/server/jobs/job-claims.js')
const { ITEMS_QUEUE } = load<typeof Items>('shared/server/jobs/job-items.js')
const { enqueue } = load<typeof Queues>('shared/server/jobs/queue.js')
const { nudge } = load<typeof Nudges>('shared/server/jobs/queue-nudge.js')

const DAY = 86_400_000
/** Items that one process handles at a time. */
const CONCURRENCY = 4

/** Due keys per job, their effects, and the failures to simulate per key. */
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
  defineJobs('test', [made])
  await prepareJobs()
  // Pending items of other test files would come first in the queue.
  await query('delete from desk_login_untold')
  // Simulates a job declared a week ago.
  await query(`update desk_job set slot_at = now() - interval '7 days' where name = $1`, [made.name])
  return made
}
const ended = (name: string, n: number) =>
  until(async () => {
    const [row] = await query<{ n: string }>(
      'select count(*) as n from desk_job_item where job = $1 and (done_at is not null or failed_at is not null)',
      [name],
    )
    return Number(row?.n) === n
  })
const slots = (name: string) =>
  query<{ id: string; slot_at: string; claimed_by: string; found: number; run_by: string | null }>(
    'select * from desk_job_slot where job = $1 order by id',
    [name],
  )
const itemOf = async (name: string, key: string) => {
  const [row] = await query<{ id: string; attempts: number; error: string; done_at: unknown; failed_at: unknown }>(
    'select * from desk_job_item where job = $1 and key = $2',
    [name, key],
  )
  return row
}
/** Sets the number of retries; with the default a round takes a quarter of an hour. */
const triesOf = (retries: number) =>
  query(`update pgboss.queue set retry_limit = $2, retry_delay = 0, retry_backoff = false where name = $1`, [
    ITEMS_QUEUE,
    retries,
  ])

beforeAll(async () => {
  await query('create table test_effects (job text, what text)')
  await triesOf(2)
})
afterAll(async () => {
  // The jobs stay declared for the following test files, with nothing due.
  due.clear()
  await query(`update pgboss.queue set retry_limit = 5, retry_delay = 30, retry_backoff = true where name = $1`, [
    ITEMS_QUEUE,
  ])
  await query('drop table test_effects')
})

test('a due item is handled once, however often its slot is run', async () => {
  const { name } = await declared(['a', 'b', 'c'])
  await tickJobs()
  await tickJobs()
  await ended(name, 3)
  expect(await effects(name)).toEqual(['a', 'b', 'c'])
  expect(await slots(name)).toHaveLength(1)
})

test('concurrent claims of a slot: one succeeds', async () => {
  const { name } = await declared(['a', 'b'])
  const now = kernel.clock.databaseNow()
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5].map(() => claimSlot(jobOf(name) as Jobs.Job, now, now).then(({ outcome }) => outcome)),
  )
  expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
  await ended(name, 2)
  expect(await effects(name)).toEqual(['a', 'b'])
})

test('a slot whose claim by another process fails is taken at the next tick', async () => {
  const { name } = await declared(['a'])
  const now = kernel.clock.databaseNow()
  let release = (): void => undefined
  let another: Promise<void> = Promise.resolve()
  await new Promise<void>((locked) => {
    another = database.inTransaction(async () => {
      await query('select 1 from desk_job where name = $1 for update', [name])
      await new Promise<void>((resolve) => {
        release = resolve
        locked()
      })
    })
  })
  await tickJobs(now)
  release()
  await another
  expect(await slots(name)).toEqual([])
  await tickJobs(now)
  expect(await slots(name)).toHaveLength(1)
  await ended(name, 1)
  expect(await effects(name)).toEqual(['a'])
})

test('after three days of downtime the latest slot runs once', async () => {
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

test('a failing item neither stops the others nor is lost', async () => {
  const { name } = await declared(['a', 'poison', 'z'])
  trouble.set(`${name} poison`, () => {
    throw new Error('it is poisoned')
  })
  await tickJobs()
  await ended(name, 2)
  expect(await effects(name)).toEqual(['a', 'z'])
  expect(await itemOf(name, 'poison')).toMatchObject({ error: 'it is poisoned', done_at: null })
})

test('an item that fails twice and then succeeds has its effect once', async () => {
  const { name } = await declared(['a'])
  trouble.set(`${name} a`, (attempt) => {
    if (attempt < 3) throw new Error('not yet')
  })
  await tickJobs()
  await ended(name, 1)
  expect(await effects(name)).toEqual(['a'])
  expect(await itemOf(name, 'a')).toMatchObject({ attempts: 3, error: null, failed_at: null })
})

test('items are paged, each on one page', async () => {
  const { name } = await declared([])
  await query(
    `insert into desk_job_item (job, key, payload, done_at)
     select $1, lpad(n::text, 3, '0'), '{}', clock_timestamp() from generate_series(1, 60) n`,
    [name],
  )
  const province = await as.province()
  const page = async (after: string) => {
    const { body } = await province.get(`/desk/jobs/${name}/items?state=done${after}`)
    return { keys: (body.data as { key: string }[]).map(({ key }) => key), next: body.meta.next as string | null }
  }
  const first = await page('')
  const second = await page(`&before=${first.next}`)
  expect([first.keys.length, second.keys.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.keys, ...second.keys]).size).toBe(60)
})

test('a failed item is shown with its error and can be retried', async () => {
  const { name } = await declared(['a'])
  let broken = true
  trouble.set(`${name} a`, () => {
    if (broken) throw new Error('the printer is on fire')
  })
  await tickJobs()
  await ended(name, 1)
  const province = await as.province()
  const shown = await province.get(`/desk/jobs/${name}/items?state=failed`)
  expect(shown).toAnswer(200)
  expect(shown.body.data).toMatchObject([{ key: 'a', state: 'failed', attempts: 3, error: 'the printer is on fire' }])
  const listed = (await province.get('/desk/jobs')).body.data.find((row: { name: string }) => row.name === name)
  expect(listed).toMatchObject({ failedItems: 1, last: { found: 1, done: 0, failed: 1 } })
  broken = false
  const { id } = shown.body.data[0]
  expect(await province.post(`/desk/jobs/items/${id}/retry`)).toAnswer(200)
  await until(async () => Boolean((await itemOf(name, 'a'))?.done_at))
  expect(await effects(name)).toEqual(['a'])
  expect(await province.post(`/desk/jobs/items/${id}/retry`)).toBeRefused('job-item-not-failed', 409)
  const lines = await kernel.history.historyOf('desk_job_item', String(id))
  expect(lines).toMatchObject([
    { action: 'retry', from: 'failed', actorKind: 'province', input: { job: name, key: 'a' } },
  ])
})

test('a failed search claims nothing, shows its error, and is retried', async () => {
  const { name } = await declared(['a'])
  trouble.set(`${name} due`, () => {
    throw new Error('no such column')
  })
  await tickJobs()
  expect(await slots(name)).toHaveLength(0)
  const listed = (await (await as.auditor()).get('/desk/jobs')).body.data
  expect(listed.find((row: { name: string }) => row.name === name)).toMatchObject({
    error: 'no such column',
    last: null,
  })
  trouble.delete(`${name} due`)
  await tickJobs()
  await ended(name, 1)
  expect(await slots(name)).toHaveLength(1)
})

test('more is due than one search returns: all of it is found', async () => {
  const { name } = await declared(Array.from({ length: 2500 }, (_, i) => `k${i}`))
  await tickJobs()
  expect(await slots(name)).toMatchObject([{ found: 2500 }])
  await ended(name, 2500)
  expect(new Set(await effects(name)).size).toBe(2500)
  expect(await effects(name)).toHaveLength(2500)
})

test('a job that finds nothing records its slot only', async () => {
  const { name } = await declared([])
  const before = await query('select count(*) as n from pgboss.job')
  await tickJobs()
  expect(await slots(name)).toMatchObject([{ found: 0 }])
  expect(await query('select count(*) as n from pgboss.job')).toEqual(before)
})

test('the first boot with a job runs no earlier slots', async () => {
  const made = job('test.newcomer')
  defineJobs('test', [made])
  await prepareJobs()
  await tickJobs()
  expect(await slots(made.name)).toHaveLength(0)
})

test('a slot at the minute of a restart runs once: it is claimed for every process to come', async () => {
  const { name } = await declared(['a'])
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000)
  expect(await claimSlot(jobOf(name) as Jobs.Job, at, at)).toMatchObject({ outcome: 'claimed', found: 1 })
  expect(await claimSlot(jobOf(name) as Jobs.Job, at, at)).toEqual({ outcome: 'taken' })
  await ended(name, 1)
})

describe('the queue', () => {
  const rowOf = async (name: string, key: string): Promise<string> => {
    const [row] = await query<{ id: string }>(
      `insert into desk_job_item (job, key, payload) values ($1, $2, $3::jsonb) returning id`,
      [name, key, JSON.stringify({ key })],
    )
    return String(row?.id)
  }

  test('a unit enqueued in a rolled-back transaction is never handled', async () => {
    const { name } = await declared([])
    const lost = await rowOf(name, 'lost')
    const kept = await rowOf(name, 'kept')
    await expect(
      database.inTransaction(async () => {
        await enqueue(ITEMS_QUEUE, [lost])
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    await enqueue(ITEMS_QUEUE, [kept])
    await ended(name, 1)
    expect(await effects(name)).toEqual(['kept'])
    expect(await query(`select 1 from pgboss.job where data ->> 'id' = $1`, [lost])).toEqual([])
  })

  test('an item that comes a second time, as after a lease that ran out, is not handled again', async () => {
    const { name } = await declared([])
    const id = await rowOf(name, 'a')
    await enqueue(ITEMS_QUEUE, [id])
    await ended(name, 1)
    await enqueue(ITEMS_QUEUE, [id])
    await until(async () => {
      const waiting = `select 1 from pgboss.job where data ->> 'id' = $1 and state <> 'completed'`
      return (await query(waiting, [id])).length === 0
    })
    expect(await effects(name)).toEqual(['a'])
    expect((await itemOf(name, 'a'))?.attempts).toBe(1)
  })

  test('a walled connection may enqueue, and stays walled', async () => {
    const { name } = await declared([])
    const id = await rowOf(name, 'a')
    const role = await database.inTransaction(async () => {
      await query(`select set_config('role', 'pool_city', true)`)
      await enqueue(ITEMS_QUEUE, [id])
      return query(`select current_setting('role') as role`)
    })
    expect(role).toEqual([{ role: 'pool_city' }])
    await ended(name, 1)
  })

  test('a walled connection sees no jobs, items or queues', async () => {
    for (const table of ['desk_job', 'desk_job_slot', 'desk_job_item', 'pgboss.job'])
      await expect(walled({ cities: [JINAN] }, `select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' })
  })

  test('an undeclared queue is refused', async () => {
    await expect(enqueue('nothing', ['1'])).rejects.toThrow('there is no queue nothing')
  })
})

describe('the routes', () => {
  test('run now: the items are handled, the history says by whom; pressed again it finds nothing new', async () => {
    const { name } = await declared(['a'])
    const province = await as.province()
    expect((await province.post(`/desk/jobs/${name}/run`)).body.data).toEqual({ found: 1 })
    await ended(name, 1)
    expect((await province.post(`/desk/jobs/${name}/run`)).body.data).toEqual({ found: 0 })
    expect(await effects(name)).toEqual(['a'])
    expect((await slots(name)).every((slot) => slot.run_by !== null)).toBe(true)
    const lines = await kernel.history.historyOf('desk_job', name)
    expect(lines).toMatchObject([{ action: 'run', actorKind: 'province' }, { action: 'run' }])
  })

  test('run now while another is searching is refused', async () => {
    const { name } = await declared(['a'])
    await database.inTransaction(async () => {
      await query('select 1 from desk_job where name = $1 for update', [name])
      expect(await (await as.province()).post(`/desk/jobs/${name}/run`)).toBeRefused('job-busy', 409)
    })
    expect(await slots(name)).toEqual([])
  })

  test('run now, and the search fails: refused with the reason, nothing claimed', async () => {
    const { name } = await declared(['a'])
    trouble.set(`${name} due`, () => {
      throw new Error('no such table')
    })
    expect(await (await as.province()).post(`/desk/jobs/${name}/run`)).toBeRefused('job-search-failed', 503)
    expect(await slots(name)).toEqual([])
  })

  test('an auditor reads and runs nothing; a city, an account and nobody do neither', async () => {
    const { name } = await declared([])
    const auditor = await as.auditor()
    expect(await auditor.get('/desk/jobs')).toAnswer(200)
    expect(await auditor.get(`/desk/jobs/${name}/items`)).toAnswer(200)
    for (const [who, status] of [
      [auditor, 403],
      [await as.cityOfficer(JINAN), 403],
      [somebody(), 401],
    ] as const) {
      expect((await who.post(`/desk/jobs/${name}/run`)).status).toBe(status)
      expect((await who.post('/desk/jobs/items/1/retry')).status).toBe(status)
    }
    for (const [who, status] of [
      [await as.cityOfficer(JINAN), 403],
      [somebody(), 401],
    ] as const) {
      expect((await who.get('/desk/jobs')).status).toBe(status)
      expect((await who.get(`/desk/jobs/${name}/items`)).status).toBe(status)
    }
    expect(await slots(name)).toEqual([])
  })

  test('unknown jobs, items and parameters are refused', async () => {
    const province = await as.province()
    expect(await province.get('/desk/jobs/nothing/items')).toBeRefused('job-unknown', 404)
    expect(await province.post('/desk/jobs/nothing/run')).toBeRefused('job-unknown', 404)
    expect(await province.post('/desk/jobs/items/999999/retry')).toBeRefused('job-item-unknown', 404)
    expect(await province.post('/desk/jobs/items/x/retry')).toBeRefused('job-item-unknown', 404)
    expect(await province.get('/desk/jobs/desk.clear-old/items?state=lost')).toBeRefused('query-not-allowed', 400)
    expect(await province.get('/desk/jobs/desk.clear-old/items?before=x')).toBeRefused('query-not-allowed', 400)
  })
})

test('an invalid schedule, one that never fires, or a taken name stops the boot', () => {
  for (const at of ['0 0 30 2 *', '0 0 31 4,6 *', '61 * * * *', 'daily', '* * * * * *', ''])
    expect(() => defineJobs('test', [job('test.never', at)])).toThrow('job test.never')
  expect(() => defineJobs('test', [job('desk.clear-old')])).toThrow(
    'job desk.clear-old of test: desk has registered it already',
  )
})

test('a worker woken at full capacity waits without starving the process', async () => {
  const slow = await declared(Array.from({ length: 60 }, (_, n) => `slow-${n}`))
  let begun = 0
  let open!: () => void
  const gate = new Promise<void>((resolve) => (open = resolve))
  slow.handle = async ({ key }) => {
    begun += 1
    await gate
    await query('insert into test_effects (job, what) values ($1, $2)', [slow.name, key])
  }
  await tickJobs(new Date())
  await until(() => begun === CONCURRENCY)
  for (let turn = 0; turn < 20; turn++) {
    nudge(ITEMS_QUEUE)
    // A worker that goes round and round would keep timers from being served.
    await setImmediate()
  }
  expect(begun).toBe(CONCURRENCY)
  open()
  await ended(slow.name, 60)
  expect(await effects(slow.name)).toHaveLength(60)
})

test("Strapi's own cron is empty: it would send statistics and fail during database outages", () =>
  expect(strapi.cron.jobs).toEqual([]))
