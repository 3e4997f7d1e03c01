import { CERTIFICATE_YEARS, DEADLINE_YEARS, readInstant, typedDay } from './dates'
import { checkNeeds, readNeeds, type Need } from './needs'
import { sentenceOf, isRefusal } from './refusal'

const label = { zh: '企业填报截止', en: 'Filing closes' }
const CLOSES: Need = { label, type: 'datetime', deadline: true, years: DEADLINE_YEARS }
const OPENS: Need = { label, type: 'datetime', years: DEADLINE_YEARS }
const UNTIL: Need = { label: { zh: '有效期至', en: 'Valid until' }, type: 'date', years: CERTIFICATE_YEARS }
const TODAY = '2026-08-01'

describe('[S01] a bare day', () => {
  test.each([
    ['2026-08-20', '2026-08-21T00:00:00+08:00', '2026-08-20T00:00:00+08:00'],
    ['2026-08-31', '2026-09-01T00:00:00+08:00', '2026-08-31T00:00:00+08:00'],
    ['2026-12-31', '2027-01-01T00:00:00+08:00', '2026-12-31T00:00:00+08:00'],
    ['2028-02-28', '2028-02-29T00:00:00+08:00', '2028-02-28T00:00:00+08:00'],
    ['2028-02-29', '2028-03-01T00:00:00+08:00', '2028-02-29T00:00:00+08:00'],
  ])('%s ends a window at %s and begins one at %s', (day, closes, opens) => {
    expect(readInstant(day, CLOSES)).toBe(closes)
    expect(readInstant(day, OPENS)).toBe(opens)
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '20260820',
    '2026/08/20',
    '20-08-2026',
    ' 2026-08-20',
    '2026-08-20T23:59:00',
    '２０２６-08-20',
    'Aug 20, 2026',
    20260820,
    1787241600000,
    ['2026-08-20'],
    { day: '2026-08-20' },
    true,
  ])('is not guessed from %j, which is refused as it is', (given) => {
    expect(readInstant(given, CLOSES)).toBe(given)
    for (const need of [CLOSES, OPENS])
      expect(checkNeeds({ at: need }, readNeeds({ at: need }, { at: given }), TODAY)).toMatchObject({
        code: 'needs-invalid',
        values: { name: 'at', field: '企业填报截止' },
      })
  })

  test('is not taken from an instant, which stays as it is', () => {
    for (const at of ['2026-08-20T00:00:00+08:00', '2026-08-19T16:00:00.000Z', '2026-08-20T17:30:00+08:00'])
      expect(readInstant(at, CLOSES)).toBe(at)
    expect(checkNeeds({ at: CLOSES }, { at: '2026-08-20T24:00:00+08:00' }, TODAY)).toBe(true)
    expect(readInstant(new Date('2026-08-20T16:00:00Z'), CLOSES)).toBe('2026-08-20T16:00:00.000Z')
  })
})

test.each([
  ['2026-01-01', '2026-01-01'],
  ['2026/1/1', '2026-01-01'],
  ['2026.01.1', '2026-01-01'],
  [' 2026年1月1日 ', '2026-01-01'],
  ['２０２６－０１－０１', '2026-01-01'],
  ['2026-02-30', '2026-02-30'],
  ['26-01-01', '26-01-01'],
  ['1/1/2026', '1/1/2026'],
  ['20260101', '20260101'],
  ['', ''],
])('[S01] a day typed as “%s” is “%s”', (text, day) => expect(typedDay(text)).toBe(day))

const asked = (need: Need, value: unknown) => checkNeeds({ at: need }, readNeeds({ at: need }, { at: value }), TODAY)
const said = (need: Need, value: unknown, locale: 'zh' | 'en') => {
  const verdict = asked(need, value)
  return isRefusal(verdict) ? sentenceOf(verdict, locale) : verdict
}

describe('[S01] a date is plausible', () => {
  test.each([
    [CLOSES, '2021-01-01', '2031-12-31', '2020-12-31', '2032-01-01'],
    [OPENS, '2021-01-01', '2031-12-31', '2020-12-31', '2032-01-01'],
    [UNTIL, '2006-01-01', '2076-12-31', '2005-12-31', '2077-01-01'],
  ])('within the years of its field, in %#', (need, first, last, before, after) => {
    expect([asked(need, first), asked(need, last)]).toEqual([true, true])
    for (const day of [before, after]) expect(asked(need, day)).toMatchObject({ code: 'needs-invalid' })
  })

  test('or refused with what was entered and what is accepted', () => {
    expect(said(CLOSES, '1826-01-01', 'zh')).toBe(
      '“企业填报截止”的值“1826年1月1日24时”不符合要求：应在2021年1月1日至2031年12月31日之间',
    )
    expect(said(CLOSES, '1826-01-01', 'en')).toBe(
      'The value "1826-01-01 24:00" of "at" is not accepted: from 2021-01-01 to 2031-12-31',
    )
    expect(said(OPENS, '1826-01-01', 'zh')).toContain('“1826年1月1日0时”')
    expect(said(UNTIL, '1826-01-01', 'zh')).toBe(
      '“有效期至”的值“1826年1月1日”不符合要求：应在2006年1月1日至2076年12月31日之间',
    )
    expect(said(UNTIL, '2026-02-30', 'zh')).toContain('“2026-02-30”')
  })

  test('and one of the past is not after today', () => {
    const born: Need = { label, type: 'date', past: true }
    expect([asked(born, '1826-01-01'), asked(born, TODAY)]).toEqual([true, true])
    expect(said(born, '2026-08-02', 'zh')).toContain('不晚于2026年8月1日')
  })
})
