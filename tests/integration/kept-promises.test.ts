import { query } from '../harness/app'
import { given, hours, JINAN, QINGDAO, stored } from '../harness/given'
import { as } from '../harness/people'

const FORM = '/content-manager/collection-types/api::enterprise.enterprise'

const cityPage = async (code: string): Promise<string> => {
  const [row] = await query<{ document_id: string }>('select document_id from cities where code = $1', [code])
  return `/desk/city/${String(row?.document_id)}`
}

test('[R20] an invitation by the wrong city does not prevent one by the right city', async () => {
  await given.batch({ year: 2099 })
  const { creditCode } = await given.enterprise({ cityCode: QINGDAO })
  const jinan = await as.cityOfficer(JINAN)
  const qingdao = await as.cityOfficer(QINGDAO)
  expect(await jinan.post(`${await cityPage(JINAN)}/invite`, { name: '误邀', creditCode })).toAnswer(200)
  expect(await qingdao.post(`${await cityPage(QINGDAO)}/invite`, { name: '本市企业', creditCode })).toAnswer(200)
  expect(await qingdao.post(`${await cityPage(QINGDAO)}/invite`, { name: '本市企业', creditCode })).toBeRefused(
    'invited-already',
  )
})

test('an enterprise edited in the form has another version for its account', async () => {
  const { documentId, creditCode } = await given.enterprise()
  const province = await as.province()
  const firm = await as.account(creditCode)
  expect(await province.put(`${FORM}/${documentId}`, { address: '经十路1号' })).toAnswer(200)
  expect(await stored('enterprises', documentId)).toMatchObject({ version: 2 })
  expect(await firm.put('/api/my/organisation', { address: '经十路2号', version: 1 })).toBeRefused('changed-meanwhile')
  expect(await firm.put('/api/my/organisation', { address: '经十路2号', version: 2 })).toAnswer(200)
  expect(await stored('enterprises', documentId)).toMatchObject({ version: 3 })
})

test('a credit code with a wrong check digit is refused in the form', async () => {
  const { creditCode } = await given.enterprise()
  const wrong = `${creditCode.slice(0, 17)}${creditCode.endsWith('1') ? '2' : '1'}`
  const province = await as.province()
  const reply = await province.post(FORM, { name: '某厂', creditCode: wrong, cityCode: JINAN })
  expect(reply).toBeRefused('credit-code-check-digit', 400)
  expect(await query('select 1 from enterprises where credit_code = $1', [wrong])).toEqual([])
})

test('[R03] a recommendation cannot be closed before a filing extension ends', async () => {
  const { documentId } = await given.batch()
  const province = await as.province()
  const extension = { window: 'filing', scope: 'city', cityCode: JINAN, until: hours(90), reason: '灾情' }
  expect(await province.post(`/filing/batch/${documentId}/grant-extension`, extension)).toAnswer(200)
  const change = (recommendClosesAt: string) =>
    province.post(`/filing/batch/${documentId}/change-windows`, { recommendClosesAt, reason: '调整' })
  expect(await change(hours(60))).toBeRefused('extension-past-recommendation')
  expect(await change(hours(92))).toAnswer(200)
})
