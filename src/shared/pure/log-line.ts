import { clip } from './brief'
/**
 * Patterns to mask in logs: mail addresses, phones, credit codes, identity numbers, tokens and query values are
 * personal or secret, and logs are read by more people, and kept longer, than the database. Patterns start at a word
 * boundary: tried from every letter, a long address would take quadratic time.
 */
const MARKS: readonly [pattern: RegExp, mark: string | ((found: string) => string)][] = [
  [/\b(Bearer|Basic)\s+[^\s"',]+/gi, '$1 [token]'],
  [/(?<![\w-])[\w-]+\.[\w-]+(\.[\w-]+)?/g, (found) => found.replace(/\beyJ.+/, '[token]')],
  [/(?<![^\s?"'<>()])[^\s?"'<>()]+\?[^\s"'<>)]+/g, (found) => (/^[^?]*\//.test(found) ? withoutQuery(found) : found)],
  [/\b([a-z][a-z0-9+]{0,30}:\/\/)[^\s/@:]+:[^\s/@]+@/gi, '$1[login]@'],
  [
    /(?<![^\s@"'<>(){}[\],;:=/?])[^\s@"'<>(){}[\],;:=/?]+(@|%40)[^\s@"'<>(){}[\],;:=/?]+\.[^\s@"'<>(){}[\],;:=/?]+/gi,
    '[mail]',
  ],
  [/(?<![\w-])[0-9A-HJ-NP-RT-UW-Y]{17}[0-9A-HJ-NP-RT-UW-Y](?![\w-])/gi, '[code]'],
  [/(?<![\w.-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\w.-])/g, '[phone]'],
  [/(?<![\w.-])0\d{2,3}-?\d{7,8}(?![\w.-])/g, '[phone]'],
  [/(?<![\w/.-])[\w-]{40,}(?![\w/.-])/g, '[token]'],
]

const withoutQuery = (address: string): string => `${address.slice(0, address.indexOf('?'))}?[query]`

/** The text with personal and secret values masked. */
export const scrubbed = (text: string): string =>
  MARKS.reduce((left, [pattern, mark]) => left.replace(pattern, mark as string), text)

interface Failure {
  name?: string
  message?: string
  stack?: string
  code?: string
  severity?: string
  table?: string
  column?: string
  constraint?: string
  routine?: string
}

/**
 * An error for the log: kind, location and stack. The message of a database error contains the whole statement with its
 * values, so only its coordinates are kept.
 */
export function describeFailure(error: Failure): string {
  const trace = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [lineOf(error), ...trace].join('\n')
}

/** The same without the stack, of anything thrown. */
export const failureLine = (error: unknown): string =>
  lineOf(typeof error === 'object' && error !== null ? error : { message: String(error) })

const lineOf = (error: Failure): string => (fromDatabase(error) ? coordinates(error) : headline(error))

const fromDatabase = ({ code, severity, routine }: Failure): boolean =>
  /^[0-9A-Z]{5}$/.test(code ?? '') && (severity !== undefined || routine !== undefined)

const headline = ({ name = 'Error', message = '' }: Failure): string => clip(scrubbed(`${name}: ${message}`), 2000)

function coordinates({ code, table, column, constraint, message = '' }: Failure): string {
  const statement = /^\s*(select|insert into|update|delete from|with)\b(?:\s+"?(\w+)"?)?/i.exec(message)
  const where = Object.entries({ table, column, constraint }).flatMap(([name, value]) =>
    value ? [`${name} ${value}`] : [],
  )
  const what = statement ? statement.slice(1).filter(Boolean).join(' ') : 'statement'
  return [`database error ${code}`, what, ...where].join(', ')
}

/** A request id accepted from a proxy: a UUID, or nginx's 32 digits. */
const REQUEST_ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i
export const isRequestId = (text: string): boolean => REQUEST_ID.test(text)
