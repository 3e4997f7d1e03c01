import { dayInChinese } from '../../src/shared/pure/say-day'
import {
  answers,
  applicant,
  draft,
  evidence,
  inDays,
  printOf,
  product,
  providerBatch,
  submitted,
} from '../harness/applications'
import type { Applicant } from '../harness/applications'
import { fileOf, given, hours, rows, stored } from '../harness/given'
import type { Reply } from '../harness/http'
import { meanwhile } from '../harness/meanwhile'
import { accountFor, as } from '../harness/people'
import { query, strapi } from '../harness/app'
import { subjectsOf } from '../../src/plugins/experts/contract'

const MINE = '/api/my/applications'
const FLOW = '/applications/application'

/** A refusal must change nothing. */
async function refused(id: string, run: () => Promise<Reply>, code: string, status: number): Promise<Reply> {
  const before = await printOf(id)
  const reply = await run()
  expect(reply).toBeRefused(code, status)
  expect(await printOf(id)).toBe(before)
  return reply
}

/** A complete draft. */
async function complete(of: Applicant): Promise<{ id: string; file: string }> {
  const id = await draft(of)
  const file = await evidence(of.who)
  expect(await of.who.put(`${MINE}/${id}`, answers({ file }))).toAnswer(200)
  return { id, file }
}

