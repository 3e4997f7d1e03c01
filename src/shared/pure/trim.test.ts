import { oneLine, trimEndOf } from './trim'

test('removes characters at the end only', () => {
  expect(trimEndOf('a.b. .', '. ')).toBe('a.b')
  expect(trimEndOf('...', '.')).toBe('')
  expect(trimEndOf('a', '.')).toBe('a')
})

test('line breaks with surrounding spaces become one space', () => {
  expect(['a \n\n\t b', 'a', ' a ', 'a\n', '\nb'].map(oneLine)).toEqual(['a b', 'a', ' a ', 'a ', ' b'])
})

test('a blank line at an end is kept as a space, one within is not', () =>
  expect(['\n\na\n \nb\n\n', '\n', 'a\n\n\nb'].map(oneLine)).toEqual([' a b ', ' ', 'a b']))
