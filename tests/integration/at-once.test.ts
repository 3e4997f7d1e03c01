import type { Given } from '../harness/given'
import { kernel, query } from '../harness/app'
import { given, hours, JINAN, stored } from '../harness/given'
import { as } from '../harness/people'
import { meanwhile } from '../harness/meanwhile'

const at = () => ({ now: new Date(), arrivedAt: new Date() })
const PROVINCE = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
const CITY = { kind: 'city', id: 'admin:0', name: '测试', cityCodes: [JINAN] } as const
const bindingOf = (uid: string) => kernel.flows.flowOf(uid) as NonNullable<ReturnType<typeof kernel.flows.flowOf>>
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('[R02] the clock is right though every connection is taken', async () => {
  const before = kernel.clock.databaseNow().getTime() - Date.now()
  const busy = Array.from({ length: 10 }, () => query('select pg_sleep(2)'))
  await pause(100)
  await kernel.clock.measureClock()
  const after = kernel.clock.databaseNow().getTime() - Date.now()
  await Promise.all(busy)
  await kernel.clock.measureClock()
  expect(Math.abs(after - before)).toBeLessThan(100)
})

describe('two at once', () => {
  test('a city cannot declare nobody and recommend somebody', async () => {
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
  test('a list follows the conclusion that stands', async () => {
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
