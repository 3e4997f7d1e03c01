import type { Core } from '@strapi/strapi'

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS') },
  proxy: proxy(env('TRUST_PROXY', '0')),
  // Multiplies every limit of shared/server/throttle-limits; the tests knock more often than people do.
  throttleFactor: positive(env, 'THROTTLE_FACTOR', env('NODE_ENV') === 'test' ? 1000 : 1),
  // Strapi's own cron runs on every instance; our jobs run once, through the database.
  cron: { enabled: false },
  dirs: { public: './public' },
  // No token of ours moves the whole database to another installation.
  transfer: { remote: { enabled: false } },
  logger: {
    config: { level: env('LOG_LEVEL', 'info') },
    updates: { enabled: false },
    startup: { enabled: false },
  },
})

/**
 * Behind a proxy the client's address is what the proxy says; without one anybody could claim any address. Each trusted
 * proxy appends one address to X-Forwarded-For, so of what a client sends himself nothing is read.
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
