import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'
import type * as Outages from '../../src/shared/pure/outage'
import type * as Scanner from '../../src/plugins/files/server/scanner'
import type * as S3 from '../../src/plugins/files/server/s3-storage'
import type * as Clients from '../../src/shared/server/database/database-client'
import { database, load, strapi } from '../harness/app'

const { outageOf } = load<typeof Outages>('shared/pure/outage.js')
const { scan } = load<typeof Scanner>('plugins/files/server/scanner.js')
const { s3Storage } = load<typeof S3>('plugins/files/server/s3-storage.js')
const { DatabaseClient, DatabasePool } = load<typeof Clients>('shared/server/database/database-client.js')

/** A closed port. */
const NOWHERE = { host: '127.0.0.1', port: 4 }
const bucket = { bucket: 'b', region: 'r', accessKeyId: 'a', secretAccessKey: 's', forcePathStyle: true }

interface MailProvider {
  init(options: object, settings: object): { send(mail: object): Promise<unknown> }
}
const mail = (): Promise<unknown> =>
  // The app's mail provider.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (require('@strapi/provider-email-nodemailer') as MailProvider)
    .init(NOWHERE, { defaultFrom: 'a@a.test', defaultReplyTo: 'a@a.test' })
    .send({ to: 'b@b.test', subject: 's', text: 't' })

const failureOf = (asked: Promise<unknown>): Promise<Error> =>
  asked.then(
    () => Promise.reject(new Error('it answered')),
    (error: Error) => error,
  )

describe('a refusing service is not a database outage', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the scanner', () => scan({ where: NOWHERE, timeoutMs: 60_000 }, Readable.from(['bytes']))],
    ['the storage of files', () => s3Storage({ ...bucket, endpoint: 'http://127.0.0.1:4' }).put('k', Buffer.from('b'))],
    ['the mail server', mail],
    ['a webhook', () => fetch('http://127.0.0.1:4/')],
    ['a lost cause', () => fetch('http://127.0.0.1:4/').catch(({ cause }: Error) => Promise.reject(cause))],
  ])('%s', async (_, ask) => {
    const error = await failureOf(ask())
    expect(JSON.stringify([error.message, error, (error.cause as Error | undefined)?.message])).toContain(
      'ECONNREFUSED',
    )
    expect(outageOf(error)).toBeUndefined()
  })
})

describe('a refusing database is an outage', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a connection of its own', () => new DatabaseClient(NOWHERE).connect()],
    ['the limits', () => new DatabasePool(NOWHERE).query('select 1')],
    ['the limits, that take a connection', () => new DatabasePool(NOWHERE).connect()],
  ])('%s', async (_, ask) => expect(outageOf(await failureOf(ask()))).toBe('away'))

  test('a connection that is cut while it is used', async () => {
    const client = new DatabaseClient({ connectionString: process.env.DATABASE_URL })
    client.on('error', () => undefined)
    await client.connect()
    const cut = client.query('select pg_terminate_backend(pg_backend_pid()), pg_sleep(60)')
    expect(outageOf(await failureOf(cut))).toBe('away')
    expect(outageOf(await failureOf(client.query('select 1')))).toBe('away')
  })

  test('a connection that is cut before the BEGIN of its transaction', async () => {
    const client = strapi.db.connection.client as { acquireConnection(): Promise<{ processID: number }> }
    const acquire = client.acquireConnection.bind(client)
    const other = new DatabaseClient({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    // Counts only connections of this test, not those of jobs.
    const ours = new AsyncLocalStorage<true>()
    client.acquireConnection = async () => {
      const connection = await acquire()
      if (ours.getStore()) await other.query('select pg_terminate_backend($1, 60000)', [connection.processID])
      return connection
    }
    const begun = ours.run(true, () => failureOf(database.inTransaction(() => database.query('select 1'))))
    const error = await begun.finally(() => Object.assign(client, { acquireConnection: acquire }))
    await other.end()
    expect([outageOf(error), error.message]).toEqual(['away', expect.not.stringContaining('already complete')])
  })

  test('a refused statement is not an outage', async () => {
    expect(outageOf(await failureOf(Promise.resolve(strapi.db.connection.raw('select nothing'))))).toBeUndefined()
  })
})
