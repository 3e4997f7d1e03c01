import type { PoolService } from '../../src/plugins/pool/contract'
import { as } from '../harness/people'
import { given, hours, JINAN, newCreditCode, QINGDAO, stored } from '../harness/given'
import { database, query, strapi } from '../harness/app'

const pool = (): PoolService => strapi.plugin('pool').service('standing') as unknown as PoolService
const moment = () => ({ now: new Date(), arrivedAt: new Date() })
const byProvince = () => ({
  actor: { kind: 'province' as const, id: 'admin:1', name: '省厅', cityCodes: [] },
  input: {},
  at: moment(),
})
const basis = '鲁工信〔2026〕9号'

async function admitted(categoryCode = 'network') {
  const provider = await given.provider()
  await pool().admit([{ creditCode: provider.creditCode, categoryCode, basis }], byProvince())
  const [standing] = await pool().of([provider.creditCode])
  return { provider, standing: standing as NonNullable<typeof standing> }
}

describe('[R14] a list admits a provider, category by category', () => {
  test('a standing starts with a history line and an event', async () => {
    const provider = await given.provider()
    expect(await pool().stands(provider.creditCode, 'network')).toBe(false)
    await pool().admit([{ creditCode: provider.creditCode, categoryCode: 'network', basis }], byProvince())
    expect(await pool().stands(provider.creditCode, 'network')).toBe(true)
    expect(await pool().stands(provider.creditCode, 'security')).toBe(false)
    const [standing] = await pool().of([provider.creditCode])
    const lines = await query('select action, to_state from desk_history where subject_id = $1', [standing?.documentId])
    expect(lines).toEqual([{ action: 'admit', to_state: 'active' }])
    const [event] = await query<{ payload: { creditCode: string }[] }>(
      `select payload from desk_event where name = 'provider.admitted' order by id desc limit 1`,
    )
    expect(event?.payload).toEqual([
      expect.objectContaining({ creditCode: provider.creditCode, documentId: standing?.documentId }),
    ])
  })

  test('admitting twice has no effect, also concurrently', async () => {
    const provider = await given.provider()
    const admission = { creditCode: provider.creditCode, categoryCode: 'network', basis }
    await Promise.all([pool().admit([admission], byProvince()), pool().admit([admission], byProvince())])
    await pool().admit([admission], byProvince())
    expect(await pool().of([provider.creditCode])).toHaveLength(1)
  })

  test('[R53] a restricted provider on another list gets no second standing', async () => {
    const { creditCode } = await given.standing({ state: 'restricted' })
    await pool().admit([{ creditCode, categoryCode: 'network', basis }], byProvince())
    expect(await pool().of([creditCode])).toMatchObject([{ state: 'restricted' }])
  })

  test('an unknown provider rolls back the whole list', async () => {
    const provider = await given.provider()
    const admissions = [provider.creditCode, newCreditCode()].map((creditCode) => ({
      creditCode,
      categoryCode: 'network',
      basis,
    }))
    await expect(pool().admit(admissions, byProvince())).rejects.toMatchObject({
      refusal: { code: 'provider-unknown' },
    })
    expect(await pool().of([provider.creditCode])).toEqual([])
  })
})

test('[R68] a barred provider is not admitted before the end of its bar', async () => {
  const { creditCode } = await given.standing({ state: 'removed', barredUntil: hours(24) })
  const admission = { creditCode, categoryCode: 'network', basis }
  await expect(pool().admit([admission], byProvince())).rejects.toMatchObject({ refusal: { code: 'still-barred' } })
  const later = { ...byProvince(), at: { now: new Date(hours(25)), arrivedAt: new Date(hours(25)) } }
  await pool().admit([admission], later)
  expect(await pool().stands(creditCode, 'network')).toBe(true)
})

test('[R68] of several bars the refusal names the one that ends last', async () => {
  const early = await given.standing({ state: 'removed', barredUntil: hours(24) })
  const { creditCode, providerName } = early as unknown as { creditCode: string; providerName: string }
  const own = { provider: early.provider, providerName, creditCode, cityCode: JINAN, categoryCode: 'solution' }
  await given.standing({ ...own, state: 'disqualified', barredUntil: hours(24 * 100) })
  const last = new Date(Date.parse(hours(24 * 100)) + 8 * 3_600_000).toISOString().slice(0, 10)
  await expect(pool().admit([{ creditCode, categoryCode: 'network', basis }], byProvince())).rejects.toMatchObject({
    refusal: { code: 'still-barred', values: { until: last } },
  })
})

