import { SERVING } from '../harness/serving'
import type * as Claims from '../../src/shared/server/jobs/job-claims'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import type * as Ticks from '../../src/shared/server/jobs/job-ticks'
import { parseReceiptNumber } from '../../src/policy/receipt-number'
import { kernel, load, query } from '../harness/app'
import { given, hours, JINAN, QINGDAO, rows, stored, type Given } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { appoint, as, retire, staffUser, withRoles } from '../harness/people'
import { secondApp, type SecondApp } from '../harness/second-app'
import { until } from '../harness/until'

/** A process with very few connections, so that state left on a connection reaches the next request. */
let app: SecondApp
const there = ({ token }: Somebody): Somebody => somebody(token, app.url)

beforeAll(async () => {
  app = await secondApp({ DATABASE_POOL_MAX: '2' })
})
afterAll(() => app.stop())

/** Sends several rounds of requests by everybody concurrently. @returns the answers per person */
async function inTurns<T>(people: readonly Somebody[], ask: (who: Somebody) => Promise<T>, rounds = 8): Promise<T[][]> {
  const asked = Array.from({ length: rounds }, () => people.map((who) => ask(who)))
  const answers = await Promise.all(asked.map((round) => Promise.all(round)))
  return people.map((_, at) => answers.map((round) => round[at] as T))
}
const always = <T>(answers: readonly T[]): T[] => [
  ...new Map(answers.map((one) => [JSON.stringify(one), one])).values(),
]

describe('alternating users on one connection', () => {
  test('[R11] [R12] two experts read their own assignments and papers, never those of the other', async () => {
    const experts = [await withRoles('turn-li', ['pool-expert']), await withRoles('turn-wang', ['pool-expert'])]
    const reviews: Awaited<ReturnType<typeof given.review>>[] = []
    for (const { id } of experts) reviews.push(await given.review({ expertActor: `admin:${id}` }))
    const people = experts.map(there)
    const lists = await inTurns(people, async (who) =>
      ((await who.get('/experts/my/assignments')).body.data as Given[]).map(({ documentId }) => documentId),
    )
    for (const [at, { assignment }] of reviews.entries())
      expect(always(lists[at] ?? [])).toEqual([[assignment.documentId]])
    const saves = await inTurns(people, async (who) => {
      const saved: boolean[] = []
      for (const { assignment } of reviews) {
        const sheet = { snapshotHash: 'h', entries: {} }
        saved.push((await who.post(`/experts/assignment/${assignment.documentId}/save`, { sheet })).status === 200)
      }
      return saved
    })
    expect(saves.map(always)).toEqual([[[true, false]], [[false, true]]])
    await retire(experts.map(({ id }) => id))
  })

  test('[R26] officers of two cities, the province, a firm and nobody each see their own', async () => {
    const batch = await given.batch()
    const jinan = await given.demand({ batch: batch.id, cityCode: JINAN, state: 'submitted' })
    const qingdao = await given.demand({ batch: batch.id, cityCode: QINGDAO, state: 'submitted' })
    const staff = [await as.cityOfficer(JINAN), await as.cityOfficer(QINGDAO), await as.province()].map(there)
    const seen = await inTurns(staff, async (who) => {
      const list = `/content-manager/collection-types/api::demand.demand?page=1&pageSize=100&filters[batch][id][$eq]=${batch.id}`
      const { results } = (await who.get(list)).body as { results: Given[] }
      return results.map(({ documentId }) => documentId).sort()
    })
    expect(seen.map(always)).toEqual([
      [[jinan.documentId]],
      [[qingdao.documentId]],
      [[jinan.documentId, qingdao.documentId].sort()],
    ])
    const firms = [await as.account(jinan.creditCode), await as.account(qingdao.creditCode)].map(there)
    const own = await inTurns([...firms, there(somebody())], async (who) => {
      const { status, body } = await who.get('/api/my/demands')
      return status === 200 ? (body.data as Given[]).map(({ documentId }) => documentId) : status
    })
    expect(own.map(always)).toEqual([[[jinan.documentId]], [[qingdao.documentId]], [401]])
  })

  test('[R26] the history of a change names its author', async () => {
    const second = await withRoles('province-second', ['pool-province'])
    const first = await withRoles('province-first', ['pool-province'])
    const people = [first, second]
    const experts: Given[] = []
    for (const name of ['甲', '乙'])
      experts.push((await rows<Given>('plugin::experts.expert', [{ name, ...SERVING, specialities: [] }]))[0] as Given)
    for (let round = 1; round <= 3; round++)
      await Promise.all(
        people.map(async (who, at) => {
          const path = `/content-manager/collection-types/plugin::experts.expert/${experts[at]?.documentId}`
          expect(await there(who).put(path, { organisation: `单位${round}` })).toAnswer(200)
        }),
      )
    for (const [at, { id }] of people.entries()) {
      const lines = await query<{ actor: string }>(
        `select distinct actor_id as actor from desk_history where subject_id = $1 and changes is not null`,
        [experts[at]?.documentId],
      )
      expect(lines).toEqual([{ actor: `admin:${id}` }])
    }
    await retire(people.map(({ id }) => id))
  })
})

