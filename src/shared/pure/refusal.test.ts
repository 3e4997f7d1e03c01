import { defineRefusals, isRefusal, localeOf, must, Refused, sentenceOf, statusOf } from './refusal'

const refuse = defineRefusals({
  'test-late': { status: 409, zh: '已于{at}截止：{names}', en: 'closed at {at}: {names}' },
})

test('a refusal has a code, values, a status and a sentence in both languages', () => {
  const refusal = refuse('test-late', { at: '8月20日', names: ['甲', '乙'] })
  expect(refusal).toEqual({ ok: false, code: 'test-late', values: { at: '8月20日', names: ['甲', '乙'] } })
  expect(statusOf(refusal)).toBe(409)
  expect(sentenceOf(refusal)).toBe('已于8月20日截止：甲、乙')
  expect(sentenceOf(refusal, 'en')).toBe('closed at 8月20日: 甲, 乙')
  const late = refuse('test-late', {
    at: { zh: '早', en: 'early' },
    names: [{ zh: '甲', en: 'a' }, { count: 2 }, null, 3],
  })
  expect(sentenceOf(late)).toBe('已于早截止：甲、{"count":2}、—、3')
  expect(sentenceOf(late, 'en')).toBe('closed at early: a, {"count":2}, —, 3')
  expect(sentenceOf(refuse('test-late'))).toBe('已于—截止：—')
})

test('one code has one text', () => {
  expect(() => defineRefusals({ 'test-late': { status: 409, zh: '别的', en: 'other' } })).toThrow(/twice/)
})

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en-GB,zh;q=0.5', 'en'],
  ['zh-Hans,en', 'zh'],
  ['fr,en', 'en'],
  ['fr', 'zh'],
])('Accept-Language %s -> %s', (header, locale) => expect(localeOf(header)).toBe(locale))

test('must throws refusals and returns other values', () => {
  expect(must(7)).toBe(7)
  expect(() => must(refuse('test-late'))).toThrow(Refused)
  expect(isRefusal({ ok: false, code: 'x', values: {} })).toBe(true)
  expect(isRefusal({ ok: true })).toBe(false)
})
