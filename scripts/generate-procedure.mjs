// npm run docs: writes docs/procedure.md from the compiled flow tables and refusals. A test fails when it is stale.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { buildServer } from './lib/build.mjs'
import { DIST, ROOT, report, say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const TABLE = /-(flow|contribution)\.js$/

try {
  await buildServer()
  const source = path.join(DIST, 'src')
  const files = fs
    .readdirSync(source, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => path.join(source, file))
  const { proceduresIn, renderProcedure } = require(path.join(source, 'shared/pure/procedure-document.js'))
  const plugins = JSON.parse(fs.readFileSync(path.join(ROOT, 'src/plugins/order.json'), 'utf8'))
  const tables = plugins.flatMap((plugin) =>
    files.filter((file) => file.startsWith(path.join(source, 'plugins', plugin, 'domain')) && TABLE.test(file)),
  )
  const flows = proceduresIn(tables.map((file) => require(file)))
  // Refusals declare themselves when their module is loaded.
  for (const file of files) if (/defineRefusals\)?\(/.test(fs.readFileSync(file, 'utf8'))) require(file)
  const { declaredRefusals } = require(path.join(source, 'shared/pure/refusal.js'))
  fs.mkdirSync(path.join(ROOT, 'docs'), { recursive: true })
  fs.writeFileSync(path.join(ROOT, 'docs', 'procedure.md'), renderProcedure(flows, declaredRefusals()))
  say(`docs/procedure.md: ${flows.length} flows, ${declaredRefusals().size} refusals`)
} catch (error) {
  report(error)
  process.exitCode = 1
}
