import { declaredRefusals } from './refusal'
import { refuse } from './general-refusals'
import { refusalOfSentence, describedError } from './strapi-refusals'
import { STRAPI_SENTENCES } from './strapi-sentences'

test.each([
  ['Invalid credentials', 'login-failed', {}],
  ['This attribute must be unique', 'value-not-unique', {}],
  ['email must be a valid email', 'value-no-mail', {}],
  ['firstname is a required field', 'value-missing', {}],
  ['name must be at least 3 characters', 'value-too-short', { least: '3' }],
  ['budget must be a `number` type, but the final value was: `"x"`.', 'value-of-other-type', {}],
  ['this field has unspecified keys: a, b', 'fields-unknown', { names: 'a, b' }],
  ['3 errors occurred', 'several-faults', { count: '3' }],
  ['Invalid key nothing at filters', 'query-faulty', {}],
  [
    '2 relation(s) of type api::city.city associated with this entity do not exist',
    'relations-unknown',
    { count: '2' },
  ],
])('“%s” is %s', (message, code, values) => expect(refusalOfSentence(message)).toMatchObject({ code, values }))

test('an unknown sentence is replaced by one for its status, and kept as the reason', () => {
  expect(refusalOfSentence('Whatever this is')).toBeUndefined()
  expect(describedError({ name: 'ApplicationError', message: 'Whatever this is' }, undefined, 'zh')).toEqual({
    name: 'ApplicationError',
    message: '请求内容不符合要求',
    details: { reason: 'Whatever this is', code: 'request-faulty' },
  })
  expect(describedError({ name: 'ForbiddenError', message: 'Nope' }, refuse('not-open-to-you'), 'en')).toMatchObject({
    message: 'This address is not open to you',
    details: { code: 'not-open-to-you' },
  })
})

test('what the panel reads is kept: the name, and a sentence for each field of a form', () => {
  const error = {
    name: 'ValidationError',
    message: '2 errors occurred',
    details: {
      errors: [
        { path: ['name'], message: 'This attribute must be unique', name: 'ValidationError', value: '甲' },
        {
          path: ['password'],
          message: 'password must be at least 8 characters',
          name: 'ValidationError',
          value: 'abc',
        },
      ],
    },
  }
  expect(describedError(error, undefined, 'zh')).toEqual({
    name: 'ValidationError',
    message: '有2处填写错误',
    details: {
      errors: [
        {
          path: ['name'],
          message: '此值已存在，不得重复',
          name: 'ValidationError',
          value: '甲',
          code: 'value-not-unique',
        },
        { path: ['password'], message: '不得少于8个字符', name: 'ValidationError', code: 'value-too-short' },
      ],
      count: '2',
      code: 'several-faults',
    },
  })
})

test('without a list of errors the panel would take the code for one', () => {
  expect(
    describedError({ name: 'ValidationError', message: 'Invalid token', details: {} }, undefined, 'zh').details,
  ).toEqual({
    errors: [],
    code: 'token-invalid',
  })
})

test('every sentence is declared, and its values come from the original', () => {
  for (const { code, zh, said } of STRAPI_SENTENCES) {
    expect(declaredRefusals().get(code)?.zh).toBe(zh)
    const gaps = [...zh.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const text of said)
      if (gaps.length > 0)
        expect([code, gaps.filter((name) => !String(text).includes(`(?<${name}>`))]).toEqual([code, []])
  }
})
