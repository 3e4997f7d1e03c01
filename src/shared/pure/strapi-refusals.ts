import { defineRefusals, sentenceOf, type Locale, type Refusal, type RefusalText } from './refusal'
import { GENERAL, refuse } from './general-refusals'
import { STRAPI_SENTENCES } from './strapi-sentences'
import { isRecord } from './is-record'

type Status = RefusalText['status']

/** Answers keep Strapi's status; this one is for the documents. */
const statusFor = (code: string): Status =>
  /^(?!fields|relations|permissions|webhook-event).*-unknown$/.test(code) ? 404 : 400

const NOT_GENERAL = STRAPI_SENTENCES.filter(({ code }) => !(code in GENERAL))
const refuseSaid = defineRefusals(
  Object.fromEntries(NOT_GENERAL.map(({ code, zh, en }) => [code, { status: statusFor(code), zh, en }])),
)

const BY_STATUS: Readonly<Record<number, keyof typeof GENERAL>> = {
  401: 'not-signed-in',
  403: 'not-open-to-you',
  404: 'no-such-address',
  405: 'method-not-allowed',
  413: 'body-too-large',
  429: 'too-many-requests',
}

const EXACT = new Map(STRAPI_SENTENCES.flatMap(({ code, originals }) => originals.map((text) => [text, code] as const)))
const PATTERNS = STRAPI_SENTENCES.flatMap(({ code, originals }) =>
  originals.flatMap((text) => (typeof text === 'string' ? [] : [{ code, pattern: text }])),
)
/** Of a longer message, only the beginning is matched against patterns. */
const LONGEST = 1000

/** The refusal for a known sentence of Strapi's server; undefined otherwise. */
export function refusalOfSentence(message: string): Refusal | undefined {
  const exact = EXACT.get(message)
  if (exact !== undefined) return refuseSaid(exact)
  const text = message.slice(0, LONGEST)
  for (const { code, pattern } of PATTERNS) {
    const match = pattern.exec(text)
    if (match) return refuseSaid(code, { ...match.groups })
  }
  return undefined
}

/** The refusal for a status, when nothing more is known. */
export const refusalOfStatus = (status: number, values: { method: string; seconds: number }): Refusal | undefined => {
  const code = BY_STATUS[status]
  if (code === undefined) return undefined
  if (code === 'method-not-allowed') return refuse(code, { method: values.method })
  return refuse(code, code === 'too-many-requests' ? { seconds: values.seconds } : {})
}

/** An error in one of Strapi's answers. */
export interface StrapiError {
  name?: string
  message?: string | null
  details?: unknown
}

interface FieldError {
  path?: unknown
  message?: unknown
  value?: unknown
}

export interface DescribedError {
  name: string
  message: string
  details: Record<string, unknown>
}

/**
 * An error of Strapi's with a code and sentences in the reader's language, in the shape the panel reads: its name, and
 * `details.errors` with a sentence per field.
 * @param fallback used when its sentence is unknown or empty.
 */
export function describedError(error: StrapiError, fallback: Refusal | undefined, locale: Locale): DescribedError {
  const reason = String(error.message ?? '')
  const refusal = refusalOfSentence(reason) ?? fallback ?? refuse('request-faulty', { reason })
  const name = error.name ?? 'Error'
  const details = isRecord(error.details) ? error.details : {}
  const errors = Array.isArray(details.errors)
    ? details.errors.map((one) => describedField(one as FieldError, locale))
    : []
  return {
    name,
    message: sentenceOf(refusal, locale),
    details: {
      ...details,
      ...refusal.values,
      // Without a list the panel takes every detail of a form's refusal for a list of sentences.
      ...(name === 'ValidationError' || errors.length > 0 ? { errors } : {}),
      code: refusal.code,
    },
  }
}

function describedField(error: FieldError, locale: Locale): object {
  const reason = String(error.message ?? '')
  const refusal = refusalOfSentence(reason) ?? refuse('request-faulty', { reason })
  const answered = { ...error, message: sentenceOf(refusal, locale), code: refusal.code }
  // Never return a password.
  if (/password/i.test(String(error.path))) delete answered.value
  return answered
}
