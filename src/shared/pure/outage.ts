/** Why the database did not answer: it cannot be reached or says nothing, or everybody waits for it. */
export type Outage = 'away' | 'busy'

const failures = new WeakSet<object>()

/**
 * Marks what failed on a connection to the database, where the connection is made. A refused connection says nothing of
 * who refused it: unmarked, it is another service's.
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

/** No disk, no memory: class 53 but for its connections. A statement that took too long, or that somebody cancelled. */
const EXHAUSTED = /^(53[12]00|57014)$/
/** Of PostgreSQL, and of the file system. */
const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT'])
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

/** Whether an error says that a disk is full: the database's, or one of ours. */
export const isDiskFull = (error: unknown): boolean => NO_ROOM.has(String((error as Failure | undefined)?.code))

/** Whether an error says that the database could not be asked, whatever was asked; only of those that are marked. */
export function outageOf(error: unknown): Outage | undefined {
  return typeof error === 'object' && error !== null && failures.has(error) ? read(error) : undefined
}

function read(error: Failure): Outage | undefined {
  const { code, name, message, errors } = error
  if (POOL.has(String(name)) || EXHAUSTED.test(String(code))) return 'busy'
  if (typeof code === 'string' && (SQLSTATES.test(code) || NETWORK.has(code))) return 'away'
  const words = String(message ?? '')
  if (LOST.test(words) || LOST_IN_STATEMENT.test(words)) return 'away'
  // Every address of a name that stands for several.
  return Array.isArray(errors) && errors.length > 0 && errors.every((each) => read(each as Failure) === 'away')
    ? 'away'
    : undefined
}
