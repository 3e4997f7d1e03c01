import { createHash } from 'node:crypto'
import { formHash, type Form } from '../../src/plugins/forms/contract'
import type { ReviewPage } from '../../src/plugins/applications/domain/review-shape'
import { answers, applicant, draft, evidence, product, providerBatch, submitted } from '../harness/applications'
import { database, kernel, query } from '../harness/app'
import { given } from '../harness/given'
import { as } from '../harness/people'

const FLOW = '/forms/application-form'
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const REASON = { reason: '下一批次启用' }
const reword = (zh: string) => ({ edit: { wording: { '6.1': { zh } } } })

interface Version {
  id: string
  version: number
}

const formIn = async (state: string): Promise<Version | undefined> =>
  (
    await query<Version>(
      'select document_id as id, form_version as version from application_forms where state = $1 order by application_forms.id desc',
      [state],
    )
  )[0]

const current = async (): Promise<Version> => (await formIn('current')) as Version

/** Closes a batch, whatever other tests left in it. */
const closed = (id: string): Promise<void> =>
  database.inTransaction(async () => {
    const at = { now: new Date(), arrivedAt: new Date() }
    const [row] = await query<{ version: number }>('select version from batches where document_id = $1', [id])
    const line = { uid: 'plugin::filing.batch', documentId: id, version: Number(row?.version) + 1, action: 'close' }
    await kernel.history.recordActs([{ ...line, from: 'open', to: 'closed' }], SYSTEM, at)
    await query(`update batches set state = 'closed', version = version + 1 where document_id = $1`, [id])
  })
const SYSTEM = { kind: 'system', id: 'system', name: '测试', cityCodes: [] } as const

/** Closes all batches, because forms can only change between batches. */
async function nothingOpen(): Promise<void> {
  const province = await as.province()
  const open = await query<{ id: string }>(
    `select document_id as id from batches where kind = 'provider' and state = 'open'`,
  )
  for (const { id } of open) await closed(id)
  const begun = await formIn('draft')
  if (begun) expect(await province.post(`${FLOW}/${begun.id}/discard`, { reason: '作废' })).toAnswer(200)
}

