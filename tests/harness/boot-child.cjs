// Boots the built app once in its own process and prints what it saw; tests set its environment.
const path = require('node:path')

async function main() {
  const change = process.env.CHANGE_SCHEMA
  if (change) {
    const file = path.join(process.env.DIST_DIR, 'src', 'api', 'enterprise', 'content-types', 'enterprise', 'schema.js')
    const { attributes } = require(file).default
    // Changes the type of a column used in a policy, adds one and removes one.
    attributes.cityCode = { ...attributes.cityCode, type: 'text' }
    attributes.novelty = { type: 'string' }
    delete attributes.introduction
    // To-one links with a join table: to a walled row, and to a public one.
    attributes.mate = { type: 'relation', relation: 'manyToOne', target: 'api::enterprise.enterprise' }
    attributes.logo = { type: 'media', multiple: false }
  }
  const undeclared = process.env.UNDECLARED
  if (undeclared) {
    const file = path.join(process.env.DIST_DIR, 'src', 'api', undeclared, 'content-types', undeclared, 'schema.js')
    delete require(file).default.pluginOptions.territory
  }
  const { createStrapi } = require('@strapi/strapi')
  const app = createStrapi({
    appDir: process.env.APP_DIR,
    distDir: process.env.DIST_DIR,
    autoReload: false,
    serveAdminPanel: false,
  })
  await app.load()
  await app.destroy()
  process.send?.('done')
  process.exit(0)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