describe('[R06] a provider applies once per batch and saves in pieces', () => {
  test('[R01] the province opens a batch for providers, which needs no cut-off (S13)', async () => {
    const province = await as.province()
    const batch = await providerBatch({ state: 'planned' })
    expect(await province.post(`/filing/batch/${batch.documentId}/open`)).toAnswer(200)
    const of = await applicant({}, batch)
    const id = await draft(of)
    expect((await of.who.get(`${MINE}/${id}`)).body.data).toMatchObject({
      state: 'draft',
      batchDocumentId: batch.documentId,
      providerName: of.provider.name,
      formVersion: expect.any(Number),
      answers: { categories: [], items: {} },
    })
    expect(
      await query('select 1 as one from city_lists where batch_id = $1 and city_code = $2', [
        batch.id,
        of.provider.cityCode,
      ]),
    ).toEqual([])
  })

  test('a second one is refused, also concurrently, until the first is withdrawn', async () => {
    const of = await applicant()
    const post = () => of.who.post(MINE, { batch: of.batch.documentId })
    const both = await Promise.all([post(), post()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await post()).toBeRefused('application-exists', 409)
    const id = both.find(({ status }) => status === 201)?.body.data.documentId
    expect(await of.who.post(`${MINE}/${id}/withdraw`, { reason: '改报下一批' })).toAnswer(200)
    expect(await post()).toAnswer(201)
  })

  test('one that another request is about to write is waited for, and stands in the way of this batch only', async () => {
    const of = await applicant()
    const post = (batch = of.batch) => of.who.post(MINE, { batch: batch.documentId })
    const reply = await meanwhile(() => given.application({ provider: of.provider, batch: of.batch.id }), post)
    expect(reply).toBeRefused('application-in-batch', 409)
    expect(await query('select state from applications where credit_code = $1', [of.provider.creditCode])).toEqual([
      { state: 'draft' },
    ])
    expect(await post(await providerBatch())).toAnswer(201)
  })

  test('pieces add up, a wrong piece is refused as a whole, two tabs do not overwrite each other', async () => {
    const of = await applicant()
    const id = await draft(of)
    const put = (piece: object) => of.who.put(`${MINE}/${id}`, piece)
    expect(await put({ categories: ['security'] })).toAnswer(200)
    expect(await put({ undertaking: { signedBy: ' 李四 ' } })).toAnswer(200)
    await refused(id, () => put({ items: { '1.1.nothing': { text: 'x' } } }), 'answer-item-unknown', 404)
    await refused(id, () => put({ categories: ['security', 'astrology'] }), 'answer-category-unknown', 400)
    await refused(id, () => put({ version: 1, categories: ['network'] }), 'changed-meanwhile', 409)
    expect((await of.who.get(`${MINE}/${id}`)).body.data).toMatchObject({
      answers: { categories: ['security'], undertaking: { signedBy: '李四' } },
      version: 3,
    })
    // The history cannot be erased, so it stores the names of the answered items but not the answers.
    const kept = await query<{ input: object }>(
      `select input from desk_history where subject_id = $1 and action = 'save' order by id`,
      [id],
    )
    expect(kept.map(({ input }) => input)).toEqual([{ changed: ['categories'] }, { changed: ['undertaking'] }])
  })

  test("[R08] another applicant's file is refused like an unknown one", async () => {
    const of = await applicant()
    const other = await applicant()
    const foreign = await evidence(other.who)
    const id = await draft(of)
    expect(await of.who.put(`${MINE}/${id}`, { categories: ['security'] })).toAnswer(200)
    for (const file of [foreign, 'aaaaaaaaaaaaaaaaaaaaaaaa']) {
      const { items } = answers({ file })
      await refused(id, () => of.who.put(`${MINE}/${id}`, { items }), 'answer-file-unknown', 400)
    }
  })

  test('refused without a provider batch, for an enterprise, and without a session', async () => {
    const of = await applicant()
    const batches = [await given.batch()]
    for (const state of ['planned', 'closed', 'cancelled'])
      batches.push(await given.batch({ kind: 'provider', state, filingClosesAt: null, recommendClosesAt: null }))
    for (const { documentId } of batches)
      expect(await of.who.post(MINE, { batch: documentId })).toBeRefused('no-open-provider-batch', 409)
    const firm = await given.enterprise()
    expect(await (await as.account(firm.creditCode)).post(MINE, {})).toBeRefused('provider-only', 403)
    expect(await as.nobody().get(MINE)).toBeRefused('not-signed-in', 401)
  })
})

describe('an application is visible to its provider only', () => {
  test('to another organisation every route answers not-found', async () => {
    const id = await submitted(await applicant())
    const { who } = await applicant()
    const reads = ['', '/completeness', '/receipt', '/snapshot'].map((path) => () => who.get(`${MINE}/${id}${path}`))
    const writes = ['submit', 'withdraw', 'answer-return', 'prefill'].map(
      (act) => () => who.post(`${MINE}/${id}/${act}`),
    )
    for (const run of [...reads, ...writes, () => who.put(`${MINE}/${id}`, { categories: [] })])
      await refused(id, run, 'not-found', 404)
    expect((await who.get(MINE)).body.data).toEqual([])
  })

  test('accounts cannot do staff acts, nobody can do internal ones', async () => {
    const of = await applicant()
    const id = await submitted(of)
    await refused(id, () => of.who.post(`${MINE}/${id}/accept`, { reason: '同意' }), 'not-your-role', 403)
    await refused(id, () => of.who.post(`${MINE}/${id}/conclude`), 'unknown-action', 404)
    const province = await as.province()
    await refused(id, () => province.post(`${FLOW}/${id}/admit`, { outcome: {} }), 'unknown-action', 404)
    const officer = await as.cityOfficer(of.provider.cityCode)
    await refused(id, () => officer.post(`${FLOW}/${id}/accept`, { reason: '同意' }), 'not-your-role', 403)
  })
})

describe('[R07] a submission is sealed', () => {
  test('number, instant, hash and content are set at once and never change', async () => {
    const of = await applicant()
    const { id, file } = await complete(of)
    const listing = await product(of)
    expect(await of.who.put(`${MINE}/${id}`, { listings: [listing] })).toAnswer(200)
    await refused(id, () => of.who.get(`${MINE}/${id}/receipt`), 'application-not-submitted', 409)
    expect((await of.who.get(`${MINE}/${id}/completeness`)).body.data).toEqual({ complete: true, missing: [] })
    expect(await of.who.post(`${MINE}/${id}/submit`)).toAnswer(200)

    const receipt = (await of.who.get(`${MINE}/${id}/receipt`)).body.data
    expect(receipt.receiptNumber).toMatch(/^SQ-\d{4}-\d\d-370100-000001-\d$/)
    const row = await stored('applications', id)
    expect(row).toMatchObject({
      receipt_number: receipt.receiptNumber,
      snapshot_hash: receipt.hash,
      categories: ['security'],
    })
    const [line] = await query<{ arrived_at: string }>(
      `select arrived_at from desk_history where subject_id = $1 and action = 'submit'`,
      [id],
    )
    expect(receipt.submittedAt).toBe(new Date(line?.arrived_at as string).toISOString())
    const { snapshot } = (await of.who.get(`${MINE}/${id}/snapshot`)).body.data
    expect(snapshot).toMatchObject({
      categories: ['security'],
      undertaking: { signedBy: '张三' },
      listings: [{ documentId: listing, name: '安全监测服务' }],
    })

    const [sealed] = await query<{ id: number; content: string }>(
      'select s.id, s.content from application_snapshots s join applications a on a.id = s.application_id where a.document_id = $1',
      [id],
    )
    for (const sql of [
      `update application_snapshots set content = '{}' where id = ${sealed?.id}`,
      `delete from application_snapshots where id = ${sealed?.id}`,
      `truncate application_snapshots`,
      `delete from application_files`,
    ])
      await expect(query(sql)).rejects.toMatchObject({ code: 'WF002' })
    await refused(id, () => of.who.put(`${MINE}/${id}`, { categories: ['network'] }), 'not-from-here', 409)
    expect(await of.who.delete(`/api/my/files/${file}`)).toBeRefused('file-in-use', 409)
  })

  test('concurrent submissions: one snapshot, one receipt', async () => {
    const of = await applicant()
    const { id } = await complete(of)
    const both = await Promise.all([1, 2].map(() => of.who.post(`${MINE}/${id}/submit`)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await of.who.get(`${MINE}/${id}/receipt`)).body.data).toMatchObject({ submissions: 1 })
  })

  test('missing items are named, expired certificates and lost proofs among them', async () => {
    const of = await applicant()
    const id = await draft(of)
    const file = await evidence(of.who)
    const good = answers({ file })
    const [proven] =
      Object.entries(good.items).find(([, answer]) => (answer as { files?: object[] }).files?.length) ?? []
    const without = { ...good, items: { ...good.items, [String(proven)]: {} }, undertaking: null }
    expect(await of.who.put(`${MINE}/${id}`, without)).toAnswer(200)
    const { complete: is, missing } = (await of.who.get(`${MINE}/${id}/completeness`)).body.data
    expect(is).toBe(false)
    expect(missing).toEqual([
      expect.objectContaining({ code: 'evidence-missing', item: proven, category: 'security' }),
      expect.objectContaining({ code: 'undertaking-unsigned' }),
    ])
    const reply = await refused(id, () => of.who.post(`${MINE}/${id}/submit`), 'application-incomplete', 422)
    expect(reply.body.error.details.values ?? reply.body.error.details).toMatchObject({ count: 2 })

    const expired = JSON.parse(JSON.stringify(good).replaceAll('2027-12-31', inDays(-1))) as typeof good
    expect(await of.who.put(`${MINE}/${id}`, expired)).toAnswer(200)
    const after = (await of.who.get(`${MINE}/${id}/completeness`)).body.data.missing as { code: string; item: string }[]
    expect(after).toContainEqual(expect.objectContaining({ code: 'evidence-expired', item: proven }))
    await refused(id, () => of.who.post(`${MINE}/${id}/submit`), 'application-incomplete', 422)
  })

  test("another provider's product is refused", async () => {
    const of = await applicant()
    const { id } = await complete(of)
    const foreign = await product(await applicant())
    expect(await of.who.put(`${MINE}/${id}`, { listings: [foreign] })).toAnswer(200)
    await refused(id, () => of.who.post(`${MINE}/${id}/submit`), 'application-incomplete', 422)
    expect((await of.who.get(`${MINE}/${id}`)).body.data.missing).toMatchObject([
      { code: 'listing-gone', item: foreign },
    ])
  })
})

describe('who may submit, and until when', () => {
  test('[R02] [S13] refused a second after the cut-off; without a cut-off the batch stays open', async () => {
    const of = await applicant()
    const { id } = await complete(of)
    const late = await applicant(
      {},
      await providerBatch({ filingOpensAt: hours(-3), filingClosesAt: hours(-1 / 3600), recommendClosesAt: null }),
    )
    const { id: tooLate } = await complete(late)
    await refused(tooLate, () => late.who.post(`${MINE}/${tooLate}/submit`), 'window-closed', 409)
    const [offer] = (
      (await late.who.get(`${MINE}/${tooLate}`)).body.data.actions as { name: string; why?: object }[]
    ).filter(({ name }) => name === 'submit')
    expect(offer).toMatchObject({ allowed: false, why: { code: 'window-closed' } })
    expect(await of.who.post(`${MINE}/${id}/submit`)).toAnswer(200)
  })

  test('[R05] submitting needs verification papers, accepting needs the verification', async () => {
    const of = await applicant({ verifiedAt: null })
    const { id } = await complete(of)
    await refused(id, () => of.who.post(`${MINE}/${id}/submit`), 'provider-unverified', 409)
    const { creditCode, cityCode, name } = of.provider
    const paper = await fileOf(creditCode, cityCode)
    const papers = { licence: paper, letter: paper, submittedAt: hours(-1), state: 'submitted' }
    const subject = {
      kind: 'registration',
      organisation: 'provider',
      subjectCode: creditCode,
      creditCode,
      cityCode,
      name,
    }
    await rows('plugin::organisations.verification', [{ ...subject, ...papers }])
    expect(await of.who.post(`${MINE}/${id}/submit`)).toAnswer(200)
    const province = await as.province()
    await refused(id, () => province.post(`${FLOW}/${id}/accept`, { reason: '同意' }), 'provider-unverified', 409)
  })

  test('[R68] refused for a disqualified provider until its bar ends', async () => {
    const of = await applicant()
    const { creditCode, id: provider, name, cityCode } = of.provider
    const sanctioned = { creditCode, provider, providerName: name, cityCode, state: 'disqualified' }
    await given.standing({ ...sanctioned, barredUntil: `${inDays(3)}T00:00:00+08:00` })
    const { id } = await complete(of)
    const reply = await refused(id, () => of.who.post(`${MINE}/${id}/submit`), 'provider-barred', 409)
    expect(reply.body.error.message).toContain(`${dayInChinese(inDays(2))}前（含当日）`)
  })
})

describe('[R09] the province checks the form', () => {
  const REASON = { reason: '材料齐全，予以受理' }

  test('returned with a deadline, answered with a second edition under the same number, accepted', async () => {
    const of = await applicant()
    const province = await as.province()
    const id = await submitted(of)
    const before = (await of.who.get(`${MINE}/${id}/receipt`)).body.data
    await refused(id, () => province.post(`${FLOW}/${id}/return`, {}), 'needs-missing', 400)
    await refused(
      id,
      () => province.post(`${FLOW}/${id}/return`, { reason: '补', answerBy: inDays(-2) }),
      'answer-day-past',
      400,
    )
    expect(await province.post(`${FLOW}/${id}/return`, { reason: '请补充授权书', answerBy: inDays(3) })).toAnswer(200)
    await refused(id, () => province.post(`${FLOW}/${id}/reject`, { reason: '逾期' }), 'return-running', 409)
    expect((await of.who.get(`${MINE}/${id}`)).body.data).toMatchObject({
      state: 'returned',
      stateLabel: { zh: '已退回，请补正后重新提交' },
      history: expect.arrayContaining([expect.objectContaining({ action: 'return', reason: '请补充授权书' })]),
    })
    expect(await of.who.put(`${MINE}/${id}`, { undertaking: { signedBy: '李四' } })).toAnswer(200)
    expect(await of.who.post(`${MINE}/${id}/answer-return`)).toAnswer(200)
    const after = (await of.who.get(`${MINE}/${id}/receipt`)).body.data
    expect(after).toMatchObject({
      receiptNumber: before.receiptNumber,
      submittedAt: before.submittedAt,
      submissions: 2,
    })
    expect(after.hash).not.toBe(before.hash)
    expect(await stored('applications', id)).toMatchObject({ receipt_number: before.receiptNumber })
    const editions = await Promise.all([1, 2].map((n) => of.who.get(`${MINE}/${id}/snapshot?edition=${n}`)))
    expect(editions.map(({ body }) => body.data.snapshot.undertaking.signedBy)).toEqual(['张三', '李四'])
    expect(editions[0]?.body.data.hash).toBe(before.hash)
    expect(await of.who.get(`${MINE}/${id}/snapshot?edition=3`)).toBeRefused('edition-unknown', 404)

    const page = (await province.get(`/applications/${id}/review`)).body.data
    expect(page).toMatchObject({ edition: 2, hash: after.hash, changes: [{ part: 'undertaking' }] })
    const order = ['people', 'not-met', 'met']
    const verdicts = (page.conditions as { verdict: string }[]).map(({ verdict }) => order.indexOf(verdict))
    expect(verdicts).toEqual([...verdicts].sort((a, b) => a - b))
    expect(page.conditions.length).toBeGreaterThan(1)
    expect(await province.post(`${FLOW}/${id}/accept`, REASON)).toAnswer(200)
    await refused(id, () => province.post(`${FLOW}/${id}/start-review`), 'panel-not-convened', 409)
    await refused(id, () => of.who.post(`${MINE}/${id}/withdraw`), 'not-from-here', 409)
  })

  test('rejected with a reason for the applicant; no second application in the batch', async () => {
    const of = await applicant()
    const id = await submitted(of)
    const province = await as.province()
    expect(await province.post(`${FLOW}/${id}/reject`, { reason: '不属于服务商范围' })).toAnswer(200)
    expect((await of.who.get(`${MINE}/${id}`)).body.data.history).toContainEqual(
      expect.objectContaining({
        action: 'reject',
        reason: '不属于服务商范围',
        by: expect.objectContaining({ zh: '省工业和信息化厅' }),
      }),
    )
    expect(await of.who.post(MINE, { batch: of.batch.documentId })).toBeRefused('application-exists', 409)
  })

  test('read by an auditor, not by a city or an expert', async () => {
    const id = await submitted(await applicant())
    expect(await (await as.auditor()).get(`/applications/${id}/review`)).toAnswer(200)
    expect(await (await as.cityOfficer('370100')).get(`/applications/${id}/review`)).toBeRefused('not-open-to-you', 403)
    expect(await (await as.expert()).get(`/applications/${id}/review`)).toBeRefused('not-open-to-you', 403)
  })
})

test('[R08] a file found infected is no evidence', async () => {
  const of = await applicant()
  const id = await draft(of)
  const file = await evidence(of.who)
  await query(
    `update private_files set scan = 'infected', scanned_at = now(), scan_engine = 'test' where document_id = $1`,
    [file],
  )
  await refused(id, () => of.who.put(`${MINE}/${id}`, answers({ file })), 'answer-file-unknown', 400)
})

describe('[R07] a new application is prefilled from the last one', () => {
  test('what fits is kept, the undertaking is not, and a started draft is not overwritten', async () => {
    const of = await applicant()
    await submitted(of)
    const next = { ...of, batch: await providerBatch() }
    const id = await draft(next)
    const reply = await of.who.post(`${MINE}/${id}/prefill`)
    expect(reply).toAnswer(200)
    expect(reply.body.data).toMatchObject({ answers: { categories: ['security'] }, notes: [] })
    expect((await of.who.get(`${MINE}/${id}/completeness`)).body.data.missing).toMatchObject([
      { code: 'undertaking-unsigned' },
    ])
    await refused(id, () => of.who.post(`${MINE}/${id}/prefill`), 'application-not-empty', 409)
    const first = await applicant()
    const empty = await draft(first)
    await refused(empty, () => first.who.post(`${MINE}/${empty}/prefill`), 'nothing-to-prefill', 409)
  })

  test('of several submissions it is the latest', async () => {
    const of = await applicant()
    await submitted(of)
    await submitted({ ...of, batch: await providerBatch() }, { categories: ['network'] })
    const id = await draft({ ...of, batch: await providerBatch() })
    const reply = await of.who.post(`${MINE}/${id}/prefill`)
    expect(reply.body.data).toMatchObject({ answers: { categories: ['network'] } })
  })
})

describe('notices and panels about a submission', () => {
  test('[R07] the provider gets a receipt, the province a message', async () => {
    const of = await applicant()
    await as.province()
    const id = await submitted(of)
    const { receipt_number: number } = await stored('applications', id)
    const notices = await query<{ notice: string; recipient: string; subject: string }>(
      `select notice, recipient, subject from notices_message where occasion like '%' || $1`,
      [id],
    )
    const { id: account } = await accountFor(of.provider.creditCode)
    expect(notices).toContainEqual({
      notice: 'application-receipt',
      recipient: `account:${account}`,
      subject: expect.stringContaining(String(number)),
    })
    expect(notices.some(({ notice }) => notice === 'application-submitted')).toBe(true)
  })

  test('[R10] [R11] a panel gets the snapshot: hash, a criterion per condition and product, and the parties for recusal', async () => {
    const of = await applicant({ legalRepresentative: '赵六' })
    const customer = await given.enterprise()
    await rows('api::case-study.case-study', [
      {
        title: '安全加固',
        provider: of.provider.id,
        creditCode: of.provider.creditCode,
        cityCode: of.provider.cityCode,
        categoryCode: 'security',
        customerCreditCode: customer.creditCode,
      },
    ])
    const listing = await product(of)
    const id = await submitted(of, { listings: [listing] })
    const province = await as.province()
    const before = await subjectsOf(strapi).describe('plugin::applications.application', [id])
    expect(before).toEqual([])
    expect(await province.post(`${FLOW}/${id}/accept`, { reason: '予以受理' })).toAnswer(200)
    const [described] = await subjectsOf(strapi).describe('plugin::applications.application', [
      id,
      await draft(await applicant()),
    ])
    const { snapshot_hash: hash } = await stored('applications', id)
    expect(described).toMatchObject({ documentId: id, snapshotHash: hash })
    expect(described?.parties).toEqual([
      { creditCode: of.provider.creditCode, name: of.provider.name, role: 'applicant', people: ['赵六', '张三'] },
      { creditCode: customer.creditCode, name: customer.name, role: 'would-serve' },
    ])
    const codes = described?.criteria.map(({ code }) => code) ?? []
    expect(codes).toContain('security/6.1')
    expect(codes).toContain(`listing/${listing}`)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