test('[R14] a corrected list revokes the admission; the history keeps both', async () => {
  const { provider, standing } = await admitted()
  await pool().revoke([standing.documentId], '异议成立', byProvince())
  expect(await stored('standings', standing.documentId)).toMatchObject({ state: 'revoked' })
  expect(await pool().stands(provider.creditCode, 'network')).toBe(false)
  await expect(pool().revoke([standing.documentId], '再次', byProvince())).rejects.toMatchObject({
    refusal: { code: 'not-from-here' },
  })
})

describe('[R69] the register is public', () => {
  test('with present standing and its history, without reasons and persons', async () => {
    const { provider, standing } = await admitted()
    await database.inTransaction(async () => {
      await pool().revoke([(await given.standing({ cityCode: JINAN })).documentId], '张三举报', byProvince())
    })
    const { body } = await as.nobody().get(`/api/register/${provider.creditCode}`)
    expect(body.data).toMatchObject({
      creditCode: provider.creditCode,
      name: provider.name,
      standings: [{ categoryCode: 'network', state: 'active', basis, history: [{ action: 'admit', to: 'active' }] }],
    })
    expect(JSON.stringify(body)).not.toMatch(/actor|reason|省厅|documentId/)
    expect((await as.nobody().get(`/api/register/${provider.creditCode.toLowerCase()}`)).body).toEqual(body)
    const list = await as.nobody().get(`/api/register?filters[creditCode][$eq]=${provider.creditCode}`)
    expect(list.body.data).toEqual([expect.objectContaining({ documentId: standing.documentId, state: 'active' })])
  })

  test('former providers are found by state; revoked admissions are hidden', async () => {
    const gone = await given.standing({ state: 'removed' })
    const never = await given.standing({ state: 'revoked' })
    const ask = (creditCode: string, more = '') =>
      as.nobody().get(`/api/register?filters[creditCode][$eq]=${creditCode}${more}`)
    expect((await ask(gone.creditCode)).body.data).toEqual([])
    expect((await ask(gone.creditCode, '&filters[state][$eq]=removed')).body.data).toHaveLength(1)
    expect((await ask(never.creditCode, '&filters[state][$eq]=revoked')).body.data).toEqual([])
    expect(await as.nobody().get(`/api/register/${never.creditCode}`)).toBeRefused('not-found', 404)
    expect((await as.nobody().get(`/api/register/${gone.creditCode}`)).body.data.standings[0].state).toBe('removed')
  })
})

test('[R26] [R70] an officer sees the standings of his city, and of a provider that moves there', async () => {
  const here = await given.standing({ cityCode: JINAN })
  const there = await given.standing({ cityCode: QINGDAO })
  const officer = await as.cityOfficer(JINAN)
  const base = '/content-manager/collection-types/plugin::pool.standing'
  expect(await officer.get(`${base}/${here.documentId}`)).toAnswer(200)
  expect(await officer.get(`${base}/${there.documentId}`)).toAnswer(404)
  const proposal = await (
    await as.cityOfficer(QINGDAO)
  ).post(`/desk/city/${await cityId(QINGDAO)}/propose-hand-over`, {
    creditCode: there.creditCode,
    organisation: 'provider',
    toCity: JINAN,
    reason: '迁址',
  })
  expect(proposal).toAnswer(200)
  const [open] = await query<{ id: string }>(
    `select document_id as id from hand_overs where credit_code = $1 and state = 'proposed'`,
    [there.creditCode],
  )
  expect(await officer.post(`/organisations/hand-over/${open?.id}/accept`)).toAnswer(200)
  expect(await stored('standings', there.documentId)).toMatchObject({ city_code: JINAN, state: 'active' })
  expect(await officer.get(`${base}/${there.documentId}`)).toAnswer(200)
})

const cityId = async (code: string): Promise<string> =>
  String((await query<{ id: string }>('select document_id as id from cities where code = $1', [code]))[0]?.id)
