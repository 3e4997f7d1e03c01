import { makeCreditCode } from '../../../shared/pure/credit-code'
import { isRefusal } from '../../../shared/pure/refusal'
import { isRefusedRow } from './enterprise-row'
import { parseTable, type ParsedTable } from './parse-table'
import { plainSheet, type Cell, type Sheet, type SkippedSheet } from './table'

const TITLES = ['企业名称', '信用代码', '所在市', '营业收入（万元）']
const CODES = Array.from({ length: 5 }, (_, at) => makeCreditCode(`91370100MA3C0000${at}`))
const firm = (at: number): Cell[] => [`${at}号公司`, CODES[at] ?? null, '济南市', 100 * (at + 1)]

const ask = (sheets: Sheet[], skipped: SkippedSheet[] = []) =>
  parseTable({ date1904: false, skipped, sheets }, { provinceCode: '370000', today: '2026-08-01' })
function parsed(...rows: Cell[][]): ParsedTable {
  const table = ask([plainSheet('名单', rows)])
  if (isRefusal(table)) throw new Error(table.code)
  return table
}
const read = (...rows: Cell[][]) =>
  parsed(TITLES, ...rows).rows.map((row) =>
    isRefusedRow(row) ? row.refusals.map(({ code }) => code).join() : row.fields.annualRevenue,
  )

test('the header of the next printed page is no enterprise', () =>
  expect(read(firm(0), TITLES, firm(1))).toEqual([100_000_000, 200_000_000]))

test('below a header in another unit of money rows are refused, until the header of the list comes again', () => {
  const inYi = [...TITLES.slice(0, 3), '营业收入（亿元）']
  expect(read(firm(0), inYi, firm(1), TITLES, firm(2))).toEqual([100_000_000, 'import-under-other-header', 300_000_000])
})

test('two headings of a list, one of them mandatory, are a header', () => {
  expect(read(firm(0), ['企业名称', '联系人'], firm(1))).toEqual([100_000_000, 'import-under-other-header'])
})

test.each<[string, Cell[]]>([
  ['a single heading', ['企业名称', null, null]],
  ['two headings that no list needs', ['联系人', '产业链', null]],
])('%s makes no header: the row is refused for itself, the next is read', (_what, cells) => {
  const [, second, third] = read(firm(0), cells, firm(1))
  expect(second).toContain('import-cell-missing')
  expect(third).toBe(200_000_000)
})

test.each<[string, Sheet[], SkippedSheet[], string]>([
  ['no sheet', [], [], 'import-file-empty'],
  ['blank sheets', [plainSheet('空', [[null, ' '], []])], [], 'import-file-empty'],
  [
    'a blank sheet beside a hidden one',
    [plainSheet('空', [[' ']])],
    [{ sheet: '旧', reason: { zh: '', en: '' } }],
    'import-sheets-hidden',
  ],
  ['notes only', [plainSheet('说明', [['每行一户']])], [], 'import-header-missing'],
  [
    'an incomplete list behind notes',
    [plainSheet('说明', [['每行一户']]), plainSheet('名单', [TITLES.slice(1)])],
    [],
    'import-column-missing',
  ],
  [
    'a column twice beside a good list',
    [plainSheet('名单', [TITLES, firm(0)]), plainSheet('二', [[...TITLES, '单位名称']])],
    [],
    'import-column-twice',
  ],
  [
    'a list that merged cells cover too often',
    [
      {
        ...plainSheet('名单', [TITLES, ...Array.from({ length: 1000 }, () => firm(0))]),
        merges: Array.from({ length: 501 }, () => ({ top: 1, bottom: 1000, left: 9, right: 9 })),
      },
    ],
    [],
    'import-file-broken',
  ],
])('a file with %s is refused', (_what, sheets, skipped, code) =>
  expect(ask(sheets, skipped)).toMatchObject({ ok: false, code }),
)

test('a list whose first row is blank is read; sheets that are none are named', () => {
  const table = ask([
    plainSheet('说明', [['每行一户']]),
    plainSheet('名单', [[null], TITLES, [], firm(0), ['', ' '], firm(1)]),
    plainSheet('二', [TITLES.slice(1)]),
    plainSheet('空', [[]]),
  ])
  expect(table).toMatchObject({
    rows: [{ row: 4 }, { row: 6 }],
    skippedSheets: [
      { sheet: '说明', reason: { zh: '没有表头，未读取' } },
      { sheet: '二', reason: { zh: expect.stringContaining('企业名称') } },
    ],
  })
})

test('hidden rows are not read', () => {
  const table = ask([{ ...plainSheet('名单', [TITLES, firm(0), firm(1), firm(2)]), hiddenRows: new Set([2]) }])
  expect(table).toMatchObject({
    rows: [{ row: 2 }, { row: 4 }],
    warnings: [{ code: 'import-hidden-rows', zh: expect.stringContaining('第3行') }],
  })
})

test.each([
  ['370102', []],
  ['37010', ['import-district-unreadable']],
  ['3701021', ['import-district-unreadable']],
  ['370202', ['import-district-unreadable']],
  ['3701历下区', []],
])('the district %p of 济南市 is refused: %j', (district, refusals) => {
  const [row] = parsed([...TITLES, '县区'], [...firm(0), district]).rows
  expect(row && isRefusedRow(row) ? row.refusals.map(({ code }) => code) : []).toEqual(refusals)
})

test('a district says nothing against a city that is not known itself', () => {
  const [row] = parsed([...TITLES, '县区'], ['甲', CODES[0] ?? null, '济南路', 1, '370102']).rows
  expect(row && isRefusedRow(row) && row.refusals.map(({ code }) => code)).toEqual(['city-unknown'])
})
