import { escaped, worksheet } from '../../../../../../tests/harness/workbook-file'
import { IMPORT_LIMITS } from '../limits'
import { readSheet, type SheetPart } from './sheet'
import { Stop } from './xml'

const CONTEXT = {
  strings: { texts: ['甲', '乙'], struck: new Set([0]) },
  date1904: false,
  styles: [],
}
function read(xml: string, limits = {}): SheetPart | string {
  const cells = { read: 0, filled: 0 }
  try {
    return readSheet('s', Buffer.from(worksheet(xml)), { ...CONTEXT, cells, limits: { ...IMPORT_LIMITS, ...limits } })
  } catch (error) {
    if (error instanceof Stop) return error.refusal.code
    throw error
  }
}
const rowsOf = (xml: string, limits = {}) => {
  const sheet = read(xml, limits)
  return typeof sheet === 'string' ? sheet : sheet.rows
}
const row = (cells: string, attributes = 'r="1"') => `<sheetData><row ${attributes}>${cells}</row></sheetData>`

test.each([
  ['min="1" max="1" hidden="1"', [0]],
  ['min="2" max="4" hidden="true"', [1, 2, 3]],
  ['min="16384" max="16384" hidden="on"', [16383]],
  ['min="2" max="2" hidden="0"', []],
  ['min="2" max="2" width="0.07"', [1]],
  ['min="2" max="2" width="0.08"', []],
  ['min="2" max="2" width="9"', []],
  ['min="2" max="2"', []],
  ['min="0" max="1" hidden="1"', 'import-file-broken'],
  ['min="3" max="2" hidden="1"', 'import-file-broken'],
  ['min="1" max="16385" hidden="1"', 'import-file-broken'],
  ['min="1" hidden="1"', 'import-file-broken'],
  ['min="a" max="2" hidden="1"', 'import-file-broken'],
])('the columns %s are hidden: %j', (attributes, hidden) => {
  const sheet = read(`<cols><col ${attributes}/></cols>`)
  expect(typeof sheet === 'string' ? sheet : [...sheet.hiddenColumns]).toEqual(hidden)
})

test.each([
  ['r="3" hidden="1"', [2]],
  ['r="3" ht="0.74"', [2]],
  ['r="3" ht="0.75"', []],
  ['r="3" ht="0"', [2]],
  ['r="3" hidden="0" ht="15"', []],
  ['hidden="1"', [0]],
  ['r="1048576" hidden="1"', [1_048_575]],
  ['r="1048577"', 'import-file-broken'],
  ['r="0"', 'import-file-broken'],
  ['r="x"', 'import-file-broken'],
])('the rows of %s are hidden: %j', (attributes, hidden) => {
  const sheet = read(row('', attributes))
  expect(typeof sheet === 'string' ? sheet : [...sheet.hiddenRows]).toEqual(hidden)
})

test.each([
  ['B2:B3', { top: 1, left: 1, bottom: 2, right: 1 }],
  ['B2:C2', { top: 1, left: 1, bottom: 1, right: 2 }],
  ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
  ['B3:B2', undefined],
  ['C2:B2', undefined],
  ['B2:B3:B4', undefined],
  ['B2:', undefined],
  ['2B:B3', undefined],
  ['', undefined],
])('the merged cells %p are %j', (ref, region) => {
  const sheet = read(`<mergeCells><mergeCell ref="${ref}"/></mergeCells>`)
  expect(typeof sheet === 'string' ? sheet : sheet.merges).toEqual(region ? [region] : 'import-file-broken')
})

test('a sheet has 100,000 merged cells at most', () => {
  const merged = (count: number) => {
    const sheet = read('<mergeCell ref="A1"/>'.repeat(count))
    return typeof sheet === 'string' ? sheet : sheet.merges.length
  }
  expect([merged(100_000), merged(100_001)]).toEqual([100_000, 'import-file-broken'])
})

const number = (address: string, value = '1') => `<c r="${address}"><v>${value}</v></c>`

