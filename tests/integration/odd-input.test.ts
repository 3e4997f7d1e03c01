import { query } from '../harness/app'
import { given, hours, JINAN, stored } from '../harness/given'
import { AT_MOST_LINEAR, growthOf } from '../harness/growth'
import { somebody } from '../harness/http'
import { as } from '../harness/people'

// No other test appoints a liaison of this city.
const DONGYING = '370500'

describe('blank values', () => {
  const BLANKS = ['', '   ', []] as const
  test('a field is emptied by any blank, and an emptied demand is not filed', async () => {
    const demand = await given.demand({ batch: (await given.batch()).id })
    const firm = await as.account(demand.creditCode)
    for (const name of ['industryCode', 'painPoints', 'scenes', 'urgency', 'budget', 'categories', 'contactPhone'])
      for (const blank of BLANKS) {
        const reply = await firm.put(`/api/my/demands/${demand.documentId}`, { [name]: blank })
        expect([
          name,
          blank,
          reply.status,
          (await firm.get(`/api/my/demands/${demand.documentId}`)).body.data?.[name] ?? null,
        ]).toEqual([name, blank, 200, null])
      }
    expect(await firm.post(`/api/my/demands/${demand.documentId}/submit`)).toBeRefused('demand-incomplete')
  })
  test('a draft begins without its blanks', async () => {
    await given.batch()
    const { creditCode } = await given.enterprise()
    const firm = await as.account(creditCode)
    const reply = await firm.post('/api/my/demands', {
      title: '题',
      budget: '',
      urgency: ' ',
      painPoints: [],
      scenes: '',
    })
    expect(reply).toAnswer(201)
    expect(await stored('demands', reply.body.data.documentId)).toMatchObject({
      budget: null,
      urgency: null,
      pain_points: null,
      scenes: null,
    })
    expect(await firm.post('/api/my/demands', { title: [] })).toBeRefused('needs-missing', 400)
  })
  test('windows', async () => {
    const batch = await given.batch()
    const province = await as.province()
    for (const blank of BLANKS)
      expect(
        await province.post(`/filing/batch/${batch.documentId}/change-windows`, {
          reason: '测试',
          filingClosesAt: blank,
          recommendClosesAt: hours(99),
        }),
      ).toAnswer(200)
  })
  test('liaison mail', async () => {
    const city = await as.cityOfficer(DONGYING)
    const [{ document_id } = { document_id: '' }] = await query<{ document_id: string }>(
      'select document_id from cities where code = $1',
      [DONGYING],
    )
    expect(
      await city.post(`/desk/city/${document_id}/name-liaison`, {
        name: '张',
        post: '科长',
        phone: '13800000001',
        email: [],
      }),
    ).toAnswer(200)
    const [row] = await query(`select email from liaisons where city_code = $1 and state = 'current'`, [DONGYING])
    expect(row).toEqual({ email: null })
  })
})

describe('odd values', () => {
  const UNPRINTABLE = { toString: 1, valueOf: 1 }
  test('an object instead of text', async () => {
    const batch = await given.batch()
    const province = await as.province()
    const city = await as.cityOfficer(JINAN)
    const [{ document_id } = { document_id: '' }] = await query<{ document_id: string }>(
      'select document_id from cities where code = $1',
      [JINAN],
    )
    const replies = {
      invite: await city.post(`/desk/city/${document_id}/invite`, { name: '企业', creditCode: UNPRINTABLE }),
      appoint: await province.post(`/desk/city/${document_id}/appoint-officer`, { name: '张', email: UNPRINTABLE }),
      list: await province.post(`/filing/batch/${batch.documentId}/determine-list`, {
        title: '名单',
        additions: UNPRINTABLE,
      }),
      extend: await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
        window: 'filing',
        scope: 'applicant',
        creditCode: UNPRINTABLE,
        until: hours(60),
        reason: '测试',
      }),
      extendCity: await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
        window: 'filing',
        scope: 'city',
        cityCode: UNPRINTABLE,
        until: hours(60),
        reason: '测试',
      }),
      scope: await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
        window: 'filing',
        scope: '__proto__',
        cityCode: '1',
        until: hours(60),
        reason: '测试',
      }),
      setting: await province.put('/desk/settings/__proto__', { value: true, reason: 'x' }),
      settingValue: await province.put('/desk/settings/mostDemands', { value: UNPRINTABLE, reason: 'x' }),
      kind: await province.get('/filing/constructor/x/actions'),
      action: await province.post(`/filing/batch/${batch.documentId}/constructor`),
      bulk: await province.post(`/filing/batch/bulk/toString`, { documentIds: [batch.documentId] }),
      ids: await province.post(`/filing/demand/bulk/pass`, { documentIds: ['\u0000'], reason: 'x' }),
      register: await somebody().post('/api/registrations/enterprise', {
        account: UNPRINTABLE,
        enterprise: { creditCode: UNPRINTABLE },
      }),
      protoBody: await province.post(`/filing/batch/${batch.documentId}/close`, '{"__proto__": {"a": 1}}'),
      offset: await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
        window: 'recommendation',
        scope: 'batch',
        until: '2027-01-01T00:00:00+23:00',
        reason: '测试',
      }),
      offsetFilter: await somebody().get('/api/batches?filters[filingOpensAt][$gt]=2027-01-01T00:00:00%2B23:00'),
      protoFilter: await somebody().get('/api/batches?filters[__proto__][$gt]=1&sort=constructor'),
      nul: await somebody().get('/api/lists/%00'),
      half: await somebody().get('/api/lists/%ED%A0%80'),
      percent: await somebody().get('/api/lists/%E0%A4%A'),
      login: await somebody().post('/api/auth/local', { identifier: UNPRINTABLE, password: [] }),
      login0: await somebody().post('/api/auth/local', { identifier: '\u0000', password: 'x' }),
      forgot: await somebody().post('/api/auth/forgot-password', { email: ['a@b.cn'] }),
      reset: await somebody().post('/api/auth/reset-password', {
        code: { $ne: null },
        password: 'Abcdef123',
        passwordConfirmation: 'Abcdef123',
      }),
    }
    const bad = Object.entries(replies).filter(([, { status }]) => status >= 500 || status < 400)
    expect(bad.map(([name, { status, body }]) => [name, status, JSON.stringify(body)?.slice(0, 200)])).toEqual([])
  })
  test('a body of a hundred thousand brackets', async () => {
    const province = await as.province()
    const batch = await given.batch()
    const deep = `{"title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await province.post(`/filing/batch/${batch.documentId}/determine-list`, deep)).status).toBe(400)
    expect((await somebody().post('/api/registrations/enterprise', deep)).status).toBe(400)
  })
  test('an address that is expensive to check', async () => {
    const register = async (text: string): Promise<void> => {
      const account = { name: 'abc', email: `a@${text}@`, password: 'x' }
      const reply = await somebody().post('/api/registrations/enterprise', { account, enterprise: {} })
      expect(reply.status).toBe(400)
    }
    expect(await growthOf(['.'], register, 100_000)).toBeLessThan(AT_MOST_LINEAR)
  })
})
