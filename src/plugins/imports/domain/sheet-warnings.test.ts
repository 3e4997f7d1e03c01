import type { Field } from './columns'
import type { Header } from './find-header'
import { sheetWarnings } from './sheet-warnings'
import { addressOf, columnLetters, plainSheet, type Sheet } from './table'

const header: Header = {
  dataFrom: 3,
  columns: new Map([['name', { index: 1, letters: 'B', title: '企业名称' }]]),
  ignored: [],
}
const OWN = new Set(Array.from({ length: 60 }, (_, row) => row).filter((row) => row !== 7))
const warned = (more: Partial<Sheet>, applied: [Field, string[]][] = []) =>
  sheetWarnings({ ...plainSheet('名单', []), ...more }, header, {
    rows: [],
    ownRows: OWN,
    applied: new Map(applied),
  }).map(({ column, refusal }) => ({ code: refusal.code, column: column?.letters, ...refusal.values }))
const hidden = (...rows: number[]) => warned({ hiddenRows: new Set(rows) })

test.each<[number[], string, string, number]>([
  [[3], '第4行', 'rows 4', 1],
  [[9, 4, 5, 3], '第4–6、10行', 'rows 4–6, 10', 4],
  // The rows of the header are no rows of the list, and row 8 is blank.
  [[0, 1, 2, 6, 7, 8], '第7、9行', 'rows 7, 9', 2],
])('hidden rows %j are told as %s', (rows, zh, en, count) =>
  expect(hidden(...rows)).toEqual([{ code: 'import-hidden-rows', column: undefined, rows: zh, rowsEn: en, count }]),
)

test('hidden rows of the header, or blank ones, are not told', () => expect(hidden(2, 7)).toEqual([]))

test('ten runs of hidden rows are named, of eleven the first ten', () => {
  const rows = Array.from({ length: 11 }, (_, at) => 10 + at * 2)
  expect(hidden(...rows.slice(0, 10))).toMatchObject([
    { rows: '第11、13、15、17、19、21、23、25、27、29行', rowsEn: 'rows 11, 13, 15, 17, 19, 21, 23, 25, 27, 29' },
  ])
  expect(hidden(...rows)).toMatchObject([
    {
      rows: '第11、13、15、17、19、21、23、25、27、29等行',
      rowsEn: 'rows 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, …',
      count: 11,
    },
  ])
})

test('ten merged cells are named, of eleven the first ten', () => {
  const cells = Array.from({ length: 11 }, (_, at) => `B${at + 4}`)
  const told = (addresses: string[]) => warned({}, [['name', addresses]])
  const ten = 'B4、B5、B6、B7、B8、B9、B10、B11、B12、B13'
  expect(told(cells.slice(0, 10))).toEqual([{ code: 'import-merged-cells', column: 'B', cells: ten }])
  expect(told(cells)).toEqual([{ code: 'import-merged-cells', column: 'B', cells: `${ten}等11处` }])
})

test('a picture over a cell of the list is told; over the header or another column it is not', () => {
  const objects = [
    { row: 2, column: 1 },
    { row: 3, column: 0 },
    { row: 3, column: 2 },
  ]
  expect(warned({ objects })).toEqual([])
  expect(warned({ objects: [...objects, { row: 3, column: 1 }, { row: 8, column: 1 }] })).toEqual([
    { code: 'import-object-over-cells', column: 'B', cells: 'B4、B9' },
  ])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %p is %s', (index, letters) => expect(columnLetters(index)).toBe(letters))

test.each([
  [{ top: 0, left: 0, bottom: 0, right: 0 }, 'A1'],
  [{ top: 1, left: 3, bottom: 2, right: 3 }, 'D2:D3'],
  [{ top: 1, left: 3, bottom: 1, right: 4 }, 'D2:E2'],
])('%j is %s', (region, address) => expect(addressOf(region)).toBe(address))
