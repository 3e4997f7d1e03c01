import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'
import { defineRefusals, Refused } from '../../pure/refusal'

export const refuse = defineRefusals({
  'shutting-down': {
    status: 503,
    zh: '系统正在重新启动，请稍后重试',
    en: 'The server is restarting; try again in a moment',
  },
})

/** Seconds after which a refused client may try again. */
const SHORTLY = 5
const LOOK_MS = 25
/** For the steps after the requests: returning leases, closing connections. */
const DESTROY_MS = 20_000

let draining = false
const underWay = new Set<ServerResponse>()
const works: ((deadline: number) => Promise<void>)[] = []

/** Whether the process is shutting down: it finishes running requests and accepts no new ones. */
export const isDraining = (): boolean => draining

/** @throws Refused shutting-down, for work that the shutdown would cut off. */
export function assertServing(): void {
  if (draining) throw new Refused(refuse('shutting-down', { seconds: SHORTLY }))
}

/**
 * Declares background work at boot (register), which the shutdown waits for.
 * @param finish resolves when the work has ended, or at the deadline on `performance.now()`'s clock
 */
export function finishBeforeEnd(finish: (deadline: number) => Promise<void>): void {
  works.push(finish)
}

/** Koa middleware: refuses requests during shutdown. Nothing was begun, so they may be repeated. */
export const drainingMiddleware = () => async (_ctx: Context, next: Next) => {
  assertServing()
  await next()
}

/**
 * Drains before Strapi's own shutdown, however it starts (signal, parent, exception): Strapi would close queues and
 * connections that requests still use.
 */
export function drainBeforeStop(strapi: Core.Strapi): void {
  draining = false
  works.length = 0
  underWay.clear()
  strapi.server.httpServer.prependListener('request', watch)
  const destroy = strapi.destroy.bind(strapi)
  let ending: Promise<void> | undefined
  strapi.destroy = () => (ending ??= end(strapi, destroy))
  // Closing the terminal ends the process in order too.
  process.removeListener('SIGHUP', endInOrder)
  process.on('SIGHUP', endInOrder)
}

function endInOrder(): void {
  process.kill(process.pid, 'SIGTERM')
}

function watch(_request: IncomingMessage, response: ServerResponse): void {
  underWay.add(response)
  response.once('close', () => underWay.delete(response))
  if (draining) response.setHeader('Connection', 'close')
}

async function end(strapi: Core.Strapi, destroy: () => Promise<void>): Promise<void> {
  const { timeoutMs, noticeMs } = strapi.config.get<{ timeoutMs: number; noticeMs: number }>('server.shutdown')
  // A database that does not answer must not prevent the exit.
  const late = setTimeout(() => process.exit(1), noticeMs + timeoutMs + DESTROY_MS)
  late.unref()
  try {
    await drain(strapi, noticeMs, timeoutMs)
    await destroy()
  } catch (error) {
    strapi.log.error(error)
    process.exitCode = 1
  } finally {
    clearTimeout(late)
  }
}

async function drain(strapi: Core.Strapi, noticeMs: number, timeoutMs: number): Promise<void> {
  draining = true
  const server = strapi.server.httpServer as Server
  // Keep-alive clients must not reuse the connection.
  for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close')
  const deadline = performance.now() + noticeMs + timeoutMs
  // Connections accepted by the system but not by us are reset when listening ends: gives balancers time to see
  // a 503 and go elsewhere.
  if (server.listening) await pause(noticeMs)
  // Not `server.close()`: it also breaks connections on which a request may just be arriving.
  NetServer.prototype.close.call(server)
  while (underWay.size > 0 && performance.now() < deadline) await pause(LOOK_MS)
  if (underWay.size > 0) strapi.log.warn(`${underWay.size} requests took too long to be finished and are cut off`)
  for (const response of underWay) response.destroy()
  await Promise.all(works.map((finish) => finish(deadline)))
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
