import type { Core } from '@strapi/strapi'
import type { Client } from 'pg'
import { outageOf } from '../../pure/outage'
import { openSession } from '../database/session'

declare const strapi: Core.Strapi

/** Any constant shared by all processes that boot against one database. */
const BOOT_LOCK = 726_001

let booting = false

/**
 * Lets one process at a time sync the schema and seed: two at once on an empty database crash one of them.
 * @returns the release; a dying process releases by losing its connection.
 */
export async function takeBootLock(): Promise<() => Promise<void>> {
  booting = true
  const session = await awaitedSession()
  await session.query('select pg_advisory_lock($1)', [BOOT_LOCK])
  return () => {
    booting = false
    return session.end()
  }
}

/** True during boot. */
export const isBooting = (): boolean => booting

const AGAIN_MS = 500

/** Retries until the database accepts a connection: it may start at the same time. */
async function awaitedSession(): Promise<Client> {
  const seconds = strapi.config.get('server.databaseWait', 60)
  const until = performance.now() + seconds * 1000
  for (let logged = false; ; logged = true) {
    try {
      return await openSession()
    } catch (error) {
      if (!outageOf(error)) throw error
      const { code, message } = error as { code?: string; message: string }
      const why = `${addressOf()}, ${code ?? message}`
      if (performance.now() > until)
        throw new Error(
          `数据库${seconds}秒内未能连接，启动失败：the database did not answer within ${seconds} s, the start is given up (${why})`,
        )
      if (!logged)
        strapi.log.warn(`等待数据库，最多${seconds}秒：waiting for the database, at most ${seconds} s (${why})`)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

/** Host of the database, without credentials. */
function addressOf(): string {
  try {
    return new URL(strapi.config.get<string>('database.connection.connection.connectionString')).host
  } catch {
    return 'DATABASE_URL'
  }
}

let release: (() => Promise<void>) | undefined

/** The boot lock must cover the seeding of roles and permissions, so `src/index.ts` releases it last. */
export function releaseAtEnd(fn: () => Promise<void>): void {
  release = fn
}

export async function endBoot(): Promise<void> {
  await release?.()
  release = undefined
}
