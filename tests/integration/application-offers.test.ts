import { answers, applicant, draft, evidence } from '../harness/applications'
import { query } from '../harness/app'
import { given } from '../harness/given'
import { as } from '../harness/people'

const PRODUCT = { name: ' 数控  机床 ', kind: 'product', categoryCode: 'smart-equipment' }
const CASE = { title: '焊接车间改造', categoryCode: 'security', customerName: '某机械厂' }

describe('[R17] products of a provider', () => {
  test('are created, changed and deleted by the provider, and are not public', async () => {
    const { who } = await applicant()
    const made = await who.post('/api/my/products', { ...PRODUCT, priceFrom: 100_000, manual: ['cautions'] })
    expect(made).toAnswer(201)
    const path = `/api/my/products/${made.body.data.documentId}`
    expect(await who.put(path, { summary: '五轴联动', version: 1 })).toAnswer(200)
    expect(await who.put(path, { summary: '六轴', version: 1 })).toBeRefused('changed-meanwhile', 409)
    expect((await who.get(path)).body.data).toMatchObject({
      name: '数控 机床',
      summary: '五轴联动',
      priceFrom: 100_000,
      version: 2,
    })
    const nobody = as.nobody()
    expect((await nobody.get('/api/products?filters[name][$eq]=数控 机床')).body.data).toEqual([])
    expect((await nobody.get('/api/register')).body.data).not.toContainEqual(
      expect.objectContaining({ name: '数控 机床' }),
    )
    expect(await who.delete(path)).toAnswer(200)
    expect(await who.get(path)).toBeRefused('not-found', 404)
    const told = await query<{ action: string; to_state: string }>(
      'select action, to_state from desk_history where subject_id = $1 and changes is null order by id',
      [made.body.data.documentId],
    )
    expect(told.map(({ action }) => action)).toEqual(['create', 'save', 'delete'])
    expect(told.at(-1)?.to_state).toBe('deleted')
  })

  test.each([
    ['a product without a name', 'products', { ...PRODUCT, name: ' ' }, 'needs-missing'],
    ['a category that is none', 'products', { ...PRODUCT, categoryCode: 'astrology' }, 'needs-invalid'],
    ['a price below nothing', 'products', { ...PRODUCT, priceFrom: -1 }, 'needs-invalid'],
    ['whose product it is', 'products', { ...PRODUCT, creditCode: '91370100MA3C00002X' }, 'needs-unknown'],
    ['a customer with a wrong code', 'case-studies', { ...CASE, customerCreditCode: 'X' }, 'credit-code-length'],
    [
      'figures that are none',
      'case-studies',
      { ...CASE, figures: [{ name: '产能', before: '很多' }] },
      'figures-malformed',
    ],
  ])('refused: %s', async (_, path, body, code) => {
    const { who, provider } = await applicant()
    expect(await who.post(`/api/my/${path}`, body)).toBeRefused(code, 400)
    const table = path.replace('-', '_')
    expect(await query(`select 1 as one from ${table} where credit_code = $1`, [provider.creditCode])).toEqual([])
  })

  test('belong to the provider only; an enterprise has none', async () => {
    const { who } = await applicant()
    const { documentId } = (await who.post('/api/my/case-studies', CASE)).body.data
    const other = (await applicant()).who
    for (const run of [
      () => other.get(`/api/my/case-studies/${documentId}`),
      () => other.put(`/api/my/case-studies/${documentId}`, { title: '抢来的' }),
      () => other.delete(`/api/my/case-studies/${documentId}`),
    ])
      expect(await run()).toBeRefused('not-found', 404)
    const firm = await given.enterprise()
    const account = await as.account(firm.creditCode)
    expect(await account.post('/api/my/products', PRODUCT)).toBeRefused('provider-only', 403)
  })

  test('one used in an application cannot be deleted until it is removed there', async () => {
    const of = await applicant()
    const { documentId } = (await of.who.post('/api/my/products', { ...PRODUCT, categoryCode: 'security' })).body.data
    const id = await draft(of)
    const mine = `/api/my/applications/${id}`
    expect(await of.who.put(mine, answers({ file: await evidence(of.who), listings: [documentId] }))).toAnswer(200)
    expect(await of.who.delete(`/api/my/products/${documentId}`)).toBeRefused('offer-in-application', 409)
    expect(await of.who.put(mine, { listings: [] })).toAnswer(200)
    expect(await of.who.delete(`/api/my/products/${documentId}`)).toAnswer(200)
  })

  test('an empty name is refused, optional fields may be emptied', async () => {
    const { who } = await applicant()
    const { documentId } = (await who.post('/api/my/products', { ...PRODUCT, summary: '五轴' })).body.data
    expect(await who.put(`/api/my/products/${documentId}`, { name: '' })).toBeRefused('needs-missing', 400)
    expect(await who.put(`/api/my/products/${documentId}`, { summary: '' })).toAnswer(200)
    expect((await who.get(`/api/my/products/${documentId}`)).body.data).toMatchObject({ summary: null })
  })
})
