import { answers, applicant, draft, product, submitted, type Applicant } from '../harness/applications'
import { query } from '../harness/app'
import { pdf } from '../harness/documents'
import { stored } from '../harness/given'
import { dismiss, expertsOf, onTask, taskOf, type Member } from '../harness/panels'
import { as } from '../harness/people'
import { selectionPanel, startOn, type SelectionPanel } from '../harness/selection'
import type { PaperSection } from '../../src/plugins/experts/contract'

const NOTHING = { declaration: '无利益关系' }
const CUSTOMER = '用户企业'
/** The item that names customers, answered with an explanation. */
const COUNTED = '1.4.references'
const EXPLAINED = '客户评价正在补办'

let experts: Member[]
beforeAll(async () => {
  experts = await expertsOf('papers', 4)
})
afterAll(() => dismiss(experts))

interface PutBeforePanel {
  of: Applicant
  id: string
  file: string
  fileName: string
  listing: string
  panel: SelectionPanel
}

/** An accepted application whose evidence contains the applicant's name, under review by three experts. */
async function put(reviewMode: 'blind' | 'named'): Promise<PutBeforePanel> {
  const of = await applicant({ legalRepresentative: '钱一一', contactName: '孙小二' })
  const fileName = `${of.provider.name}证明.pdf`
  const uploaded = await of.who.upload('/api/my/files', { name: fileName, bytes: pdf(), type: 'application/pdf' })
  const file = uploaded.body.data.documentId as string
  const listing = await product(of, { name: `${of.provider.name}监测服务` })
  const id = await draft(of)
  const answered = answers({ categories: ['smart-equipment', 'security'], file, listings: [listing] })
  const explanation = `${EXPLAINED}，由${of.provider.name}钱一一、孙小二说明`
  const items = { ...answered.items, [COUNTED]: { ...(answered.items[COUNTED] as object), explanation } }
  expect(await of.who.put(`/api/my/applications/${id}`, { ...answered, items })).toAnswer(200)
  expect(await of.who.post(`/api/my/applications/${id}/submit`)).toAnswer(200)
  const province = await as.province()
  expect(await province.post(`/applications/application/${id}/accept`, { reason: '予以受理' })).toAnswer(200)
  const panel = await selectionPanel('papers', { reviewMode })
  await startOn(panel, [id], experts.slice(0, 3))
  return { of, id, file, fileName, listing, panel }
}

const openTask = async (member: Member, panel: SelectionPanel) =>
  member.get(`/experts/my/assignments/${(await taskOf(member, panel.id)).documentId}`)
const download = (member: Member, file: string) => member.get(`/files/${file}`)
const conflictWith = (member: Member, creditCode?: string) =>
  query(`update experts set relations = $2::jsonb where document_id = $1`, [
    member.expert,
    JSON.stringify(creditCode ? [{ creditCode, kind: 'owns' }] : []),
  ])

test('[R10] [R12] in a named review an expert reads the submission by criterion, with its evidence', async () => {
  const { of, id, file, fileName, listing, panel } = await put('named')
  const [reader] = experts as [Member]
  expect(await onTask(reader, await taskOf(reader, panel.id), 'declare', NOTHING)).toAnswer(200)
  const opened = await openTask(reader, panel)
  expect(opened).toAnswer(200)
  const { subject } = opened.body.data
  const sections = opened.body.data.sections as PaperSection[]
  expect(subject.snapshotHash).toBe((await stored('applications', id)).snapshot_hash)
  const codes = (subject.criteria as { code: string }[]).map(({ code }) => code)
  expect(sections.flatMap(({ criterion }) => criterion ?? [])).toEqual(codes)
  expect(codes).toContain(`listing/${listing}`)

  const words = JSON.stringify(sections)
  for (const text of [of.provider.name, of.provider.creditCode, '张三', CUSTOMER, EXPLAINED])
    expect(words).toContain(text)
  const conditions = sections.filter(({ precheck }) => precheck)
  expect(new Set(conditions.map(({ precheck }) => precheck?.outcome)).has('for-people')).toBe(true)
  for (const { precheck } of conditions) if (precheck?.outcome !== 'met') expect(precheck?.note?.zh).toMatch(/：/)
  const files = sections.flatMap(({ lines }) => lines).flatMap((line) => line.files ?? [])
  expect(files).toContainEqual({ documentId: file, name: fileName })
  // No option codes, only labels.
  for (const line of sections.flatMap(({ lines }) => lines))
    if (Array.isArray(line.value))
      for (const one of line.value as unknown[])
        expect(one).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) })
})

test('[R10] [R32] a blind review names neither the applicant nor its signatory nor its customers', async () => {
  const { of, file, listing, panel } = await put('blind')
  const [reader] = experts as [Member]
  expect(await onTask(reader, await taskOf(reader, panel.id), 'declare', NOTHING)).toAnswer(200)
  const opened = await openTask(reader, panel)
  expect(opened).toAnswer(200)
  const sections = opened.body.data.sections as PaperSection[]
  const words = JSON.stringify(sections)
  for (const name of [of.provider.name, of.provider.creditCode, '张三', '钱一一', '孙小二', CUSTOMER])
    expect(words).not.toContain(name)
  for (const { creditCode } of references(await stored('application_snapshots', await snapshotOf(of))))
    expect(words).not.toContain(creditCode)
  expect(words).toContain(EXPLAINED)
  const files = sections.flatMap(({ lines }) => lines).flatMap((line) => line.files ?? [])
  expect(files.map(({ documentId }) => documentId)).toContain(file)
  expect(opened.body.data.blind).toBe(true)
  const { criteria } = opened.body.data.subject as { criteria: { code: string; label: { zh: string } }[] }
  expect(JSON.stringify(criteria)).not.toContain(of.provider.name)
  expect(criteria.find(({ code }) => code === `listing/${listing}`)?.label.zh).toBe('〔×〕监测服务')
})