describe('[R06] the form is data, and the province writes the next version', () => {
  test('the version in force is public, with seven categories and 23 conditions', async () => {
    const form = (await as.nobody().get('/api/provider-application-form')).body.data
    expect(form.version).toBe((await current()).version)
    const categories = Object.values(form.categories as Record<string, { conditions: object[] }>)
    expect(categories).toHaveLength(7)
    expect(categories.flatMap(({ conditions }) => conditions)).toHaveLength(23)
  })

  test('revised, edited, adopted: new applications use it, earlier ones keep theirs', async () => {
    const early = await applicant()
    const before = await submitted(early)
    const province = await as.province()
    await nothingOpen()
    const old = await current()
    const revised = await province.post(`${FLOW}/${old.id}/revise`)
    expect(revised).toAnswer(200)
    const { draft: next } = revised.body.meta
    const made = (await formIn('draft')) as Version
    expect(made.version).toBeGreaterThan(old.version)
    expect(await province.post(`${FLOW}/${old.id}/revise`)).toBeRefused('form-draft-exists', 409)
    expect(await province.post(`${FLOW}/${next}/edit`, { edit: { wording: { '9.9': { zh: '无' } } } })).toBeRefused(
      'form-code-unknown',
      404,
    )
    const words = `网络安全服务能力（第${made.version}版）`
    expect(await province.post(`${FLOW}/${next}/edit`, reword(words))).toAnswer(200)
    expect(await province.post(`${FLOW}/${old.id}/edit`, reword('改动已启用的'))).toBeRefused('not-from-here', 409)
    const accept = (acceptedIssuers: unknown) => province.post(`${FLOW}/${next}/edit`, { edit: { acceptedIssuers } })
    expect(await accept('认可机构')).toBeRefused('form-issuers', 400)
    expect(await accept(['认可机构', '认可 机构'])).toBeRefused('form-issuer-twice', 400)
    expect(await accept(['认可机构'])).toAnswer(200)
    const [text] = await query<{ hash: string; content: string }>(
      'select hash, content from application_forms where document_id = $1',
      [next],
    )
    expect(text?.hash).toBe(formHash(JSON.parse(String(text?.content)) as Form, sha256))

    const running = await providerBatch()
    expect(await province.post(`${FLOW}/${next}/adopt`, REASON)).toBeRefused('form-batch-running', 409)
    expect(await current()).toEqual(old)
    expect(await province.post(`/filing/batch/${running.documentId}/close`)).toAnswer(200)
    expect(await province.post(`${FLOW}/${next}/adopt`, REASON)).toAnswer(200)
    expect(await current()).toEqual({ id: next, version: made.version })

    const form = (await as.nobody().get('/api/provider-application-form')).body.data
    const conditions = form.categories.security.conditions as { code: string; zh: string }[]
    expect(conditions.find(({ code }) => code === '6.1')?.zh).toBe(words)
    const late = await applicant()
    const after = await draft(late)
    expect((await late.who.get(`/api/my/applications/${after}`)).body.data.formVersion).toBe(made.version)
    const { snapshot } = (await early.who.get(`/api/my/applications/${before}/snapshot`)).body.data
    expect(snapshot.formVersion).toBe(old.version)
    const page = (await province.get(`/applications/${before}/review`)).body.data
    expect((page.conditions as { code: string; zh: string }[]).find(({ code }) => code === '6.1')?.zh).not.toBe(words)
  })

  test('[R08] certificates of an accepted issuer count automatically (C6.2); others are left to people', async () => {
    const province = await as.province()
    const verdict = async (id: string) => {
      const { conditions } = (await province.get(`/applications/${id}/review`)).body.data
      return (conditions as { code: string; verdict: string }[]).find(({ code }) => code === '6.2')?.verdict
    }
    const form = (await as.nobody().get('/api/provider-application-form')).body.data
    expect(form.acceptedIssuers).toEqual(['认可机构'])
    expect(await verdict(await submitted(await applicant()))).toBe('met')
    // Earlier applicants keep the form they were given.
    const [before] = await query<{ id: string }>(
      `select document_id as id from applications where state = 'submitted' and form_version < $1
         and categories @> '["security"]' order by applications.id desc limit 1`,
      [form.version],
    )
    expect(await verdict(String(before?.id))).toBe('people')
  })

  test('an option of an open scope is added to the next version; who has an earlier version cannot tick it', async () => {
    const province = await as.province()
    const early = await applicant()
    const before = await draft(early)
    await nothingOpen()
    const old = await current()
    const { draft: next } = (await province.post(`${FLOW}/${old.id}/revise`)).body.meta
    const edit = (change: object) => province.post(`${FLOW}/${next}/edit`, { edit: change })
    const digital = { zh: '数字孪生', en: 'digital twins' }
    expect(await edit({ addOptions: { 'network.network': [digital] } })).toBeRefused('form-scope-closed', 409)
    expect(await edit({ addOptions: { 'solution.solution': [digital] } })).toAnswer(200)
    expect(await edit({ addOptions: { 'solution.solution': [digital] } })).toBeRefused('form-option-taken', 409)
    const { version } = (await formIn('draft')) as Version
    const added = `added-${version}-1`
    expect(await edit({ dropOptions: { 'solution.solution': ['collection'] } })).toBeRefused('form-option-fixed', 409)
    expect(await edit({ dropOptions: { 'solution.solution': [added] } })).toAnswer(200)
    expect(await edit({ addOptions: { 'solution.solution': [digital] } })).toAnswer(200)
    expect(await province.post(`${FLOW}/${next}/adopt`, REASON)).toAnswer(200)

    const piece = { categories: ['solution'], scopes: { 'solution.solution': ['collection', added] } }
    expect(await early.who.put(`/api/my/applications/${before}`, piece)).toBeRefused('answer-option-unknown', 400)
    const late = await applicant()
    const after = await draft(late)
    expect(await late.who.put(`/api/my/applications/${after}`, piece)).toAnswer(200)
    const form = (await as.nobody().get('/api/provider-application-form')).body.data
    expect(form.categories.solution.scopes[0].options[added]).toEqual(digital)
    const file = await evidence(late.who)
    const whole = { ...answers({ categories: ['solution'], file }), scopes: piece.scopes }
    expect(await late.who.put(`/api/my/applications/${after}`, whole)).toAnswer(200)
    expect(await late.who.post(`/api/my/applications/${after}/submit`)).toAnswer(200)
    const page = (await province.get(`/applications/${after}/review`)).body.data
    expect(JSON.stringify(page.scopes)).toContain('数字孪生')
  })

  test('[R08] evidence of each ticked service and what the devices need are shown with the item', async () => {
    const of = await applicant()
    const device = await product(of, {
      name: '五轴机床',
      kind: 'product',
      categoryCode: 'smart-equipment',
      manual: ['key-parameters', 'operating-rules', 'common-faults', 'cautions'],
      priceKind: 'negotiable',
    })
    const id = await draft(of)
    const file = await evidence(of.who, '操作手册.pdf')
    const categories = ['smart-equipment', 'security'] as const
    const piece = answers({ categories, file, listings: [device] })
    const items = JSON.parse(JSON.stringify(piece.items).replaceAll('"device"', JSON.stringify(device))) as object
    expect(await of.who.put(`/api/my/applications/${id}`, { ...piece, items })).toAnswer(200)
    expect(await of.who.post(`/api/my/applications/${id}/submit`)).toBeRefused('application-incomplete', 422)
    const [one, two, three] = [await given.enterprise(), await given.enterprise(), await given.enterprise()]
    const proven = [one, two, three].map(({ creditCode }) => ({ creditCode, name: '用户企业', proof: file }))
    const references = { '1.4.references': { entries: proven } }
    expect(await of.who.put(`/api/my/applications/${id}`, { items: references })).toAnswer(200)
    expect(await of.who.post(`/api/my/applications/${id}/submit`)).toAnswer(200)
    const { conditions } = (await (await as.province()).get(`/applications/${id}/review`)).body.data as ReviewPage
    const item = (code: string) => conditions.flatMap((row) => row.items).find((row) => row.code === code)
    expect(conditions.find(({ code }) => code === '1.3')?.verdict).toBe('met')
    expect(item('1.3.manuals')?.lines).toMatchObject([
      { text: { zh: '装备：五轴机床' }, files: [{ documentId: file }] },
    ])
    expect(item('1.3.courses')?.lines).toMatchObject([{ text: { zh: '装备：五轴机床，课程名称：操作培训' } }])
    expect(item('6.1.services')?.lines).toHaveLength(9)
    expect(item('6.1.services')?.lines[0]).toMatchObject({
      text: { zh: '网络安全·安全评估' },
      files: [{ documentId: file }],
    })
  })

  test('a city officer and an auditor cannot change it', async () => {
    const { id } = await current()
    for (const who of [await as.cityOfficer('370100'), await as.auditor()])
      expect(await who.post(`${FLOW}/${id}/revise`)).toBeRefused('not-your-role', 403)
  })
})
