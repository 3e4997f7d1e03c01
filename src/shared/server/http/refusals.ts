import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { refuse as refuseGeneral } from '../../pure/general-refusals'
import { refuse as refuseInput } from '../../pure/input-shape'
import { isDiskFull, outageOf } from '../../pure/outage'
import {
  defineRefusals,
  isRefusal,
  localeOf,
  Refused,
  sentenceOf,
  statusOf,
  type Locale,
  type Refusal,
} from '../../pure/refusal'
import { refusalOfSentence } from '../../pure/strapi-refusals'
import { logDiskFull, logFailure } from '../database/outages'
import { isStrapisRoute, misfitRefusal } from '../database/sql-misfits'
import {
  RETRY_AFTER_SECONDS,
  answeredError,
  answerStrapis,
  refusalByStatus,
  statusOfStrapis,
  zodError,
} from './strapi-answers'
import { bootRegistry } from '../process/boot-registries'

export const refuse = defineRefusals({
  'malformed-json': { status: 400, zh: '请求内容不是合法的 JSON', en: 'The body is not valid JSON' },
  'body-unreadable': {
    status: 400,
    zh: '请求内容无法读取：与所声明的编码或格式不符',
    en: 'The body cannot be read: it is not what its encoding or type says',
  },
  'address-malformed': {
    status: 400,
    zh: '地址含有不能识别的字符',
    en: 'The address holds characters that cannot be read',
  },
  'procedure-bypassed': {
    status: 409,
    zh: '该内容由办理流程维护，不能直接修改、新增或删除',
    en: 'This is kept by its procedure and cannot be written directly',
  },
  'append-only': { status: 409, zh: '留痕记录只能追加，不能修改或删除', en: 'The record is append-only' },
  'foreign-territory': { status: 403, zh: '不能写入其他辖区的数据', en: 'Rows of another territory cannot be written' },
  'already-exists': {
    status: 409,
    zh: '已存在相同的记录（{constraint}）',
    en: 'Such a record exists already ({constraint})',
  },
  'unknown-reference': {
    status: 400,
    zh: '引用的对象不存在（{constraint}）',
    en: 'It refers to something that does not exist ({constraint})',
  },
  'constraint-broken': {
    status: 400,
    zh: '数据不满足约束（{constraint}）',
    en: 'The data breaks a constraint ({constraint})',
  },
  'changed-at-once': { status: 409, zh: '该事项正由多人同时办理，请刷新后重试', en: 'Several acts at once; try again' },
  'value-unusable': { status: 400, zh: '数据库不能保存该值', en: 'The database cannot store this value' },
  unexpected: {
    status: 500,
    zh: '系统发生错误，请将错误编号{requestId}提供给系统管理员',
    en: 'Something went wrong; tell the administrator the number {requestId}',
  },
  'database-away': {
    status: 503,
    zh: '系统暂时无法连接数据库，请稍后重试',
    en: 'The database cannot be reached at the moment; try again shortly',
  },
  'storage-full': {
    status: 503,
    zh: '系统存储空间不足，内容未保存，请稍后重试',
    en: 'The server has no room left; nothing was stored, try again later',
  },
  'server-busy': { status: 503, zh: '系统繁忙，请稍后重试', en: 'The server is busy; try again' },
})

interface DatabaseError {
  code?: string
  constraint?: string
  table?: string
  detail?: string
}

const BY_SQLSTATE: Record<string, Parameters<typeof refuse>[0]> = {
  WF001: 'procedure-bypassed',
  WF002: 'append-only',
  '42501': 'foreign-territory',
  '23505': 'already-exists',
  '23503': 'unknown-reference',
  '23514': 'constraint-broken',
  '40001': 'changed-at-once',
  '40P01': 'changed-at-once',
  '22021': 'value-unusable',
  '22P05': 'value-unusable',
  '22003': 'value-unusable',
  '22007': 'value-unusable',
  '22008': 'value-unusable',
  '22009': 'value-unusable',
}

/** Refusals by constraint, declared beside the rule that the constraint enforces. */
const named = bootRegistry<Refusal>('sentence of the constraint')

/**
 * Declares at boot the refusal for a violated constraint.
 * @throws when it has one already.
 */
export const nameConstraint = (owner: string, constraint: string, refusal: Refusal): void =>
  named.add(owner, constraint, refusal)

/** Refusals by SQLSTATE of our own triggers. */
const bySqlstate = bootRegistry<(error: DatabaseError) => Refusal>('refusal of the SQLSTATE')
export const mapDatabaseError = (owner: string, code: string, refusalFor: (error: DatabaseError) => Refusal): void =>
  bySqlstate.add(owner, code, refusalFor)

/** The refusal for an error, if there is one; other errors stay errors. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  if (isRefusal(error)) return error
  const { code, constraint, table } = error as DatabaseError
  const own = code === undefined ? undefined : bySqlstate.get(code)
  if (own) return own(error as DatabaseError)
  const known = code === undefined ? undefined : BY_SQLSTATE[code]
  if (known) return (constraint && named.get(constraint)) || refuse(known, { constraint: constraint ?? table ?? '' })
  if (isDiskFull(error)) return refuse('storage-full', { seconds: SHORTLY })
  const outage = outageOf(error)
  if (outage) return refuse(outage === 'away' ? 'database-away' : 'server-busy', { seconds: SHORTLY })
  const name = (error as Error).name
  const { status, type, httpCode } = error as { status?: number; type?: string; httpCode?: number }
  if (status === 413 || httpCode === 413 || type === 'entity.too.large') return refuseGeneral('body-too-large')
  // Errors of zlib and the form parser for a body that does not match its headers; neither has a status.
  if (
    httpCode !== undefined ||
    status === 415 ||
    type === 'request.aborted' ||
    /^(Z_\w+|ERR__?ERROR_\w+|ERR_PADDING\w*)$/.test(code ?? '')
  )
    return refuse('body-unreadable')
  // The JSON parser names no other key in such an error.
  if (/forbidden prototype property/.test((error as Error).message))
    return refuseInput('forbidden-key', { name: '__proto__' })
  if (name === 'SyntaxError' && status === 400) return refuse('malformed-json')
  return undefined
}

/** Seconds; a database outage is usually a restart. */
const SHORTLY = 5

