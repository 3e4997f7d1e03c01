import { outageOf } from './outage'

const failure = (values: object, message = 'x'): Error => Object.assign(new Error(message), values)

describe('the database could not be asked', () => {
  test.each(['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300'])('SQLSTATE %s', (code) =>
    expect(outageOf(failure({ code, severity: 'FATAL' }))).toBe('away'),
  )
  test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])('%s', (code) =>
    expect(outageOf(failure({ code, syscall: 'connect' }))).toBe('away'),
  )
  test.each([
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'select "t0"."id" from "cities" as "t0" - Connection terminated unexpectedly',
  ])('“%s”', (message) => expect(outageOf(new Error(message))).toBe('away'))
  test('every address of its name refuses', () => {
    const errors = [failure({ code: 'ECONNREFUSED' }), failure({ code: 'ECONNREFUSED' })]
    expect(outageOf(Object.assign(new AggregateError(errors), {}))).toBe('away')
  })
  test.each(['KnexTimeoutError', 'TimeoutError'])('nobody gives back a connection: %s', (name) =>
    expect(outageOf(failure({ name }))).toBe('busy'),
  )
})

test.each(['53100', '53200'])('neither disk nor memory is left: %s', (code) =>
  expect(outageOf(failure({ code, severity: 'ERROR' }))).toBe('busy'),
)

test('a statement took too long', () => expect(outageOf(failure({ code: '57014', severity: 'ERROR' }))).toBe('busy'))

describe('something else failed', () => {
  test.each([
    ['a statement', failure({ code: '22P02', severity: 'ERROR' })],
    ['a constraint', failure({ code: '23505' })],
    ['the storage of files', failure({ code: 'ECONNREFUSED', $metadata: { attempts: 3 } })],
    ['the mail server', failure({ code: 'ECONNREFUSED', command: 'CONN' })],
    ['the connection of a client', failure({ code: 'ECONNRESET', status: 400 })],
    ['a form that broke off', failure({ code: 'ECONNRESET', httpCode: 400 })],
    ['a value that holds the words', new Error('select \'Connection terminated\' - relation "x" does not exist')],
    ['nothing', undefined],
    ['a text', 'ECONNREFUSED'],
  ])('%s', (_, error) => expect(outageOf(error)).toBeUndefined())
})
