import type { Core } from '@strapi/strapi'
import type { Client, ClientConfig } from 'pg'
import { DatabaseClient } from './database-client'

declare const strapi: Core.Strapi

/**
 * A connection of its own, outside the pool: what it locks lasts until it ends, and ends with the process that has it.
 * For advisory locks only; rows are read and written through `query`.
 */
export async function openSession(): Promise<Client> {
  const client = new DatabaseClient(strapi.config.get<ClientConfig>('database.connection.connection'))
  // A lost connection is found out by the next query; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
