import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { query } from '../harness/app'
import { inHours, passHours, resetClock } from '../harness/clock'
import { pdf } from '../harness/documents'
import { hours } from '../harness/given'
import { somebody, type Somebody } from '../harness/http'
import { staffPath } from '../harness/paths'
import { as, PASSWORD } from '../harness/people'
import { submitPapers } from '../harness/registered'
import { holds } from '../harness/setting'
import { mailTo } from '../harness/smtp'

const CM = '/content-manager/collection-types'
const PDF = pdf()
const stamp = Date.now() % 1e8
const CITY = '370800'
const OTHER_CITY = '370900'

afterAll(resetClock)
// Objections have tests of their own (provider-lists).
holds('objectionDays', 0)
// Panels on demands too: there the review is on paper (S47).
holds('panelRequired', false)

/** The main path over HTTP, by the province, an officer, two accounts and a public reader. */
describe('a demand goes from an enterprise to the published pilot list', () => {
  let province: Somebody, officer: Somebody, clerk: Somebody, rival: Somebody
  const reader = somebody()
  const code = makeCreditCode(`91370800${String(stamp).padStart(9, '1')}`)
  const rivalCode = makeCreditCode(`91370800${String(stamp).padStart(9, '2')}`)
  let batch: string,
    place: string,
    demand: string,
    rivalDemand: string,
    list: string,
    receipt: string,
    rivalVerification: string

  /** Sends an action with the current version, as the panel does. */
  const act = async (who: Somebody, kind: string, id: string, action: string, body: object = {}) => {
    const { version } = (await who.get(staffPath(kind, id, 'actions'))).body.data
    return who.post(staffPath(kind, id, action), { ...body, version })
  }
  const cityList = async (): Promise<string> =>
    (await officer.get(`${CM}/plugin::filing.city-list?page=1&pageSize=100&sort=createdAt:DESC`)).body.results[0]
      .documentId

  test('[R01] the province opens a batch', async () => {
    province = await as.province()
    const windows = {
      filingOpensAt: hours(-1),
      liaisonDueAt: hours(20),
      filingClosesAt: hours(30),
      recommendClosesAt: hours(40),
    }
    const created = await province.post(`${CM}/plugin::filing.batch`, {
      name: '场景批次',
      kind: 'pilot',
      year: 2099,
      ordinal: 1,
      parallel: true,
      ...windows,
    })
    expect(created).toAnswer(201)
    batch = created.body.data.documentId
    expect(await act(province, 'batch', batch, 'open')).toAnswer(200)
  })

  test('the province appoints an officer, who activates his account by the link', async () => {
    const cities = await province.get(`${CM}/api::city.city?page=1&pageSize=50`)
    place = cities.body.results.find((city: { code: string }) => city.code === CITY).documentId
    const email = `officer-${stamp}@jn.gov.test`
    const appointed = await act(province, 'city', place, 'appoint-officer', { name: '赵六', email, post: '科员' })
    expect(appointed).toAnswer(200)
    const registrationToken = new URL(appointed.body.meta.registrationLink, 'http://x').searchParams.get(
      'registrationToken',
    )
    const userInfo = { firstname: '赵六', lastname: '', password: PASSWORD, registrationToken }
    expect(
      await somebody().post('/admin/register', {
        registrationToken,
        userInfo: { ...userInfo, registrationToken: undefined },
      }),
    ).toAnswer(200)
    const login = await somebody().post('/admin/login', { email, password: PASSWORD })
    expect(login).toAnswer(200)
    officer = somebody(login.body.data.token)
  })

  test('[R18] [R20] the city names its liaison and invites the enterprise', async () => {
    expect(
      await act(officer, 'city', place, 'name-liaison', {
        name: '钱七',
        post: '科长',
        phone: '0537-2345678',
        email: 'qian@jn.gov.test',
      }),
    ).toAnswer(200)
    expect(await act(officer, 'city', place, 'invite', { name: '场景装备有限公司', creditCode: code })).toAnswer(200)
  })

  const register = async (name: string, creditCode: string, cityCode: string): Promise<Somebody> => {
    const email = `${creditCode.toLowerCase()}@firm.test`
    const registered = await reader.post('/api/registrations/enterprise', {
      account: { name: '孙八', email, password: PASSWORD },
      enterprise: {
        creditCode,
        name,
        cityCode,
        size: 'small',
        industryCode: 'C34',
        address: '高新区1号',
        contactName: '孙八',
        contactPhone: '0537-7654321',
        contactEmail: email,
      },
    })
    expect(registered).toAnswer(202)
    const { token } = await mailTo(email)
    expect(await reader.post('/api/auth/confirm-email', { token, password: PASSWORD })).toAnswer(200)
    const login = await reader.post('/api/auth/local', { identifier: email, password: PASSWORD })
    expect(login).toAnswer(200)
    return somebody(login.body.jwt)
  }

  test('[R21] two enterprises register their accounts and themselves', async () => {
    clerk = await register('场景装备有限公司', code, CITY)
    rival = await register('场景铸造有限公司', rivalCode, CITY)
    expect((await clerk.get('/api/my/organisation')).body.data).toMatchObject({ creditCode: code, cityCode: CITY })
  })

  test('[R21] they send licence and letter of authorisation; the city verifies one before the filing, one after it', async () => {
    for (const who of [clerk, rival]) {
      const verification = await submitPapers(who)
      if (who === clerk) expect(await act(officer, 'verification', verification, 'accept')).toAnswer(200)
      else rivalVerification = verification
    }
    expect((await clerk.get('/api/my')).body.data.organisation.verifiedAt).not.toBeNull()
  })

  test('[R20] the enterprise answers the invitation', async () => {
    const { body } = await clerk.get('/api/my/invitations')
    expect(body.data).toHaveLength(1)
    expect(await clerk.post(`/api/my/invitations/${body.data[0].documentId}/accept`)).toAnswer(200)
  })

  test('[R22] they declare labels with a private proof that the public and a rival cannot read', async () => {
    for (const who of [clerk, rival]) {
      const file = await who.upload('/api/my/files', { name: '证书.pdf', bytes: PDF, type: 'application/pdf' })
      expect(file).toAnswer(201)
      const label = { kind: 'key-chain', chainName: '高端装备', year: 2024, proof: file.body.data.documentId }
      expect(await who.post('/api/my/labels', label)).toAnswer(201)
      expect(await who.get(`/api/my/files/${file.body.data.documentId}`)).toAnswer(200)
      expect(await reader.get(`/api/my/files/${file.body.data.documentId}`)).toAnswer(401)
      expect(await (who === clerk ? rival : clerk).get(`/api/my/files/${file.body.data.documentId}`)).toBeRefused(
        'not-found',
        404,
      )
      expect(await officer.get(`/files/${file.body.data.documentId}`)).toAnswer(200)
    }
  })

  const full = {
    title: '铸造车间数字化改造',
    industryCode: 'C33',
    painPoints: '能耗高、质量波动大',
    scenes: ['production', 'quality'],
    urgency: 'urgent',
    budget: 80_000_000,
    expectedBenefit: '能耗降低一成五',
    categories: ['solution'],
    contactName: '孙八',
    contactPhone: '0537-7654321',
  }

  test('[R23] a draft is saved piece by piece, refused while incomplete, submitted, and gets a receipt', async () => {
    const draft = await clerk.post('/api/my/demands', { title: full.title, batch })
    expect(draft).toAnswer(201)
    demand = draft.body.data.documentId
    const early = await clerk.post(`/api/my/demands/${demand}/submit`)
    expect(early).toBeRefused('demand-incomplete', 400)
    expect(early.body.error.details.names).toEqual(expect.arrayContaining(['painPoints', 'budget']))
    expect(await clerk.put(`/api/my/demands/${demand}`, full)).toAnswer(200)
    expect(await clerk.post(`/api/my/demands/${demand}/submit`)).toAnswer(200)
    const { body } = await clerk.get(`/api/my/demands/${demand}/receipt`)
    receipt = body.data.receiptNumber ?? body.data.number
    expect(receipt).toMatch(/^XQ-2099-01-370800-000001-\d$/)
    const second = await rival.post('/api/my/demands', { ...full, title: '竞争对手的需求', batch })
    rivalDemand = second.body.data.documentId
    expect(await rival.post(`/api/my/demands/${rivalDemand}/submit`)).toAnswer(200)
    expect(await rival.get(`/api/my/demands/${demand}`)).toBeRefused('not-found', 404)
  })

  test('[R25] the city returns it, the enterprise answers, the city confirms the labels and selects', async () => {
    expect(await act(officer, 'demand', demand, 'return', { reason: '请补充预期效益测算' })).toAnswer(200)
    const seen = await clerk.get(`/api/my/demands/${demand}`)
    expect(JSON.stringify(seen.body)).toContain('请补充预期效益测算')
    expect(
      await clerk.put(`/api/my/demands/${demand}`, { ...full, expectedBenefit: '能耗降低一成五，年节约120万元' }),
    ).toAnswer(200)
    expect(await clerk.post(`/api/my/demands/${demand}/answer-return`)).toAnswer(200)
    expect(await act(officer, 'demand', demand, 'select', { reason: '同意' })).toBeRefused('label-unconfirmed', 409)
    const labels = await officer.get(
      `${CM}/api::enterprise-label.enterprise-label?page=1&pageSize=100&filters[$and][0][creditCode][$in][0]=${code}&filters[$and][0][creditCode][$in][1]=${rivalCode}`,
    )
    expect(labels.body.results).toHaveLength(2)
    const ids = labels.body.results.map((label: { documentId: string }) => label.documentId)
    expect(
      (await officer.post('/organisations/enterprise-label/bulk/confirm', { documentIds: ids })).body.meta.done,
    ).toBe(2)
    const selected = await officer.post('/filing/demand/bulk/select', {
      documentIds: [demand, rivalDemand],
      reason: '符合条件',
    })
    expect(selected.body.meta).toMatchObject({ done: 2, refused: 0 })
    expect((await clerk.get(`/api/my/demands/${demand}/receipt`)).body.data.receiptNumber ?? receipt).toBe(receipt)
  })

  test('[R27] [R28] marks priority, recommends, freezes the list', async () => {
    const recommend = () => officer.post('/filing/demand/bulk/recommend', { documentIds: [demand, rivalDemand] })
    expect(await act(officer, 'demand', rivalDemand, 'recommend')).toBeRefused('organisation-unverified', 409)
    expect(await act(officer, 'verification', rivalVerification, 'accept')).toAnswer(200)
    expect(
      await act(officer, 'demand', demand, 'mark-priority', { grounds: ['urgent-demand', 'evident-benefit'] }),
    ).toAnswer(200)
    expect((await recommend()).body.meta).toMatchObject({ done: 2 })
    expect(await act(officer, 'city-list', await cityList(), 'freeze')).toAnswer(200)
  })

  test('[R33] the list cannot be determined before the recommendation has closed', async () => {
    expect(await act(province, 'batch', batch, 'determine-list', { title: '试点名单' })).toBeRefused(
      'recommendation-running',
      409,
    )
    const soon = inHours(1)
    const changed = await act(province, 'batch', batch, 'change-windows', {
      liaisonDueAt: soon,
      filingClosesAt: soon,
      recommendClosesAt: soon,
      reason: '提前截止',
    })
    expect(changed).toAnswer(200)
    passHours(2)
    expect(await act(province, 'batch', batch, 'determine-list', { title: '试点名单' })).toBeRefused(
      'review-incomplete',
      409,
    )
  })

  test('S41: the province returns one to the city, which answers after the close within its deadline', async () => {
    const answerBy = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    expect(await act(province, 'demand', demand, 'return-to-city', { reason: '请核实预算', answerBy })).toAnswer(200)
    expect(await act(officer, 'demand', demand, 'select', { reason: '已核实' })).toAnswer(200)
    expect(await act(officer, 'demand', demand, 'recommend')).toAnswer(200)
    expect(await act(officer, 'city-list', await cityList(), 'freeze-again')).toAnswer(200)
  })

  test('[R33] the province reviews, determines, and publishes a numbered and dated list', async () => {
    const started = await province.post('/filing/demand/bulk/start-review', { documentIds: [demand, rivalDemand] })
    expect(started.body.meta).toMatchObject({ done: 2 })
    expect(await act(province, 'demand', demand, 'pass', { reason: '符合要求' })).toAnswer(200)
    expect(await act(province, 'demand', rivalDemand, 'fail', { reason: '改造内容不明确' })).toAnswer(200)
    expect(await act(province, 'batch', batch, 'determine-list', { title: '首批数字化转型试点企业名单' })).toAnswer(200)
    expect((await reader.get('/api/lists')).body.data.map((l: { title: string }) => l.title)).not.toContain(
      '首批数字化转型试点企业名单',
    )
    const lists = await province.get(
      `${CM}/plugin::lists.list?page=1&pageSize=100&filters[$and][0][kind][$eq]=pilot&sort=createdAt:DESC`,
    )
    list = lists.body.results[0].documentId
    expect(await act(province, 'list', list, 'publish')).toBeRefused('needs-missing', 400)
    expect(await act(province, 'list', list, 'publish', { number: '鲁工信字〔2099〕1号' })).toAnswer(200)
    expect(await act(province, 'batch', batch, 'close')).toAnswer(200)
  })

  test('[R33] anybody reads it: the passed demand is named, nothing personal or confidential is', async () => {
    const { body, status } = await reader.get(`/api/lists/${list}`)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ number: '鲁工信字〔2099〕1号', title: '首批数字化转型试点企业名单' })
    const text = JSON.stringify(body)
    expect(text).toContain(code)
    expect(text).toContain(full.title)
    for (const secret of [
      rivalCode,
      '竞争对手的需求',
      '孙八',
      '0537-7654321',
      '能耗降低',
      '80000000',
      'firm.test',
      '赵六',
    ])
      expect(text).not.toContain(secret)
    expect((await clerk.get(`/api/my/demands/${demand}`)).body.data.state).toMatch(/listed/)
  })

  test('the history has every step with its actor', async () => {
    const lines = await query<{ action: string; actor_name: string }>(
      'select action, actor_name from desk_history where subject_id = $1 and changes is null order by version',
      [demand],
    )
    expect(lines.map((line) => line.action)).toEqual([
      'create',
      'save',
      'submit',
      'return',
      'save',
      'answer-return',
      'select',
      'mark-priority',
      'recommend',
      'freeze-into-list',
      'return-to-city',
      'select',
      'recommend',
      'freeze-into-list',
      'start-review',
      'pass',
      'propose',
      'list',
    ])
    const elsewhere = await as.cityOfficer(OTHER_CITY)
    expect(await elsewhere.get(`/filing/demand/${demand}/history`)).toBeRefused('not-found', 404)
  })
})
