import type { Core } from '@strapi/strapi'
import { outageOf } from '../../pure/outage'

declare const strapi: Core.Strapi

/** When the database was first missed, in milliseconds; undefined while it answers. */
let since: number | undefined

/**
 * Logs what failed in the background. While the database is away everything fails, every second: that is one line for
 * the whole outage, and one when it is back.
 */
export function logFailure(what: string, error: unknown): void {
  const { message, code } = error as { message?: string; code?: string }
  if (outageOf(error) !== 'away') return void strapi.log.warn(`${what}: ${message ?? String(error)}`)
  if (since !== undefined) return
  since = Date.now()
  strapi.log.error(`the database is away (${code ?? message}); everything that needs it waits until it is back`)
}

interface Asking {
  state: { outage?: unknown }
}

/** Remembers with its request that the database could not be asked, whoever then makes something else of it. */
export function rememberOutage(error: unknown): void {
  const request = strapi.requestContext.get() as Asking | undefined
  if (request && outageOf(error)) request.state.outage ??= error
}

/** The database has answered. */
export function noteDatabaseBack(): void {
  if (since === undefined) return
  strapi.log.warn(`the database is back after ${Math.round((Date.now() - since) / 1000)} s`)
  since = undefined
}

const OFTEN_ENOUGH_MS = 60_000
let loggedAt = -OFTEN_ENOUGH_MS

/** A disk is full: somebody must make room. One line a minute, however many are refused: the log may lie on that disk. */
export function logDiskFull(error: unknown): void {
  const now = performance.now()
  if (now - loggedAt < OFTEN_ENOUGH_MS) return
  loggedAt = now
  const { message, code } = error as { message: string; code: string }
  // The driver puts the statement before what the database says.
  strapi.log.error(`a disk is full (${code}): ${message.split(' - ').at(-1)}`)
}
