import { as } from '../harness/people'
import { given, historyCount, JINAN, rows, stored } from '../harness/given'
import { database, kernel, query } from '../harness/app'
import { statementsOf } from '../harness/statements'

const DEMAND = 'api::demand.demand'
const officer = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const moment = () => ({ now: kernel.clock.databaseNow(), arrivedAt: kernel.clock.databaseNow() })
const binding = () => {
  const found = kernel.flows.flowOf(DEMAND)
  if (!found) throw new Error('demand is not bound')
  return found
}
const reason = { reason: '符合条件' }

describe('one verb, one transaction', () => {
  test('moves the row, increases its version, writes one history line and one event', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const before = await query<{ n: number }>('select count(*)::int as n from desk_event')
    const { results } = await kernel.act.act(binding(), 'select', [demand.documentId], {
      actor: officer,
      input: reason,
      at: moment(),
    })
    expect(results).toEqual([expect.objectContaining({ ok: true })])
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'selected', version: 2 })
    const [line] = await query('select * from desk_history where subject_id = $1 and version = 2', [demand.documentId])
    expect(line).toMatchObject({
      from_state: 'submitted',
      to_state: 'selected',
      action: 'select',
      reason: '符合条件',
      actor_name: '测试',
    })
    const after = await query<{ n: number }>('select count(*)::int as n from desk_event')
    expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(1)
  })

  test('100 at once on one row: one success, 99 clean refusals, no time-out', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const city = await as.cityOfficer(JINAN)
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => city.post(`/filing/demand/${demand.documentId}/return`, { reason: '请补充' })),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const refused = answers.filter((answer) => answer.status !== 200)
    expect(new Set(refused.map((answer) => `${answer.status} ${answer.body.error?.details?.code}`))).toEqual(
      new Set(['409 not-from-here']),
    )
    expect(await historyCount(demand.documentId)).toBe(2)
  })

  test('a thousand rows in one act take as many statements as one row', async () => {
    const batch = await given.batch()
    const enterprise = await given.enterprise()
    const demands = await rows<{ documentId: string }>(
      DEMAND,
      Array.from({ length: 1001 }, (_, n) => ({
        title: `第${n}项`,
        batch: batch.id,
        enterprise: enterprise.id,
        creditCode: enterprise.creditCode,
        cityCode: JINAN,
        state: 'submitted',
        receiptNumber: `K-${batch.id}-${n}`,
        submittedAt: new Date().toISOString(),
      })),
    )
    const [first = '', ...ids] = demands.map((d) => d.documentId)
    const select = (documentIds: string[]) =>
      statementsOf(() =>
        kernel.act.act(binding(), 'select', documentIds, { actor: officer, input: reason, at: moment() }),
      )
    const one = await select([first])
    const { result, statements } = await select(ids)
    expect(result.done).toHaveLength(1000)
    expect(statements.length).toBeGreaterThan(3)
    expect(statements).toHaveLength(one.statements.length)
    const [moved] = await query<{ n: number }>(
      `select count(*)::int as n from demands where batch_id = $1 and state = 'selected' and version = 2`,
      [batch.id],
    )
    expect(moved?.n).toBe(1001)
  })

  test('a failure after the change leaves no trace', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const [events] = await query<{ n: number }>('select count(*)::int as n from desk_event')
    const attempt = database.inTransaction(async () => {
      await kernel.act.act(binding(), 'select', [demand.documentId], { actor: officer, input: reason, at: moment() })
      throw new Error('injected')
    })
    await expect(attempt).rejects.toThrow('injected')
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'submitted', version: 1 })
    expect(await historyCount(demand.documentId)).toBe(1)
    expect((await query<{ n: number }>('select count(*)::int as n from desk_event'))[0]?.n).toBe(events?.n)
  })

  test('a failing COMMIT is an error, not a success', async () => {
    await query('create table if not exists probe_deferred (n int)')
    await query(
      `create or replace function probe_refuse() returns trigger language plpgsql as 'begin raise exception ''at commit''; end'`,
    )
    await query('drop trigger if exists probe on probe_deferred')
    await query(
      `create constraint trigger probe after insert on probe_deferred deferrable initially deferred for each row execute function probe_refuse()`,
    )
    await expect(database.inTransaction(() => query('insert into probe_deferred values (1)'))).rejects.toThrow(
      'at commit',
    )
    expect(await query('select * from probe_deferred')).toEqual([])
    await query('drop table probe_deferred')
  })

  test('an old version is refused and changes nothing', async () => {
    const demand = await given.demand({ state: 'submitted' })
    const city = await as.cityOfficer(JINAN)
    const answer = await city.post(`/filing/demand/${demand.documentId}/select`, { ...reason, version: 7 })
    expect(answer).toBeRefused('changed-meanwhile', 409)
    expect(await stored('demands', demand.documentId)).toMatchObject({ state: 'submitted', version: 1 })
  })
})
