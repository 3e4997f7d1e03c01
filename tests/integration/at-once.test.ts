import type { Given } from '../harness/given'
import { database, kernel, query, strapi } from '../harness/app'
import { given, hours, JINAN, stored } from '../harness/given'
import { as } from '../harness/people'
import { meanwhile } from '../harness/meanwhile'
import { until } from '../harness/until'

const at = () => ({ now: new Date(), arrivedAt: new Date() })
const PROVINCE = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
const CITY = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const bindingOf = (uid: string) => kernel.flows.flowOf(uid) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>

test('[R02] the clock is right even when every connection is taken', async () => {
  const { pool } = strapi.db.connection.client as { pool: { numPendingAcquires(): number; numUsed(): number } }
  let release!: () => void
  const held = new Promise<void>((resolve) => (release = resolve))
  const busy = Array.from({ length: 10 }, () => database.inTransaction(() => held))
  await until(() => pool.numUsed() === 10)
  const real = performance.now.bind(performance)
  let waited = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + waited)
  try {
    const measured = kernel.clock.measureClock()
    await until(() => pool.numPendingAcquires() > 0)
    // The wait for a connection takes an hour; as part of the way there it would put the clock out by half of it.
    waited = 3_600_000
    release()
    await Promise.all([measured, ...busy])
    expect(Math.abs(kernel.clock.databaseNow().getTime() - Date.now())).toBeLessThan(waited / 4)
  } finally {
    clock.mockRestore()
    release()
    await kernel.clock.measureClock()
  }
})

describe('concurrent acts', () => {
  test('a city cannot both recommend and declare that it recommends nobody', async () => {
    const batch = await given.batch()
    const demand = await given.demand({ batch: batch.id, state: 'selected' })
    const officer = await as.cityOfficer(JINAN)
    const [list] = await query<{ document_id: string }>(
      'select document_id from city_lists where batch_id = $1 and city_code = $2',
      [batch.id, JINAN],
    )
    const reply = await meanwhile(
      () =>
        kernel.act.actOne(bindingOf('plugin::filing.city-list'), 'declare-none', String(list?.document_id), {
          actor: CITY,
          input: { reason: '无' },
          at: at(),
        }),
      () => officer.post(`/filing/demand/${demand.documentId}/recommend`),
    )
    expect(reply).toBeRefused('none-declared')
  })
  test('a list uses the latest conclusion', async () => {
    const batch: Given = await given.batch({
      filingClosesAt: hours(-2),
      recommendClosesAt: hours(-1),
      liaisonDueAt: hours(-3),
    })
    const demand = await given.demand({
      batch: batch.id,
      state: 'in-review',
      reviewConclusion: 'passed',
      reviewReason: '好',
      cityListVersion: 1,
    })
    const province = await as.province()
    await meanwhile(
      () =>
        kernel.act.actOne(bindingOf('api::demand.demand'), 'fail', demand.documentId, {
          actor: PROVINCE,
          input: { reason: '不好' },
          at: at(),
        }),
      () => province.post(`/filing/batch/${batch.documentId}/determine-list`, { title: '名单' }),
    )
    expect(await stored('demands', demand.documentId)).toMatchObject({
      review_conclusion: 'failed',
      state: 'not-listed',
    })
  })
})
