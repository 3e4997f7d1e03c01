import { database, kernel, query } from '../harness/app'
import { given, historyCount, hours, JINAN, QINGDAO, rows, stored, type Given } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { pdf as makePdf } from '../harness/documents'
import { as } from '../harness/people'
import { login, PASSWORD, registered } from '../harness/registered'
import { FILLED_DEMAND } from '../harness/filled'
import { refusedWithoutRows } from '../harness/refused'

const nobody = as.nobody()
let counter = Date.now()

/** Other test files leave batches open. */
async function closeBatches(): Promise<void> {
  const open = await query<{ document_id: string; version: number }>(
    `select document_id, version from batches where state = 'open'`,
  )
  const at = { now: new Date(), arrivedAt: new Date() }
  await database.inTransaction(async () => {
    await kernel.history.recordActs(
      open.map(({ document_id, version }) => ({
        uid: 'plugin::filing.batch',
        documentId: document_id,
        version: version + 1,
        from: 'open',
        to: 'closed',
        action: 'close',
      })),
      { kind: 'system', id: 'system', name: '测试', cityCodes: [] },
      at,
    )
    await query(`update batches set state = 'closed', version = version + 1 where state = 'open'`)
  })
}

async function onlyBatch(values: Record<string, unknown> = {}): Promise<Given> {
  await closeBatches()
  return given.batch(values)
}

afterAll(closeBatches)

async function eligible(): Promise<{ firm: Somebody; creditCode: string }> {
  const { creditCode } = await given.enterprise({ size: 'small', labelled: false })
  const firm = await as.account(creditCode)
  const declared = await firm.post('/api/my/labels', {
    kind: 'specialised',
    certificateNumber: `SD${++counter}`,
    year: 2024,
    validUntilOn: `${new Date().getUTCFullYear() + 20}-12-31`,
  })
  expect(declared).toAnswer(201)
  return { firm, creditCode }
}

const TABLES = ['up_users', 'enterprises', 'providers', 'memberships', 'demands', 'enterprise_labels', 'desk_history']
const refused = refusedWithoutRows(TABLES)

describe("Strapi's own account endpoints are closed", () => {
  test('to an account', async () => {
    const { firm, email, creditCode } = await registered()
    expect(await firm.get('/api/upload/files')).toBeRefused('no-such-address', 404)
    expect(await firm.put('/api/users/1', { role: 1 })).toBeRefused('method-not-allowed', 405)
    const personal = { currentPassword: PASSWORD, password: `${creditCode}-a` }
    expect(await firm.post('/api/auth/change-password', personal)).toBeRefused('password-weak', 400)
    const changed = { currentPassword: PASSWORD, password: 'Xin-2026-mima' }
    expect(await firm.post('/api/auth/change-password', changed)).toAnswer(200)
    expect(await nobody.post('/api/auth/local', { identifier: email, password: PASSWORD })).toBeRefused(
      'login-failed',
      400,
    )
    await login(email, 'Xin-2026-mima')
  })

  test('to tokens of other kinds', async () => {
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.get('/api/my')).toBeRefused('not-signed-in', 401)
    expect(await somebody('nonsense').get('/api/my')).toBeRefused('not-signed-in', 401)
  })

  test('the roles have no permission for them', async () => {
    const held = await query<{ type: string; actions: string[] }>(
      `select r.type, array_agg(split_part(p.action, '.', 2) || '.' || split_part(p.action, '.', 3) order by p.action) as actions
       from up_roles r join up_permissions_role_lnk l on l.role_id = r.id join up_permissions p on p.id = l.permission_id group by r.type`,
    )
    expect(held).toEqual([])
  })
})

