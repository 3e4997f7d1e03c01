import { addDays, shanghaiDay, type Day } from '../../src/shared/pure/calendar'
import { must } from '../../src/shared/pure/refusal'
import { query } from '../harness/app'
import { clockNow, resetClock, stopClock } from '../harness/clock'
import { given, JINAN, stored } from '../harness/given'
import type { Reply, Somebody } from '../harness/http'
import { as } from '../harness/people'

const CM = '/content-manager/collection-types'
const BATCHES = `${CM}/plugin::filing.batch`
let province: Somebody
beforeAll(async () => {
  province = await as.province()
})
afterEach(resetClock)

const day = (days: number): Day => must(addDays(shanghaiDay(clockNow()), days))
const midnight = (days: number): string => new Date(`${day(days)}T00:00:00+08:00`).toISOString()
const DAYS = () => ({
  filingOpensAt: day(1),
  liaisonDueAt: day(5),
  filingClosesAt: day(10),
  recommendClosesAt: day(12),
})

async function create(windows: Record<string, unknown>): Promise<Reply> {
  const [{ n } = { n: 1 }] = await query<{ n: number }>(
    `select coalesce(max(ordinal), 0)::int + 1 as n from batches where year = 2082`,
  )
  return province.post(BATCHES, {
    name: `日期批次${n}`,
    kind: 'pilot',
    year: 2082,
    ordinal: n,
    parallel: true,
    ...windows,
  })
}

async function windowsOf(documentId: string): Promise<Record<string, string>> {
  const { filing_opens_at, liaison_due_at, filing_closes_at, recommend_closes_at } = await stored('batches', documentId)
  return JSON.parse(
    JSON.stringify({ filing_opens_at, liaison_due_at, filing_closes_at, recommend_closes_at }),
  ) as Record<string, string>
}

describe('[S01] a day alone in the form of a batch', () => {
  test('closes a window at the end of that day in China, and opens one at its first second', async () => {
    const made = await create(DAYS())
    expect(made).toAnswer(201)
    expect(await windowsOf(made.body.data.documentId as string)).toEqual({
      filing_opens_at: midnight(1),
      liaison_due_at: midnight(6),
      filing_closes_at: midnight(11),
      recommend_closes_at: midnight(13),
    })
  })

  test('means the same when the form is saved again, and an instant stays what it is', async () => {
    const made = await create(DAYS())
    const { documentId } = made.body.data as { documentId: string }
    const before = await windowsOf(documentId)
    expect(await province.put(`${BATCHES}/${documentId}`, { ...DAYS(), note: '不变' })).toAnswer(200)
    expect(await windowsOf(documentId)).toEqual(before)
    expect(await province.put(`${BATCHES}/${documentId}`, { liaisonDueAt: `${day(5)}T00:00:00+08:00` })).toAnswer(200)
    expect(await windowsOf(documentId)).toEqual({ ...before, liaison_due_at: midnight(5) })
  })

  test.each([
    ['2026-02-30'],
    ['20260820'],
    ['2026/08/20'],
    ['08-20-2026'],
    ['2026-08-20T10:00:00'],
    [['2026-08-20']],
    [{ $gt: '2026-08-20' }],
    [20260820],
    [true],
  ])('is not guessed from %j', async (filingClosesAt) => {
    const reply = await create({ ...DAYS(), filingClosesAt })
    expect(reply).toBeRefused('needs-invalid', 400)
    expect(reply.body.error?.details).toMatchObject({ name: 'filingClosesAt', field: '企业填报截止' })
  })

  test('of another century is refused in both languages, by what was entered', async () => {
    const windows = { ...DAYS(), filingClosesAt: '1826-01-01' }
    const year = Number(day(0).slice(0, 4))
    expect((await create(windows)).body.error?.message).toBe(
      `“企业填报截止”的值“1826年1月1日24时”不符合要求：应在${year - 5}年1月1日至${year + 5}年12月31日之间`,
    )
    const english = await province.post(
      BATCHES,
      { name: '旧', kind: 'pilot', year: 2082, ordinal: 98, ...windows },
      {
        'Accept-Language': 'en',
      },
    )
    expect(english.body.error?.message).toContain('"1826-01-01 24:00"')
    const opens = await create({ ...DAYS(), filingOpensAt: '1826-01-01' })
    expect(opens.body.error?.message).toContain('“1826年1月1日0时”')
  })
})

