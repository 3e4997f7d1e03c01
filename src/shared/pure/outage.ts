/** Why the database did not answer: it cannot be reached or says nothing, or everybody waits for it. */
export type Outage = 'away' | 'busy'

interface Failure {
  code?: unknown
  name?: unknown
  message?: unknown
  /** Of what another service answered or did not, or of the client's own connection. */
  $metadata?: unknown
  status?: unknown
  httpCode?: unknown
  /** Of the mail server. */
  command?: unknown
}

/** No disk, no memory: class 53 but for its connections. A statement that took too long, or that somebody cancelled. */
const EXHAUSTED = /^(53[12]00|57014)$/
/** It shuts down, crashed, starts, or takes no more connections; class 08 is a broken connection. */
const SQLSTATES = /^(57P0[1235]|08[0-9A-Z]{3}|53300)$/
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** What the driver says in words only. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout expired|timeout exceeded when trying to connect|Query read timeout)/
/** The end of the message that knex puts after the statement. */
const LOST_IN_STATEMENT = / - (Connection terminated|Client has encountered a connection error|Client was closed)[^-]*$/
const POOL = new Set(['KnexTimeoutError', 'TimeoutError'])

/**
 * Whether an error says that the database could not be asked, whatever was asked. Network errors that name another
 * service, or the connection of a client, are none.
 */
export function outageOf(error: unknown): Outage | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, name, message, $metadata, status, httpCode, command } = error as Failure
  if ($metadata !== undefined || httpCode !== undefined || command !== undefined) return undefined
  if (typeof status === 'number' && status < 500) return undefined
  if (POOL.has(String(name)) || EXHAUSTED.test(String(code))) return 'busy'
  if (typeof code === 'string' && (SQLSTATES.test(code) || NETWORK.has(code))) return 'away'
  const words = String(message ?? '')
  if (LOST.test(words) || LOST_IN_STATEMENT.test(words)) return 'away'
  // Every address of a name that stands for several.
  const { errors } = error as { errors?: unknown }
  return Array.isArray(errors) && errors.length > 0 && errors.every((each) => outageOf(each) === 'away')
    ? 'away'
    : undefined
}
