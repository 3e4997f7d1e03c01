// npm run docs: writes docs/notices.md from the compiled notices of all plugins. A test fails when it is stale.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildServer } from './lib/build.mjs'
import { DIST, ROOT, report, say } from './lib/say.mjs'

const require = createRequire(import.meta.url)

try {
  await buildServer()
  const src = path.join(DIST, 'src')
  const { joinNotices } = require(path.join(src, 'shared', 'pure', 'notice-catalogue.js'))
  const { renderNotices } = require(path.join(src, 'plugins', 'notices', 'domain', 'notices-document.js'))
  const declared = JSON.parse(fs.readFileSync(path.join(ROOT, 'src', 'plugins', 'order.json'), 'utf8'))
    .map((plugin) => [plugin, path.join(src, 'plugins', plugin, 'domain', 'notices', 'index.js')])
    .filter(([, file]) => fs.existsSync(file))
    .map(([plugin, file]) => [plugin, require(file).NOTICES])
  const catalogue = joinNotices(declared)
  fs.writeFileSync(path.join(ROOT, 'docs', 'notices.md'), renderNotices(catalogue))
  say(`docs/notices.md: ${Object.keys(catalogue.notices).length} notices`)
} catch (error) {
  report(error)
  process.exitCode = 1
}
