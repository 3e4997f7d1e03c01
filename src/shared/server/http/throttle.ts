import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import { createHmac } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { subscriberOf } from '../../pure/client-address'
import { Refused, statusOf } from '../../pure/refusal'
import { logFailure } from '../database/outages'
import { refuse as refuseGeneral } from '../../pure/general-refusals'
import { refusalOf, refuse } from './refusals'
import { KNOWN_SECONDS, throttleNamed, throttleOf, type CountedBy, type GeneralLimit } from './throttle-limits'
import { counters, startCounters, type Counter } from './throttle-store'
import { strapiPart } from '../process/strapi-edge'
import { fieldsOf, stateOf } from './request-parts'

declare const strapi: Core.Strapi

/**
 * Counts a request under a throttle, once per key.
 * @throws Refused too-many-requests (429 with Retry-After), server-busy (503) when counting fails.
 */
async function counted(name: string, ctx: Context, next: Next): Promise<unknown> {
  const already = (ctx.state.throttled ??= new Set()) as Set<string>
  if (already.has(name)) return next()
  already.add(name)
  const keys = keysOf(ctx)
  const applying = await applyingTo(name, keys)
  // Counted before the attempt: otherwise a hundred concurrent guesses would all find an empty count.
  for (const { store, key } of applying) await consume(() => store.consume(key))
  if (throttleNamed(name).counts === 'requests') return next()
  return givenBack(applying, keys, ctx, next)
}

type Keys = Partial<Record<CountedBy, string>>
interface Applying extends Counter {
  key: string
}

async function applyingTo(name: string, keys: Keys): Promise<Applying[]> {
  const applying: Applying[] = []
  for (const counter of counters().named(name)) {
    const key = keys[counter.limit.by]
    if (key === undefined) continue
    if (counter.limit.unlessKnown && (await isKnown(keys))) continue
    applying.push({ ...counter, key })
  }
  return applying
}

async function isKnown(keys: Keys): Promise<boolean> {
  const here = keys['identifier and address']
  return here !== undefined && (await orBusy(() => counters().known.get(here))) !== null
}

/** Gives back successful requests, and those that failed on our side. */
async function givenBack(applying: Applying[], keys: Keys, ctx: Context, next: Next): Promise<unknown> {
  let outcome: 'passed' | 'failed' | 'broken' = 'broken'
  try {
    const answer = await next()
    outcome = ctx.status < 400 ? 'passed' : ctx.status < 500 ? 'failed' : 'broken'
    return answer
  } catch (error) {
    outcome = statusOfError(error) < 500 ? 'failed' : 'broken'
    throw error
  } finally {
    if (outcome !== 'failed') await giveBack(applying, keys, outcome === 'passed')
  }
}

/** Status of an error: a refusal, an explicit status, or one of the names that Strapi answers with 400. */
function statusOfError(error: unknown): number {
  if (error instanceof Refused) return statusOf(error.refusal)
  const { status, name } = error as { status?: number; name?: string }
  return status ?? (name === 'ApplicationError' || name === 'ValidationError' ? 400 : 500)
}

async function giveBack(applying: Applying[], keys: Keys, passed: boolean): Promise<void> {
  const here = keys['identifier and address']
  try {
    for (const { limit, store, key } of applying)
      if (passed && limit.by === 'identifier and address') await store.delete(key)
      else await store.reward(key)
    if (passed && here !== undefined) await counters().known.set(here, 1, KNOWN_SECONDS)
  } catch (error) {
    // A successful sign-in is not refused because a count could not be given back.
    logFailure('a limit was not given back', error)
  }
}

async function consume(count: () => Promise<unknown>): Promise<void> {
  try {
    await count()
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw busy(error)
    throw new Refused(
      refuseGeneral('too-many-requests', { seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) }),
    )
  }
}

async function orBusy<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw busy(error)
  }
}

/** Uncounted guesses would be unlimited, so without counters requests are refused. */
function busy(error: unknown): Refused {
  logFailure('the limits cannot be counted', error)
  return new Refused(refusalOf(error) ?? refuse('server-busy'))
}

/** Keyed, so that addresses and mails in the table of counters cannot be found by guessing. */
function hashed(text: string): string {
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys')
  return createHmac('sha256', secret).update(`throttle ${text}`).digest('base64url')
}

function keysOf(ctx: Context): Keys {
  const subscriber = subscriberOf(ctx.ip)
  const identifier = identifierOf(ctx)
  const { user } = stateOf(ctx)
  return {
    address: hashed(subscriber),
    account: user && hashed(`${kindOf(ctx)} ${user.id}`),
    identifier: identifier === undefined ? undefined : hashed(identifier),
    'identifier and address': identifier === undefined ? undefined : hashed(`${identifier} ${subscriber}`),
  }
}

/** Mail or name in a body, normalised as for sign-in. Staff and accounts are counted apart. */
function identifierOf(ctx: Context): string | undefined {
  const body = fieldsOf(ctx)
  const account = (body.account ?? {}) as Record<string, unknown>
  // The panel's sign-in ignores unknown fields: one beside the mail must not be counted in its place.
  const named = typeOf(ctx) === 'admin' ? [body.email] : [body.identifier, body.email, account.email]
  const given = named.find((value) => typeof value === 'string')
  return given === undefined ? undefined : `${typeOf(ctx)} ${String(given).trim().toLowerCase()}`
}

const typeOf = (ctx: Context): string | undefined => stateOf(ctx).route?.info?.type

function kindOf(ctx: Context): GeneralLimit {
  if (!ctx.state.user) return 'anonymous'
  return typeOf(ctx) === 'admin' ? 'staff' : 'account'
}

async function countGenerally(ctx: Context): Promise<void> {
  // A GET passes the static-file route first, without a signed-in user; the panel's own files are free.
  if (ctx.state.countedGenerally || !['content-api', 'admin'].includes(typeOf(ctx) ?? '')) return
  const kind = kindOf(ctx)
  if (kind === 'anonymous' && typeOf(ctx) === 'admin') return
  ctx.state.countedGenerally = true
  const keys = keysOf(ctx)
  await consume(() => counters().general[kind].consume(keys.account ?? (keys.address as string)))
}

/** Counts every request right after authentication, on Strapi's routes and ours. */
export function throttleRequests(strapi: Core.Strapi): void {
  startCounters(strapi, strapi.config.get('server.throttleFactor', 1))
  const auth = strapiPart(strapi, 'auth')
  const authenticate = auth.authenticate.bind(auth)
  auth.authenticate = async (ctx, next) => {
    let passed = false
    const answer = await authenticate(ctx, async () => {
      passed = true
      await countGenerally(ctx)
      const limit = throttleOf(ctx.method, ctx.path)
      return limit ? counted(limit, ctx, next) : next()
    })
    // A request with an invalid token is counted too.
    if (!passed) await countGenerally(ctx)
    return answer
  }
}
