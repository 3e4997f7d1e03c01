import { defineRefusals, type Refusal } from './refusal'

export const refuse = defineRefusals({
  'text-malformed': {
    status: 400,
    zh: '“{name}”含有不能识别的字符（{character}）',
    en: 'The text of "{name}" holds {character}, which is not a character of text',
  },
  'forbidden-key': { status: 400, zh: '不能使用字段名“{name}”', en: 'The name "{name}" cannot be used' },
  'body-too-deep': { status: 400, zh: '请求内容嵌套过深', en: 'The body is nested too deeply' },
})

/** The panel's own forms nest components and relations less than half as deep. */
const DEEPEST = 40

/** Names that reach an object's prototype or exist on every object. */
const FORBIDDEN: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/**
 * NUL, lone surrogates and U+FFFD: PostgreSQL stores neither of the first two, bcryptjs never returns on the second,
 * the third is what a decoder leaves for invalid UTF-8.
 */
const NO_CHARACTER = /[\u0000\uFFFD]|\p{Surrogate}/u

/** The first invalid character of a text, as `U+D800`; undefined for well-formed text. */
export function malformedCharacter(text: string): string | undefined {
  const code = NO_CHARACTER.exec(text)?.[0].charCodeAt(0)
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Checks a text from outside.
 * @param name of the field, for the refusal.
 * @returns undefined, or the refusal text-malformed.
 */
export function textFault(name: string, text: string): Refusal | undefined {
  const character = malformedCharacter(text)
  return character === undefined ? undefined : refuse('text-malformed', { name: legible(name), character })
}

/** Checks a name from outside: a field, or a step in a query. Refusals: forbidden-key, text-malformed. */
export const nameFault = (name: string): Refusal | undefined =>
  FORBIDDEN.has(name) ? refuse('forbidden-key', { name }) : textFault(name, name)

const legible = (name: string): string => name.replace(/\u0000|\p{Surrogate}/gu, '\uFFFD')

interface Level {
  path: string
  value: unknown
}

/**
 * Checks the names and texts of a parsed body.
 * @returns undefined, or the first refusal: text-malformed, forbidden-key, body-too-deep.
 */
export function shapeFault(body: unknown): Refusal | undefined {
  let level: Level[] = [{ path: '', value: body }]
  // Level by level: recursion over a hundred thousand brackets would overflow the stack.
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return refuse('body-too-deep')
    const next: Level[] = []
    for (const { path, value } of level) {
      const fault = typeof value === 'string' ? textFault(path, value) : enter(path, value, next)
      if (fault) return fault
    }
    level = next
  }
  return undefined
}

function enter(path: string, value: unknown, next: Level[]): Refusal | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const isArray = Array.isArray(value)
  for (const [name, inner] of Object.entries(value)) {
    const fault = isArray ? undefined : nameFault(name)
    if (fault) return fault
    if (typeof inner === 'string' || typeof inner === 'object')
      next.push({ path: path === '' ? name : `${path}.${name}`, value: inner })
  }
  return undefined
}
