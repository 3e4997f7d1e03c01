import { makeCreditCode } from '../../src/shared/pure/credit-code'
import type { PaperSection } from '../../src/plugins/experts/contract'
import { answers, applicant, draft } from '../harness/applications'
import { query } from '../harness/app'
import { pdf } from '../harness/documents'
import { given, hours, JINAN, newCreditCode, stored, type Given } from '../harness/given'
import { somebody, type Somebody } from '../harness/http'
import { dismiss, expertsOf, onTask, plannedPanel, startNamed, taskOf, type Member } from '../harness/panels'
import { as, PASSWORD } from '../harness/people'
import { nextNumber } from '../harness/running'
import { selectionPanel, startOn } from '../harness/selection'
import { holds } from '../harness/setting'
import { until } from '../harness/until'

/** Every field has a unique value from input to storage and reading, which detects swapped and missing fields. */
type Row = Record<string, unknown>

const CM = '/content-manager/collection-types'
const own = (): string => String(nextNumber('mark')).slice(-4)

/** Values of an enterprise by attribute, with a mark in each text. */
function enterpriseMarks() {
  const n = own()
  return {
    creditCode: newCreditCode(),
    name: `名称甲${n}有限公司`,
    cityCode: JINAN,
    districtCode: '370102',
    address: `地址乙${n}号`,
    legalRepresentative: `法人丙${n}`,
    contactName: `联系丁${n}`,
    contactPhone: `0531-8${n}001`,
    contactEmail: `mail-${n}@marks.test`,
    size: 'medium',
    industryCode: 'C3411',
    establishedOn: '2011-03-07',
    employees: 4321,
    annualRevenue: 98_765_400,
  }
}
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const asStored = (marks: Row): Row =>
  Object.fromEntries(Object.entries(marks).map(([name, value]) => [columnOf(name), value]))

async function enterpriseRow(creditCode: string): Promise<Row> {
  const [row] = await query<Row>(
    `select *, document_id as id, established_on::text as established_on, annual_revenue::float8 as annual_revenue
     from enterprises where credit_code = $1`,
    [creditCode],
  )
  return row as Row
}

/** A row as staff read it in its form. */
async function readByStaff(uid: string, documentId: unknown): Promise<Row> {
  const reply = await (await as.province()).get(`${CM}/${uid}/${String(documentId)}`)
  expect(reply).toAnswer(200)
  return reply.body.data as Row
}

