import type { CheckOverview } from '../../src/plugins/applications/domain/check-overview'
import type { FormPage } from '../../src/plugins/forms/domain/form-page'
import type { ReviewPage } from '../../src/plugins/applications/domain/review-shape'
import { answers, applicant, draft, evidence, inDays, providerBatch, submitted } from '../harness/applications'
import { query as sql } from '../harness/app'
import { JINAN } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'

const OVERVIEW = '/applications/formal-check'
const FORMS = '/forms/application-forms'

async function overviewFor(who: Somebody, query: string): Promise<CheckOverview> {
  const reply = await who.get(`${OVERVIEW}?${query}`)
  expect(reply).toAnswer(200)
  return (reply.body as { data: CheckOverview }).data
}

const pageOf = async (who: Somebody, id: string): Promise<ReviewPage> =>
  ((await who.get(`/applications/${id}/review`)).body as { data: ReviewPage }).data

const strangers = async (): Promise<Somebody[]> => [await as.cityOfficer(JINAN), await as.expert()]

describe('[R09] the list of the formal check', () => {
  test("per batch and state, oldest first, with the pre-check's findings", async () => {
    const province = await as.province()
    const batch = await providerBatch()
    const first = await submitted(await applicant({ name: '先到公司' }, batch))
    const second = await submitted(await applicant({ name: '后到公司' }, batch))
    await draft(await applicant({}, batch))
    const { applications, batches } = await overviewFor(province, `batch=${batch.documentId}`)
    expect(applications.map(({ documentId }) => documentId)).toEqual([first, second])
    expect(applications[0]).toMatchObject({
      providerName: '先到公司',
      categories: ['security'],
      state: 'submitted',
      verified: true,
      editions: 1,
    })
    const page = await pageOf(province, first)
    const found = (verdict: string): number => page.conditions.filter((one) => one.verdict === verdict).length
    expect(applications[0]).toMatchObject({ met: found('met'), notMet: found('not-met'), people: found('people') })
    expect(page.conditions.length).toBe(found('met') + found('not-met') + found('people'))
    expect(batches.find(({ documentId }) => documentId === batch.documentId)?.counts).toEqual({ submitted: 2 })

    expect(await province.post(`/applications/application/${first}/accept`, { reason: '材料齐全' })).toAnswer(200)
    expect((await overviewFor(province, `batch=${batch.documentId}`)).applications).toHaveLength(1)
    const accepted = await overviewFor(province, `batch=${batch.documentId}&state=accepted`)
    expect(accepted.applications).toMatchObject([{ documentId: first }])
    expect((await overviewFor(province, `batch=${batch.documentId}&page=2`)).applications).toEqual([])
  })

  test('unknown filters are refused', async () => {
    const province = await as.province()
    for (const query of ['state=draft', 'state=nothing', 'page=0', 'batch=a;b', 'sort=name'])
      expect(await province.get(`${OVERVIEW}?${query}`)).toBeRefused('query-not-allowed', 400)
    expect((await overviewFor(province, 'batch=aaaaaaaaaaaaaaaaaaaaaaaa')).applications).toEqual([])
  })

  test('an auditor reads it; a city, an expert, an applicant and nobody do not', async () => {
    const of = await applicant()
    await submitted(of)
    const asked = `batch=${of.batch.documentId}`
    expect((await overviewFor(await as.auditor(), asked)).applications).toHaveLength(1)
    for (const who of await strangers())
      expect(await who.get(`${OVERVIEW}?${asked}`)).toBeRefused('not-open-to-you', 403)
    for (const who of [of.who, as.nobody()]) expect((await who.get(`${OVERVIEW}?${asked}`)).status).toBe(401)
  })
})

