import type { Core } from '@strapi/strapi'
import { Client, Pool, type ClientConfig, type PoolConfig } from 'pg'
import { fromDatabase } from '../../pure/outage'

type Asked = (...args: unknown[]) => unknown
type Answer = (error: unknown, ...answer: unknown[]) => void

/** Wraps a driver function, callback or promise style, so that its failures are marked. */
const marking =
  (ask: Asked): Asked =>
  (...args) => {
    const last = args.at(-1)
    if (typeof last === 'function')
      return ask(...args.slice(0, -1), (error: unknown, ...answer: unknown[]) =>
        (last as Answer)(fromDatabase(error), ...answer),
      )
    const answer = ask(...args)
    return answer instanceof Promise ? answer.catch((error: unknown) => Promise.reject(fromDatabase(error))) : answer
  }

const marked = <T extends object>(asked: T, names: readonly (keyof T)[]): void => {
  for (const name of names) Object.assign(asked, { [name]: marking((asked[name] as Asked).bind(asked)) })
}

/** A database connection whose failures can be told apart from those of other services. */
export class DatabaseClient extends Client {
  constructor(config?: ClientConfig) {
    super(config)
    marked<Client>(this, ['connect', 'query'])
    // The server may close it between two statements; the next one then fails with this error.
    this.on('error', fromDatabase)
  }
}

/** Connections besides Strapi's pool. */
export class DatabasePool extends Pool {
  constructor(config: PoolConfig) {
    super(config)
    marked<Pool>(this, ['connect', 'query'])
  }
}

interface KnexClient {
  driver: { Client: typeof Client }
  acquireConnection: Asked
}

/** Makes Strapi's pool use our client, before its first connection. */
export function markDatabase(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as KnexClient
  client.driver = Object.create(client.driver, { Client: { value: DatabaseClient } }) as KnexClient['driver']
  marked(client, ['acquireConnection'])
}