describe('many at once', () => {
  test('[R23] fifty demands of one city filed at once get unique numbers without gaps', async () => {
    const batch = await given.batch({ parallel: true })
    const firms: { who: Somebody; id: string }[] = []
    for (let firm = 0; firm < 10; firm++) {
      const enterprise = await given.enterprise()
      const who = await as.account(enterprise.creditCode)
      for (let n = 0; n < 5; n++) {
        const { documentId } = await given.demand({ batch: batch.id, enterprise })
        // Alternates between the two processes.
        firms.push({ who: n % 2 ? who : there(who), id: documentId })
      }
    }
    const answers = await Promise.all(firms.map(({ who, id }) => who.post(`/api/my/demands/${id}/submit`)))
    for (const answer of answers) expect(answer).toAnswer(200)
    const filed = await query<{ number: string }>('select receipt_number as number from demands where batch_id = $1', [
      batch.id,
    ])
    const sequences = filed.map(({ number }) => {
      const receipt = parseReceiptNumber(number)
      return receipt.ok && receipt.cityCode === JINAN && receipt.sequence
    })
    expect(sequences.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  })

  test('[R23] a refused submission leaves no gap in the numbers', async () => {
    const batch = await given.batch()
    const good = [await given.demand({ batch: batch.id }), await given.demand({ batch: batch.id })]
    const bad = await given.demand({ batch: batch.id, title: null })
    const submit = async ({ creditCode, documentId }: { creditCode: string; documentId: string }): Promise<Reply> =>
      there(await as.account(creditCode)).post(`/api/my/demands/${documentId}/submit`)
    const answers = await Promise.all([good[0], bad, good[1]].map((demand) => submit(demand as (typeof good)[number])))
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 200])
    const numbers = await query<{ number: string }>(
      'select receipt_number as number from demands where batch_id = $1 and receipt_number is not null order by 1',
      [batch.id],
    )
    expect(numbers.map(({ number }) => number.slice(-8, -2))).toEqual(['000001', '000002'])
  })
})

describe('one idempotency key used by two people', () => {
  test('[R25] each gets an own answer', async () => {
    const officers: Somebody[] = []
    for (const name of ['key-one', 'key-two']) {
      const user = await staffUser(name, 'pool-city')
      await appoint(user, JINAN)
      officers.push(there(await withRoles(name, ['pool-city'])))
    }
    const [first, second] = officers as [Somebody, Somebody]
    const key = { 'Idempotency-Key': 'both-use-this-key' }
    const demands = [await given.demand({ state: 'submitted' }), await given.demand({ state: 'submitted' })]
    const select = (who: Somebody, at: number, reason: string): Promise<Reply> =>
      who.post(`/filing/demand/${demands[at]?.documentId}/select`, { reason }, key)
    // Both use the same key for different rows and bodies.
    const answers = await Promise.all([select(first, 0, '符合条件'), select(second, 1, '基础较好')])
    for (const answer of answers) expect(answer).toAnswer(200)
    for (const { documentId } of demands)
      expect(await stored('demands', documentId)).toMatchObject({ state: 'selected', version: 2 })
    // A repetition gets one's own first answer; the other's request with the same key counts as a new request.
    expect((await select(first, 0, '符合条件')).body).toEqual(answers[0]?.body)
    expect((await select(second, 1, '基础较好')).body).toEqual(answers[1]?.body)
    expect(await select(first, 1, '基础较好')).toBeRefused('idempotency-key-reused', 422)
    const foreign = await given.demand({ state: 'selected' })
    const again = (who: Somebody): Promise<Reply> =>
      who.post(`/filing/demand/${foreign.documentId}/recommend`, {}, { 'Idempotency-Key': 'one-row-two-people' })
    expect(await again(first)).toAnswer(200)
    expect(await again(second)).toBeRefused('not-from-here', 409)
  })
})

describe('a process that dies while it claims', () => {
  const { defineJobs, prepareJobs } = load<typeof Jobs>('shared/server/jobs/jobs.js')
  const { claimSlot } = load<typeof Claims>('shared/server/jobs/job-claims.js')
  const { tickJobs } = load<typeof Ticks>('shared/server/jobs/job-ticks.js')

  test('[R19] its slot is busy, not taken, and the next tick of another has it', async () => {
    let pid: number | undefined
    let go: () => void = () => undefined
    const hung = new Promise<void>((resolve) => (go = resolve))
    const found: string[] = []
    const job: Jobs.Job = {
      name: 'test.dying-claimer',
      label: { zh: '中断', en: 'dying' },
      at: '0 2 * * *',
      due: async () => {
        found.push('searched')
        return Promise.resolve([])
      },
      handle: () => Promise.resolve(),
    }
    defineJobs('test', [job])
    await prepareJobs()
    // Before all claimed slots, so that no other job is due.
    const now = new Date(kernel.clock.databaseNow().getTime() - 2 * 86_400_000)
    await query(`update desk_job set slot_at = $2::timestamptz where name = $1`, [job.name, hours(-24 * 10)])
    const dying: Jobs.Job = {
      ...job,
      due: async () => {
        const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid')
        pid = row?.pid
        await hung
        await query('select 1')
        return []
      },
    }
    const first = claimSlot(dying, now, now).then(
      () => 'claimed',
      () => 'died',
    )
    await until(() => pid)
    expect(await claimSlot(job, now, now)).toEqual({ outcome: 'busy' })
    await tickJobs(now)
    expect(found).toEqual([])
    await query('select pg_terminate_backend($1)', [pid])
    go()
    expect(await first).toBe('died')
    await tickJobs(now)
    expect(found).toEqual(['searched'])
    await tickJobs(now)
    expect(found).toEqual(['searched'])
  })
})