describe('[R09] an application on the page of its check', () => {
  test('its decisions say what is asked, what is told when it is done, and lead to the next application', async () => {
    const province = await as.province()
    const id = await submitted(await applicant())
    const { body } = await province.get(`/applications/application/${id}/actions`)
    const { actions } = body.data as { actions: Record<string, unknown>[] }
    expect(actions.find(({ name }) => name === 'reject')).toMatchObject({
      prompt: { zh: '请核对无误后再确认，此操作影响较大。' },
      confirm: { zh: '确认不予受理', en: 'Confirm: Reject' },
      done: { zh: '已办理：不予受理', en: 'Done: Reject' },
      next: ['next-task', 'list'],
    })
    expect(actions.find(({ name }) => name === 'start-review')).toMatchObject({ next: [] })
    expect(actions.find(({ name }) => name === 'accept')).not.toHaveProperty('prompt')
  })

  test('[R08] evidence that could not be scanned is left to people', async () => {
    const unexamined: boolean[] = []
    for (const scan of ['clean', 'pending', 'failed']) {
      const of = await applicant()
      const file = await evidence(of.who)
      const scanned = scan === 'pending' ? '' : `, scanned_at = now(), scan_engine = 'test'`
      await sql(`update private_files set scan = $2${scanned} where document_id = $1`, [file, scan])
      await submitted(of, { file })
      const [sealed] = await sql<{ content: string }>(
        'select content from application_snapshots where credit_code = $1',
        [of.provider.creditCode],
      )
      unexamined.push(String(sealed?.content).includes('file-unexamined'))
    }
    expect(unexamined).toEqual([false, true, true])
  })

  test('evidence, entries and findings are in words; after a return changes are shown side by side', async () => {
    const of = await applicant()
    const province = await as.province()
    const id = await submitted(of)
    const before = await pageOf(province, id)
    expect(before).toMatchObject({ edition: 1, changes: [], verified: true, undertaking: { signedBy: '张三' } })
    expect(before.receiptNumber).not.toBe('')
    const files = before.conditions.flatMap(({ items }) => items.flatMap((item) => item.files))
    expect(files.length).toBeGreaterThan(0)
    expect(files.every(({ type, documentId }) => Boolean(type?.zh) && documentId.length > 10)).toBe(true)
    const lines = before.conditions.flatMap(({ items }) => items.flatMap((item) => item.lines))
    expect(lines.map(({ text }) => text.zh).join()).toContain('证书编号：')

    const asked = { reason: '请更换材料', answerBy: inDays(3) }
    expect(await province.post(`/applications/application/${id}/return`, asked)).toAnswer(200)
    const file = await evidence(of.who, '新证明.pdf')
    expect(await of.who.put(`/api/my/applications/${id}`, { items: answers({ file }).items })).toAnswer(200)
    expect(await of.who.post(`/api/my/applications/${id}/answer-return`)).toAnswer(200)
    const after = await pageOf(province, id)
    expect(after.edition).toBe(2)
    const change = after.changes.find(({ after: now }) => now.some(({ zh }) => zh.includes('新证明.pdf')))
    expect(change).toMatchObject({ part: 'item' })
    expect(change?.before.some(({ zh }) => zh.includes('证明.pdf'))).toBe(true)
    expect(JSON.stringify(after.changes.map(({ label, before: was, after: now }) => [label, was, now]))).not.toContain(
      file,
    )
  })
})

describe('[R06] the form and its draft', () => {
  test('the province and an auditor read both; a city and an expert do not', async () => {
    const province = await as.province()
    const { current, draft: begun } = (await province.get(FORMS)).body.data as FormPage
    const own = begun ? undefined : await province.post(`/forms/application-form/${current?.documentId}/revise`)
    if (own) expect(own).toAnswer(200)
    const page = (await (await as.auditor()).get(FORMS)).body.data as FormPage
    expect(page.current?.form.version).toBe(current?.form.version)
    expect(page.draft?.form.version).toBeGreaterThan(page.current?.form.version ?? 0)
    const edited = {
      edit: { wording: { '6.1': { zh: `网络安全服务（${Date.now()}）` } } },
      version: page.draft?.version,
    }
    const path = `/forms/application-form/${page.draft?.documentId}`
    expect(await province.post(`${path}/edit`, edited)).toAnswer(200)
    expect(await province.post(`${path}/edit`, edited)).toBeRefused('changed-meanwhile', 409)
    const after = (await province.get(FORMS)).body.data as FormPage
    expect(after.draft?.version).toBe((page.draft?.version ?? 0) + 1)
    for (const who of await strangers()) expect(await who.get(FORMS)).toBeRefused('not-open-to-you', 403)
    expect((await as.nobody().get(FORMS)).status).toBe(401)
    expect(await province.post(`${path}/discard`, { reason: '测试完毕' })).toAnswer(200)
    expect(((await province.get(FORMS)).body.data as FormPage).draft).toBeNull()
  })
})
