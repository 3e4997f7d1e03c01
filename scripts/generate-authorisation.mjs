// npm run docs: writes docs/authorisation.md from the declarations in tests/matrix. A test fails when it is stale.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ROOT, report, say } from './lib/say.mjs'
import { requireTypeScript } from './lib/typescript.mjs'

try {
  requireTypeScript()
  const require = createRequire(import.meta.url)
  const { renderAuthorisation } = require(path.join(ROOT, 'tests', 'matrix', 'document.ts'))
  fs.writeFileSync(path.join(ROOT, 'docs', 'authorisation.md'), renderAuthorisation())
  say('docs/authorisation.md')
} catch (error) {
  report(error)
  process.exitCode = 1
}
