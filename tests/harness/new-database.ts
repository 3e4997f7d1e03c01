import { Client } from 'pg'

const ADMIN_URL = process.env.PG_ADMIN_URL as string
const APP_URL = process.env.DATABASE_URL as string

/** The app's database, as the superuser. */
export const SUPERUSER_URL = new URL(new URL(APP_URL).pathname, ADMIN_URL).href

/** A connection for the duration of `fn`. */
export async function withClient<T>(url: string, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return fn(client).finally(() => client.end())
}

/** A new database, empty or a copy, and a function to drop it. */
export async function newDatabase(name: string, like?: string): Promise<{ url: string; drop(): Promise<void> }> {
  const drop = (): Promise<void> =>
    withClient(ADMIN_URL, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)))
  await drop()
  const template = like ? ` template ${like}` : ''
  await withClient(ADMIN_URL, (client) =>
    client.query(`create database ${name} owner ${new URL(APP_URL).username}${template}`),
  )
  const url = new URL(APP_URL)
  url.pathname = `/${name}`
  return { url: url.href, drop }
}
