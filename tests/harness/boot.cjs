const path = require('node:path')
const makeHashesCheap = require('./cheap-hashes.cjs')
const { listenForErrors } = require('./error-lines.cjs')
const { startMailbox } = require('./mailbox.cjs')

/** One boot for all integration files: the built app, listening, on the database made by the test script. */
module.exports = async () => {
  const { createStrapi } = require('@strapi/strapi')
  // The app's own copy: a test would be given another.
  const bcrypt = require('bcryptjs')
  makeHashesCheap(bcrypt)
  process.env.SEED = 'none'
  const mailbox = await startMailbox()
  Object.assign(process.env, {
    SMTP_URL: mailbox.url,
    MAIL_FROM: '资源池 <pool@pool.test>',
    FRONTEND_URL: 'https://pool.test',
    JOB_RETRY_SECONDS: '1',
  })
  const app = createStrapi({
    appDir: process.env.APP_DIR,
    distDir: process.env.DIST_DIR,
    autoReload: false,
    serveAdminPanel: false,
  })
  const errors = listenForErrors(app)
  await app.start()
  globalThis.__APP__ = {
    strapi: app,
    mailbox,
    load: (file) => require(path.join(process.env.DIST_DIR, 'src', file)),
    errors,
    bcrypt,
    generateTypes: async (folder) => (await import('../../scripts/lib/types.mjs')).generateTypes(app, folder),
    numbers: {},
  }
}
