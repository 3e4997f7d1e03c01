import { formatOf, GENERAL, shownNumber, shownText } from './number-format'

const show = (value: number, code: string, date1904 = false) => shownNumber(value, formatOf(code), date1904)

test('numbers of 15 digits are exact, longer ones are not', () => {
  for (const sign of [1, -1]) {
    expect(shownNumber(sign * 999_999_999_999_999, GENERAL, false)).toBe(sign * 999_999_999_999_999)
    expect(shownNumber(sign * 1e15, GENERAL, false)).toMatchObject({ fault: 'long-number' })
    expect(show(sign * 1e15, '0')).toMatchObject({ fault: 'long-number' })
  }
})

test.each<[number, string, unknown]>([
  [5, '0!元', '5元'],
  [5, 'G/通用格式"人"', '5人'],
  [5, '0;0', '5'],
  [0, '0;0', '0'],
  // Shown without its sign.
  [-5, '0;0', { fault: 'format', shown: '5' }],
  [-5, '0;(0)', '(5)'],
  [-5, '0;"负"0', '负5'],
  [0, '0;-0;"-"', 0],
  [5, '"-"', '-'],
  [0, '0;-0;', null],
  [5, ';;;', { fault: 'hidden-by-format', shown: '5' }],
  [0, ';;;', null],
  [5, '0.00E+00', { fault: 'exponent', shown: '5.00E+00' }],
  [5, '[DBNum1]0', { fault: 'format', shown: '5' }],
])('%p under %p is %j', (value, code, cell) => expect(show(value, code)).toEqual(cell))

test('a format of 1000 characters is read, a longer one is not', () => {
  // A text between quotes has 255 characters at most.
  const part = (length: number) => `"${'x'.repeat(length)}"`
  const code = `0${part(250)}${part(250)}${part(250)}`
  const long = `${code}${part(1000 - code.length - 2)}`
  expect([long.length, show(5, long)]).toEqual([1000, `5${'x'.repeat(1000 - 9)}`])
  expect(show(5, `${long} `)).toMatchObject({ fault: 'format' })
})

const DAY = 'yyyy/m/d'
test.each<[number, string, unknown]>([
  [1, DAY, { shown: '1900/1/1', day: '1900-01-01' }],
  [59, DAY, { shown: '1900/2/28', day: '1900-02-28' }],
  // Excel shows a day that did not exist.
  [60, DAY, { shown: '1900/2/29' }],
  [61, DAY, { shown: '1900/3/1', day: '1900-03-01' }],
  [43586.75, DAY, { shown: '2019/5/1', day: '2019-05-01' }],
  [2_958_465, DAY, { shown: '9999/12/31', day: '9999-12-31' }],
  [2_958_466, DAY, { fault: 'format', shown: '########' }],
  [-1, DAY, { fault: 'format', shown: '########' }],
  [0, `${DAY};${DAY};`, { fault: 'hidden-by-format', shown: '0' }],
  [43586, 'yyyy"年"m"月"', { shown: '2019年5月', month: '2019-05' }],
  [43586, 'yyyy"年"', { shown: '2019年' }],
  [43586, 'm"月"d"日"', { shown: '5月1日' }],
])('the serial number %p under %p is %j', (serial, code, cell) => expect(show(serial, code)).toEqual(cell))

test('day 0 of 1900 is none, day 0 of 1904 is the first of January', () => {
  expect(show(0, DAY)).not.toHaveProperty('day')
  expect(show(0, DAY, true)).toEqual({ shown: '1904/1/1', day: '1904-01-01' })
})

test.each<[string, string, unknown]>([
  ['A1', '"鲁"@', '鲁A1'],
  ['A1', ';;;', { fault: 'hidden-by-format', shown: 'A1' }],
  ['A1', '0', 'A1'],
  ['A1', '0;-0;0', 'A1'],
  ['A1', DAY, 'A1'],
  ['A1', '"@"0', 'A1'],
])('the text %p under %p is %j', (text, code, cell) => expect(shownText(text, formatOf(code))).toEqual(cell))
