import type { Core } from '@strapi/strapi'
import { describeFailure, scrubbed } from '../../pure/log-line'

interface Info {
  level: string
  message: unknown
  [MESSAGE]?: string
}

/** Where winston's transports look for the finished line. */
const MESSAGE = Symbol.for('message')

/** Winston format of every line: scrubbed, one line of time and level, the request it was written for. */
export const logFormat = {
  transform(info: Info): Info {
    const at = new Date().toISOString().replace('T', ' ').replace('Z', '')
    const id = requestId()
    return { ...info, [MESSAGE]: `[${at}] ${info.level}: ${textOf(info)}${id ? ` (request ${id})` : ''}` }
  },
}

function textOf(info: Info): string {
  const failure = [info, info.message].find((each) => each instanceof Error || hasStack(each))
  if (failure) return describeFailure(failure as Error)
  const { message } = info
  return scrubbed(typeof message === 'string' ? message : (JSON.stringify(message) ?? String(message)))
}

const hasStack = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { stack?: unknown }).stack === 'string'

/** Strapi keeps the request of every asynchronous call; before it is up there is none. */
function requestId(): string | undefined {
  const { strapi } = globalThis as { strapi?: Core.Strapi }
  try {
    const ctx = strapi?.requestContext.get() as { state?: { requestId?: string } } | undefined
    return ctx?.state?.requestId
  } catch {
    return undefined
  }
}
