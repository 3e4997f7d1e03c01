// Compiles the server into dist/ whenever a source changes, for `npm run develop`. Tells its parent what came of it:
// { errors, changed }: the number of errors, and how many files of dist/ are no longer what they were.
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { CACHE, DIST, ROOT } from './lib/say.mjs'
import { SERVER_STAMP } from './lib/build.mjs'

const ts = createRequire(path.join(ROOT, 'package.json'))('typescript')
const BUILD_INFO = path.join(CACHE, 'develop.tsbuildinfo')
let changed = 0

/** From the first change on, dist/ is no longer what the last whole build made. */
function change(file, act) {
  fs.rmSync(SERVER_STAMP, { force: true })
  act(file)
  changed++
}

/** What is emitted again as it was is no reason to start the server anew. */
function writeFile(file, data) {
  if (file.endsWith('.tsbuildinfo')) return fs.writeFileSync(file, data)
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === data) return undefined
  return change(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, data)
  })
}

/** Strapi loads whatever lies in dist/: what was compiled from a source that is gone must go too. */
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
