import type { Core } from '@strapi/strapi'
import { isBooting } from '../process/boot-lock'
import { poolClientOf } from '../process/strapi-edge'

declare const strapi: Core.Strapi

/** Added to `statement_timeout`: after a timeout by the server its connection is still usable. */
const SLACK_MS = 5000

const silence = (): Error => Object.assign(new Error('the database says nothing'), { code: 'ETIMEDOUT' })

const patience = (): number => strapi.config.get('server.databasePatience', 20) * 1000

/** PostgreSQL's `statement_timeout` for a connection taken now; unlimited during boot, which builds indexes. */
export const statementTimeout = (): string => String(isBooting() ? 0 : patience())

/**
 * Closes connections whose server is silent (paused or cut off): otherwise they would keep every waiting request, and
 * the pool, until the clients give up.
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
