import { brief, cut } from './brief'

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
})
