import { isRefusal } from '../../../../shared/pure/refusal'
import { IMPORT_LIMITS } from './limits'
import { readCsv } from './read-csv'

const read = (text: string, limits = {}) => {
  const table = readCsv(Buffer.from(text), '名单', { ...IMPORT_LIMITS, ...limits })
  return isRefusal(table) ? table.code : (table.sheets[0]?.rows ?? [])
}
const count = (text: string, limits = {}) => {
  const rows = read(text, limits)
  return typeof rows === 'string' ? rows : rows.length
}

test('a file has as many rows as allowed, and a thousand for titles and notes; blank ones at the end do not count', () => {
  const rows = (length: number) => 'a\n'.repeat(length)
  expect(count(rows(1005), { maxRows: 5 })).toBe(1005)
  expect(count(`${rows(1005)}\n,,\n`, { maxRows: 5 })).toBe(1005)
  expect(count(rows(1006), { maxRows: 5 })).toBe('import-file-too-many-rows')
})

test.each([
  ['a,b,c\nd', ['a,b,c', 'd']],
  ['d\na,b,c\nd', ['d', 'a,b,c', 'd']],
  ['a,b,c,d\ne', 'import-file-too-many-columns'],
  ['e\na,b,c,d\ne', 'import-file-too-many-columns'],
  // Separators alone make no column.
  ['a,b,c,,,\n,,,,,,,\ne', ['a,b,c', '', 'e']],
])('%j with three columns at most: %j', (text, answer) => {
  const rows = read(text, { maxColumns: 3 })
  expect(typeof rows === 'string' ? rows : rows.map((row) => row.join())).toEqual(answer)
})

test('a line has 100,000 characters at most, whichever line it is', () => {
  const line = 'x'.repeat(100_000)
  expect(count(`a\n${line}\nb`)).toBe(3)
  expect(count(`a\n${line}x\nb`)).toBe('import-file-broken')
  expect(count(`a\n${line}x`)).toBe('import-file-broken')
})

test('a formula has no result here; what is quoted as a text is one', () => {
  expect(read('=1+1, =A1,="=1",="00123",1=1\n,  ,x')).toEqual([
    [{ fault: 'formula', shown: '=1+1' }, { fault: 'formula', shown: ' =A1' }, '=1', '00123', '1=1'],
    [null, null, 'x'],
  ])
})