test.each<[string, string, object, unknown]>([
  ['the last column allowed', row(number('C1')), { maxColumns: 3 }, [[null, null, 1]]],
  ['one beyond', row(number('D1')), { maxColumns: 3 }, 'import-file-too-many-columns'],
  ['a blank cell beyond', row('<c r="D1"/>'), { maxColumns: 3 }, []],
  ['the first column beyond all', row(number('XFE1')), {}, 'import-file-broken'],
  ['a column twice', row(number('A1') + number('A1')), {}, 'import-file-broken'],
  ['a column before', row(number('B1') + number('A1')), {}, 'import-file-broken'],
  ['a cell of another row', row(number('A2')), {}, 'import-file-broken'],
  ['as many cells as allowed', row(number('A1') + number('B1')), { maxCells: 2, maxCellsRead: 2 }, [[1, 1]]],
  ['one filled cell more', row(number('A1') + number('B1')), { maxCells: 1 }, 'import-file-too-many-cells'],
  ['one blank cell more', row(`${number('A1')}<c/>`), { maxCellsRead: 1 }, 'import-file-too-many-cells'],
  ['the last spare row', row(number('A1002'), 'r="1002"'), { maxRows: 2 }, { length: 1002 }],
  ['the row behind it', row(number('A1003'), 'r="1003"'), { maxRows: 2 }, 'import-file-too-many-rows'],
  ['a blank row behind it', row('<c r="A1003"/>', 'r="1003"'), { maxRows: 2 }, []],
])('%s', (_what, xml, limits, rows) => {
  const found = rowsOf(xml, limits)
  if (typeof rows === 'string') expect(found).toBe(rows)
  else expect(found).toMatchObject(rows as object)
})

test.each<[string, unknown]>([
  ['<c t="s"><v>1</v></c>', '乙'],
  ['<c t="s"><v>0</v></c>', { fault: 'struck-out', shown: '甲' }],
  // Not the shared string of this number.
  ['<c><v>0</v></c>', 0],
  ['<c t="b"><v>1</v></c>', 'TRUE'],
  ['<c t="b"><v>true</v></c>', 'TRUE'],
  ['<c t="b"><v>0</v></c>', 'FALSE'],
  ['<c t="d"><v>2019-05-01</v></c>', { shown: '2019-05-01', day: '2019-05-01' }],
  ['<c t="d"><v>2019-05-01T08:00:00</v></c>', { shown: '2019-05-01T08:00:00', day: '2019-05-01' }],
  ['<c t="d"><v>2019-02-30</v></c>', { shown: '2019-02-30' }],
  ['<c t="d"><v>2019-05-011</v></c>', { shown: '2019-05-011' }],
  ['<c t="x"><v>1</v></c>', 'import-file-broken'],
  ['<c><v>1e999</v></c>', 'import-file-broken'],
  ['<c><v>Infinity</v></c>', 'import-file-broken'],
  ['<c><v>0x10</v></c>', 'import-file-broken'],
  ['<c><v> </v></c>', 'import-file-broken'],
  ['<c><v>1 2</v></c>', 'import-file-broken'],
  ['<c><v> -1.5e2 </v></c>', -150],
  ['<c><v>.5</v></c>', 0.5],
  ['<c><v>5.</v></c>', 5],
  ['<c><f>A1+1</f></c>', { fault: 'not-calculated', shown: '=A1+1' }],
  [`<c t="str"><f>${escaped('_xlfn.DISPIMG("x")')}</f><v>x</v></c>`, { fault: 'picture', shown: '' }],
  ['<c t="e" vm="1"><v>#VALUE!</v></c>', { fault: 'picture', shown: '' }],
  ['<c t="e"><v>#VALUE!</v></c>', { fault: 'error', shown: '#VALUE!' }],
  // A linked record that shows its name.
  ['<c t="str" vm="1"><v>甲</v></c>', '甲'],
])('%s shows %j', (xml, cell) => {
  const rows = rowsOf(row(xml))
  expect(typeof rows === 'string' ? rows : rows[0]?.[0]).toEqual(cell)
})

test.each([
  ['', 0],
  ['showZeros="1"', 0],
  ['showZeros="true"', 0],
  ['showZeros="0"', null],
  ['showZeros="false"', null],
])('a zero in a sheet with the view %p is %p', (view, shown) =>
  expect(rowsOf(`<sheetViews><sheetView ${view}/></sheetViews>${row(number('A1', '0') + number('B1'))}`)).toEqual([
    [shown, 1],
  ]),
)
