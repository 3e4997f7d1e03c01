import { makeCreditCode } from '../../../shared/pure/credit-code'
import { readRelations, readSpecialities } from './expert-form'

const CODE = makeCreditCode('91370100MA3C00001')

test('[R11] a declared relation is stored with its canonical code, by which conflicts are found', () => {
  expect(readRelations([{ creditCode: ` ${CODE.toLowerCase()} `, kind: 'owns' }])).toEqual([
    { creditCode: CODE, kind: 'owns' },
  ])
  expect(readRelations([{ creditCode: CODE, kind: 'worked-for', endedOn: '2025-06-30' }])).toEqual([
    { creditCode: CODE, kind: 'worked-for', endedOn: '2025-06-30' },
  ])
  for (const endedOn of [null, '', undefined])
    expect(readRelations([{ creditCode: CODE, kind: 'owns', endedOn }])).toEqual([{ creditCode: CODE, kind: 'owns' }])
  expect(readRelations(null)).toEqual([])
})

test.each([
  ['text', 'owns everything'],
  ['one that is no list', { creditCode: CODE, kind: 'owns' }],
  ['a line of text', [CODE]],
  ['a kind that is none', [{ creditCode: CODE, kind: 'likes' }]],
  ['a kind by a name of the language', [{ creditCode: CODE, kind: 'toString' }]],
  ['no code', [{ kind: 'owns' }]],
  ['something else beside', [{ creditCode: CODE, kind: 'owns', note: 'x' }]],
  ['a day that is no text', [{ creditCode: CODE, kind: 'owns', endedOn: 5 }]],
  ['a line that is nothing', [null]],
  ['a line that is a list', [[CODE, 'owns']]],
  ['the second line', [{ creditCode: CODE, kind: 'owns' }, { creditCode: CODE }]],
  ['too many', Array.from({ length: 101 }, () => ({ creditCode: CODE, kind: 'owns' }))],
])('[R11] refused: %s', (_, given) => expect(readRelations(given)).toMatchObject({ code: 'relations-malformed' }))

test('[R11] a hundred relations are kept, in their order', () => {
  const relations = Array.from({ length: 100 }, (_, n) => ({
    creditCode: CODE,
    kind: 'worked-for',
    endedOn: `20${String(n).padStart(2, '0')}-06-30`,
  }))
  expect(readRelations(relations)).toEqual(relations)
})

test('[R11] an invalid code or day is refused', () => {
  expect(readRelations([{ creditCode: `${CODE.slice(0, -1)}?`, kind: 'owns' }])).toHaveProperty('code')
  expect(readRelations([{ creditCode: CODE, kind: 'owns', endedOn: '2025-02-30' }])).toHaveProperty('code')
})

test('[R10] specialities are codes of categories, each once', () => {
  expect(readSpecialities(['security', 'network', 'security'])).toEqual(['security', 'network'])
  expect(readSpecialities(null)).toEqual([])
  expect(readSpecialities(['security', 'astrology'])).toMatchObject({ values: { value: 'astrology' } })
  for (const given of ['security', ['astrology'], [3], ['toString']])
    expect(readSpecialities(given)).toMatchObject({ code: 'specialities-malformed' })
})
