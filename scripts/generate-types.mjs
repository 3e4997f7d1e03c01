// npm run types: writes types/generated from the content types, as Strapi does. A test fails when it is stale.
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildServer } from './lib/build.mjs'
import { startTemporaryPostgres } from './lib/postgres.mjs'
import { DIST, ROOT, report } from './lib/say.mjs'
import { throwawaySecrets } from './lib/secrets.mjs'
import { generateTypes } from './lib/types.mjs'

const require = createRequire(path.join(ROOT, 'package.json'))

async function main() {
  await buildServer()
  const postgres = await startTemporaryPostgres()
  try {
    Object.assign(process.env, throwawaySecrets(), {
      NODE_ENV: 'test',
      TZ: 'UTC',
      LOG_LEVEL: 'error',
      SEED: 'none',
      ENV_PATH: os.devNull,
      STRAPI_TELEMETRY_DISABLED: 'true',
      DATABASE_URL: postgres.url,
      POOL_DATA_DIR: postgres.folder,
    })
    const { createStrapi } = require('@strapi/strapi')
    const strapi = createStrapi({ appDir: ROOT, distDir: DIST, autoReload: false, serveAdminPanel: false })
    await strapi.register()
    await generateTypes(strapi, ROOT)
    await strapi.destroy()
  } finally {
    await postgres.stop()
  }
}

try {
  await main()
} catch (error) {
  report(error)
  process.exitCode = 1
}
