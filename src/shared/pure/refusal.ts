import { dayInChinese, isRealDay } from './say-day'

/**
 * A refusal is an expected answer, not an error: a code for programs, values, and a sentence for people. Declared next
 * to the rules that use them and rendered at the HTTP edge.
 */
export interface RefusalText {
  /** HTTP status of the answer. */
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 414 | 415 | 422 | 429 | 500 | 503
  /** Sentences; `{name}` is replaced by the value of that name. */
  zh: string
  en: string
}

export type RefusalValues = Record<string, unknown>

declare const declared: unique symbol

/** Made by a constructor of `defineRefusals` only, so that no code goes out that nobody declared. */
export interface Refusal {
  ok: false
  code: string
  values: RefusalValues
  /** Types only. */
  readonly [declared]: true
}

export type Locale = 'zh' | 'en'

const catalogue = new Map<string, RefusalText>()

/**
 * Declares refusals and returns their constructor. A code belongs to the plugin whose file declares it; others import
 * the constructor. Tests hold that each is used (`tests/pure/sources.test.ts`).
 * @param texts code -> status and sentences.
 * @throws when a code is declared already.
 * @returns `refuse(code, values)`, typed to the declared codes.
 */
export function defineRefusals<T extends Record<string, RefusalText>>(
  texts: T,
): (code: keyof T & string, values?: RefusalValues) => Refusal {
  for (const [code, text] of Object.entries(texts)) {
    const known = catalogue.get(code)
    if (known) throw new Error(`refusal code ${code} is declared twice: "${known.en}" and "${text.en}"`)
    catalogue.set(code, text)
  }
  return (code, values = {}) => ({ ok: false, code, values }) as Refusal
}

/** All declared refusals, for the generated documents. */
export const declaredRefusals = (): ReadonlyMap<string, RefusalText> => catalogue

/** HTTP status of a refusal; 400 for an undeclared code. */
export const statusOf = (refusal: Refusal): number => catalogue.get(refusal.code)?.status ?? 400

/**
 * The sentence of a refusal.
 * @param locale zh by default.
 */
export function sentenceOf(refusal: Refusal, locale: Locale = 'zh'): string {
  const text = catalogue.get(refusal.code)
  if (!text) return refusal.code
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) => show(refusal.values[name], locale))
}

/** Bilingual values are `{ zh, en }`. */
const isSaid = (value: unknown): value is Record<Locale, string> =>
  typeof value === 'object' && value !== null && typeof (value as { zh?: unknown }).zh === 'string' && 'en' in value

function show(value: unknown, locale: Locale): string {
  if (value === undefined || value === null) return '—'
  if (Array.isArray(value)) return value.map((each) => show(each, locale)).join(locale === 'zh' ? '、' : ', ')
  if (isSaid(value)) return value[locale]
  // Days are `YYYY-MM-DD` for programs and in English.
  if (locale === 'zh' && typeof value === 'string' && isRealDay(value)) return dayInChinese(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** `Accept-Language` -> locale: en only when preferred over zh. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const tag = part.trim()
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh'
}

/** Thrown by verbs so that the surrounding transaction rolls back; the HTTP edge turns it into the error envelope. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(sentenceOf(refusal, 'en'))
    this.name = 'Refused'
  }
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false && 'code' in value

/** Returns the value, or throws the refusal. */
export function must<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value)
  return value as T
}
