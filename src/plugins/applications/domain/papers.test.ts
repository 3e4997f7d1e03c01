import { createHash } from 'node:crypto'
import { goodDraft, goodFacts } from './fixtures'
import { FIRST_FORM } from '../../forms/contract'
import { applicationSections, blindFileName, type PaperContext } from './papers'
import { seal } from './snapshot'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const context: PaperContext = {
  form: FIRST_FORM,
  applicant: { name: '甲公司', creditCode: 'CODE-OF-A' },
  titles: new Map([
    ['sound', '甲公司证书.pdf'],
    ['case-1', '乙厂数控改造'],
  ]),
  others: ['乙厂'],
}
const { snapshot } = seal(FIRST_FORM, goodDraft(), goodFacts(), hash)
const lineOf = (blind: boolean, criterion: string, label: string) =>
  applicationSections(snapshot, context, blind)
    .find((section) => section.criterion === criterion)
    ?.lines.find(({ label: { zh } }) => zh.includes(label))

test('[R10] every condition and product has a section; those that need judgement come first', () => {
  const sections = applicationSections(snapshot, context, false)
  const criteria = sections.flatMap(({ criterion }) => criterion ?? [])
  const conditions = Object.entries(FIRST_FORM.categories).flatMap(([category, { conditions: of }]) =>
    of.map(({ code }) => `${category}/${code}`),
  )
  expect(criteria.slice(0, -2).sort()).toEqual(conditions.sort())
  expect(criteria.slice(-2)).toEqual(['listing/device', 'listing/plan'])
  const found = sections.flatMap(({ precheck }) => precheck?.outcome ?? [])
  expect(new Set(found).size).toBeGreaterThan(1)
  const ranks = found.map((outcome) => ['for-people', 'not-met', 'met'].indexOf(outcome))
  expect(ranks).toEqual([...ranks].sort())
})

test('[R12] every kind of answer is shown in words, none by code', () => {
  const values = applicationSections(snapshot, context, false).flatMap(({ lines }) => lines.map(({ value }) => value))
  const words = values.flatMap((value) => (Array.isArray(value) ? (value as { zh: string }[]) : []))
  expect(words.length).toBeGreaterThan(50)
  for (const { zh } of words) expect(zh).toMatch(/\p{Script=Han}/u)
})

test('[R32] blind: entries lose names, files are named by what they prove', () => {
  const open = JSON.stringify(applicationSections(snapshot, context, false))
  const blind = JSON.stringify(applicationSections(snapshot, context, true))
  for (const name of ['甲公司', 'CODE-OF-A', '张三', '乙厂', '用户企业', '专家甲']) {
    if (name !== '乙厂') expect(open).toContain(name)
    expect(blind).not.toContain(name)
  }
  expect(lineOf(true, 'smart-equipment/1.4', '应用企业')?.value).toHaveLength(3)
  expect(JSON.stringify(lineOf(true, 'integration/4.3', '案例')?.value)).toContain('数控改造')
  expect(open).toContain('甲公司证书.pdf')
})

test('[R32] a file has the same name in the papers and in the download; a file outside the snapshot has a neutral one', () => {
  const files = applicationSections(snapshot, context, true).flatMap(({ lines }) =>
    lines.flatMap((line) => line.files ?? []),
  )
  expect(files.length).toBeGreaterThan(0)
  for (const documentId of new Set(files.map((file) => file.documentId)))
    expect(blindFileName(snapshot, documentId)).toBe(files.find((file) => file.documentId === documentId)?.name)
  expect(blindFileName(snapshot, '甲公司')).toBe('证明材料')
})

test('[R08] a condition that is met has no note; another says what was found of which item', () => {
  const checks = applicationSections(snapshot, context, false).flatMap(({ precheck }) => precheck ?? [])
  const met = checks.filter(({ outcome }) => outcome === 'met')
  expect(met.length).toBeGreaterThan(0)
  for (const check of met) expect(check).toEqual({ outcome: 'met' })
  for (const { note } of checks.filter(({ outcome }) => outcome !== 'met')) expect(note?.zh).toMatch(/^.+：.+/)
})

test('[R32] the files of an item are numbered from one, by what each proves', () => {
  const files = [
    { file: 'a', type: 'contract' },
    { file: 'b', type: 'list' },
  ] as const
  const items = { item: { files }, other: { files: [{ file: 'c', type: 'report' }] as const } }
  const named = ['a', 'b', 'c', 'd'].map((file) => blindFileName({ items }, file))
  expect(named).toEqual(['合同或协议1', '清单2', '报告1', '证明材料'])
})

test('[R32] names and credit codes of entries are withheld wherever they are written', () => {
  const customer = snapshot.items['1.4.references']?.entries?.[0]?.creditCode as string
  const told = { ...snapshot.items['1.4.references'], explanation: `用户企业（${customer}）已停产` }
  const items = { ...snapshot.items, '1.4.references': told }
  const text = (blind: boolean) => JSON.stringify(applicationSections({ ...snapshot, items }, context, blind))
  expect(text(false)).toContain(`（${customer}）`)
  expect(text(true)).not.toContain(customer)
})
