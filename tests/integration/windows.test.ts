import { as } from '../harness/people'
import { given, hours, JINAN, QINGDAO, stored } from '../harness/given'
import { kernel, query } from '../harness/app'
import type { Somebody } from '../harness/http'
import { meanwhile } from '../harness/meanwhile'

const CM = '/content-manager/collection-types/plugin::filing.batch'
let province: Somebody
beforeAll(async () => {
  province = await as.province()
})

async function planned(windows: Record<string, unknown>): Promise<string> {
  const [{ n } = { n: 1 }] = await query<{ n: number }>(
    `select coalesce(max(ordinal), 0)::int + 1 as n from batches where year = 2081`,
  )
  const reply = await province.post(CM, {
    name: `窗口批次${n}`,
    kind: 'pilot',
    year: 2081,
    ordinal: n,
    parallel: true,
    ...windows,
  })
  expect(reply).toAnswer(201)
  return reply.body.data.documentId as string
}
const WINDOWS = {
  filingOpensAt: hours(1),
  liaisonDueAt: hours(24),
  filingClosesAt: hours(48),
  recommendClosesAt: hours(96),
}

describe('opening a batch', () => {
  test('[R01] opens it, writes history and lays out what each city owes', async () => {
    const documentId = await planned(WINDOWS)
    expect(await province.post(`/filing/batch/${documentId}/open`)).toAnswer(200)
    expect(await stored('batches', documentId)).toMatchObject({ state: 'open' })
    const [{ n } = { n: 0 }] = await query<{ n: number }>(
      'select count(*)::int as n from city_lists c join batches b on b.id = c.batch_id where b.document_id = $1 and c.state = $2',
      [documentId, 'collecting'],
    )
    expect(n).toBe(16)
    const history = await province.get(`/filing/batch/${documentId}/history`)
    expect(history.body.data.at(-1)).toMatchObject({
      action: 'open',
      from: 'planned',
      to: 'open',
      actorName: 'province',
    })
  })

  test('the ordinal of a batch is taken once in a year, per kind', async () => {
    const documentId = await planned(WINDOWS)
    const { ordinal } = await stored('batches', documentId)
    const same = { name: '序号重复', year: 2081, ordinal, parallel: true, ...WINDOWS }
    expect(await province.post(CM, { ...same, kind: 'pilot' })).toBeRefused('batch-ordinal-taken', 409)
    expect(await province.post(CM, { ...same, kind: 'provider' })).toAnswer(201)
  })

  test.each([
    ['liaison after filing', { liaisonDueAt: hours(72) }],
    ['filing after recommendation', { filingClosesAt: hours(120) }],
    ['opening after closing', { filingOpensAt: hours(49) }],
    ['opening at the close', { filingOpensAt: WINDOWS.filingClosesAt }],
  ])('[R03] other orders are refused: %s', async (_, wrong) => {
    const body = { name: '乱序', kind: 'pilot', year: 2081, ordinal: 98, ...WINDOWS, ...wrong }
    expect(await province.post(CM, body)).toBeRefused('windows-disordered', 400)
    const documentId = await planned(WINDOWS)
    expect(await province.put(`${CM}/${documentId}`, wrong)).toBeRefused('windows-disordered', 400)
    expect(await stored('batches', documentId)).toMatchObject({ state: 'planned', version: 1 })
  })

  test('[R01] missing windows, a close in the past and a second batch of the kind are refused', async () => {
    expect(await province.post(`/filing/batch/${await planned({})}/open`)).toBeRefused('windows-missing', 400)
    const past = {
      filingOpensAt: hours(-10),
      liaisonDueAt: hours(-6),
      filingClosesAt: hours(-5),
      recommendClosesAt: hours(5),
    }
    expect(await province.post(`/filing/batch/${await planned(past)}/open`)).toBeRefused('in-the-past', 400)
    const first = await planned({ ...WINDOWS, parallel: false })
    expect(await province.post(`/filing/batch/${first}/open`)).toAnswer(200)
    const second = await planned({ ...WINDOWS, parallel: false })
    expect(await province.post(`/filing/batch/${second}/open`)).toBeRefused('other-batch-open', 409)
    expect(await province.post(`/filing/batch/${first}/close`)).toAnswer(200)
    expect(await province.post(`/filing/batch/${second}/open`)).toAnswer(200)
    expect(await province.post(`/filing/batch/${second}/close`)).toAnswer(200)
  })

  test('[R01] of two batches of a kind opened at once one opens; one that may run in parallel opens as well', async () => {
    const [first, second, beside] = [
      await planned({ ...WINDOWS, parallel: false }),
      await planned({ ...WINDOWS, parallel: false }),
      await planned(WINDOWS),
    ]
    const at = { now: new Date(), arrivedAt: new Date() }
    const actor = { kind: 'province', id: 'admin:0', name: '测试', cityCodes: [] } as const
    const opening = () =>
      kernel.act.actOne(kernel.flows.bindingOf('plugin::filing.batch'), 'open', first, { actor, input: {}, at })
    const reply = await meanwhile(opening, () => province.post(`/filing/batch/${second}/open`))
    expect(reply).toBeRefused('batch-open', 409)
    expect(await stored('batches', first)).toMatchObject({ state: 'open' })
    expect(await stored('batches', second)).toMatchObject({ state: 'planned', version: 1 })
    expect(await province.post(`/filing/batch/${beside}/open`)).toAnswer(200)
    expect(await province.post(`/filing/batch/${first}/close`)).toAnswer(200)
  })
})

