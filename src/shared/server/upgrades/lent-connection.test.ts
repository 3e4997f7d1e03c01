import { lendConnection, type PoolConnection } from './lent-connection'

/** A connection that notes its statements and refuses the given ones. */
function noting(refused?: string) {
  const asked: string[] = []
  const connection: PoolConnection = {
    __settings: 'set',
    query: (statement: unknown) => {
      const text = typeof statement === 'string' ? statement : (statement as { text: string }).text
      asked.push(text.replace(/boot_\d+/g, 'boot').replace(/^set constraints all immediate;.*; /, 'checked; '))
      return text === refused ? Promise.reject(new Error('refused')) : Promise.resolve({ rows: [text] })
    },
  }
  return { asked, connection }
}

test('a transaction is a savepoint; what is deferred is checked at its end', async () => {
  const { asked, connection } = noting()
  const lent = lendConnection(connection)
  for (const statement of ['BEGIN;', 'insert', 'COMMIT;']) await lent.connection.query(statement)
  await lent.end()
  expect(asked).toEqual(['savepoint boot', 'insert', 'checked; release savepoint boot'])
})

test('rolled-back and uncommitted parts are undone, with the settings of the walls', async () => {
  for (const last of ['ROLLBACK', undefined]) {
    const { asked, connection } = noting()
    const lent = lendConnection(connection)
    for (const statement of ['BEGIN;', 'insert', ...(last ? [last] : [])]) await lent.connection.query(statement)
    await lent.end()
    expect(asked).toEqual(['savepoint boot', 'insert', 'rollback to savepoint boot; release savepoint boot'])
    expect(connection.__settings).toBeUndefined()
  }
})

test('a failing statement outside a transaction affects nothing else', async () => {
  const { asked, connection } = noting('bad')
  const lent = lendConnection(connection)
  await expect(lent.connection.query('bad')).rejects.toThrow('refused')
  await lent.connection.query('good')
  await lent.end()
  expect(asked).toEqual([
    'savepoint boot',
    'bad',
    'rollback to savepoint boot; release savepoint boot',
    'savepoint boot',
    'good',
    'checked; release savepoint boot',
  ])
})

test('a failed transaction refuses statements until its end', async () => {
  const { asked, connection } = noting('bad')
  const lent = lendConnection(connection)
  await lent.connection.query('begin')
  await expect(lent.connection.query('bad')).rejects.toThrow('refused')
  await lent.end()
  expect(asked).toEqual(['savepoint boot', 'bad', 'rollback to savepoint boot; release savepoint boot'])
})

test("a library's whole transaction does not end the boot's", async () => {
  const { asked, connection } = noting()
  await lendConnection(connection).connection.query('\n BEGIN;\n create schema x;\n COMMIT;\n ')
  expect(asked).toEqual(['savepoint boot', '\n create schema x;\n '])
})

test("the driver's older style: a callback, with values or without", async () => {
  const { connection } = noting('bad')
  const lent = lendConnection(connection)
  const answer = (...given: unknown[]): Promise<unknown[]> =>
    new Promise((resolve) => void lent.connection.query(...given, (...answer: unknown[]) => resolve(answer)))
  expect(await answer({ text: 'one' }, [1])).toEqual([null, { rows: ['one'] }])
  expect(await answer({ text: 'two' })).toEqual([null, { rows: ['two'] }])
  expect(await answer('bad')).toEqual([expect.objectContaining({ message: 'refused' })])
})
