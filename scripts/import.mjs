// npm run import -- <file> [--dry-run] [--report out.csv] [--city 370100] [--lang en]
// Exit code: 0 every row was imported, 1 some rows were refused, 2 the file was refused, 3 the import did not run, 130
// interrupted.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Stop, report, say } from './lib/say.mjs'
import { buildServer } from './lib/build.mjs'
import { withClient } from './lib/databases.mjs'
import { checkDatabase, compiled, importFile } from './lib/import-store.mjs'
import { openPostgres } from './lib/postgres.mjs'
import { loadEnvironment } from './lib/secrets.mjs'

const USAGE = 'npm run import -- <文件 file.xlsx|.csv> [--dry-run] [--report 报告.csv] [--city 370100] [--lang zh|en]'
const PHASES = { reading: '读取 reading', comparing: '比对 comparing', writing: '写入 writing' }
let database, stopping

async function main() {
  const { file, dryRun, reportFile, city, lang } = readArguments()
  loadEnvironment()
  process.env.TZ = 'UTC'
  await buildServer()
  const buffer = readInput(file, lang)
  if (!buffer) return 2
  database = await openPostgres()
  const who = { id: 'cli', name: `命令行 ${userName()}` }
  const actor = city ? { ...who, kind: 'city', cityCodes: [city] } : { ...who, kind: 'province', cityCodes: [] }
  const provinceCode = process.env.PROVINCE_CODE ?? '370000'
  const isStopping = () => stopping
  const order = {
    buffer,
    fileName: path.basename(file),
    actor,
    dryRun,
    provinceCode,
    onProgress: showProgress,
    isStopping,
  }
  const result = await withClient(database.url, async (client) => {
    await checkDatabase(client, city)
    return importFile(client, order)
  })
  if (result.code === 'import-interrupted') return refuse(result, lang) && 130
  return 'code' in result ? refuse(result, lang) : summarise(result, reportFile, lang)
}

// A container may run us under a user id without a name.
function userName() {
  try {
    return os.userInfo().username
  } catch {
    return String(process.getuid?.() ?? '')
  }
}

function readArguments() {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    report: { type: 'string' },
    city: { type: 'string' },
    lang: { type: 'string', default: 'zh' },
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length !== 1 || !['zh', 'en'].includes(values.lang)) throw new Error('usage')
    return {
      file: path.resolve(positionals[0]),
      dryRun: values['dry-run'],
      reportFile: values.report,
      city: values.city,
      lang: values.lang,
    }
  } catch {
    throw new Stop(`用法：${USAGE}`, `Usage: ${USAGE}`)
  }
}

/** Checks the size on disk before reading the file. */
function readInput(file, lang) {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new Stop(`找不到文件 ${file}。`, `There is no file ${file}.`)
  const { maxBytes } = compiled('plugins/imports/server/tables/limits.js').IMPORT_LIMITS
  const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1)
  if (stat.size <= maxBytes) return fs.readFileSync(file)
  const { refuseFile } = compiled('plugins/imports/domain/refusals.js')
  refuse(refuseFile('import-file-too-large', { size: megabytes(stat.size), limit: megabytes(maxBytes) }), lang)
  return undefined
}

const showProgress = ({ phase, done, total }) => say(`      ${PHASES[phase]} ${done}/${total}`)

function refuse(refusal, lang) {
  const { sentenceOf } = compiled('shared/pure/refusal.js')
  process.stderr.write(`${sentenceOf(refusal, lang)}\n`)
  return 2
}

function summarise({ dryRun, counts, rows, ...notes }, reportFile, lang) {
  const { notesOf, reportCsv, OUTCOMES } = compiled('plugins/imports/domain/report-csv.js')
  for (const note of notesOf(notes, lang)) say(`${lang === 'en' ? 'note' : '提示'}: ${note}`)
  for (const row of rows) for (const message of row.messages) say(message[lang])
  const numbers = Object.entries(counts).map(([outcome, n]) => `${OUTCOMES[outcome][lang]} ${n}`)
  say(`${dryRun ? '试导入，未写入 dry run, nothing written: ' : ''}${numbers.join('，')}`)
  if (reportFile) {
    fs.writeFileSync(reportFile, reportCsv(rows, notes, lang))
    say(`报告 report: ${path.resolve(reportFile)}`)
  }
  return counts.refused > 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The running batch is finished, and the record says that the rest is missing. On a second signal the batch rolls
  // back; what was written stays, and the same file may be imported again.
  process.on(signal, () => {
    if (Date.now() - (stopping ??= Date.now()) > 2000) process.exit(130)
    if (!database) process.exit(130)
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  report(error)
  process.exitCode = 3
} finally {
  await database?.stop()
}
