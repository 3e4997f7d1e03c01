/** What a provider does with its own: other batches, applications, files and products are left alone. */
import type * as Forms from '../../src/plugins/forms/server/forms'
import { answers, applicant, draft, evidence, product, providerBatch } from '../harness/applications'
import { load, query } from '../harness/app'
import { fileOf, given, hours, one, stored, yearAfterAll } from '../harness/given'
import { as } from '../harness/people'
import { sealed, textOf } from '../harness/sealed'

const { readForms } = load<typeof Forms>('plugins/forms/server/forms.js')

const MINE = '/api/my/applications'
const FORM = 'plugin::forms.application-form'
test('[R06] without naming a batch an application begins in the newest open one whose filing has begun', async () => {
  const { who } = await applicant()
  const year = await yearAfterAll()
  const begun = { filingOpensAt: hours(-1) }
  await providerBatch({ ...begun, year, ordinal: 3 })
  await providerBatch({ ...begun, year: year + 1, ordinal: 1 })
  const newest = await providerBatch({ ...begun, year: year + 1, ordinal: 2 })
  await providerBatch({ ...begun, year: year + 1, ordinal: 3, state: 'closed' })
  await given.batch({ year: year + 1, ordinal: 4 })
  const ahead = await providerBatch({ filingOpensAt: hours(1), year: year + 1, ordinal: 5 })
  const batchOf = async (body: object): Promise<string> => {
    const made = await who.post(MINE, body)
    expect(made).toAnswer(201)
    return (await who.get(`${MINE}/${made.body.data.documentId}`)).body.data.batchDocumentId
  }
  expect(await batchOf({})).toBe(newest.documentId)
  expect(await batchOf({ batch: ahead.documentId })).toBe(ahead.documentId)
})

test('[R07] a receipt and a snapshot are of the application asked for, with its own editions', async () => {
  const { who, provider } = await applicant()
  const [once, first, second] = [textOf(), textOf({ categories: ['security'] }), textOf({ categories: ['platform'] })]
  const other = await sealed({ provider, state: 'submitted' }, once)
  const own = await sealed({ provider, state: 'submitted' }, first, second)
  const [batch] = await query<{ name: string }>('select name from batches where id = $1', [own.batch])
  const receipt = await who.get(`${MINE}/${own.documentId}/receipt`)
  expect(receipt).toAnswer(200)
  expect(receipt.body.data).toMatchObject({
    ...{ documentId: own.documentId, receiptNumber: own.receiptNumber, creditCode: provider.creditCode },
    ...{ batchName: batch?.name, submissions: 2, hash: second.hash },
  })
  expect((await who.get(`${MINE}/${other.documentId}/receipt`)).body.data).toMatchObject({
    ...{ receiptNumber: other.receiptNumber, submissions: 1, hash: once.hash },
  })
  const read = async (id: string, edition = '') =>
    (await who.get(`${MINE}/${id}/snapshot${edition}`)).body.data as {
      edition: number
      snapshot: { categories: string[] }
      editions: { hash: string }[]
    }
  const shown = await read(own.documentId)
  expect([shown.edition, shown.snapshot.categories]).toEqual([2, ['platform']])
  expect(shown.editions.map(({ hash }) => hash)).toEqual([first.hash, second.hash])
  expect((await read(own.documentId, '?edition=1')).snapshot.categories).toEqual(['security'])
  expect((await read(other.documentId, '?edition=1')).snapshot.categories).toEqual(['network'])
})

test('[R08] only evidence proves something: not a file uploaded for the verification, nor that of another', async () => {
  const of = await applicant()
  const id = await draft(of)
  const save = (file: string) => of.who.put(`${MINE}/${id}`, answers({ file }))
  const { creditCode, cityCode } = of.provider
  expect(await save(await fileOf(creditCode, cityCode))).toBeRefused('answer-file-unknown', 400)
  const other = await applicant()
  expect(await save(await evidence(other.who))).toBeRefused('answer-file-unknown', 400)
  expect(await save(await evidence(of.who))).toAnswer(200)
})

test('[R17] [R36] a provider deletes or unlists one product; its others stay as they are', async () => {
  const provider = await given.provider()
  const make = async () => product({ provider })
  const [going, staying, listed, hidden] = [await make(), await make(), await make(), await make()]
  const foreign = await product({ provider: await given.provider() })
  const { creditCode, cityCode } = provider
  const shown = { creditCode, cityCode, providerName: '某公司', productName: '产品', categoryCode: 'security' }
  for (const documentId of [listed, hidden])
    await given.listing({ ...shown, product: (await stored('products', documentId)).id })
  const who = await as.account(creditCode, 'provider')
  expect(await who.delete(`/api/my/products/${listed}`)).toBeRefused('offer-listed', 409)
  expect(await who.delete(`/api/my/products/${going}`)).toAnswer(200)
  expect(await who.post(`/api/my/products/${hidden}/unlist`, {})).toAnswer(200)
  const left = await query<{ document: string; state: string | null }>(
    `select p.document_id as document, l.state from products p left join listings l on l.product_id = p.id
     where p.document_id = any($1::text[]) order by p.id`,
    [[going, staying, listed, hidden, foreign]],
  )
  expect(left.map(({ document, state }) => [document, state])).toEqual([
    [staying, null],
    [listed, 'listed'],
    [hidden, 'unlisted'],
    [foreign, null],
  ])
})

test('[R06] a discarded form with the number of one in use is not read in its place', async () => {
  const [current] = await query<{ version: number; content: string }>(
    `select form_version as version, content from application_forms where state = 'current'`,
  )
  const { version, content } = current as { version: number; content: string }
  const form = JSON.parse(content) as { undertaking: object }
  const discarded = JSON.stringify({ ...form, undertaking: { zh: '已作废', en: 'Discarded' } })
  const row = { title: '作废', formVersion: version, content: discarded, hash: '0'.repeat(64) }
  await one(FORM, { ...row, state: 'discarded' })
  expect([...(await readForms([version]))]).toEqual([[version, form]])
})
