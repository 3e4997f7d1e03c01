import { ADDRESS_SHAPE, parseMailAddress } from './mail-address'
import type { Day } from './calendar'
import type { Label, Need } from './needs'
import { parsePhone, PHONE_SHAPES } from './phone'
import { isRefusal } from './refusal'
import { maxCharacters, notAfter, oneOf, RULES, wholeNumber } from './rule-words'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/
const URL_SHAPE = /^https?:\/\/\S+$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** JavaScript reads 30 February as 2 March and has a year 0; PostgreSQL refuses both. */
export function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !day.startsWith('0000') && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function integerRule(
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Need,
  value: unknown,
): Label | undefined {
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max ? undefined : wholeNumber(min, max)
}

function textRule({ max = 2000 }: Need, value: unknown): Label | undefined {
  if (typeof value !== 'string') return RULES.text
  // A NUL byte is legal JSON but PostgreSQL cannot store it.
  if (value.includes('\u0000')) return RULES.noNul
  return [...value].length > max ? maxCharacters(max) : undefined
}

/**
 * The rule that a value violates, in short; undefined if none.
 * @param today for days that may not be in the future.
 */
export function violated(need: Need, value: unknown, today?: Day): Label | undefined {
  const options = Object.keys(need.options ?? {})
  const isText = typeof value === 'string'
  switch (need.type) {
    case 'text':
    case 'city':
    case 'reason':
      return textRule(need, value)
    case 'mail':
      return isRefusal(parseMailAddress(value)) ? ADDRESS_SHAPE : undefined
    case 'phone':
      return isRefusal(parsePhone(value)) ? PHONE_SHAPES : undefined
    case 'url':
      return isText && value.length <= (need.max ?? 500) && URL_SHAPE.test(value) ? undefined : RULES.url
    case 'datetime':
      return isText && INSTANT.test(value) && isRealDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))
        ? undefined
        : RULES.instant
    case 'date':
      if (!isText || !DAY.test(value) || !isRealDay(value)) return RULES.day
      return need.past && today !== undefined && value > today ? notAfter(today) : undefined
    case 'choice':
      return isText && options.includes(value) ? undefined : oneOf(options)
    case 'choices':
      return Array.isArray(value) &&
        value.every((item) => options.includes(item as string)) &&
        new Set(value).size === value.length
        ? undefined
        : oneOf(options)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : RULES.boolean
    case 'integer':
      return integerRule(need, value)
    case 'json':
      return undefined
  }
}
