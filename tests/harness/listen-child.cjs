// The built app in its own process, listening, with the test's environment.
const { createStrapi } = require('@strapi/strapi')

const app = createStrapi({
  appDir: process.env.APP_DIR,
  distDir: process.env.DIST_DIR,
  autoReload: false,
  serveAdminPanel: false,
})

// Extra routes of a test: handlers that fail.
if (process.env.EXTRA_ROUTES) require(process.env.EXTRA_ROUTES)(app)

process.on('disconnect', () => process.exit(1))
process.on('message', async (message) => {
  if (message !== 'stop') return
  await app.destroy()
  process.exit(0)
})

app.start().then(
  () => process.send('ready'),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
