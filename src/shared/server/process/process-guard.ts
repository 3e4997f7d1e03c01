import type { Core } from '@strapi/strapi'
import { describeFailure } from '../../pure/log-line'
import { outageOf } from '../../pure/outage'
import { logFailure } from '../database/outages'
import { transactionsOf, type Transacted } from './strapi-edge'

type Hook = () => unknown

/** An orderly end that hangs is none: whoever started the process waits to start another. */
const PATIENCE_MS = 30_000

const late = new Set<Promise<unknown>>()

/**
 * Keeps the process alive whatever a request leaves behind, and ends it in order when nobody can tell what state it is
 * in: a rejection that nobody waits for is logged, with the request it belongs to, and ends nothing; an exception that
 * nobody catches is logged and ends the process with code 1 after what is under way. Whoever started it starts another.
 * @param stop finishes what is under way within its time.
 */
export function guardProcess(strapi: Core.Strapi, stop: () => Promise<void>): void {
  let ending = false
  // Strapi takes all listeners away when it is destroyed; a second boot in one process must not have them twice.
  process.removeListener('unhandledRejection', listeners.rejection)
  process.removeListener('uncaughtException', listeners.exception)
  listeners.rejection = (reason) => strapi.log.error(failureOf('nobody waited for this to fail', reason))
  listeners.exception = (error) => {
    strapi.log.error(failureOf('an exception that nobody caught; the process ends', error))
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    void stop()
      .catch((failure: unknown) => strapi.log.error(failure))
      .finally(() => process.exit(1))
  }
  process.on('unhandledRejection', listeners.rejection)
  process.on('uncaughtException', listeners.exception)
  watchLateHooks(strapi)
}

const listeners: { rejection: (reason: unknown) => void; exception: (error: unknown) => void } = {
  rejection: () => undefined,
  exception: () => undefined,
}

const failureOf = (label: string, reason: unknown): string =>
  `${label}: ${describeFailure(reason instanceof Error ? reason : new Error(String(reason)))}`

/**
 * Strapi runs what is to follow a commit without waiting for it, its own `entry.*` events among them, each of which reads
 * the row again. Here their failures are heard, and the end of the process waits for them.
 */
function watchLateHooks(strapi: Core.Strapi): void {
  const db = transactionsOf(strapi)
  const transaction = db.transaction.bind(db)
  db.transaction = <T>(run?: (given: Transacted) => Promise<T> | T) =>
    run
      ? transaction((given) => run({ ...given, onCommit: (hook) => given.onCommit(() => watched(strapi, hook)) }))
      : (transaction() as Promise<T>)
}

function watched(strapi: Core.Strapi, hook: Hook): void {
  const run = async (): Promise<unknown> => hook()
  const done = run()
    .catch((error: unknown) =>
      outageOf(error)
        ? logFailure('after a commit', error)
        : strapi.log.warn(failureOf('what was to follow a commit failed', error)),
    )
    .finally(() => late.delete(done))
  late.add(done)
}

/** Waits for what follows the commits so far. */
export const lateHooksDone = async (): Promise<void> => {
  while (late.size > 0) await Promise.all(late)
}
