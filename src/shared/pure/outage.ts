/** Why the database did not answer: unreachable or silent, or all connections busy. */
export type Outage = 'away' | 'busy'

const failures = new WeakSet<object>()

/**
 * Marks an error that occurred on a database connection, where the connection is made. Unmarked errors belong to other
 * services.
 */
export function fromDatabase<T>(error: T): T {
  if (typeof error === 'object' && error !== null) failures.add(error)
  return error
}

interface Failure {
  code?: unknown
  name?: unknown
  message?: unknown
  errors?: unknown
}

/** Disk or memory exhausted (class 53 except connections), statement timeout or cancellation. */
const EXHAUSTED = /^(53[12]00|57014)$/
/** Codes of PostgreSQL and of the file system. */
const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** Shutting down, crashed, starting, or too many connections; class 08 is a broken connection. */
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
/** Driver errors that have no code. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout expired|timeout exceeded when trying to connect|Query read timeout)/
/** End of a knex message, after the statement. */
const LOST_IN_STATEMENT = / - (Connection terminated|Client has encountered a connection error|Client was closed)[^-]*$/
const POOL = new Set(['KnexTimeoutError', 'TimeoutError'])

/** Whether an error means a full disk: the database's or ours. */
export const isDiskFull = (error: unknown): boolean => NO_ROOM.has(String((error as Failure | undefined)?.code))

/** The kind of outage if an error means that the database did not answer; only for marked errors. */
export function outageOf(error: unknown): Outage | undefined {
  return typeof error === 'object' && error !== null && failures.has(error) ? read(error) : undefined
}

function read(error: Failure): Outage | undefined {
  const { code, name, message, errors } = error
  if (POOL.has(String(name)) || EXHAUSTED.test(String(code))) return 'busy'
  if (typeof code === 'string' && (SQLSTATES.test(code) || NETWORK.has(code))) return 'away'
  const words = String(message ?? '')
  if (LOST.test(words) || LOST_IN_STATEMENT.test(words)) return 'away'
  // All addresses of a name failed.
  return Array.isArray(errors) && errors.length > 0 && errors.every((each) => read(each as Failure) === 'away')
    ? 'away'
    : undefined
}
