import type { Core } from '@strapi/strapi'
import { describeFailure, scrubbed } from '../../pure/log-line'

interface Info {
  level: string
  message: unknown
  [MESSAGE]?: string
}

/** Key under which winston's transports expect the finished line. */
const MESSAGE = Symbol.for('message')

/** Winston format: masked, one line with time, level and request id. */
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

/** Id of the current request, from Strapi's async context; undefined before it exists. */
function requestId(): string | undefined {
  const { strapi } = globalThis as { strapi?: Core.Strapi }
  try {
    const ctx = strapi?.requestContext.get() as { state?: { requestId?: string } } | undefined
    return ctx?.state?.requestId
  } catch {
    return undefined
  }
}
