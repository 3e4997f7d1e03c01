// Compiles the server into dist/ whenever a source changes, for `npm run develop`. Reports to its parent: { errors,
// changed }, the number of errors and of changed files in dist/.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { CACHE, DIST, ROOT } from './lib/say.mjs'
import { SERVER_STAMP } from './lib/build.mjs'

const ts = createRequire(path.join(ROOT, 'package.json'))('typescript')
const BUILD_INFO = path.join(CACHE, 'develop.tsbuildinfo')
let changed = 0

/** From the first change on, dist/ is no longer the result of the last full build. */
function change(file, act) {
  fs.rmSync(SERVER_STAMP, { force: true })
  act(file)
  changed++
}

/** Unchanged output is no reason to restart the server. */
function writeFile(file, data) {
  if (file.endsWith('.tsbuildinfo')) return fs.writeFileSync(file, data)
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === data) return undefined
  return change(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, data)
  })
}

/** Strapi loads whatever is in dist/, so output of deleted sources must be removed. */
function removeOrphans(program) {
  const sources = new Set(program.getSourceFiles().map(({ fileName }) => path.relative(ROOT, fileName)))
  const isOrphan = (file) =>
    file.endsWith('.json')
      ? !sources.has(file)
      : file.endsWith('.js') && !['.ts', '.js'].some((ending) => sources.has(file.replace(/\.js$/, ending)))
  for (const folder of ['src', 'config'])
    for (const name of fs.readdirSync(path.join(DIST, folder), { recursive: true })) {
      const file = path.join(folder, name)
      if (isOrphan(file)) change(path.join(DIST, file), fs.rmSync)
    }
}

function afterCompile(builder) {
  const diagnostics = ts.sortAndDeduplicateDiagnostics([
    ...builder.getConfigFileParsingDiagnostics(),
    ...builder.getOptionsDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSemanticDiagnostics(),
  ])
  builder.emit(undefined, writeFile)
  removeOrphans(builder.getProgram())
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext(diagnostics, FORMAT))
  process.send?.({ errors: diagnostics.length, changed })
  changed = 0
}

const FORMAT = {
  getCurrentDirectory: () => ROOT,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
}

const host = ts.createWatchCompilerHost(
  path.join(ROOT, 'tsconfig.json'),
  { outDir: DIST, incremental: true, tsBuildInfoFile: BUILD_INFO },
  ts.sys,
  ts.createEmitAndSemanticDiagnosticsBuilderProgram,
  (diagnostic) => process.stderr.write(ts.formatDiagnostic(diagnostic, FORMAT)),
  () => {},
)
host.afterProgramCreate = afterCompile
fs.mkdirSync(CACHE, { recursive: true })
ts.createWatchProgram(host)

process.on('disconnect', () => process.exit(0))
