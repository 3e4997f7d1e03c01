import type { Core } from '@strapi/strapi'
import { describeFailure } from '../../pure/log-line'
import { outageOf } from '../../pure/outage'
import { logFailure } from '../database/outages'
import { transactionsOf } from './strapi-edge'
import type { Transacted } from './strapi-types'

type Hook = () => unknown

/** Longest time for an orderly end; then the process exits, so that it can be restarted. */
const PATIENCE_MS = 30_000

const late = new Set<Promise<unknown>>()

/**
 * Unhandled rejections are logged with their request and do not end the process; uncaught exceptions are logged and end
 * it with code 1 after draining, because its state is unknown. The supervisor starts another.
 * @param stop drains within its time limit.
 */
export function guardProcess(strapi: Core.Strapi, stop: () => Promise<void>): void {
  let ending = false
  // Strapi removes all listeners when destroyed; a second boot in one process must not add them twice.
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
 * Strapi does not await hooks after commits, its own `entry.*` events among them, which read the row again. Logs their
 * failures, and makes the shutdown wait for them.
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

/** Waits for the hooks of all commits so far. */
export const lateHooksDone = async (): Promise<void> => {
  while (late.size > 0) await Promise.all(late)
}
