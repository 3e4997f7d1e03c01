import fs from 'node:fs'
import Module from 'node:module'
import swc from '@swc/core'

/** Makes `require` load TypeScript: files beside the tests are not compiled by a build. */
export function requireTypeScript() {
  Module._extensions['.ts'] = (module, file) => {
    const options = {
      filename: file,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    }
    module._compile(swc.transformSync(fs.readFileSync(file, 'utf8'), { ...options, swcrc: false }).code, file)
  }
}