/** Error envelope of section 5: `{ data: null, error: { status, name, message, details: { code, ...values } } }`. */
export function answerRefusal(ctx: Context, refusal: Refusal): void {
  const status = statusOf(refusal)
  ctx.status = status
  const locale = localeOf(ctx.get('Accept-Language'))
  const faults = FORM.test(`${ctx.method} ${ctx.path}`) ? faultsOf(refusal, locale) : []
  const { seconds } = refusal.values
  if (status === 429 || status === 503)
    ctx.set('Retry-After', String(typeof seconds === 'number' ? seconds : RETRY_AFTER_SECONDS))
  ctx.body = {
    data: null,
    error: {
      status,
      name: status === 500 ? 'InternalServerError' : faults.length > 0 ? 'ValidationError' : 'Refused',
      message: sentenceOf(refusal, locale),
      details: { ...refusal.values, code: refusal.code, ...(faults.length > 0 ? { errors: faults } : {}) },
    },
  }
}

/** The panel's forms show errors in this shape beside the field. */
const FORM = /^(POST|PUT) \/content-manager\//

/** What a refusal says about each field that it names. */
function faultsOf(refusal: Refusal, locale: Locale): object[] {
  const { name, names, fields } = refusal.values
  const each = Array.isArray(names) ? names : typeof name === 'string' ? [name] : []
  return each.map((path: unknown, at) => {
    const values = Array.isArray(fields) ? { ...refusal.values, names: [path], fields: [fields[at]] } : refusal.values
    return {
      path: String(path).split('.'),
      message: sentenceOf({ ...refusal, values }, locale),
      name: 'ValidationError',
    }
  })
}

/** Errors of the router and the static-file server, which read the address before any handler. */
const UNREADABLE = new Set(['failed to decode', 'Malicious Path'])

/** Answers not made by our refusals: by one of Strapi's handlers, or none. */
function completeAnswer(ctx: Context, strapi: Core.Strapi): void {
  const { status, body } = ctx
  if (status < 400) return
  const error = answeredError(ctx)
  if (error && status >= 500) return answerAccident(ctx, strapi, new Error(`answered ${status}: ${error.message}`))
  if (error) return answerStrapis(ctx, status, error)
  // The router answers 501 for unknown methods.
  const refusal = body ? undefined : refusalByStatus(ctx, status === 501 ? 405 : status)
  if (refusal) answerRefusal(ctx, refusal)
}

function answerError(ctx: Context, strapi: Core.Strapi, error: unknown): void {
  if (outageOf(error) === 'away') logFailure('a request', error)
  if (isDiskFull(error)) logDiskFull(error)
  const isStrapis = isStrapisRoute(ctx, strapi)
  const refusal = refusalOf(error) ?? (isStrapis ? misfitRefusal(error) : undefined)
  if (refusal) return answerRefusal(ctx, refusal)
  const faults = isStrapis ? zodError(error) : undefined
  if (faults) return answerStrapis(ctx, 400, faults)
  if (UNREADABLE.has((error as Error).message)) return answerRefusal(ctx, refuse('address-malformed'))
  const status = statusOfStrapis(error)
  if (status !== undefined && status < 500) return answerStrapis(ctx, status, error as Error)
  if (isStrapis && hasSentence(error)) return answerStrapis(ctx, 400, error)
  answerAccident(ctx, strapi, error)
}

/** Some of Strapi's handlers throw plain errors for the client, such as for a mail that could not be sent. */
const hasSentence = (error: unknown): error is Error =>
  error instanceof Error && error.constructor === Error && refusalOfSentence(error.message) !== undefined

/** The request id links the answer to the log; the cause is not disclosed. */
function answerAccident(ctx: Context, strapi: Core.Strapi, error: unknown): void {
  strapi.log.error(error)
  answerRefusal(ctx, refuse('unexpected', { requestId: ctx.state.requestId as string }))
}

/** The original error behind one of Strapi's: some of its controllers keep only the message. */
function behind(ctx: Context, error: unknown): unknown {
  const { failure } = ctx.state as { failure?: Error }
  return failure && failure.message === (error as Error).message ? failure : error
}

/** Stores errors of document writes, for `behind`. */
export function rememberFailures(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next()
    } catch (error) {
      const request = strapi.requestContext.get() as Context | undefined
      if (request) request.state.failure = error
      throw error
    }
  })
}

/** Koa middleware, right after `strapi::errors`: turns all refusals into answers, Strapi's and ours. */
export const refusalsMiddleware =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next()
      completeAnswer(ctx, strapi)
    } catch (error) {
      answerError(ctx, strapi, behind(ctx, error))
    }
    // Strapi treats a failed user lookup as signed out, and its frontend would sign the user out.
    const { outage } = ctx.state as { outage?: unknown }
    if (outage !== undefined && (ctx.status === 401 || ctx.status === 403)) answerError(ctx, strapi, outage)
  }
