import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { sayInstant, SUBMITTED_NOTE } from '../../src/shared/pure/say-instant'
import { kernel, load, query } from '../harness/app'
import { given, hours, stored, type Given } from '../harness/given'
import { closeNow, held, overtaken } from '../harness/held'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'

const BATCH = 'plugin::filing.batch'
const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const DEMAND = 'api::demand.demand'
const LABEL = 'api::enterprise-label.enterprise-label'

const now = (): Date => kernel.clock.databaseNow()

async function ready() {
  const batch = await given.batch()
  const demand = await given.demand({ batch: batch.id })
  const who = await as.account(demand.creditCode)
  return { batch, demand, who, submit: { path: `/api/my/demands/${demand.documentId}/submit` } }
}

describe('the instant of arrival', () => {
  test.each([
    ['with a length', false],
    ['in chunks', true],
  ])('[R02] a body %s completed after the close is late, even if its head came before', async (_, chunked) => {
    const { batch, demand, who, submit } = await ready()
    const request = await held(who, { ...submit, chunked })
    await closeNow(BATCH, batch, 'filing_closes_at')
    expect(await who.put(`/api/my/demands/${demand.documentId}`, { title: '截止之后才写的内容' })).toAnswer(200)
    const answer = await request.finish()
    expect(answer).toBeRefused('window-closed', 409)
    const second = '\\d{4}年\\d{1,2}月\\d{1,2}日\\d\\d时\\d\\d分\\d\\d秒'
    expect(answer.body.error.message).toMatch(
      new RegExp(`^需求填报已于.+截止，系统收到完整请求的时间为${second}，本批次不再受理$`),
    )
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'draft', submitted_at: null })
  })

  test('[R02] a delayed body completed before the close is dated by its last byte', async () => {
    const { demand, who, submit } = await ready()
    const request = await held(who, submit)
    expect(await who.put(`/api/my/demands/${demand.documentId}`, { title: '提交之前改好的内容' })).toAnswer(200)
    const before = now()
    const answer = await request.finish()
    expect(answer).toAnswer(200)
    const { submitted_at: at, title } = await stored('demands', demand.documentId)
    expect(answer.body.meta.receivedAt).toBe(new Date(at as string).toISOString())
    expect(answer.body.meta.receivedAtBeijing).toBe(`${sayInstant(new Date(at as string))}（北京时间）`)
    const receipt = (await who.get(`/api/my/demands/${demand.documentId}/receipt`, { 'Accept-Language': 'en' })).body
      .data
    expect(receipt).toMatchObject({ submittedAt: answer.body.meta.receivedAt, note: SUBMITTED_NOTE.en })
    const { history } = (await who.get(`/api/my/demands/${demand.documentId}`)).body.data
    expect(new Date(history.at(-1).arrivedAt).toISOString()).toBe(receipt.submittedAt)
    expect(new Date(at as string).getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(title).toBe('提交之前改好的内容')
  })

  test("[R02] waiting in the server's queue does not make a request late", async () => {
    const { batch, demand, who, submit } = await ready()
    const answer = await overtaken(
      () => query('select 1 from batches where id = $1 for update', [batch.id]),
      () => who.post(submit.path),
      () => closeNow(BATCH, batch, 'filing_closes_at'),
    )
    expect(answer).toAnswer(200)
    const { submitted_at: at } = await stored('demands', demand.documentId)
    const { filing_closes_at: closed } = await stored('batches', batch.documentId)
    expect(new Date(at as string).getTime()).toBeLessThan(new Date(closed as string).getTime())
  })

  test('[R02] a request aborted before its end does nothing', async () => {
    const { demand, who, submit } = await ready()
    const request = await held(who, submit)
    await request.breakOff()
    expect(await who.post(submit.path)).toAnswer(200)
    const lines = await query('select action from desk_history where subject_id = $1 order by id', [demand.documentId])
    expect(lines).toEqual([{ action: 'create' }, { action: 'submit' }])
  })
})