describe('changing windows', () => {
  test('[R03] only with a reason, before the old close; the old value is kept', async () => {
    const batch = await given.batch()
    const later = hours(60)
    expect(
      await province.post(`/filing/batch/${batch.documentId}/change-windows`, { filingClosesAt: later }),
    ).toBeRefused('needs-missing', 400)
    expect(await province.post(`/filing/batch/${batch.documentId}/change-windows`, { reason: '台风' })).toBeRefused(
      'nothing-changed',
      400,
    )
    expect(
      await province.post(`/filing/batch/${batch.documentId}/change-windows`, {
        filingClosesAt: hours(200),
        reason: '台风',
      }),
    ).toBeRefused('windows-disordered', 400)
    expect(
      await province.post(`/filing/batch/${batch.documentId}/change-windows`, {
        filingClosesAt: hours(-1),
        reason: '台风',
      }),
    ).toBeRefused('in-the-past', 400)
    expect(
      await province.post(`/filing/batch/${batch.documentId}/change-windows`, {
        filingClosesAt: later,
        reason: '台风',
      }),
    ).toAnswer(200)
    expect(new Date((await stored('batches', batch.documentId)).filing_closes_at as string).toISOString()).toBe(later)
    const [line] = (await province.get(`/filing/batch/${batch.documentId}/history`)).body.data.slice(-1)
    expect(line).toMatchObject({
      reason: '台风',
      input: { filingClosesAt: later, was: { filingClosesAt: new Date(batch.filingClosesAt as string).toISOString() } },
    })
  })

  test('[R03] an instant that has passed is extended, not changed', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-1) })
    expect(
      await province.post(`/filing/batch/${batch.documentId}/change-windows`, {
        filingClosesAt: hours(5),
        reason: '台风',
      }),
    ).toBeRefused('window-over', 409)
  })
})

describe('extensions', () => {
  const extend = (batch: { documentId: string }, input: Record<string, unknown>) =>
    province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
      window: 'filing',
      scope: 'batch',
      until: hours(80),
      reason: '系统故障',
      ...input,
    })

  test('[R04] the extension of an applicant lasts as long as the longer window of his city', async () => {
    const batch = await given.batch()
    const longer = { window: 'recommendation', scope: 'city', cityCode: JINAN, until: hours(200) }
    expect(await extend(batch, longer)).toAnswer(200)
    const applicant = async (cityCode: string) => {
      const { creditCode } = await given.enterprise({ cityCode })
      return extend(batch, { scope: 'applicant', creditCode, until: hours(150) })
    }
    expect(await applicant(JINAN)).toAnswer(200)
    expect(await applicant(QINGDAO)).toBeRefused('extension-past-recommendation', 400)
  })

  test('[R04] only those covered may file after the close, and each extension is a logged row', async () => {
    const batch = await given.batch({ filingClosesAt: hours(-1) })
    const [jinan, qingdao] = [
      await given.demand({ batch: batch.id, cityCode: JINAN }),
      await given.demand({ batch: batch.id, cityCode: QINGDAO }),
    ]
    const submit = async (demand: { documentId: string; creditCode: string }) =>
      (await as.account(demand.creditCode)).post(`/api/my/demands/${demand.documentId}/submit`)
    expect(await submit(jinan)).toBeRefused('window-closed', 409)
    expect(await extend(batch, { scope: 'city', cityCode: JINAN })).toAnswer(200)
    expect(await submit(jinan)).toAnswer(200)
    expect(await submit(qingdao)).toBeRefused('window-closed', 409)
    expect(await extend(batch, { scope: 'applicant', creditCode: qingdao.creditCode })).toAnswer(200)
    expect(await submit(qingdao)).toAnswer(200)
    const third = await given.demand({ batch: batch.id, cityCode: QINGDAO })
    expect(await submit(third)).toBeRefused('window-closed', 409)
    expect(await extend(batch, {})).toAnswer(200)
    expect(await submit(third)).toAnswer(200)
    expect(
      await query('select scope, granted_by, reason from extensions where batch_id = $1 order by id', [batch.id]),
    ).toEqual(['city', 'applicant', 'batch'].map((scope) => ({ scope, granted_by: 'province', reason: '系统故障' })))
  })

  test.each([
    ['shorter than the window', { until: hours(1) }, 'extension-shortens'],
    ['beyond the recommendation', { until: hours(200) }, 'extension-past-recommendation'],
    ['in the past', { until: hours(-1) }, 'in-the-past'],
    ['for a city that is not named', { scope: 'city' }, 'extension-scope'],
    ['for a city that is not ours', { scope: 'city', cityCode: '110000' }, 'city-unknown-here'],
    [
      'for an enterprise nobody knows',
      { scope: 'applicant', creditCode: '91370100MA3C000018' },
      'credit-code-check-digit',
    ],
    ['without a reason', { reason: ' ' }, 'needs-missing'],
    ['of a window that does not exist', { window: 'lunch' }, 'needs-invalid'],
    ['without a zone', { until: '2026-12-01T00:00:00' }, 'needs-invalid'],
  ])('[R04] refused: %s', async (_, input, code) => {
    const batch = await given.batch()
    expect(await extend(batch, input)).toBeRefused(code)
    expect(await query('select 1 as one from extensions where batch_id = $1', [batch.id])).toEqual([])
  })
})
