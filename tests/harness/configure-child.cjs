// Reads the configuration once with each of the given settings, and prints why each is refused.
const { createStrapi } = require('@strapi/strapi')

for (const [name, value] of JSON.parse(process.argv[2])) {
  const before = process.env[name]
  process.env[name] = value
  let refusal = ''
  try {
    createStrapi({
      appDir: process.env.APP_DIR,
      distDir: process.env.DIST_DIR,
      autoReload: false,
      serveAdminPanel: false,
    })
  } catch (error) {
    refusal = error.message
  }
  if (before === undefined) delete process.env[name]
  else process.env[name] = before
  process.send(refusal)
}