describe('what is filed', () => {
  const later = (who: Somebody, demand: Given & { creditCode: string }) => ({
    actor: { kind: 'account', id: 'account:0', name: '同事', cityCodes: [], creditCode: demand.creditCode } as const,
    at: { now: now(), arrivedAt: now() },
  })

  test('[R02] is never content written by a later request that was handled first', async () => {
    const { batch, demand, who, submit } = await ready()
    const answer = await overtaken(
      () => query('select 1 from batches where id = $1 for update', [batch.id]),
      () => who.post(submit.path),
      () =>
        kernel.act.actOne(kernel.flows.bindingOf(DEMAND), 'save', demand.documentId, {
          ...later(who, demand),
          input: { title: '截止之后才写的内容' },
        }),
    )
    expect(answer).toBeRefused('changed-after-arrival', 409)
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'draft', submitted_at: null })
    expect(await who.post(submit.path)).toAnswer(200)
  })

  test.each([
    ['of its own people', 'account', 409],
    ['of its city, which must not make it late', 'city', 200],
  ] as const)('[R02] a label changed meanwhile by an act %s', async (_, kind, status) => {
    const { batch, demand, who, submit } = await ready()
    const label = await given.label({
      creditCode: demand.creditCode,
      cityCode: demand.cityCode,
      enterprise: demand.enterprise,
      kind: 'champion',
      state: 'declared',
      source: 'declared',
    })
    const action = kind === 'account' ? 'remove' : 'confirm'
    const answer = await overtaken(
      () => query('select 1 from batches where id = $1 for update', [batch.id]),
      () => who.post(submit.path),
      () => {
        const { actor, at } = later(who, demand)
        const by = { ...actor, kind, cityCodes: [demand.cityCode] }
        return kernel.act.actOne(kernel.flows.bindingOf(LABEL), action, label.documentId, { actor: by, at, input: {} })
      },
    )
    expect(answer).toAnswer(status)
  })

  test('[R07] a product included in an application has a history', async () => {
    const provider = await given.provider()
    const who = await as.account(provider.creditCode, 'provider')
    const made = await who.post('/api/my/products', { name: '网关', kind: 'product', categoryCode: 'network' })
    expect(made).toAnswer(201)
    const { documentId } = made.body.data
    const path = `/api/my/products/${documentId}`
    expect((await who.put(path, { name: '网关二' })).body.data).toMatchObject({ version: 2 })
    expect((await who.put(path, { name: '网关二' })).body.data).toMatchObject({ version: 2 })
    expect(await who.delete(path)).toAnswer(200)
    expect(
      await query(
        `select action, version, from_state, to_state, input->'changed' as changed, credit_code from desk_history
         where subject_id = $1 and changes is null order by id`,
        [documentId],
      ),
    ).toMatchObject([
      { action: 'create', version: 1, from_state: null, credit_code: provider.creditCode },
      { action: 'save', version: 2, from_state: 'kept', changed: ['name'] },
      { action: 'delete', version: 3, to_state: 'deleted' },
    ])
  })
})

describe('closing after a window', () => {
  test('[R02] waits for requests that arrived before the close: a panel is closed by the next run', async () => {
    const { panel, assignment } = await given.review({ dueAt: hours(48) })
    await closeNow('plugin::experts.panel', panel, 'due_at')
    const run = async (at: Date) => (await dueOf(at)).filter((key) => key.startsWith(panel.documentId))
    expect(await run(now())).toEqual([])
    expect((await run(new Date(now().getTime() + 120_000))).some((key) => key.includes(':close:'))).toBe(true)
    expect(await stored('assignments', assignment.documentId)).toMatchObject({ state: 'declared' })
  })

  test('[R02] no batch is closed within two minutes after a window', async () => {
    const province = await as.province()
    const batch = await given.batch({ filingClosesAt: hours(-1) })
    await closeNow(BATCH, batch, 'recommend_closes_at')
    const refused = await province.post(`/filing/batch/${batch.documentId}/close`)
    expect(refused).toBeRefused('requests-settling', 409)
    expect(refused.body.error.message).toMatch(/截止（\d{4}年\d+月\d+日\d+时(\d+分)?(\d+秒)?）前收到的请求尚在办理/)
    expect(await stored('batches', batch.documentId)).toMatchObject({ state: 'open' })
  })
})

async function dueOf(at: Date): Promise<string[]> {
  const due = await jobOf('experts.watch-panels')?.due(at, 1000)
  return (due ?? []).map(({ key }) => key)
}