describe('[R21] an enterprise', () => {
  const TITLES: Record<string, string> = {
    creditCode: '统一社会信用代码',
    name: '企业名称',
    cityCode: '所在市',
    districtCode: '县区',
    address: '详细地址',
    legalRepresentative: '法定代表人',
    contactName: '联系人',
    contactPhone: '联系电话',
    contactEmail: '邮箱',
    size: '企业规模',
    industryCode: '行业代码',
    establishedOn: '成立日期',
    employees: '从业人数',
    annualRevenue: '营业收入（元）',
    labels: '称号',
    certificateNumber: '证书编号',
    year: '认定年份',
    validUntilOn: '有效期至',
    chainName: '产业链名称',
  }
  const LABEL = { certificateNumber: 'SD-MARK-1', year: 2023, validUntilOn: '2099-06-30' }

  interface Imported {
    state: string
    report?: { rows: { outcome: string }[] }
  }

  async function imported(marks: Row): Promise<void> {
    const cells: Row = { ...marks, size: '中型', annualRevenue: Number(marks.annualRevenue) / 100, labels: '专精特新' }
    const titles = Object.keys(TITLES).filter((name) => cells[name] !== undefined)
    const csv = [titles.map((name) => TITLES[name]), titles.map((name) => cells[name])].map((line) => line.join(','))
    const province = await as.province()
    const bytes = Buffer.from(`\ufeff${csv.join('\n')}\n`)
    const begun = await province.upload('/imports?dryRun=false', { name: 'marks.csv', bytes })
    expect(begun).toAnswer(202)
    const job = `/imports/${begun.body.data.jobId}`
    const { state, report } = await until(async () => {
      const { data } = (await province.get(job)).body as { data: Imported }
      return data.state !== 'running' && data
    })
    expect([state, report?.rows.filter(({ outcome }) => outcome === 'refused')]).toEqual(['done', []])
  }

  async function labelOf(creditCode: unknown): Promise<Row> {
    const [row] = await query<Row>(
      `select credit_code, city_code, enterprise_name, kind, certificate_number, year, valid_until_on::text as valid_until_on
       from enterprise_labels where credit_code = $1`,
      [creditCode],
    )
    return row as Row
  }

  test('is imported with every column in its field, and changed by a second import as well', async () => {
    const first = enterpriseMarks()
    await imported({ ...first, ...LABEL })
    const row = await enterpriseRow(first.creditCode)
    expect(row).toMatchObject({ ...asStored(first), source: 'imported' })
    const label = { ...asStored(LABEL), credit_code: first.creditCode, city_code: JINAN, kind: 'specialised' }
    expect(await labelOf(first.creditCode)).toEqual({ ...label, enterprise_name: first.name })
    expect(await readByStaff('api::enterprise.enterprise', row.id)).toMatchObject({
      ...first,
      annualRevenue: expect.anything(),
    })
    const { creditCode, ...others } = enterpriseMarks()
    const changed = {
      ...others,
      creditCode: first.creditCode,
      districtCode: '370103',
      employees: 1234,
      annualRevenue: 55_500,
    }
    expect(creditCode).not.toBe(first.creditCode)
    await imported({ ...changed, ...LABEL, validUntilOn: '2098-01-31' })
    expect(await enterpriseRow(first.creditCode)).toMatchObject(asStored(changed))
    expect(await labelOf(first.creditCode)).toMatchObject({
      valid_until_on: '2098-01-31',
      certificate_number: 'SD-MARK-1',
    })
  })

  test('registers itself with every field in its place, reads it so, and changes each by itself', async () => {
    const marks = { ...enterpriseMarks(), introduction: '简介戊，与他项不同' }
    const email = `owner-${own()}@marks.test`
    const body = { account: { name: '账号己', email, password: PASSWORD }, enterprise: marks }
    expect(await somebody().post('/api/registrations/enterprise', body)).toAnswer(202)
    const row = await enterpriseRow(marks.creditCode)
    expect(row).toMatchObject({ ...asStored(marks), source: 'registered', verified_at: null })
    expect(await readByStaff('api::enterprise.enterprise', row.id)).toMatchObject({
      ...marks,
      annualRevenue: expect.anything(),
    })
    const firm = await ownerOf(marks.creditCode)
    expect((await firm.get('/api/my/organisation')).body.data).toMatchObject(marks)
    // The applicant's name and address come from the account, not from the contact.
    const [verification] = await query<Row>('select * from verifications where subject_code = $1', [marks.creditCode])
    expect(verification).toMatchObject({ name: marks.name, applicant_name: '账号己', applicant_email: email })
    const other = {
      address: '新址庚',
      contactName: '新人辛',
      legalRepresentative: '新法人壬',
      introduction: '新简介癸',
    }
    let wanted: Row = asStored(marks)
    for (const [name, value] of Object.entries(other)) {
      expect(await firm.put('/api/my/organisation', { [name]: value })).toAnswer(200)
      wanted = { ...wanted, [columnOf(name)]: value }
      expect(await enterpriseRow(marks.creditCode)).toMatchObject(wanted)
    }
  })

  /** The account that registered the organisation, confirmed directly. */
  async function ownerOf(creditCode: string): Promise<Somebody> {
    const [member] = await query<{ id: number }>('select account_id as id from memberships where credit_code = $1', [
      creditCode,
    ])
    await query('update up_users set confirmed = true, blocked = false where id = $1', [member?.id])
    const [user] = await query<{ email: string }>('select email from up_users where id = $1', [member?.id])
    const signedIn = await somebody().post('/api/auth/local', { identifier: user?.email, password: PASSWORD })
    expect(signedIn).toAnswer(200)
    return somebody(signedIn.body.jwt as string)
  }
})

const DEMAND_MARKS = {
  title: '需求子一',
  industryCode: 'C3512',
  painPoints: '痛点丑二',
  scenes: ['data'],
  urgency: 'soon',
  budget: 77_700,
  expectedBenefit: '效益寅三',
  categories: ['security', 'network'],
  contactName: '需求联系卯四',
  contactPhone: '0531-87654004',
}

