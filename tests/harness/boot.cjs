const path = require('node:path')

/** One boot for all integration files: the built app, listening, on the database that the test script made. */
module.exports = async () => {
  const { createStrapi } = require('@strapi/strapi')
  process.env.SEED = 'none'
  const app = createStrapi({
    appDir: process.env.APP_DIR,
    distDir: process.env.DIST_DIR,
    autoReload: false,
    serveAdminPanel: false,
  })
  await app.start()
  globalThis.__APP__ = { strapi: app, load: (file) => require(path.join(process.env.DIST_DIR, 'src', file)) }
}
