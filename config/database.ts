import { readFileSync } from 'node:fs'
import type { Core } from '@strapi/strapi'

/** A paused server accepts connections and stays silent. */
const CONNECT_MS = 10_000

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: ssl(env),
      connectionTimeoutMillis: CONNECT_MS,
      // Detects vanished peers on idle connections too.
      keepAlive: true,
    },
    pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    acquireConnectionTimeout: env.int('DATABASE_ACQUIRE_TIMEOUT', 30_000),
  },
  // A removed attribute keeps its column for one version: an upgrade may need what it held (ADR 0033). Nor does Strapi
  // drop an index then: one that changes under its name is dropped by a step.
  settings: { forceMigration: false },
})

/** The certificate is always verified; TLS without that is pointless. */
function ssl(env: Core.Config.Shared.ConfigParams['env']) {
  if (!env.bool('DATABASE_SSL', false)) return false
  const ca = env('DATABASE_SSL_CA')
  return { rejectUnauthorized: true, ...(ca ? { ca: readFileSync(ca, 'utf8') } : {}) }
}