describe('[R23] a demand', () => {
  holds('objectionDays', 0)

  test('is stored and read with every field in its place, by its enterprise, its city and the province', async () => {
    const batch = await given.batch()
    const { creditCode } = await given.enterprise()
    const firm = await as.account(creditCode)
    const begun = await firm.post('/api/my/demands', { ...DEMAND_MARKS, batch: batch.documentId })
    expect(begun).toAnswer(201)
    const id = begun.body.data.documentId as string
    const row = await stored('demands', id)
    expect({ ...row, budget: Number(row.budget) }).toMatchObject(asStored(DEMAND_MARKS))
    expect((await firm.get(`/api/my/demands/${id}`)).body.data).toMatchObject(DEMAND_MARKS)
    expect(await readByStaff('api::demand.demand', id)).toMatchObject({ ...DEMAND_MARKS, budget: expect.anything() })
    const city = await (await as.cityOfficer(JINAN)).get(`${CM}/api::demand.demand/${id}`)
    expect(city.body.data).toMatchObject({ ...DEMAND_MARKS, budget: expect.anything() })
    for (const [name, value] of Object.entries({ title: '另题', painPoints: '另痛', expectedBenefit: '另效' })) {
      expect(await firm.put(`/api/my/demands/${id}`, { [name]: value })).toAnswer(200)
      expect(await stored('demands', id)).toMatchObject({ [columnOf(name)]: value })
    }
    expect(await stored('demands', id)).toMatchObject({ contact_name: DEMAND_MARKS.contactName })
  })

  test('[R16] is published with its title and enterprise only', async () => {
    const marks = enterpriseMarks()
    const enterprise = await given.enterprise(marks)
    const batch = await given.batch({
      filingClosesAt: hours(-2),
      recommendClosesAt: hours(-1),
      liaisonDueAt: hours(-3),
    })
    const reviewed = { state: 'in-review', reviewConclusion: 'passed', reviewReason: '意见辰五', cityListVersion: 1 }
    const demand = await given.demand({ ...DEMAND_MARKS, enterprise, batch: batch.id, ...reviewed })
    const province = await as.province()
    const determined = await province.post(`/filing/batch/${batch.documentId}/determine-list`, { title: '名单' })
    expect(determined).toAnswer(200)
    const [list] = await query<{ id: string }>(
      `select document_id as id from lists where batch_id = $1 and kind = 'pilot' and state = 'determined'`,
      [batch.id],
    )
    const published = await province.post(`/lists/list/${list?.id}/publish`, { number: '鲁工信〔2026〕7号' })
    expect(published).toAnswer(200)
    const read = await somebody().get(`/api/lists/${list?.id}`)
    expect(read).toAnswer(200)
    const words = JSON.stringify(read.body)
    for (const shown of [marks.name, DEMAND_MARKS.title]) expect(words).toContain(shown)
    const hidden = [
      ...[marks.address, marks.legalRepresentative, marks.contactName, marks.contactPhone, marks.contactEmail],
      ...[DEMAND_MARKS.painPoints, DEMAND_MARKS.expectedBenefit, DEMAND_MARKS.contactName, DEMAND_MARKS.contactPhone],
      ...['意见辰五', demand.receiptNumber],
    ]
    for (const mark of hidden) expect(words).not.toContain(String(mark))
  })
})

