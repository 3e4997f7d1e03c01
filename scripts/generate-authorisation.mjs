// npm run docs: writes docs/authorisation.md from the declarations in tests/matrix. A test fails when it is stale.
import fs from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import swc from '@swc/core'
import { ROOT, report, say } from './lib/say.mjs'

// The declarations are TypeScript beside the tests, which no build compiles.
Module._extensions['.ts'] = (module, file) => {
  const options = {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }
  module._compile(swc.transformSync(fs.readFileSync(file, 'utf8'), { ...options, swcrc: false }).code, file)
}

try {
  const require = createRequire(import.meta.url)
  const { renderAuthorisation } = require(path.join(ROOT, 'tests', 'matrix', 'document.ts'))
  fs.writeFileSync(path.join(ROOT, 'docs', 'authorisation.md'), renderAuthorisation())
  say('docs/authorisation.md')
} catch (error) {
  report(error)
  process.exitCode = 1
}
