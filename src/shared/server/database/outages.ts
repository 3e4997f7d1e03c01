import type { Core } from '@strapi/strapi'
import { failureLine } from '../../pure/log-line'
import { outageOf } from '../../pure/outage'

declare const strapi: Core.Strapi

/** When the database was first unreachable, in milliseconds; undefined while it answers. */
let since: number | undefined

/**
 * Logs a failure in the background. During an outage of the database everything fails, so only its start and end are
 * logged.
 */
export function logFailure(what: string, error: unknown): void {
  const { message, code } = error as { message?: string; code?: string }
  if (outageOf(error) !== 'away') return void strapi.log.warn(`${what}: ${failureLine(error)}`)
  if (since !== undefined) return
  since = Date.now()
  strapi.log.error(`the database is away (${code ?? message}); everything that needs it waits until it is back`)
}

interface Asking {
  state: { outage?: unknown }
}

/** Stores the outage with its request, because later code may replace the error. */
export function rememberOutage(error: unknown): void {
  const request = strapi.requestContext.get() as Asking | undefined
  if (request && outageOf(error)) request.state.outage ??= error
}

/**
 * The database has answered. An answer to what was asked before the outage began may arrive after its first failure; it
 * does not end the outage.
 * @param askedAt when the statement was sent, in milliseconds.
 */
export function noteDatabaseBack(askedAt: number): void {
  if (since === undefined || askedAt <= since) return
  strapi.log.warn(`the database is back after ${Math.round((Date.now() - since) / 1000)} s`)
  since = undefined
}

const OFTEN_ENOUGH_MS = 60_000
let loggedAt = -OFTEN_ENOUGH_MS

/** Logs a full disk, at most one line a minute: the log may be on that disk. */
export function logDiskFull(error: unknown): void {
  const now = performance.now()
  if (now - loggedAt < OFTEN_ENOUGH_MS) return
  loggedAt = now
  const { message, code } = error as { message: string; code: string }
  // The driver puts the statement before the database's message.
  strapi.log.error(`a disk is full (${code}): ${message.split(' - ').at(-1)}`)
}
