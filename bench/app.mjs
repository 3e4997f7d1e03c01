// Boots the built app on its own PostgreSQL with fsync on, for measurements.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildServer } from '../scripts/lib/build.mjs'
import { databaseUrl } from '../scripts/lib/databases.mjs'
import { freePort } from '../scripts/lib/postgres-process.mjs'
import { startTemporaryPostgres } from '../scripts/lib/postgres.mjs'
import { DIST, ROOT } from '../scripts/lib/say.mjs'
import { throwawaySecrets } from '../scripts/lib/secrets.mjs'

const require = createRequire(path.join(ROOT, 'package.json'))
/** A module of the running app, not a copy of it. */
export const server = (file) => require(path.join(DIST, 'src', file))

/**
 * @param prepare called before the app starts.
 * @param short nothing is measured, so PostgreSQL need not wait for the disk
 * @returns {Promise<{ strapi, base: string, url: string, adminUrl: string, folder: string, stop: () => Promise<void>
 * }>} `url` is the app's role, `adminUrl` the superuser, on one database; `folder` is removed on stop.
 */
export async function bootForBench({ short, prepare = () => undefined }) {
  await buildServer()
  const postgres = await startTemporaryPostgres({ durable: !short })
  try {
    const port = await freePort()
    const data = path.join(postgres.folder, 'files')
    fs.mkdirSync(data, { mode: 0o700 })
    Object.assign(process.env, throwawaySecrets(), {
      NODE_ENV: 'test',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      SEED: 'none',
      ENV_PATH: os.devNull,
      STRAPI_TELEMETRY_DISABLED: 'true',
      DATABASE_URL: postgres.url,
      POOL_DATA_DIR: data,
      THROTTLE_FACTOR: '1000000',
    })
    const { createStrapi } = require('@strapi/strapi')
    const strapi = createStrapi({ appDir: ROOT, distDir: DIST, autoReload: false, serveAdminPanel: false })
    prepare(strapi)
    await strapi.start()
    const stop = () => strapi.destroy().finally(() => postgres.stop())
    return {
      strapi,
      base: `http://127.0.0.1:${port}`,
      url: postgres.url,
      folder: data,
      adminUrl: databaseUrl(postgres.adminUrl, 'pool'),
      stop,
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** @throws for what cannot be a duration or a ratio of two: then nothing was measured. */
export function figure(what, value) {
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${what}: ${value} is no figure`)
  return value
}

/** Reports whether a figure keeps within its limit. In the short form figures are meaningless and not judged. */
export function judge(say, what, value, { most, least, short }) {
  figure(what, value)
  const kept = most === undefined ? value >= least : value <= most
  const limit = most === undefined ? `at least ${least}` : `at most ${most}`
  say(`  ${what} ${value.toFixed(2)}, ${limit}: ${short ? 'not judged' : kept ? 'kept' : 'EXCEEDED'}`)
  return short || kept
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
