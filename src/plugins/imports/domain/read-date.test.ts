import { readDate } from './read-date'
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
