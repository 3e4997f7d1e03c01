import path from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { ROOT } from '../lib/say.mjs'

/**
 * Checks types and the lint rules that need them on the same programs: apart, each would read and check all sources
 * anew.
 */
const PROJECTS = ['tsconfig.check.json', path.join('src', 'admin', 'tsconfig.json')]
const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' }

function programOf(project) {
  const file = path.join(ROOT, project)
  const onUnRecoverableConfigFileDiagnostic = (found) => {
    throw new Error(ts.formatDiagnostics([found], host))
  }
  const read = ts.getParsedCommandLineOfConfigFile(
    file,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  )
  return { program: ts.createProgram(read.fileNames, read.options), unread: read.errors }
}

const read = PROJECTS.map(programOf)
const found = read.flatMap(({ program, unread }) => [...unread, ...ts.getPreEmitDiagnostics(program)])
process.stdout.write(ts.formatDiagnostics(found, host))

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: path.join(ROOT, 'eslint.types.config.mjs'),
  overrideConfig: { languageOptions: { parserOptions: { programs: read.map(({ program }) => program) } } },
})
const results = await eslint.lintFiles(['src', 'config'])
process.stdout.write((await eslint.loadFormatter('stylish')).format(results))

const isFaulty = ({ errorCount, warningCount }) => errorCount + warningCount > 0
process.exitCode = found.length > 0 || results.some(isFaulty) ? 1 : 0
