import { clip } from '../../pure/brief'
import type { Context, Next } from 'koa'
import { nameFault, shapeFault, textFault } from '../../pure/input-shape'
import { defineRefusals, must, Refused } from '../../pure/refusal'
import { refuse as refuseAddress } from './refusals'
import { parsedOf } from './request-parts'

export const refuse = defineRefusals({
  'address-too-long': {
    status: 414,
    zh: '地址过长（最多 {max} 字节）',
    en: 'The address is too long (at most {max} bytes)',
  },
  'header-malformed': {
    status: 400,
    zh: '请求头“{name}”含有不能识别的字符',
    en: 'The header "{name}" holds bytes that are not UTF-8',
  },
  'body-type-unknown': {
    status: 415,
    zh: '不接受“{type}”格式的请求内容，请使用 application/json',
    en: 'Bodies of type "{type}" are not taken; send application/json',
  },
  'body-not-object': { status: 400, zh: '请求内容应为 JSON 对象', en: 'The body must be a JSON object' },
})

/** Twice the panel's longest address, a filter by a page of ids. */
const LONGEST = 8192
const TAKEN = /^(application\/(json|[\w.+-]+\+json)|multipart\/form-data)\s*(;|$)/i
/** Set by browsers from other pages, in any encoding, and never used by us. */
const FOREIGN_HEADERS = new Set(['cookie', 'referer', 'user-agent'])

/** Koa middleware before anything reads them: address, its length, encoding and names, and headers. */
export const addressMiddleware = () => (ctx: Context, next: Next) => {
  if (Buffer.byteLength(ctx.url) > LONGEST) throw new Refused(refuse('address-too-long', { max: LONGEST }))
  const path = decoded(ctx.path)
  if (/[\u0000-\u001f]/.test(path) || textFault('', path)) throw new Refused(refuseAddress('address-malformed'))
  // Strapi looks up types by names in addresses.
  for (const step of path.split('/')) must(nameFault(step))
  for (const pair of ctx.querystring.split('&')) checkPair(pair)
  for (const [name, value] of Object.entries(ctx.req.headers))
    if (!FOREIGN_HEADERS.has(name)) checkHeader(name, String(value))
  return next()
}

/** Split as `qs` splits it, so that both see the same name. */
function checkPair(pair: string): void {
  const bracket = pair.indexOf(']=')
  const cut = bracket === -1 ? pair.indexOf('=') : bracket + 1
  const [name, value] = cut === -1 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)]
  const path = decoded(name.replaceAll('+', ' '))
  for (const step of path.split(/[[\].]+/)) must(nameFault(step))
  must(textFault(path, decoded(value.replaceAll('+', ' '))))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refused(refuseAddress('address-malformed'))
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Node decodes headers as Latin-1, in which nothing is malformed; clients mean UTF-8. */
function checkHeader(name: string, value: string): void {
  try {
    UTF8.decode(Buffer.from(value, 'latin1'))
  } catch {
    throw new Refused(refuse('header-malformed', { name }))
  }
}

/** Koa middleware before the body parser: a body of another type would be treated as no body. */
export const bodyTypeMiddleware = () => (ctx: Context, next: Next) => {
  const { 'content-length': length, 'transfer-encoding': chunked } = ctx.req.headers
  const type = ctx.get('Content-Type')
  if ((chunked !== undefined || Number(length ?? 0) > 0) && !TAKEN.test(type))
    throw new Refused(refuse('body-type-unknown', { type: clip(type, 80) }))
  return next()
}

const WRITES = ['POST', 'PUT', 'PATCH']

/** Koa middleware after the body parser: checks the body before any route sees it. */
export const bodyShapeMiddleware = () => (ctx: Context, next: Next) => {
  const sent = parsedOf(ctx)
  // Strapi's handlers destructure the body: without one they failed instead of reporting a missing field.
  if (WRITES.includes(ctx.method)) sent.body ??= {}
  checkSent(ctx)
  if (Array.isArray(sent.body)) throw new Refused(refuse('body-not-object'))
  return next()
}

/** Checks a parsed body: names, texts, file names. */
export function checkSent(ctx: Context): void {
  const { body, files = {} } = parsedOf(ctx)
  must(shapeFault(body))
  for (const [field, file] of Object.entries(files)) {
    must(nameFault(field))
    for (const { originalFilename } of [file].flat()) must(textFault(field, originalFilename ?? ''))
  }
}