describe('[R32] blind papers', () => {
  let experts: Member[]
  beforeAll(async () => {
    experts = await expertsOf('marks', 4)
  })
  afterAll(() => dismiss(experts))
  const NOTHING = { declaration: '无利益关系' }

  /** Everything the first expert reads of a panel. */
  async function papers(panel: string): Promise<{ words: string; sections: PaperSection[] }> {
    const [reader] = experts as [Member]
    const task = await taskOf(reader, panel)
    expect(await onTask(reader, task, 'declare', NOTHING)).toAnswer(200)
    const opened = await reader.get(`/experts/my/assignments/${task.documentId}`)
    expect(opened).toAnswer(200)
    const list = (await reader.get('/experts/my/assignments')).body.data as { panel: string }[]
    const ofPanel = list.filter((one) => one.panel === panel)
    const files = (opened.body.data.sections as PaperSection[])
      .flatMap(({ lines }) => lines)
      .flatMap((line) => line.files ?? [])
    const about = await Promise.all(
      files.map(async ({ documentId }) => (await reader.get(`/files/${documentId}/about`)).body),
    )
    return { words: JSON.stringify([opened.body, ofPanel, about]), sections: opened.body.data.sections }
  }

  test('of a demand show its content without naming the enterprise', async () => {
    const { marks, demand } = await selfNamingDemand()
    const { creditCode, name, legalRepresentative, contactName } = marks
    const blind = await plannedOn(demand, 'blind')
    const { words } = await papers(blind)
    for (const mark of [DEMAND_MARKS.painPoints, DEMAND_MARKS.expectedBenefit]) expect(words).toContain(mark)
    const contact = [marks.contactPhone, marks.contactEmail, marks.address, DEMAND_MARKS.contactPhone]
    for (const mark of [name, creditCode, legalRepresentative, contactName, DEMAND_MARKS.contactName, ...contact])
      expect(words).not.toContain(mark)
    // A named review does contain the name, which shows that the check looks at the right place.
    const named = await selfNamingDemand()
    expect((await papers(await plannedOn(named.demand, 'named'))).words).toContain(named.marks.name)
  })

  /** A demand whose texts contain the enterprise's name. */
  async function selfNamingDemand() {
    const marks = enterpriseMarks()
    const { creditCode, name, legalRepresentative, contactName } = marks
    const by = `${name}（${creditCode}，${legalRepresentative}、${contactName}、${DEMAND_MARKS.contactName}）`
    const demand = await given.demand({
      ...DEMAND_MARKS,
      enterprise: await given.enterprise(marks),
      title: `${DEMAND_MARKS.title}${by}`,
      painPoints: `${DEMAND_MARKS.painPoints}${by}`,
      expectedBenefit: `${DEMAND_MARKS.expectedBenefit}${by}`,
      batch: (await given.batch()).id,
      state: 'in-review',
    })
    return { marks, demand }
  }

  async function plannedOn(demand: Given, reviewMode: 'blind' | 'named'): Promise<string> {
    const panel = await plannedPanel('marks', 1, { reviewMode })
    const others = panel.demands.map(({ documentId }) => documentId)
    expect(await panel.act('remove-subjects', { subjects: others, reason: '调整' })).toAnswer(200)
    expect(await panel.act('add-subjects', { subjects: [demand.documentId] })).toAnswer(200)
    await startNamed(panel, experts.slice(0, 3))
    return panel.id
  }

  test('of an application show its answers without naming the applicant or its customers', async () => {
    const n = own()
    const marks = {
      legalRepresentative: `法人巳${n}`,
      contactName: `联系午${n}`,
      contactPhone: `0531-8${n}009`,
      contactEmail: `provider-${n}@marks.test`,
      address: `地址未${n}`,
    }
    const of = await applicant({ ...marks, name: `服务商申${n}公司` })
    const { name, creditCode } = of.provider as unknown as { name: string; creditCode: string }
    const file = await of.who.upload('/api/my/files', {
      name: `${name}${marks.contactName}.pdf`,
      bytes: pdf(),
      type: 'application/pdf',
    })
    const id = await draft(of)
    const signedBy = `签署酉${n}`
    const answered = answers({ categories: ['smart-equipment', 'security'], file: file.body.data.documentId as string })
    const customers = [1, 2, 3].map((k) => ({
      creditCode: makeCreditCode(`91370100${String(700_000_000 + Number(n) * 10 + k)}`),
      name: `客户戌${n}-${k}`,
    }))
    const by = [name, creditCode, marks.legalRepresentative, marks.contactName, signedBy, customers[0]?.name].join('、')
    const items = {
      ...answered.items,
      '1.4.references': { entries: customers, explanation: `说明亥${n}由${by}` },
    }
    const piece = { ...answered, items, undertaking: { signedBy } }
    expect(await of.who.put(`/api/my/applications/${id}`, piece)).toAnswer(200)
    // The draft contains the input unchanged.
    const read = (await of.who.get(`/api/my/applications/${id}`)).body.data as { answers: { items: Row } }
    expect(read.answers.items['1.4.references']).toMatchObject(items['1.4.references'])
    expect(await of.who.post(`/api/my/applications/${id}/submit`)).toAnswer(200)
    const province = await as.province()
    expect(await province.post(`/applications/application/${id}/accept`, { reason: '予以受理' })).toAnswer(200)
    const panel = await selectionPanel('marks', { reviewMode: 'blind' })
    await startOn(panel, [id], experts.slice(0, 3))
    const { words } = await papers(panel.id)
    expect(words).toContain(`说明亥${n}`)
    const hidden = [name, creditCode, signedBy, ...Object.values(marks), ...customers.flatMap(Object.values)]
    for (const mark of hidden) expect(words).not.toContain(mark)
  })
})
