import { checkNeeds, readNeeds, type Need, type NeedType } from './needs'
import { violated } from './need-rules'

const need = (type: NeedType, more: Partial<Need> = {}): Need => ({ label: { zh: '字段', en: 'field' }, type, ...more })
const options = { a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } }
const TODAY = '2026-08-20'

describe('a value is judged by the type of its need', () => {
  const cases: [NeedType, Partial<Need>, accepted: unknown[], refused: unknown[]][] = [
    ['text', { max: 3 }, ['', '三个字', '👍👍👍'], ['四个字了', 3, null, 'a\u0000', ['a']]],
    ['reason', {}, ['长'.repeat(2000)], ['长'.repeat(2001)]],
    ['mail', {}, ['a@example.cn'], ['a', 'a@', 7]],
    ['phone', {}, ['13800000000'], ['12', 13800000000.5]],
    [
      'url',
      { max: 20 },
      ['https://a.cn', 'http://a.cn', 'https://a.cn/1234567'],
      ['ftp://a.cn', 'a.cn', 'https://a b', 'https://a.cn/12345678', 7, ['https://a.cn']],
    ],
    ['url', {}, [`https://a.cn/${'x'.repeat(487)}`], [`https://a.cn/${'x'.repeat(488)}`]],
    [
      'datetime',
      {},
      ['2026-08-20T23:59:00+08:00', '2026-08-20T23:59Z', '2024-02-29T00:00:00.123Z'],
      [
        '2026-08-20',
        '2026-08-20T23:59:00',
        '2026-02-30T00:00:00Z',
        '0000-01-01T00:00:00Z',
        '2026-08-20T25:00:00Z',
        7,
        ['2026-08-20T23:59Z'],
      ],
    ],
    [
      'date',
      {},
      ['2026-08-20', '2099-01-01', '2024-02-29'],
      ['2026-02-29', '2026-8-20', '20260820', 7, ['2026-08-20'], '2026-08', '2026-08-20T00'],
    ],
    ['date', { past: true }, ['2026-08-20', '2026-08-19'], ['2026-08-21']],
    ['choice', { options }, ['a', 'b'], ['c', 'A', ['a'], 'toString']],
    ['choices', { options }, [['a'], ['b', 'a'], []], [['a', 'a'], ['a', 'c'], 'a', { a: true }]],
    ['boolean', {}, [true, false], ['true', 0, 1]],
    ['integer', { min: 1, max: 3 }, [1, 3], [0, 4, 1.5, '2', NaN, 2 ** 53]],
    ['integer', {}, [0, -7, Number.MAX_SAFE_INTEGER], [2 ** 53]],
    ['json', {}, [{ a: 1 }, [], 'x'], []],
  ]
  test.each(cases)('%s %j', (type, more, accepted, refused) => {
    const fits = (value: unknown) => violated(need(type, more), value, TODAY) === undefined
    expect(accepted.filter((value) => !fits(value))).toEqual([])
    expect(refused.filter(fits)).toEqual([])
  })

  test('the rule that is broken is named in both languages', () => {
    expect(violated(need('integer', { min: 1, max: 3 }), 4)).toEqual({
      zh: '应为1至3的整数',
      en: 'a whole number from 1 to 3',
    })
    expect(violated(need('date', { past: true }), '2026-08-21', TODAY)).toEqual({
      zh: '不晚于2026年8月20日',
      en: 'not after 2026-08-20',
    })
  })
})

describe('an input is checked as a whole', () => {
  const NEEDS = {
    name: need('text', { required: true }),
    many: need('choices', { options, required: true }),
    at: need('date'),
  }

  test('unknown names first, then what is missing, then what is wrong', () => {
    expect(checkNeeds(NEEDS, { name: 'x', many: ['a'] })).toBe(true)
    expect(checkNeeds(NEEDS, { name: 'x', many: ['a'], constructor: 1 })).toMatchObject({
      code: 'needs-unknown',
      values: { names: ['constructor'] },
    })
    expect(checkNeeds(NEEDS, { name: '　', many: [], at: 'never' })).toMatchObject({
      code: 'needs-missing',
      values: { names: ['name', 'many'], fields: ['字段', '字段'] },
    })
    expect(checkNeeds(NEEDS, { name: 'x', many: ['a'], at: 'never' })).toMatchObject({
      code: 'needs-invalid',
      values: { name: 'at', field: '字段', value: 'never' },
    })
  })

  test('what is optional may be blank', () => {
    for (const at of ['', null, undefined, ' ']) expect(checkNeeds(NEEDS, { name: 'x', many: ['a'], at })).toBe(true)
  })
})

test('an input is stored in one form: blanks as null, mail and phone as they are kept, short texts in one line', () => {
  const needs = {
    ...{ mail: need('mail'), phone: need('phone'), line: need('text', { max: 500 }) },
    ...{ long: need('text', { max: 501 }), free: need('reason'), flag: need('boolean') },
  }
  const read = readNeeds(needs, {
    ...{ mail: ' A@Example.CN ', phone: '138 0000 0000', line: ' 一  行 ', long: ' 一  段 ' },
    ...{ free: ' 理由 ', flag: false, other: ' ', list: [] },
  })
  expect(read).toMatchObject({ line: '一 行', long: ' 一  段 ', free: ' 理由 ', flag: false, other: null, list: null })
  expect(read.phone).toBe('13800000000')
  expect(String(read.mail).toLowerCase()).toBe('a@example.cn')
  // What cannot be read stays, to be refused by name.
  expect(readNeeds(needs, { mail: 'none', phone: 'x' })).toEqual({ mail: 'none', phone: 'x' })
})
