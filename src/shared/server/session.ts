import type { Core } from '@strapi/strapi'
import { Client } from 'pg'

declare const strapi: Core.Strapi

/** A server that is stopped takes connections, and says nothing. */
const PATIENCE_MS = 10_000

/**
 * A connection of its own, outside the pool: what it locks lasts until it ends, and ends with the process that has it.
 * For advisory locks only; rows are read and written through `query`.
 */
export async function openSession(): Promise<Client> {
  const { connectionString, ssl, ...rest } = strapi.config.get('database.connection.connection') as Record<
    string,
    never
  >
  const client = new Client({ connectionString, ssl, connectionTimeoutMillis: PATIENCE_MS, ...rest })
  // A lost connection is found out by the next query; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
