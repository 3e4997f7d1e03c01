import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { localeOf, type Refusal } from '../../pure/refusal'
import { refusalOfStatus, describedError, type StrapiError } from '../../pure/strapi-refusals'

/** Seconds after which a client may try again. */
export const RETRY_AFTER_SECONDS = 60

const BY_CLASS = [
  [errors.UnauthorizedError, 401],
  [errors.ForbiddenError, 403],
  [errors.NotFoundError, 404],
  [errors.PayloadTooLargeError, 413],
  [errors.RateLimitError, 429],
  [errors.NotImplementedError, 501],
] as const

/** HTTP status of an error by Strapi, Koa or a library of theirs; undefined for unexpected errors. */
export function statusOfStrapis(error: unknown): number | undefined {
  if (error instanceof errors.ApplicationError) return BY_CLASS.find(([kind]) => error instanceof kind)?.[1] ?? 400
  const { status, expose } = error as { status?: number; expose?: boolean }
  if (error instanceof errors.HttpError) return status
  return expose === true ? status : undefined
}

export const refusalByStatus = (ctx: Context, status: number): Refusal | undefined =>
  refusalOfStatus(status, { method: ctx.method, seconds: RETRY_AFTER_SECONDS })

/** Answers one of Strapi's errors with a code, in the reader's language. */
export function answerStrapis(ctx: Context, status: number, error: StrapiError): void {
  ctx.status = status
  if (status === 429) ctx.set('Retry-After', String(RETRY_AFTER_SECONDS))
  const answered = describedError(error, refusalByStatus(ctx, status), localeOf(ctx.get('Accept-Language')))
  ctx.body = { data: null, error: { status, ...answered } }
}

/** An error answered by a Strapi handler itself, without a code; undefined for all other answers. */
export function answeredError(ctx: Context): StrapiError | undefined {
  const { error } = (typeof ctx.body === 'object' && ctx.body !== null ? ctx.body : {}) as {
    error?: string | (StrapiError & { details?: { code?: unknown } })
  }
  // The content-type builder answers with a plain sentence.
  if (typeof error === 'string') return { name: 'ApplicationError', message: error }
  if (typeof error !== 'object' || error === null) return undefined
  return error.details?.code === undefined ? error : undefined
}

interface ZodIssue {
  path: PropertyKey[]
  message: string
}

/** Converts a zod error from Strapi's services to the shape of yup errors. */
export function zodError(error: unknown): StrapiError | undefined {
  const { name, issues } = error as { name?: string; issues?: ZodIssue[] }
  if (name !== 'ZodError' || !Array.isArray(issues)) return undefined
  const faults = issues.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' }))
  const message = faults.length === 1 ? faults[0]?.message : `${faults.length} errors occurred`
  return { name: 'ValidationError', message, details: { errors: faults } }
}
