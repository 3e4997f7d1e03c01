import type { Core } from '@strapi/strapi'
import type { Client, ClientConfig } from 'pg'
import { DatabaseClient } from './database-client'

declare const strapi: Core.Strapi

/**
 * A connection outside the pool: its locks last until it ends, or its process does. For advisory locks only; rows are
 * accessed through `query`.
 */
export async function openSession(): Promise<Client> {
  const client = new DatabaseClient(strapi.config.get<ClientConfig>('database.connection.connection'))
  // A lost connection fails its next query; without a listener the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
