import { ADDRESS_SHAPE, parseMailAddress } from './mail-address'
import type { Day } from './calendar'
import type { Label, Need } from './needs'
import { parsePhone, PHONE_SHAPES } from './phone'
import { isRefusal } from './refusal'
import { isRealDay } from './say-day'
import { maxCharacters, oneOf, RULES, wholeNumber } from './rule-words'
import { dayOfInstant, implausible, isInstant } from './dates'

const URL_SHAPE = /^https?:\/\/\S+$/

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
 * @param today for days that must be plausible.
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
      if (!isText || !isInstant(value)) return RULES.instant
      return today === undefined ? undefined : implausible(need, dayOfInstant(value, need), today)
    case 'date':
      if (!isText || !isRealDay(value)) return RULES.day
      return today === undefined ? undefined : implausible(need, value, today)
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