test("[R31] [R32] in a blind review neither a file's row nor its file name reveals the applicant", async () => {
  const blind = await put('blind')
  const named = await put('named')
  const [reader, other] = experts as [Member, Member]
  for (const { panel } of [blind, named])
    expect(await onTask(reader, await taskOf(reader, panel.id), 'declare', NOTHING)).toAnswer(200)
  const sections = (await openTask(reader, blind.panel)).body.data.sections as PaperSection[]
  const files = sections.flatMap(({ lines }) => lines).flatMap((line) => line.files ?? [])
  const called = files.find(({ documentId }) => documentId === blind.file)?.name as string

  const about = await reader.get(`/files/${blind.file}/about`)
  expect(about).toAnswer(200)
  expect(about.body.data).toMatchObject({
    name: `${called}.pdf`,
    cityCode: null,
    uploadedBy: '',
    mime: 'application/pdf',
  })
  const sent = await download(reader, blind.file)
  expect(sent).toAnswer(200)
  const disposition = String(sent.headers.get('content-disposition'))
  expect(disposition).toContain(encodeURIComponent(`${called}.pdf`))
  const shown = JSON.stringify([about.body, decodeURIComponent(disposition)])
  for (const name of [blind.of.provider.name, blind.of.provider.creditCode, blind.fileName])
    expect(shown).not.toContain(name)

  // A named review keeps the file name. An undeclared expert still reads nothing.
  const open = await reader.get(`/files/${named.file}/about`)
  expect(open.body.data).toMatchObject({ name: named.fileName })
  for (const path of [`/files/${blind.file}`, `/files/${blind.file}/about`])
    expect(await other.get(path)).toBeRefused('not-found', 404)
  // The province sees the original name.
  expect((await (await as.province()).get(`/files/${blind.file}/about`)).body.data.name).toBe(blind.fileName)
})

const snapshotOf = async ({ provider }: Applicant): Promise<string> =>
  (
    await query<{ id: string }>('select document_id as id from application_snapshots where credit_code = $1', [
      provider.creditCode,
    ])
  )[0]!.id
/** Customers that the applicant named. */
function references({ content }: Record<string, unknown>): { creditCode: string }[] {
  const { items } = JSON.parse(String(content)) as { items: Record<string, { entries?: { creditCode?: string }[] }> }
  const named = Object.values(items).flatMap(({ entries }) => entries ?? [])
  const codes = named.flatMap(({ creditCode }) => (creditCode ? [{ creditCode }] : []))
  expect(codes.length).toBeGreaterThan(0)
  return codes
}

test('[R11] evidence is readable from the declaration until a recusal or an interest, by the assigned expert only', async () => {
  const { of, file, panel } = await put('named')
  const [chair, second, third, outsider] = experts as [Member, Member, Member, Member]
  expect(await download(chair, file)).toBeRefused('not-found', 404)
  expect(await openTask(chair, panel)).toBeRefused('declare-first', 409)
  for (const member of [chair, second, third])
    expect(await onTask(member, await taskOf(member, panel.id), 'declare', NOTHING)).toAnswer(200)
  for (const member of [chair, second, third]) expect(await download(member, file)).toAnswer(200)
  expect((await chair.get(`/files/${file}/about`)).body.data).toMatchObject({ mime: 'application/pdf' })

  expect(await download(outsider, file)).toBeRefused('not-found', 404)
  const task = await taskOf(chair, panel.id)
  expect(await outsider.get(`/experts/my/assignments/${task.documentId}`)).toBeRefused('not-found', 404)

  await conflictWith(second, of.provider.creditCode)
  expect(await download(second, file)).toBeRefused('not-found', 404)
  expect(await openTask(second, panel)).toBeRefused('conflicted', 409)
  await conflictWith(second)
  expect(await download(second, file)).toAnswer(200)

  expect(await onTask(third, await taskOf(third, panel.id), 'recuse', { reason: '曾合作' })).toAnswer(200)
  expect(await download(third, file)).toBeRefused('not-found', 404)
  expect(await openTask(third, panel)).toBeRefused('assignment-over', 409)

  // Files of another application and of none are not found.
  const other = await applicant()
  const sent = await other.who.upload('/api/my/files', { name: 'b.pdf', bytes: pdf(), type: 'application/pdf' })
  const foreign = sent.body.data.documentId as string
  await submitted(other, { file: foreign })
  expect(await download(chair, foreign)).toBeRefused('not-found', 404)
  const loose = await of.who.upload('/api/my/files', { name: 'c.pdf', bytes: pdf(), type: 'application/pdf' })
  expect(await download(chair, loose.body.data.documentId as string)).toBeRefused('not-found', 404)
})
