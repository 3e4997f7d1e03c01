import { foldCode, foldText, normaliseText } from './text'

test('full-width letters and digits become half-width, Chinese punctuation stays', () => {
  expect(normaliseText('Ａ１ｚ（济南）有限公司，一部')).toBe('A1z（济南）有限公司，一部')
  expect(foldText('（Ａ），１．５')).toBe('(A),1.5')
})

test('all kinds of white space collapse and are trimmed, invisible characters go', () => {
  expect(normaliseText('\uFEFF\u3000 济南\u00A0\u200B\t \r\n 市\u200D\u2060 ')).toBe('济南 市')
  expect(normaliseText('\u3000\u200B\u00A0')).toBe('')
})

test('nothing else is touched', () => {
  const text = '①“小巨人”½ ㎡ Ⅳ'
  expect(normaliseText(text)).toBe(text)
})

test('a code loses its spaces and lower case', () => {
  expect(foldCode(' ９１3７\u3000ma\u200B')).toBe('9137MA')
})
