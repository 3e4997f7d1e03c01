import type { Core } from '@strapi/strapi'

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS') },
  // Behind a proxy the client's address is what the proxy says; without one anybody could claim any address.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
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
