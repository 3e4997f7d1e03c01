import { makeCreditCode } from '../../../shared/pure/credit-code'
import { isRefusal } from '../../../shared/pure/refusal'
import { areFigures } from './offer-fields'
import { readOffer } from './read-offer'

const figure = { name: '不良率', unit: '%', before: 3.2, after: 0 }
const code = (given: Record<string, unknown>): unknown => {
  const read = readOffer(given)
  return isRefusal(read) ? read.code : read
}

test('codes and names are kept in one form; what is not given is not added', () => {
  expect(code({ name: '产线 ＭＥＳ', industries: ['C35', '36'], summary: ' 一句话 ' })).toMatchObject({
    name: '产线 MES',
    industries: [expect.stringMatching(/35$/), expect.stringMatching(/36$/)],
    summary: ' 一句话 ',
  })
  expect(code({})).toEqual({})
  expect(code({ customerCreditCode: null, industries: null })).toEqual({ customerCreditCode: null, industries: null })
})

test('the credit code of a customer is kept in its one form', () => {
  const creditCode = makeCreditCode('91370100MA3C00001')
  expect(code({ customerCreditCode: ` ${creditCode.toLowerCase()} ` })).toEqual({ customerCreditCode: creditCode })
})

test('figures that are no list are refused', () => {
  for (const figures of [{}, 'x', 7, [figure, 7]])
    expect([figures, code({ figures })]).toEqual([figures, 'figures-malformed'])
})

test('a code that is none is refused, alone or among others', () => {
  expect(code({ customerCreditCode: '91370000' })).toMatch(/^credit-code-/)
  expect(code({ industryCode: '不是行业' })).toMatch(/^industry-/)
  expect(code({ industries: ['C35', '不是行业'] })).toMatch(/^industry-/)
})

test('figures have a name, a unit, and numbers before and after; at most twenty of them', () => {
  expect(areFigures([])).toBe(true)
  expect(areFigures(Array(20).fill(figure))).toBe(true)
  expect(areFigures(Array(21).fill(figure))).toBe(false)
  expect(areFigures([{ ...figure, name: '长'.repeat(100), unit: '位'.repeat(20) }])).toBe(true)
  for (const wrong of [
    { ...figure, before: '3' },
    { ...figure, after: Infinity },
    { ...figure, after: undefined },
    { ...figure, name: '长'.repeat(101) },
    { ...figure, unit: '位'.repeat(21) },
    { ...figure, note: '' },
    null,
    '不良率',
  ])
    expect(areFigures([figure, wrong])).toBe(false)
  expect(areFigures(figure)).toBe(false)
  expect(code({ figures: [{ ...figure, before: '3' }] })).toBe('figures-malformed')
  expect(code({ figures: null })).toEqual({ figures: null })
})
