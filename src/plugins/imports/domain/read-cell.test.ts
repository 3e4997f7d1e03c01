import { readCount, readNumberOfCertificate, readText, readYear } from './read-cell'

test('a text has at most 255 characters, counted as people count them', () => {
  expect(readText('𠮷'.repeat(255))).toBe('𠮷'.repeat(255))
  expect(readText('𠮷'.repeat(256))).toMatchObject({ code: 'import-cell-too-long', values: { limit: 255 } })
  expect(readText('甲'.repeat(100), 100)).toBe('甲'.repeat(100))
  expect(readText('甲'.repeat(101), 100)).toMatchObject({ values: { limit: 100 } })
})

test.each([
  ['甲\n乙', '甲乙'],
  ['甲（\n集团', '甲（集团'],
  ['甲\nA', '甲 A'],
  ['A\n甲', 'A 甲'],
  ['A\nB', 'A B'],
  ['甲 \r\n\r\n 乙\nC', '甲乙 C'],
])('%j on one line', (text, line) => expect(readText(text)).toBe(line))

test('a date is no text, nor a number of a certificate', () => {
  const date = { shown: '2024/5/1', day: '2024-05-01' }
  for (const read of [readText, readNumberOfCertificate])
    expect(read(date)).toMatchObject({ code: 'import-cell-is-date' })
})

test.each([' #REF!', '#N/A', '#DIV/0!', '#NAME?', '#GETTING_DATA'])('%p is the error of a formula', (text) =>
  expect(readText(text)).toMatchObject({ code: 'import-cell-error' }),
)

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['１２００ 人', 1200],
  ['120名', 120],
  ['120.00', 120],
  ['0', 0],
  ['99999999', 99_999_999],
  [1200, 1200],
])('%p is the count %p', (cell, count) => expect(readCount(cell)).toBe(count))

test.each(['100000000', '120.5', '-1', '120人次', '百余人', '人', 12.5])('%p is no count', (cell) =>
  expect(readCount(cell)).toMatchObject({ code: 'import-number-unreadable' }),
)

test.each(['1E5', '2.02437E+17', '1.5e3'])('%p may have lost digits', (text) =>
  expect(readNumberOfCertificate(text)).toMatchObject({ code: 'import-cell-exponent' }),
)

test.each(['E5', '12E', 'SD1E5', '12E5'])('%p is the number of a certificate', (text) =>
  expect(readNumberOfCertificate(text)).toBe(text),
)

test.each(['2023', '2023年', '２０２３年度'])('%p is a year', (text) => expect(readYear(text)).toBe(2023))
