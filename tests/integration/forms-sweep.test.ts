import { query } from '../harness/app'
import { given, JINAN, newCreditCode, QINGDAO, stored } from '../harness/given'
import { as } from '../harness/people'
import { baseOf, formTypes } from '../forms/bases'
import { badValues, notRefused } from '../forms/sweep'

const CM = '/content-manager/collection-types'

test.each(formTypes())('⟂ the form of %s refuses blanks and invalid addresses, numbers and codes', async (uid) => {
  const who = await as.superAdmin()
  const base = await baseOf(uid, who)
  const bad = badValues(base, 0, 10)
  expect(bad.length).toBeGreaterThan(0)
  expect(await notRefused(base, bad, who)).toEqual([])
})

describe('what a form stores', () => {
  test('texts, addresses and numbers are normalised', async () => {
    const province = await as.province()
    const { documentId } = await given.enterprise()
    const answer = await province.put(`${CM}/api::enterprise.enterprise/${documentId}`, {
      name: '济南\u202E司公\u202C\u200B（Ａ）  有限公司\u3000',
      legalRepresentative: '\u2067张三\u2069',
      contactPhone: '＋86 138-0013-8000',
      contactEmail: ' Zhang@Example.CN ',
      introduction: '\u3000\u3000一\r\n二\u2800\r\n',
      address: '\u200B\u3000',
    })
    expect(answer).toAnswer(200)
    expect(await stored('enterprises', documentId)).toMatchObject({
      name: '济南司公（A） 有限公司',
      legal_representative: '张三',
      contact_phone: '13800138000',
      contact_email: 'Zhang@example.cn',
      introduction: '\u3000\u3000一\n二',
      address: null,
    })
  })

  test('unchanged values from before a rule do not block a form', async () => {
    const province = await as.province()
    const { documentId } = await given.enterprise({ contactPhone: '分机 12', contactEmail: '无' })
    const path = `${CM}/api::enterprise.enterprise/${documentId}`
    expect(await province.put(path, { contactPhone: '分机 12', contactEmail: '无', employees: 7 })).toAnswer(200)
    expect(await province.put(path, { contactPhone: '分机 13' })).toBeRefused('needs-invalid', 400)
  })
})

describe("a form's refusal is shown beside its fields", () => {
  const errorsOf = async (path: string, body: object) =>
    (await (await as.province()).put(path, body)).body.error.details.errors as { path: string[]; message: string }[]

  test('a value, an address, a code of another place, and each of several that are missing', async () => {
    const { documentId } = await given.enterprise({ cityCode: JINAN })
    const path = `${CM}/api::enterprise.enterprise/${documentId}`
    const named = async (body: object) => (await errorsOf(path, body)).map((each) => each.path.join('.'))
    expect(await named({ contactPhone: '12' })).toEqual(['contactPhone'])
    expect(await named({ contactEmail: 'a@b' })).toEqual(['contactEmail'])
    expect(await named({ creditCode: '91370100DEMA00014G' })).toEqual(['creditCode'])
    expect(await named({ districtCode: '370202' })).toEqual(['districtCode'])
    expect(await named({ industryCode: 'Z99' })).toEqual(['industryCode'])
    const missing = await errorsOf(path, { name: '\u3000', creditCode: '' })
    expect(missing.map(({ path: [name], message }) => [name, message])).toEqual([
      ['name', '请填写：企业名称'],
      ['creditCode', '请填写：统一社会信用代码'],
    ])
  })
})

describe('rules over several fields are those of the API', () => {
  test('[R21] a district must be in the city, whichever of the two changes', async () => {
    const province = await as.province()
    const { documentId } = await given.enterprise({ cityCode: JINAN, labelled: false })
    const path = `${CM}/api::enterprise.enterprise/${documentId}`
    expect(await province.put(path, { districtCode: '370202' })).toBeRefused('district-elsewhere', 400)
    expect(await province.put(path, { districtCode: '370102' })).toAnswer(200)
    expect(await province.put(path, { cityCode: QINGDAO })).toBeRefused('district-elsewhere', 400)
    expect(await province.put(path, { cityCode: '110100' })).toBeRefused('city-outside-province')
    expect(await province.put(path, { cityCode: QINGDAO, districtCode: '370202' })).toAnswer(200)
  })

  test("a product has its provider's city and name", async () => {
    const admin = await as.superAdmin()
    const { creditCode, name, id } = await given.provider({ cityCode: JINAN })
    const form = `${CM}/api::product.product`
    const body = { name: '产品', categoryCode: 'network' }
    const nobody = newCreditCode()
    expect(await admin.post(form, { ...body, creditCode: nobody })).toBeRefused('offer-provider-unknown', 404)
    for (const other of [{ cityCode: QINGDAO }, { providerName: '别家' }])
      expect(await admin.post(form, { ...body, creditCode, ...other })).toBeRefused('offer-of-provider', 409)
    const made = await admin.post(form, { ...body, creditCode })
    expect(made).toAnswer(201)
    const path = `${form}/${made.body.data.documentId as string}`
    for (const other of [{ cityCode: QINGDAO }, { providerName: '别家' }, { creditCode: nobody }])
      expect(await admin.put(path, other)).toBeRefused('offer-of-provider', 409)
    expect(
      await query('select credit_code, city_code, provider_name, provider_id from products where document_id = $1', [
        made.body.data.documentId,
      ]),
    ).toEqual([{ credit_code: creditCode, city_code: JINAN, provider_name: name, provider_id: id }])
  })
})
