import fc from 'fast-check'
import { anyCharacter } from '../../../tests/harness/characters'
import { AT_MOST_LINEAR, growthOf } from '../../../tests/harness/growth'
import { BLANKS } from '../../../tests/harness/odd-values'
import { foldCode, foldText, isBlank, isBlankText, normaliseText, tidyLine, tidyText } from './text'

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

test.each(BLANKS)('%j is blank and is stored as nothing', (text) => {
  expect(isBlankText(text)).toBe(true)
  expect(isBlank(text)).toBe(true)
  expect([tidyLine(text), tidyText(text), normaliseText(text), foldCode(text)]).toEqual(['', '', '', ''])
})

test.each(['—', '0', 'x', '无', '\u3000。', '🙂', '\u202E无'])('%j is not blank', (text) => {
  expect(isBlank(text)).toBe(false)
  expect(tidyText(text)).not.toBe('')
})

test('undefined and empty lists are blank, false and zero are not', () => {
  expect([undefined, null, []].map(isBlank)).toEqual([true, true, true])
  expect([false, 0, {}, [0]].map(isBlank)).toEqual([false, false, false, false])
})

test('direction overrides are removed from names', () => {
  expect(tidyLine('济南\u202E司公限有\u202C')).toBe('济南司公限有')
  expect(tidyLine('\u2067甲\u2069公司')).toBe('甲公司')
})

test('letters stay as they are typed, and are composed', () => {
  expect(tidyLine(' Ａ公司\n（一）\u00A0部 ')).toBe('Ａ公司 （一） 部')
  expect(tidyLine('e\u0301')).toBe('é')
})

test('paragraphs keep their lines and indentation', () => {
  expect(tidyText('\r\n \r\n\u3000\u3000一、甲\u200B\r\n\u3000\u3000二、乙\u2028三\t四 \r\n\u00A0\n')).toBe(
    '\u3000\u3000一、甲\n\u3000\u3000二、乙\n三\t四',
  )
  expect(tidyText('\u3000一句话\u2800 ')).toBe('一句话')
})

test('normalising twice changes nothing', () => {
  const odd = fc.oneof(
    fc.constantFrom(...BLANKS, 'e\u0301', '\n', '甲', 'Ａ', '\u1100\u1161'),
    fc.string({ unit: anyCharacter }),
  )
  const texts = fc.array(odd, { maxLength: 8 }).map((parts) => parts.join(''))
  for (const tidy of [tidyLine, tidyText, normaliseText, foldText, foldCode])
    fc.assert(
      fc.property(texts, (text) => expect(tidy(tidy(text))).toBe(tidy(text))),
      { seed: 9, numRuns: 40 },
    )
})

test('takes linear time', async () => {
  for (const tidy of [tidyLine, tidyText, foldCode])
    expect(
      await growthOf([' ', '\u3000x', '\n', ' \n', '\u200B', 'a '], (text) => tidy(`x${text}x`), 5_000),
    ).toBeLessThan(AT_MOST_LINEAR)
})