describe('the own organisation', () => {
  test('is read and changed by the account, except name, code and city', async () => {
    const { firm, creditCode } = await registered()
    const changed = await firm.put('/api/my/organisation', {
      size: 'medium',
      contactPhone: '0531-88880001',
      industryCode: '34',
      version: 1,
    })
    expect(changed.body.data).toMatchObject({ size: 'medium', industryCode: 'C34', version: 2 })
    expect((await firm.put('/api/my/organisation', { size: 'medium' })).body.data.version).toBe(2)
    for (const values of [
      { name: '另名' },
      { cityCode: QINGDAO },
      { creditCode },
      { source: 'imported' },
      { documentId: 'x' },
    ])
      await refused(() => firm.put('/api/my/organisation', values), 'needs-unknown', 400)
    await refused(() => firm.put('/api/my/organisation', { size: 'small', version: 1 }), 'changed-meanwhile', 409)
    await refused(() => firm.put('/api/my/organisation', { size: 'small', version: '2' }), 'version-invalid', 400)
    expect(await historyCount((await firm.get('/api/my/organisation')).body.data.documentId)).toBe(2)
  })

  test("[R26] an account sees no other enterprise's rows and changes none", async () => {
    const { firm } = await registered()
    const other = await given.demand({ batch: (await onlyBatch()).id })
    expect((await firm.get('/api/my/demands')).body.data).toEqual([])
    expect(await firm.get(`/api/my/demands/${other.documentId}`)).toBeRefused('not-found', 404)
    expect(await firm.get(`/api/my/demands/${other.documentId}/receipt`)).toBeRefused('not-found', 404)
    await refused(() => firm.put(`/api/my/demands/${other.documentId}`, { title: '改' }), 'not-found', 404)
    await refused(() => firm.post(`/api/my/demands/${other.documentId}/submit`), 'not-found', 404)
  })
})

describe('[R22] labels are declared with their evidence', () => {
  const pdf = makePdf()

  test('with a number or an own proof; declared ones can be removed', async () => {
    const { firm } = await registered()
    const file = await firm.upload('/api/my/files', { name: '证书.pdf', bytes: pdf, type: 'application/pdf' })
    expect(file).toAnswer(201)
    const label = { kind: 'champion', year: 2024, validUntilOn: '2027-12-31', proof: file.body.data.documentId }
    const declared = await firm.post('/api/my/labels', label)
    expect(declared).toAnswer(201)
    expect((await firm.get('/api/my/labels')).body.data).toMatchObject([
      { kind: 'champion', state: 'declared', source: 'declared', validUntilOn: '2027-12-31' },
    ])
    expect((await firm.get('/api/my')).body.data.eligibility.outcome).toBe('eligible')
    await refused(() => firm.post('/api/my/labels', label), 'label-declared-already', 409)
    const { documentId } = declared.body.data
    await refused(() => firm.post(`/api/my/labels/${documentId}/confirm`), 'not-your-role', 403)
    expect((await firm.post(`/api/my/labels/${documentId}/remove`)).body.data.state).toBe('removed')
    expect(await historyCount(documentId)).toBe(2)
    expect((await firm.get('/api/my')).body.data.eligibility.outcome).toBe('not-eligible')
  })

  test("⟂ without evidence, without the chain, with another's file, with unknown values", async () => {
    const { firm } = await registered()
    const other = (await registered()).firm
    const file = (await other.upload('/api/my/files', { name: 'a.pdf', bytes: pdf })).body.data.documentId
    await refused(() => firm.post('/api/my/labels', { kind: 'specialised', year: 2024 }), 'evidence-needed', 400)
    await refused(() => firm.post('/api/my/labels', { kind: 'key-chain' }), 'chain-needed', 400)
    await refused(() => firm.post('/api/my/labels', { kind: 'specialised', proof: file }), 'proof-unknown', 400)
    const own = (await firm.upload('/api/my/files', { name: 'b.pdf', bytes: pdf })).body.data.documentId
    await query(
      `update private_files set scan = 'infected', scanned_at = now(), scan_engine = 'test' where document_id = $1`,
      [own],
    )
    await refused(() => firm.post('/api/my/labels', { kind: 'specialised', proof: own }), 'proof-unknown', 400)
    await refused(() => firm.post('/api/my/labels', { kind: 'star', proof: file }), 'needs-invalid', 400)
    await refused(() => firm.post('/api/my/labels', { kind: 'specialised', state: 'confirmed' }), 'needs-unknown', 400)
    await refused(
      () => firm.post('/api/my/labels', { kind: 'specialised', certificateNumber: '1', validUntilOn: '2026-13-01' }),
      'needs-invalid',
      400,
    )
    await refused(() => firm.post('/api/my/labels', {}), 'needs-missing', 400)
  })
})

