import fc from 'fast-check'
import { anyCharacter } from '../../../tests/harness/characters'
import { foldedIncludes, searchForms } from './search-forms'
import { foldCode, normaliseText } from './text'

test('a code is found however it is typed', () => {
  for (const typed of [
    '91370100MA3C00001X ',
    '９１３７０１００ＭＡ３Ｃ００００１Ｘ',
    ' 9137 0100 ma3c 0000 1x',
    '\u200B91370100MA3C00001X',
  ])
    expect(searchForms(typed)).toContain('91370100MA3C00001X')
})

test('a name is found whichever brackets are stored', () => {
  for (const typed of ['舜耕（集团）公司', '舜耕(集团)公司', ' 舜耕(集团)公司　'])
    expect(searchForms(typed)).toEqual(expect.arrayContaining(['舜耕（集团）公司', '舜耕(集团)公司']))
})

test('plain text has one form; blank text none', () => {
  for (const plain of ['舜耕', 'on-shelf', '370100']) expect(searchForms(plain)).toEqual([plain])
  for (const blank of ['', ' ', '\u3000', '\u200B']) expect(searchForms(blank)).toEqual([])
})

test('for any text its normalised and folded forms are among the spellings', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const forms = searchForms(text)
      if (forms.length === 0) return
      expect(forms).toContain(normaliseText(text))
      if (/\d/.test(text)) expect(forms).toContain(foldCode(text))
      expect(new Set(forms).size).toBe(forms.length)
    }),
  )
})

test('a list on the page is searched by the same folding', () => {
  expect(foldedIncludes('济南 智造（集团）A公司', '智造(集团)ａ')).toBe(true)
  expect(foldedIncludes('甲', '乙')).toBe(false)
  expect(foldedIncludes('甲', ' ')).toBe(true)
})
