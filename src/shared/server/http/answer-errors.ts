import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { isDiskFull, outageOf } from '../../pure/outage'
import { localeOf, sentenceOf, statusOf, type Locale, type Refusal } from '../../pure/refusal'
import { refusalOfSentence } from '../../pure/strapi-refusals'
import { logDiskFull, logFailure } from '../database/outages'
import { isStrapisRoute, misfitRefusal } from '../database/sql-misfits'
import { refusalOf, refuse } from './refusals'
import {
  RETRY_AFTER_SECONDS,
  answeredError,
  answerStrapis,
  refusalByStatus,
  statusOfStrapis,
  zodError,
} from './strapi-answers'

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
