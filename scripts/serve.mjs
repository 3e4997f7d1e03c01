// The Strapi process under `npm start`, in a session of its own. Its parent tells it when to stop; a parent that was
// killed cannot, but then the channel closes.
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
