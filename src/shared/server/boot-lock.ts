import type { Core } from '@strapi/strapi'
import { Client } from 'pg'

/** Any constant: two processes that boot against one database must only agree on it. */
const BOOT_LOCK = 726_001

/**
 * Lets one process at a time sync the schema and seed: two at once on an empty database kill one of them.
 * @returns the release; a process that dies releases by losing its connection.
 */
export async function takeBootLock(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const { connectionString, ssl, ...rest } = strapi.config.get('database.connection.connection') as Record<
    string,
    never
  >
  const client = new Client({ connectionString, ssl, ...rest })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [BOOT_LOCK])
  return () => client.end()
}
