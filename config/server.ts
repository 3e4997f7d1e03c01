import type { Core } from '@strapi/strapi'
import { logFormat } from '../src/shared/server/process/log-format'
import { publicUrl } from '../src/shared/server/http/origins'

const SECOND = 1000

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: publicUrl(env('PUBLIC_URL', '')),
  app: { keys: env.array('APP_KEYS') },
  proxy: proxy(env('TRUST_PROXY', '0')),
  // Multiplies every limit of shared/server/http/throttle-limits.ts; tests send more requests than people.
  throttleFactor: positive(env, 'THROTTLE_FACTOR', env('NODE_ENV') === 'test' ? 1000 : 1),
  shutdown: {
    timeoutMs: positive(env, 'SHUTDOWN_TIMEOUT', 20) * SECOND,
    noticeMs: env.float('SHUTDOWN_NOTICE', env('NODE_ENV') === 'production' ? 2 : 0) * SECOND,
  },
  // Seconds that a boot waits for the database.
  databaseWait: positive(env, 'DATABASE_WAIT', 60),
  // Seconds that a statement may take.
  databasePatience: positive(env, 'DATABASE_PATIENCE', 20),
  http: { serverOptions: patience(env.int('REQUEST_TIMEOUT', 120)) },
  // Strapi's cron runs on every instance; our jobs run once, through the database.
  cron: { enabled: false },
  dirs: { public: './public' },
  // Remote transfer could move the whole database with a token.
  transfer: { remote: { enabled: false } },
  logger: {
    config: { level: env('LOG_LEVEL', 'http'), format: logFormat },
    updates: { enabled: false },
    startup: { enabled: false },
  },
})

/**
 * Behind a proxy the client's address is what the proxy reports; without one, anybody could claim any address. Each
 * trusted proxy appends one address to X-Forwarded-For, so what the client itself sends is ignored.
 * @param hops number of trusted proxies in a row; `true` is one.
 */
function proxy(hops: string): { koa: boolean; maxIpsCount: number } {
  const count = hops === 'true' ? 1 : hops === 'false' ? 0 : Number(hops)
  if (!Number.isInteger(count) || count < 0 || count > 5)
    throw new Error(`TRUST_PROXY=${hops}: give the number of proxies in front, 0 to 5`)
  return { koa: count > 0, maxIpsCount: count }
}

function positive(env: Core.Config.Shared.ConfigParams['env'], name: string, fallback: number): number {
  const value = env.float(name, fallback)
  if (!(value > 0)) throw new Error(`${name}: give a number above 0`)
  return value
}

/**
 * Time limits of connections: a thousand clients that send one byte a minute would hold every socket.
 * @param seconds for a whole request with its body; headers get at most fifteen.
 */
function patience(seconds: number) {
  if (!(seconds > 0)) throw new Error('REQUEST_TIMEOUT: give seconds above 0')
  return {
    requestTimeout: seconds * SECOND,
    headersTimeout: Math.min(15, seconds) * SECOND,
    connectionsCheckingInterval: Math.min(5, seconds) * SECOND,
    // Longer than the 60 s after which nginx drops an idle connection, or nginx would write into a closed one.
    keepAliveTimeout: 65 * SECOND,
    maxHeaderSize: 16 * 1024,
  }
}
