import { fromDatabase, isDiskFull, outageOf } from './outage'

const failure = (values: object, message = 'x'): Error => Object.assign(new Error(message), values)

const AWAY = [
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300'].map((code) => failure({ code }, `state ${code}`)),
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].map(
    (code) => failure({ code, syscall: 'connect' }, `connect ${code}`),
  ),
  ...[
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'select "t0"."id" from "cities" as "t0" - Connection terminated unexpectedly',
  ].map((message) => new Error(message)),
  // Every address of its name refuses.
  new AggregateError([failure({ code: 'ECONNREFUSED' }), failure({ code: 'ECONNREFUSED' })], 'every address'),
]
const BUSY = [
  ...['KnexTimeoutError', 'TimeoutError'].map((name) => failure({ name }, `nobody gives back: ${name}`)),
  failure({ code: '57014', severity: 'ERROR' }, 'a statement took too long'),
  ...['53100', '53200'].map((code) => failure({ code, severity: 'ERROR' }, `neither disk nor memory: ${code}`)),
]
const named = (errors: readonly Error[]): [string, Error][] => errors.map((error) => [error.message, error])

describe('errors of other services, whatever their words and codes', () => {
  test.each(named([...AWAY, ...BUSY]))('%s', (_, error) => expect(outageOf(error)).toBeUndefined())
})

// After the unmarked ones: the mark stays.
describe('the database could not be asked', () => {
  test.each(named(AWAY))('%s', (_, error) => expect(outageOf(fromDatabase(error))).toBe('away'))
  test.each(named(BUSY))('%s', (_, error) => expect(outageOf(fromDatabase(error))).toBe('busy'))
})

test.each(['53100', 'ENOSPC', 'EDQUOT'])('a disk is full: %s', (code) =>
  expect(isDiskFull(failure({ code }))).toBe(true),
)
test('out of memory or connections is not a full disk', () =>
  expect(['53200', '53300', 'ENOENT'].map((code) => isDiskFull(failure({ code })))).toEqual([false, false, false]))

describe('the database was asked, and something else failed', () => {
  test.each([
    ['a statement', failure({ code: '22P02', severity: 'ERROR' })],
    ['a constraint', failure({ code: '23505' })],
    ['a value that holds the words', new Error('select \'Connection terminated\' - relation "x" does not exist')],
    ['one address of several is of another kind', new AggregateError([failure({ code: 'ECONNREFUSED' }), new Error()])],
    ['no address at all', new AggregateError([])],
    ['nothing', undefined],
    ['a text', 'ECONNREFUSED'],
  ])('%s', (_, error) => expect(outageOf(fromDatabase(error))).toBeUndefined())
})
