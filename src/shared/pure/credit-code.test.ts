import {
  makeCreditCode,
  makeOrganisationCode,
  organisationCodeHolds,
  parseCreditCode,
  SUBJECT_KINDS,
} from './credit-code'
import { isRefusal, sentenceOf, type Refusal } from './refusal'

const refusal = (text: string | number): Refusal => {
  const answer = parseCreditCode(text)
  if (!isRefusal(answer)) throw new Error(`accepted: ${text}`)
  return answer
}

// Published codes: companies (two all-digit), universities, associations, a private non-enterprise unit, a foundation.
test.each([
  ['91110000802100433B', 'firm', '110000'],
  ['9144030071526726XG', 'firm', '440300'],
  ['91330100799655058B', 'firm', '330100'],
  ['91370200264574251E', 'firm', '370200'],
  ['914403001922038216', 'firm', '440300'],
  ['911100007109250324', 'firm', '110000'],
  ['91110108MA01YBNX62', 'firm', '110108'],
  ['12100000400000624D', 'institution', '100000'],
  ['12100000495570303U', 'institution', '100000'],
  ['51100000500009247D', 'association', '100000'],
  ['51100000500012681T', 'association', '100000'],
  ['52100000500000784G', 'private-non-enterprise', '100000'],
  ['53100000500021676K', 'foundation', '100000'],
])('the published code %s is accepted as %s', (code, kind, divisionCode) => {
  expect(parseCreditCode(code)).toMatchObject({ ok: true, code, kind, divisionCode })
})

test('spaces of any kind, full-width characters and lower case are put right', () => {
  for (const text of [
    ' 9111 0000 8021 0043 3b ',
    '９１１１００００８０２１００４３３Ｂ',
    '\uFEFF91110000\u3000802100433\u200BB\u00A0',
  ])
    expect(parseCreditCode(text)).toMatchObject({ ok: true, code: '91110000802100433B' })
})

test('every single wrong character and every swap of neighbours is found', () => {
  const code = '91370200264574251E'
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  for (let i = 0; i < 18; i++) {
    for (const letter of letters)
      if (letter !== code[i])
        expect(isRefusal(parseCreditCode(code.slice(0, i) + letter + code.slice(i + 1)))).toBe(true)
    const swapped = code.slice(0, i) + (code[i + 1] ?? '') + code[i] + code.slice(i + 2)
    if (i < 17 && code[i] !== code[i + 1]) expect(isRefusal(parseCreditCode(swapped))).toBe(true)
  }
})

test('a wrong length, character or check digit is refused by its own code, and the sentence names the value', () => {
  expect(refusal('9111000080210043')).toMatchObject({ code: 'credit-code-length', values: { length: 16 } })
  expect(refusal('')).toMatchObject({ code: 'credit-code-length', values: { length: 0 } })
  expect(refusal('370100200012345')).toMatchObject({ code: 'credit-code-length' })
  expect(refusal('9111000080210O433B')).toMatchObject({
    code: 'credit-code-characters',
    values: { position: 14, character: 'O' },
  })
  expect(refusal('91A10000802100433B')).toMatchObject({ code: 'credit-code-characters', values: { position: 3 } })
  expect(refusal('济11000080210043３B')).toMatchObject({ code: 'credit-code-length' })
  expect(refusal('济111000080210043３B')).toMatchObject({ code: 'credit-code-characters', values: { position: 1 } })
  expect(refusal('91110000802100433C').code).toBe('credit-code-check-digit')
  expect(sentenceOf(refusal('91110000802100433C'))).toContain('91110000802100433C')
  expect(sentenceOf(refusal('91110000802100433C'), 'en')).toContain('91110000802100433C')
})

test('a long text is refused without being repeated in full', () => {
  expect(sentenceOf(refusal('9'.repeat(10_000))).length).toBeLessThan(120)
})

test('a code that Excel turned into a number is refused', () => {
  for (const cut of ['9.14403E+17', '9.14403001922038E17', '914403001922038000', 914403001922038200])
    expect(refusal(cut).code).toBe('credit-code-cut')
})

test('makeCreditCode gives codes that pass, of every kind it is asked for', () => {
  for (const prefix of ['91', '92', '93', '12', '11', '51', '52', '53', 'N1', 'Y1']) {
    const organisation = makeOrganisationCode('MA3C0017')
    const parsed = parseCreditCode(makeCreditCode(`${prefix}370100${organisation}`))
    expect(parsed).toMatchObject({ ok: true, divisionCode: '370100', organisationCode: organisation })
    expect(organisationCodeHolds(organisation)).toBe(true)
    if (parsed.ok) expect(SUBJECT_KINDS[parsed.kind].zh).toBeTruthy()
  }
  expect(() => makeCreditCode('91')).toThrow()
  expect(() => makeCreditCode('9137010000000000I')).toThrow()
  expect(() => makeOrganisationCode('M')).toThrow()
})

test('an organisation code that breaks GB 11714 does not make the credit code invalid', () => {
  expect(organisationCodeHolds('802100433')).toBe(true)
  expect(organisationCodeHolds('71526726X')).toBe(true)
  expect(organisationCodeHolds('802100434')).toBe(false)
  const odd = makeCreditCode('91110000802100434')
  expect(parseCreditCode(odd)).toMatchObject({ ok: true, code: odd })
})

test.each([
  ['000000000', true],
  ['80210043', false],
  ['8021004330', false],
  ['71526726x', false],
  ['71526726-X', false],
  ['', false],
])('the organisation code %p holds: %p', (code, holds) => expect(organisationCodeHolds(code)).toBe(holds))

test.each([
  [' 9137 ', '9137'],
  [' 9.13701E+17\u3000', '9.13701E+17'],
])('a refusal names %p without the spaces around', (given, value) =>
  expect(parseCreditCode(given)).toMatchObject({ values: { value } }),
)
