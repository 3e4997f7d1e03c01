import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { defineRefusals, type Refusal } from '../../pure/refusal'

const refuse = defineRefusals({
  'value-unfit': {
    status: 400,
    zh: '填写的值与字段的类型不符，或超出长度',
    en: 'A value does not fit its field: of another type, or too long',
  },
})

/**
 * SQLSTATEs for a value, name or operator that does not fit its column. In our own statements that is a bug; in those
 * that Strapi builds from a request it is the client's mistake.
 */
const MISFITS: ReadonlySet<string> = new Set([
  '22000', // data exception
  '22001', // too long for its column
  '22023', // invalid parameter value
  '2201B', // invalid regular expression
  '22025', // invalid escape sequence
  '22P02', // text that is no number, date or JSON
  '42703', // no such column
  '42804', // types that do not match
  '42846', // no such cast
  '42883', // no such operator for the type
  '54001', // nested too deeply to be planned
  '54023', // too many arguments
])

/** Strapi's own errors for values that it cannot convert. */
const MISREAD: ReadonlySet<string> = new Set([
  'InvalidDateFormat',
  'InvalidDatetimeFormat',
  'InvalidTimeFormat',
  'InvalidRelationFormat',
])

const OURS = Symbol('a statement of ours')

/** Marks a failure of one of our statements, which is never the client's mistake. */
export function markAsOurs<T>(error: T): T {
  if (typeof error === 'object' && error !== null) Object.defineProperty(error, OURS, { value: true })
  return error
}

/** The refusal for a statement of Strapi's that the request made invalid. */
export function misfitRefusal(error: unknown): Refusal | undefined {
  const { code, name } = error as { code?: string; name?: string }
  const isMisfit = (code !== undefined && MISFITS.has(code)) || MISREAD.has(String(name))
  return isMisfit && !(OURS in (error as object)) ? refuse('value-unfit') : undefined
}

interface Enabled {
  pathToPlugin?: string
}

/** Whether Strapi or a third-party package handles this request, not one of our plugins. */
export function isStrapisRoute(ctx: Context, strapi: Core.Strapi): boolean {
  const { route } = ctx.state as { route?: { info?: { pluginName?: string } } }
  const name = route?.info?.pluginName
  if (name === undefined) return false
  if (name === 'admin') return true
  const plugins = strapi.config.get<Record<string, Enabled>>('enabledPlugins', {})
  return /[\\/]node_modules[\\/]/.test(plugins[name]?.pathToPlugin ?? '')
}