describe('[R02] a window that closes with a day', () => {
  /** An open batch whose filing closes with the day in ten days, and a firm with a draft for each question. */
  async function drafts(count: number) {
    const batch = await given.batch({ filingClosesAt: midnight(11), recommendClosesAt: midnight(21) })
    const made: { documentId: string; firm: Somebody }[] = []
    for (let index = 0; index < count; index++) {
      const enterprise = await given.enterprise()
      const { documentId } = await given.demand({ enterprise, batch: batch.id })
      made.push({ documentId, firm: await as.account(enterprise.creditCode) })
    }
    const submit = async (index: number, at: string): Promise<Reply> => {
      stopClock(new Date(at))
      const { documentId, firm } = made[index] as (typeof made)[number]
      const reply = await firm.post(`/api/my/demands/${documentId}/submit`)
      resetClock()
      return reply
    }
    return { batch, submit }
  }

  test('takes what arrives in the last second of the day, and nothing after, and says which day', async () => {
    const { submit } = await drafts(3)
    const [closes, last] = [midnight(11), day(10)]
    expect(await submit(0, new Date(Date.parse(closes) - 1000).toISOString())).toAnswer(200)
    for (const [index, late] of [0, 1000].entries()) {
      const reply = await submit(index + 1, new Date(Date.parse(closes) + late).toISOString())
      expect(reply).toBeRefused('window-closed', 409)
      const [year, month, date] = last.split('-').map(Number)
      expect(reply.body.error?.message).toContain(`需求填报已于${year}年${month}月${date}日24时截止`)
    }
  })

  test('[R03] [R04] is moved to the end of another day by a change and by an extension', async () => {
    const { batch } = await drafts(0)
    const act = (action: string, input: object) =>
      province.post(`/filing/batch/${batch.documentId}/${action}`, { reason: '节假日', ...input })
    expect(await act('change-windows', { filingClosesAt: day(11) })).toAnswer(200)
    expect(await windowsOf(batch.documentId)).toMatchObject({ filing_closes_at: midnight(12) })
    expect(await act('change-windows', { filingClosesAt: day(11) })).toBeRefused('nothing-changed', 400)
    const city = { window: 'filing', scope: 'city', cityCode: JINAN }
    expect(await act('grant-extension', { ...city, until: day(11) })).toBeRefused('extension-shortens', 400)
    expect(await act('grant-extension', { ...city, until: '2026-02-30' })).toBeRefused('needs-invalid', 400)
    expect(await act('grant-extension', { ...city, until: '1826-01-01' })).toBeRefused('needs-invalid', 400)
    expect(await act('grant-extension', { ...city, until: day(12) })).toAnswer(200)
    const [{ until } = { until: null }] = await query<{ until: Date | null }>(
      'select until from extensions where batch_id = $1',
      [batch.id],
    )
    expect(new Date(until as Date).toISOString()).toBe(midnight(13))
  })
})

describe('[S01] a plausible date', () => {
  test('is asked for in the form of a certificate, and shown as it was entered', async () => {
    const enterprise = await given.enterprise({ labelled: false })
    const firm = await as.account(enterprise.creditCode)
    const declare = (validUntilOn: unknown) =>
      firm.post('/api/my/labels', { kind: 'specialised', certificateNumber: 'SD1', validUntilOn })
    for (const wrong of ['1826-01-01', '2026-02-30', '20260820', ['2026-08-20'], `${day(0).slice(0, 2)}99-01-01`])
      expect(await declare(wrong)).toBeRefused('needs-invalid', 400)
    expect((await declare('1826-01-01')).body.error?.message).toContain('“1826年1月1日”')
    expect(await declare(day(400))).toAnswer(201)
  })

  test('is asked for in the form of an expert', async () => {
    const FORM = `${CM}/plugin::experts.expert`
    const expert = { name: '王芳', organisation: '某研究院', termStartsOn: day(-10), termEndsOn: day(300) }
    for (const wrong of ['1826-01-01', '2026-02-30', '20260820', ['2026-08-20'], '2126-01-01'])
      expect(await province.post(FORM, { ...expert, termEndsOn: wrong })).toBeRefused('needs-invalid', 400)
  })
})
