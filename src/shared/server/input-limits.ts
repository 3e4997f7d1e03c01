import type { Context, Next } from 'koa'
import { defineRefusals, Refused } from '../pure/refusal'
import { refuse as refuseAddress } from './refusals'

export const refuse = defineRefusals({
  'address-too-long': {
    status: 414,
    zh: '地址过长（最多 {max} 字节）',
    en: 'The address is too long (at most {max} bytes)',
  },
  'forbidden-key': { status: 400, zh: '不能使用字段名“{name}”', en: 'The name "{name}" cannot be used' },
  'body-type-unknown': {
    status: 415,
    zh: '不接受“{type}”格式的请求内容，请使用 application/json',
    en: 'Bodies of type "{type}" are not taken; send application/json',
  },
  'body-too-deep': { status: 400, zh: '请求内容嵌套过深', en: 'The body is nested too deeply' },
})

/** The panel's longest address, a filter by a page of ids, is half as long. */
const LONGEST = 8192
/** The panel's own forms nest components and relations; nothing of theirs is half as deep. */
const DEEPEST = 40
/** Names that reach an object's prototype when somebody assigns by name. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const TAKEN = /^(application\/(json|[\w.+-]+\+json)|multipart\/form-data)\s*(;|$)/i

/** Koa middleware before anything reads the address: its length, its encoding, the names in it. */
export const addressMiddleware = () => (ctx: Context, next: Next) => {
  if (Buffer.byteLength(ctx.url) > LONGEST) throw new Refused(refuse('address-too-long', { max: LONGEST }))
  const path = decoded(ctx.path)
  const query = decoded(ctx.querystring.replace(/\+/g, ' '))
  if (path === undefined || query === undefined || /[\u0000-\u001f]/.test(path))
    throw new Refused(refuseAddress('address-malformed'))
  for (const pair of query.split('&'))
    for (const name of (pair.split('=')[0] ?? '').split(/[[\].]+/))
      if (FORBIDDEN.has(name)) throw new Refused(refuse('forbidden-key', { name }))
  return next()
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Koa middleware before the body parser: a body of another type would be taken for no body at all. */
export const bodyTypeMiddleware = () => (ctx: Context, next: Next) => {
  const { 'content-length': length, 'transfer-encoding': chunked } = ctx.req.headers
  const type = ctx.get('Content-Type')
  if ((chunked !== undefined || Number(length ?? 0) > 0) && !TAKEN.test(type))
    throw new Refused(refuse('body-type-unknown', { type: type.slice(0, 80) }))
  return next()
}

/** Koa middleware after the body parser: no names that reach a prototype, no nesting that exhausts whoever walks it. */
export const bodyShapeMiddleware = () => (ctx: Context, next: Next) => {
  let level: unknown[] = [(ctx.request as unknown as { body?: unknown }).body]
  // Level by level: a hundred thousand brackets would exhaust a walk that calls itself.
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refused(refuse('body-too-deep'))
    level = level.flatMap(valuesOf)
  }
  return next()
}

function valuesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  for (const name of Object.keys(value)) if (FORBIDDEN.has(name)) throw new Refused(refuse('forbidden-key', { name }))
  return Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null)
}
