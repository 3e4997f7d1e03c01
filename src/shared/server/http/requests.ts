import type { Context } from 'koa'
import type { Label } from '../../pure/needs'
import { defineRefusals, localeOf, Refused } from '../../pure/refusal'
import type { Actor } from '../../pure/actor'
import { tidyInput } from '../../pure/text'
import type { Moment } from '../../pure/workflow'
import { arrivalOf, watchArrival } from './arrival'
import { databaseNow } from '../database/clock'
import { once, type Answer } from './idempotency'
import { bodyOf, fieldsOf } from './request-parts'

export const refuse = defineRefusals({
  'version-invalid': {
    status: 400,
    zh: '版本号“{version}”应为正整数',
    en: 'The version "{version}" must be a positive integer',
  },
  'ids-invalid': { status: 400, zh: '请选择 1 至 {max} 条', en: 'Give 1 to {max} documentIds' },
  'ids-twice': { status: 400, zh: '同一条目被选择了两次（{documentId}）', en: 'The item {documentId} is given twice' },
})

export interface Request {
  actor: Actor
  at: Moment
  input: Record<string, unknown>
  /** The version the writer saw, if given. */
  version?: number
}

/** First Koa middleware: dates the arrival of the request on the database's clock (R02). */
export const arrivalMiddleware = () => async (ctx: Context, next: () => Promise<unknown>) => {
  watchArrival(ctx.req)
  await next()
}

/** The moment of a request. One whose body is not complete yet (because no route reads it) counts as arrived now. */
export function momentOf(ctx: Context): Moment {
  const now = databaseNow()
  return { now, arrivedAt: arrivalOf(ctx.req) ?? now }
}

/** The JSON object of a write with normalised texts, without `version`. */
export function inputOf(ctx: Context): { input: Record<string, unknown>; version?: number } {
  const { version, ...input } = tidyInput(fieldsOf(ctx)) as Record<string, unknown>
  if (version !== undefined && !(Number.isSafeInteger(version) && Number(version) > 0))
    throw new Refused(refuse('version-invalid', { version }))
  return { input, version: version as number | undefined }
}

const MOST = 1000

export function idsOf(input: Record<string, unknown>): { documentIds: string[]; rest: Record<string, unknown> } {
  const { documentIds, ...rest } = input
  const fine =
    Array.isArray(documentIds) &&
    documentIds.length > 0 &&
    documentIds.length <= MOST &&
    documentIds.every((id) => typeof id === 'string' && id.length <= 64)
  if (!fine) throw new Refused(refuse('ids-invalid', { max: MOST }))
  const ids = documentIds as string[]
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) throw new Refused(refuse('ids-twice', { documentId: twice }))
  return { documentIds: ids, rest }
}

/** Runs an actor's write in one transaction, at most once per `Idempotency-Key`, and answers. */
export async function answerWrite(ctx: Context, actor: Actor, run: () => Promise<Answer>): Promise<void> {
  const key = ctx.get('Idempotency-Key') || undefined
  const body = bodyOf(ctx) ?? null
  const answer = await once(key, actor.id, { method: ctx.method, path: ctx.path, body }, run)
  ctx.status = answer.status
  ctx.body = answer.body as Record<string, unknown>
}

/** A note in the reader's language. */
export const noteFor = (ctx: Context, note: Label): string => note[localeOf(ctx.get('Accept-Language'))]

export const ok = (data: unknown, meta: Record<string, unknown> = {}): Answer => ({ status: 200, body: { data, meta } })
export const created = (data: unknown): Answer => ({ status: 201, body: { data, meta: {} } })
