import type { Context } from 'koa'
import { addressMiddleware, bodyShapeMiddleware, bodyTypeMiddleware } from './input-limits'
import { Refused } from '../../pure/refusal'

const bodyOf = (method: string, body?: unknown): unknown => {
  const request: { body?: unknown } = body === undefined ? {} : { body }
  void bodyShapeMiddleware()({ method, request } as unknown as Context, async () => undefined)
  return request.body
}

test('a request that writes without a body has an empty one', () => {
  for (const method of ['POST', 'PUT', 'PATCH']) expect([method, bodyOf(method)]).toEqual([method, {}])
  for (const method of ['GET', 'HEAD', 'DELETE']) expect([method, bodyOf(method)]).toEqual([method, undefined])
  expect(bodyOf('POST', { a: 1 })).toEqual({ a: 1 })
})

test('a body is no list', () => {
  expect(() => bodyOf('POST', [])).toThrow(Refused)
  expect(() => bodyOf('DELETE', [])).toThrow(Refused)
})

const answerOf = (middleware: ReturnType<typeof addressMiddleware>, ctx: object): string => {
  let answer = 'not passed on'
  try {
    void middleware(ctx as Context, async () => void (answer = 'passed on'))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusal.code
  }
  return answer
}
const asked = (url: string, headers: Record<string, string> = {}) => {
  const [path = '', querystring = ''] = url.split('?')
  return answerOf(addressMiddleware(), { url, path, querystring, req: { headers } })
}

test('an address has 8192 bytes at most', () => {
  expect(asked(`/${'x'.repeat(8191)}`)).toBe('passed on')
  expect(asked(`/${'x'.repeat(8192)}`)).toBe('address-too-long')
  expect(asked(`/?q=${'济'.repeat(2730)}`)).toBe('address-too-long')
})

test.each([
  ['/%E6%B5%8E?a=%E6%B5%8E', 'passed on'],
  ['/%E6%B5', 'address-malformed'],
  ['/?a=%E6%B5', 'address-malformed'],
  ['/?%E6=a', 'address-malformed'],
  ['/a%00b', 'address-malformed'],
  ['/a%1Fb', 'address-malformed'],
  ['/a%20b', 'passed on'],
  ['/?a+b=c+d', 'passed on'],
])('%s is %s', (url, answer) => expect(asked(url)).toBe(answer))

test.each([
  ['cookie', 'passed on'],
  ['referer', 'passed on'],
  ['user-agent', 'passed on'],
  ['x-request-id', 'header-malformed'],
  ['authorization', 'header-malformed'],
])('a header %s that is no UTF-8: %s', (name, answer) => {
  expect(asked('/', { [name]: '\xe6\xb5' })).toBe(answer)
  expect(asked('/', { [name]: '\xe6\xb5\x8e' })).toBe('passed on')
})

test.each<[Record<string, string>, string, string]>([
  [{ 'content-length': '1' }, 'application/json; charset=utf-8', 'passed on'],
  [{ 'content-length': '1' }, 'application/vnd.api+json', 'passed on'],
  [{ 'content-length': '1' }, 'multipart/form-data; boundary=x', 'passed on'],
  [{ 'content-length': '1' }, 'application/jsonx', 'body-type-unknown'],
  [{ 'content-length': '1' }, 'text/plain', 'body-type-unknown'],
  [{ 'content-length': '1' }, '', 'body-type-unknown'],
  [{ 'content-length': '0' }, 'text/plain', 'passed on'],
  [{}, 'text/plain', 'passed on'],
  [{ 'transfer-encoding': 'chunked' }, 'text/plain', 'body-type-unknown'],
  [{ 'transfer-encoding': 'chunked' }, 'application/json', 'passed on'],
])('a body with %j of type %p: %s', (headers, type, answer) =>
  expect(answerOf(bodyTypeMiddleware(), { req: { headers }, get: () => type })).toBe(answer),
)