describe('[R23] an enterprise files its demand', () => {
  test('draft, save, submit, receipt with number and instant; the history names offices, not persons', async () => {
    const batch = await onlyBatch()
    const { firm, creditCode } = await eligible()
    const draft = await firm.post('/api/my/demands', { title: FILLED_DEMAND.title })
    expect(draft).toAnswer(201)
    const { documentId } = draft.body.data
    const path = `/api/my/demands/${documentId}`
    const offers = (await firm.get(path)).body.data.actions as {
      name: string
      allowed: boolean
      why?: { code: string }
    }[]
    expect(offers.find(({ name }) => name === 'submit')).toMatchObject({
      allowed: false,
      why: { code: 'demand-incomplete' },
    })
    expect(offers.map(({ name }) => name).sort()).toEqual(['answer-return', 'carry-over', 'save', 'submit', 'withdraw'])
    expect(await firm.get(`${path}/receipt`)).toBeRefused('not-submitted', 409)
    expect(await firm.put(path, { ...FILLED_DEMAND, industryCode: '通用设备制造业', version: 1 })).toAnswer(200)
    const before = kernel.clock.databaseNow()
    const submitted = await firm.post(`${path}/submit`, { version: 2 })
    expect(submitted.body.data).toEqual({ documentId, state: 'submitted', version: 3 })
    const { data: receipt } = (await firm.get(`${path}/receipt`)).body
    expect(receipt).toMatchObject({
      creditCode,
      cityName: '济南市',
      batchName: batch.name,
      title: FILLED_DEMAND.title,
      submissions: 1,
    })
    expect(receipt.receiptNumber).toBe((await stored('demands', documentId)).receipt_number)
    const filedAt = new Date(receipt.submittedAt)
    expect(before <= filedAt && filedAt <= kernel.clock.databaseNow()).toBe(true)
    expect(receipt.submittedAtBeijing).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日\d\d时\d\d分\d\d秒（北京时间）$/)
    expect(receipt.note).toBe('提交时间为系统收到完整请求的时间（北京时间），是否逾期以此为准')
    const { data } = (await firm.get(path)).body
    expect(data).toMatchObject({
      industryCode: 'C34',
      budget: 50_000_000,
      stateLabel: { zh: '已提交，待市级初选' },
      batchDocumentId: batch.documentId,
    })
    expect(data.history.map(({ action }: { action: string }) => action)).toEqual(['create', 'save', 'submit'])
  })

  test('a return is read and answered; internal remarks of offices are hidden', async () => {
    const batch = await onlyBatch()
    const { firm, creditCode } = await eligible()
    const { documentId } = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data
    const path = `/api/my/demands/${documentId}`
    expect(await firm.post(`${path}/submit`)).toAnswer(200)
    const officer = await as.cityOfficer(JINAN)
    const staff = (action: string, body: object): Promise<Reply> =>
      officer.post(`/filing/demand/${documentId}/${action}`, body)
    expect(await staff('mark-priority', { grounds: ['urgent-demand'], reason: '内部意见' })).toAnswer(200)
    expect(await staff('return', { reason: '请补充预算依据' })).toAnswer(200)
    const { data } = (await firm.get(path)).body
    expect(data.history.at(-1)).toMatchObject({
      action: 'return',
      reason: '请补充预算依据',
      by: { zh: '济南市工业和信息化局' },
      toLabel: { zh: '已退回，请补正后重新提交' },
    })
    expect(JSON.stringify(data)).not.toContain('内部意见')
    expect(JSON.stringify(data)).not.toContain(`city-${JINAN}`)
    expect(await firm.put(path, { budget: 1 })).toAnswer(200)
    expect((await firm.post(`${path}/answer-return`)).body.data.state).toBe('submitted')
    const { data: receipt } = (await firm.get(`${path}/receipt`)).body
    expect(receipt.submissions).toBe(2)
    expect(Date.parse(receipt.resubmittedAt)).toBeGreaterThan(Date.parse(receipt.submittedAt))
    const found = await firm.get(
      `/api/my/demands?filters[state]=submitted&filters[batchDocumentId]=${batch.documentId}&pagination[pageSize]=1`,
    )
    expect(found.body.meta.pagination).toMatchObject({ total: 1 })
    expect(await firm.get('/api/my/demands?filters[priority]=true')).toBeRefused('query-not-allowed', 400)
    expect((await firm.post(`${path}/withdraw`, { reason: '不再申报' })).body.data.state).toBe('withdrawn')
    expect(creditCode).toBe((await stored('demands', documentId)).credit_code)
  })

  test('[R20] neither an officer nor an accepted invitation files for it', async () => {
    const batch = await onlyBatch()
    const { firm, creditCode } = await eligible()
    const invited = {
      batch: batch.id,
      cityCode: JINAN,
      creditCode,
      enterpriseName: '企业',
      note: '内部备注',
      invitedAt: hours(-1),
    }
    const [{ documentId } = { documentId: '' }] = await rows<Given>('plugin::filing.invitation', [invited])
    const answer = (await firm.get('/api/my/invitations')).body
    expect(answer.data).toMatchObject([{ documentId, state: 'invited', batchName: batch.name }])
    expect(JSON.stringify(answer)).not.toContain('内部备注')
    expect((await firm.post(`/api/my/invitations/${documentId}/decline`, { reason: '暂不' })).body.data.state).toBe(
      'declined',
    )
    expect((await firm.post(`/api/my/invitations/${documentId}/accept`)).body.data.state).toBe('accepted')
    await refused(() => firm.post(`/api/my/invitations/${documentId}/revoke`, { reason: 'x' }), 'not-your-role', 403)
    expect((await firm.get('/api/my/demands')).body.data).toEqual([])
    const draft = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data.documentId
    const officer = await as.cityOfficer(JINAN)
    await refused(() => officer.post(`/filing/demand/${draft}/submit`), 'not-your-role', 403)
    expect((await stored('demands', draft)).state).toBe('draft')
  })

  test('[R24] a demand filed one second after the close is refused, kept, and carried over into the next batch', async () => {
    const closed = await onlyBatch({ filingClosesAt: hours(-1 / 3600) })
    const { firm } = await eligible()
    const { documentId } = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data
    const path = `/api/my/demands/${documentId}`
    await refused(() => firm.post(`${path}/submit`), 'window-closed', 409)
    await refused(() => firm.post(`${path}/carry-over`), 'same-batch', 409)
    expect((await firm.get(path)).body.data).toMatchObject({
      state: 'draft',
      batchDocumentId: closed.documentId,
      version: 1,
    })
    const next = await onlyBatch()
    const carried = await firm.post(`${path}/carry-over`)
    expect(carried).toAnswer(200)
    const [draft] = carried.body.meta.drafts
    expect((await firm.get(`/api/my/demands/${draft}`)).body.data).toMatchObject({
      ...FILLED_DEMAND,
      state: 'draft',
      batchDocumentId: next.documentId,
      carriedFrom: documentId,
    })
    expect((await firm.post(`/api/my/demands/${draft}/submit`)).body.data.state).toBe('submitted')
  })

  test('of several open batches the applicant chooses one; by default the newest whose filing has begun', async () => {
    const first = await onlyBatch()
    const second = await given.batch()
    const later = await given.batch({ filingOpensAt: hours(24) })
    const { firm } = await registered()
    const batchOf = async (values: object): Promise<string> => {
      const draft = await firm.post('/api/my/demands', { ...FILLED_DEMAND, ...values })
      expect(draft).toAnswer(201)
      return (await firm.get(`/api/my/demands/${draft.body.data.documentId}`)).body.data.batchDocumentId
    }
    expect(await batchOf({})).toBe(second.documentId)
    expect(await batchOf({ batch: first.documentId })).toBe(first.documentId)
    expect(await batchOf({ batch: later.documentId })).toBe(later.documentId)
    const planned = await given.batch({ state: 'planned' })
    for (const batch of [planned.documentId, 'nothing'])
      await refused(() => firm.post('/api/my/demands', { ...FILLED_DEMAND, batch }), 'no-open-batch', 409)
    await refused(() => firm.post('/api/my/demands', { ...FILLED_DEMAND, batch: 1 }), 'needs-invalid', 400)
  })

  test('[R04] an extension of one applicant is shown to him and applies to him only', async () => {
    const batch = await onlyBatch({ filingClosesAt: hours(-1) })
    const mine = await eligible()
    const other = await eligible()
    const until = hours(2)
    await rows('plugin::filing.extension', [
      {
        batch: batch.id,
        window: 'filing',
        scope: 'applicant',
        creditCode: mine.creditCode,
        until,
        reason: '停电',
        grantedAt: hours(-1),
        grantedBy: '省厅',
      },
    ])
    expect((await mine.firm.get('/api/my')).body.data.batch).toMatchObject({
      documentId: batch.documentId,
      filingClosesForMeAt: until,
      filingOpen: true,
    })
    expect((await other.firm.get('/api/my')).body.data.batch).toMatchObject({
      filingClosesForMeAt: batch.filingClosesAt,
      filingOpen: false,
    })
    const file = async (firm: Somebody): Promise<Reply> => {
      const { documentId } = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data
      return firm.post(`/api/my/demands/${documentId}/submit`)
    }
    expect(await file(mine.firm)).toAnswer(200)
    expect(await file(other.firm)).toBeRefused('window-closed', 409)
  })

  test('[R22] a demand needs a label', async () => {
    await onlyBatch()
    const { firm } = await registered()
    const { documentId } = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data
    await refused(() => firm.post(`/api/my/demands/${documentId}/submit`), 'no-eligible-label', 422)
  })
})

