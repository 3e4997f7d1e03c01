import type { Context } from 'koa'
import { bodyShapeMiddleware } from './input-limits'
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
