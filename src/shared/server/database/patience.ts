import type { Core } from '@strapi/strapi'
import { isBooting } from '../process/boot-lock'
import { poolClientOf } from '../process/strapi-edge'

declare const strapi: Core.Strapi

/** A server that can answer says first that a statement took too long: its connection is then as good as before. */
const SLACK_MS = 5000

const silence = (): Error => Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' })

const patience = (): number => strapi.config.get('server.databasePatience', 20) * 1000

/** PostgreSQL's `statement_timeout` for what a connection is taken for now. A boot makes indexes, and takes its time. */
export const statementTimeout = (): string => String(isBooting() ? 0 : patience())

/**
 * Gives up a connection whose server says nothing: one that is paused, or cut off from us without a word, would keep
 * every request that waits for it until the client loses patience, and the pool with them.
 */
export function limitSilentConnections(strapi: Core.Strapi): void {
  const client = poolClientOf(strapi)
  const open = client._acquireOnlyConnection.bind(client)
  client._acquireOnlyConnection = async () => {
    const connection = await open()
    const { stream } = connection.connection
    stream.setTimeout(patience() + SLACK_MS, () => {
      if (!connection.readyForQuery && !isBooting()) stream.destroy(silence())
    })
    return connection
  }
}
