import { AsyncLocalStorage } from 'node:async_hooks'
import { strapi } from './app'

const asking = new AsyncLocalStorage<string[]>()

/** Number of statements of `work`; those of queues and timers are not counted. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  const listen = ({ sql }: { sql: string }): void => {
    if (asking.getStore() === statements) statements.push(sql)
  }
  strapi.db.connection.on('query', listen)
  try {
    return { result: await asking.run(statements, work), statements }
  } finally {
    strapi.db.connection.removeListener('query', listen)
  }
}
