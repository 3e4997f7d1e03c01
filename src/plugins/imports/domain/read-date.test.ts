import { isSerial, readDate } from './read-date'
import type { ShownDate } from './table'

const read = (cell: string | number | ShownDate, more = {}) =>
  readDate(cell, { from: '1900-01-01', to: '2030-12-31', date1904: false, month: 'first', ...more })

test.each<[string | number | ShownDate, string]>([
  ['2019年5月1日', '2019-05-01'],
  ['2019/5/1', '2019-05-01'],
  ['2019-05-01', '2019-05-01'],
  ['20190501', '2019-05-01'],
  ['2019.5.1', '2019-05-01'],
  ['2019.5', '2019-05-01'],
  ['2019年12月', '2019-12-01'],
  ['２０１９年５月１日', '2019-05-01'],
  ['2019-05-01 00:00:00', '2019-05-01'],
  [' 2019 年 5 月 1 日 ', '2019-05-01'],
  ['43586', '2019-05-01'],
  [43586, '2019-05-01'],
  [43586.75, '2019-05-01'],
  [20190501, '2019-05-01'],
  [{ shown: '2019/5/1', day: '2019-05-01' }, '2019-05-01'],
  [{ shown: '2019年5月', month: '2019-05' }, '2019-05-01'],
])('%p is a day', (cell, day) => expect(read(cell)).toBe(day))

test('a month is its last day where a validity ends', () => {
  expect(read('2024年2月', { month: 'last' })).toBe('2024-02-29')
})

test('a serial of the 1904 system is read as such', () => {
  expect(read(43586 - 1462, { date1904: true })).toBe('2019-05-01')
})

test('the last serial is a day of 2119', () => {
  expect(read(80_000, { to: '2200-12-31' })).toBe('2119-01-11')
})

test.each<string | number | ShownDate>([
  80_001,
  '不详',
  '2019',
  '2019年',
  '2019-02-30',
  '2019/13/1',
  '19年5月',
  2019,
  2019.1,
  2019.5,
  5,
  -1,
  99999999,
  { shown: '5月1日' },
])('%p is no day and is not guessed', (cell) => expect(read(cell)).toMatchObject({ code: 'import-date-unreadable' }))

test('a day outside the range is refused with the range', () => {
  expect(read('2031-01-01')).toMatchObject({ code: 'import-date-out-of-range', values: { to: '2030-12-31' } })
})

test.each([
  ['1900-01-01', '1900-01-01'],
  ['1899-12-31', 'import-date-out-of-range'],
  ['2030-12-31', '2030-12-31'],
  ['2031-01-01', 'import-date-out-of-range'],
])('the first and the last day are in the range: %p', (cell, answer) => {
  const day = read(cell)
  expect(typeof day === 'string' ? day : day.code).toBe(answer)
})

test.each([
  [18000101, '1800-01-01'],
  [17991231, 'import-date-unreadable'],
  [21001231, '2100-12-31'],
  [21010101, 'import-date-unreadable'],
  // Up to 2100 a number may be a year; from then on it is a day since 1900.
  [2100, 'import-date-unreadable'],
  [2101, '1905-10-01'],
  [20190501.5, 'import-date-unreadable'],
])('the number %p is %p', (cell, answer) => {
  const day = read(cell, { from: '1800-01-01', to: '2119-12-31' })
  expect(typeof day === 'string' ? day : day.code).toBe(answer)
})

test.each(['2024年13月', '2024.0', '0000年1月', '2024/00'])('%p is no month, nor the last day of one', (cell) => {
  for (const month of ['first', 'last']) expect(read(cell, { month })).toMatchObject({ code: 'import-date-unreadable' })
})

test.each<[string | number | ShownDate, boolean]>([
  [80_000, true],
  [80_001, false],
  [20190501, false],
  ['43586', true],
  [' ４３５８６ ', true],
  ['4358', false],
  ['435861', false],
  ['2019-05-01', false],
  [{ shown: '43586', day: '2019-05-01' }, false],
])('%p is a bare serial number: %p', (cell, serial) => expect(isSerial(cell)).toBe(serial))
