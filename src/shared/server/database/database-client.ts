import type { Core } from '@strapi/strapi'
import { Client, Pool, type ClientConfig, type PoolConfig } from 'pg'
import { fromDatabase } from '../../pure/outage'

type Asked = (...args: unknown[]) => unknown
type Answer = (error: unknown, ...answer: unknown[]) => void

/** A function of the driver's whose failures are marked, in either of its styles: a callback at the end, or a promise. */
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

/** A connection to the database: whatever fails on it can be told from the failures of other services. */
export class DatabaseClient extends Client {
  constructor(config?: ClientConfig) {
    super(config)
    marked<Client>(this, ['connect', 'query'])
    // The server may end it between two statements: the next of a transaction fails with what it said then.
    this.on('error', fromDatabase)
  }
}

/** Connections to the database beside the pool of Strapi's. */
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

/** Makes the connections of Strapi's pool ours, before the first of them is opened; the pool itself can be exhausted. */
export function markDatabase(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as KnexClient
  client.driver = Object.create(client.driver, { Client: { value: DatabaseClient } }) as KnexClient['driver']
  marked(client, ['acquireConnection'])
}
