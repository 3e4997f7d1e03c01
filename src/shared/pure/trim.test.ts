import { oneLine, trimEndOf } from './trim'

test('what stands at the end is taken off, and nothing else', () => {
  expect(trimEndOf('a.b. .', '. ')).toBe('a.b')
  expect(trimEndOf('...', '.')).toBe('')
  expect(trimEndOf('a', '.')).toBe('a')
})

test('breaks with what is around them become one space', () => {
  expect(['a \n\n\t b', 'a', ' a ', 'a\n', '\nb'].map(oneLine)).toEqual(['a b', 'a', ' a ', 'a ', ' b'])
})