describe('bad demands are refused with status, code and sentence, and write nothing', () => {
  let firm: Somebody
  let path: string
  beforeAll(async () => {
    await onlyBatch()
    ;({ firm } = await eligible())
    path = `/api/my/demands/${(await firm.post('/api/my/demands', FILLED_DEMAND)).body.data.documentId}`
  })

  test.each<[string, unknown, string]>([
    ['no title', { title: '  ' }, 'needs-missing'],
    ['an unknown field', { ...FILLED_DEMAND, state: 'listed' }, 'needs-unknown'],
    ['the number of a row', { ...FILLED_DEMAND, id: 1 }, 'needs-unknown'],
    ['the number of a batch', { ...FILLED_DEMAND, batchId: 1 }, 'needs-unknown'],
    ['text for money', { ...FILLED_DEMAND, budget: '1' }, 'needs-invalid'],
    ['a fraction of a fen', { ...FILLED_DEMAND, budget: 0.5 }, 'needs-invalid'],
    ['too much money', { ...FILLED_DEMAND, budget: 1e15 + 1 }, 'needs-invalid'],
    ['too long a title', { ...FILLED_DEMAND, title: '长'.repeat(201) }, 'needs-invalid'],
    ['too long a text', { ...FILLED_DEMAND, painPoints: '长'.repeat(5001) }, 'needs-invalid'],
    ['a NUL character', { ...FILLED_DEMAND, title: 'a\u0000' }, 'text-malformed'],
    ['half a character', { ...FILLED_DEMAND, title: 'a\udfff' }, 'text-malformed'],
    ['an unknown scene', { ...FILLED_DEMAND, scenes: ['magic'] }, 'needs-invalid'],
    ['a scene twice', { ...FILLED_DEMAND, scenes: ['production', 'production'] }, 'needs-invalid'],
    ['an unknown urgency', { ...FILLED_DEMAND, urgency: 'now' }, 'needs-invalid'],
    ['an inherited name as option', { ...FILLED_DEMAND, categories: ['constructor'] }, 'needs-invalid'],
    ['an object for a text', { ...FILLED_DEMAND, title: { zh: 'a' } }, 'needs-invalid'],
    ['an unknown industry', { ...FILLED_DEMAND, industryCode: 'Z9' }, 'industry-unknown'],
    ['a list', [FILLED_DEMAND], 'body-not-object'],
    ['malformed JSON', '{"title": "a', 'malformed-json'],
    ['a wrong version', { ...FILLED_DEMAND, version: -1 }, 'version-invalid'],
  ])('%s', async (_, body, code) => {
    await refused(() => firm.post('/api/my/demands', body), code, 400)
    await refused(() => firm.put(path, body), code, 400)
  })

  test("a stale version, an unknown action, an internal one, an officer's", async () => {
    await refused(() => firm.put(path, { title: '改', version: 7 }), 'changed-meanwhile', 409)
    await refused(() => firm.post(`${path}/submit`, { version: 7 }), 'changed-meanwhile', 409)
    await refused(() => firm.post(`${path}/submit`, { receiptNumber: 'X' }), 'needs-unknown', 400)
    await refused(() => firm.post(`${path}/constructor`), 'forbidden-key', 400)
    await refused(() => firm.post(`${path}/list`), 'unknown-action', 404)
    await refused(() => firm.post(`${path}/recommend`), 'not-your-role', 403)
    await refused(() => firm.post('/api/my/demands/nothing/submit'), 'not-found', 404)
    await refused(() => firm.post(`${path}/answer-return`), 'not-from-here', 409)
  })

  test('10 MB', async () => {
    await refused(() => firm.put(path, { title: 'a'.repeat(10 * 1024 * 1024) }), 'body-too-large', 413)
  })

  test('the same request twice at once makes one draft; another body under the key is refused', async () => {
    const key = { 'Idempotency-Key': `draft-${++counter}` }
    const answers = await Promise.all(Array.from({ length: 6 }, () => firm.post('/api/my/demands', FILLED_DEMAND, key)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.data.documentId}`)).size).toBe(1)
    await refused(
      () => firm.post('/api/my/demands', { ...FILLED_DEMAND, budget: 1 }, key),
      'idempotency-key-reused',
      422,
    )
    await refused(
      () => firm.post('/api/my/demands', FILLED_DEMAND, { 'Idempotency-Key': 'a b' }),
      'idempotency-key-invalid',
      400,
    )
  })

  test('the key of one request answers no other: same body, another path', async () => {
    const key = { 'Idempotency-Key': `submit-${++counter}` }
    const [one, other] = [
      (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data.documentId,
      (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data.documentId,
    ]
    expect(await firm.post(`/api/my/demands/${one}/submit`, {}, key)).toAnswer(200)
    await refused(() => firm.post(`/api/my/demands/${other}/submit`, {}, key), 'idempotency-key-reused', 422)
  })

  test('submitted ten times at once: filed once', async () => {
    const { documentId } = (await firm.post('/api/my/demands', FILLED_DEMAND)).body.data
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => firm.post(`/api/my/demands/${documentId}/submit`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(answer).toBeRefused('not-from-here', 409)
  })
})
