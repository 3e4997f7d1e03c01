// npm run docs: writes docs/notices.md from the compiled catalogue of notices. A test fails when it is stale.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildServer } from './lib/build.mjs'
import { DIST, ROOT, report, say } from './lib/say.mjs'

const require = createRequire(import.meta.url)

try {
  await buildServer()
  const domain = path.join(DIST, 'src', 'plugins', 'notices', 'domain')
  const { CATALOGUE } = require(path.join(domain, 'catalogue.js'))
  const { renderNotices } = require(path.join(domain, 'notices-document.js'))
  fs.writeFileSync(path.join(ROOT, 'docs', 'notices.md'), renderNotices(CATALOGUE))
  say(`docs/notices.md: ${Object.keys(CATALOGUE).length} notices`)
} catch (error) {
  report(error)
  process.exitCode = 1
}
