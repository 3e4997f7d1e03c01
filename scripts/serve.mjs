// The Strapi process under `npm start`, in its own session. Its parent tells it when to stop; if the parent was killed,
// the channel closes.
import path from 'node:path'
import { createRequire } from 'node:module'
import { DIST, ROOT } from './lib/say.mjs'

const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi')

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
})

// Under `npm run develop` another process serves the panel.
const serveAdminPanel = !process.argv.includes('--without-panel')
const app = createStrapi({ appDir: ROOT, distDir: DIST, serveAdminPanel })
await app.start()
process.send?.('ready')
