import { brief, clip, cut } from './brief'

test('text as it is, undefined as empty, anything else as JSON', () => {
  expect(['甲', '', undefined, null, 5, { a: 1 }, ['x']].map((value) => brief(value))).toEqual([
    '甲',
    '',
    '',
    'null',
    '5',
    '{"a":1}',
    '["x"]',
  ])
})

test('cut to sixty characters, or as many as are asked for, never within one', () => {
  expect(brief('x'.repeat(60))).toBe('x'.repeat(60))
  expect(brief('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`)
  expect(brief('𠮷'.repeat(61))).toBe(`${'𠮷'.repeat(60)}…`)
  expect(cut('abcdef', 3)).toBe('abc…')
  expect([cut('甲乙', 2), cut('𠮷𠮷', 2), cut('𠮷𠮷x', 2)]).toEqual(['甲乙', '𠮷𠮷', '𠮷𠮷…'])
})

test.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['𠮷𠮷𠮷𠮷', 3, '𠮷𠮷𠮷'],
  ['a𠮷b𠮷', 3, 'a𠮷b'],
  ['ab𠮷𠮷', 3, 'ab𠮷'],
  ['abc𠮷', 3, 'abc'],
  ['abc', 0, ''],
])('the first characters of %j, at most %i, are whole', (text, most, first) => {
  expect(clip(text, most)).toBe(first)
})
