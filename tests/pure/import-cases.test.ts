import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusedRow, type EnterpriseRow, type RefusedRow } from '../../src/plugins/imports/domain/enterprise-row'
import { parseTable, type ParsedTable } from '../../src/plugins/imports/domain/parse-table'
import { readTable } from '../../src/plugins/imports/server/tables/read-table'
import { isRefusal } from '../../src/shared/pure/refusal'

const folder = join(__dirname, '../fixtures/import')

async function parsed(name: string): Promise<ParsedTable> {
  const table = await readTable(readFileSync(join(folder, name)), name)
  if (isRefusal(table)) throw new Error(JSON.stringify(table))
  const answer = parseTable(table, { provinceCode: '370000', today: '2026-08-01' })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

const codesOf = (row: EnterpriseRow | RefusedRow): string[] =>
  [...(isRefusedRow(row) ? row.refusals : []), ...row.warnings].map(({ code, column }) => `${column}: ${code}`)
const labelsOf = (row: EnterpriseRow | RefusedRow): unknown =>
  isRefusedRow(row) ? 'refused' : row.labels.map(({ kind, certificateNumber, year }) => [kind, certificateNumber, year])

test('a merged label belongs to each row beside it, and is reported', async () => {
  const { rows, warnings } = await parsed('merged-label.xlsx')
  expect(rows.map(labelsOf)).toEqual([[['specialised', null, null]], [['specialised', null, null]]])
  expect(warnings).toMatchObject([
    {
      code: 'import-merged-cells',
      zh: '工作表“名单”D列“标签”：合并单元格D2:D3的内容已按所见用于其各行，请核对',
    },
  ])
})

test('a formula without a result is refused by name, not taken for a blank', async () => {
  const { rows } = await parsed('formula-without-value.xlsx')
  expect(rows.map(codesOf)).toEqual([
    ['E 标签: import-cell-not-calculated'],
    ['E 标签: import-cell-not-calculated', 'G 认定年份: import-cell-not-calculated'],
  ])
})

test('text in CDATA is text', async () => {
  expect((await parsed('cdata-cell.xlsx')).rows.map(labelsOf)).toEqual([[['specialised', null, null]]])
})

test('a picture in a cell is refused by name', async () => {
  const { rows } = await parsed('picture-in-cell.xlsx')
  expect(rows.map(codesOf)).toEqual([['F 证书编号: import-cell-picture']])
  // The message contains no cell text, because the cell has none.
  expect(rows[0] && isRefusedRow(rows[0]) && rows[0].refusals[0]?.zh).toMatch(/^工作表“名单”第2行F列“证书编号”：/)
})

test('numbers: digits that are lost are refused, zeros in front are kept, no digits from nowhere', async () => {
  const { rows } = await parsed('long-numbers.xlsx')
  expect(rows.map(labelsOf)).toEqual([
    'refused',
    [['specialised', '00371234', 2024]],
    [['specialised', '1.1', 2024]],
    'refused',
  ])
  expect(codesOf(rows[0] as RefusedRow)).toEqual(['F 证书编号: import-cell-long-number'])
  expect(codesOf(rows[3] as RefusedRow)).toEqual(['F 证书编号: import-cell-long-number'])
})

test('万元 written by the number format only', async () => {
  const { rows } = await parsed('number-format-wan.xlsx')
  expect(rows.map((row) => !isRefusedRow(row) && row.fields.annualRevenue)).toEqual([1_234_560_000, 1_234_567_890])
})

test('a column 编号 that counts the rows is no certificate number, and the report says so', async () => {
  const { rows, ignoredColumns } = await parsed('row-number-column.xlsx')
  expect(rows.map(labelsOf)).toEqual([[['specialised', null, null]], [['specialised', null, null]]])
  expect(ignoredColumns).toMatchObject([
    { column: 'A', title: '编号', reason: { zh: expect.stringContaining('行序号') } },
  ])
})

test.each([
  ['hidden-dropdown-sheet.xlsx', 'hidden', '已隐藏'],
  ['very-hidden-old-list.xlsx', '2019旧', '已隐藏'],
  ['visible-summary-sheet.xlsx', '统计', '缺少必需的列：统一社会信用代码、企业名称'],
])('%s: the other sheet is skipped and named', async (name, sheet, reason) => {
  const { rows, skippedSheets } = await parsed(name)
  expect(rows).toHaveLength(1)
  expect(labelsOf(rows[0] as EnterpriseRow)).toEqual([['specialised', 'SDZX2024001', 2024]])
  expect(skippedSheets).toEqual([{ sheet, reason: { zh: expect.stringContaining(reason), en: expect.any(String) } }])
})

test.each([
  ['equals-quotes.csv', ['00370005', '00370006']],
  ['tab-after-values.csv', ['00370001', '00370002']],
  ['trailing-commas.csv', ['00370016']],
])('%s is read as a spreadsheet shows it', async (name, numbers) => {
  const { rows, ignoredColumns } = await parsed(name)
  expect(rows.map(labelsOf)).toEqual(numbers.map((number) => [['specialised', number, 2024]]))
  expect(rows.flatMap(codesOf)).toEqual([])
  expect(ignoredColumns).toEqual([])
})
