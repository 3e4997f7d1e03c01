import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CACHE, DIST, ROOT, Stop, report, run, say, seconds, stopRunning } from './lib/say.mjs'
import { checkNode, install } from './lib/install.mjs'
import { throwawaySecrets } from './lib/secrets.mjs'
import { buildPanel, buildServer } from './lib/build.mjs'
import { freePort } from './lib/postgres-process.mjs'
import { startTemporaryPostgres } from './lib/postgres.mjs'
import { createDatabase } from './lib/databases.mjs'
import { findBrowser } from './lib/browser.mjs'

const PARTS = ['types', 'lint', 'pure', 'integration', 'smoke']
/** Searches of many minutes: only when asked for, as `npm run test:deep` does. */
const ON_REQUEST = ['deep']
const bin = (...parts) => path.join(ROOT, 'node_modules', ...parts)
const TSC = bin('typescript', 'bin', 'tsc')
const total = { passed: 0, failed: 0, skipped: 0 }
const [asked] = process.argv.slice(2)
const one = [...PARTS, ...ON_REQUEST].includes(asked)
const chosen = one ? [asked] : PARTS
const jestArgs = process.argv.slice(one ? 3 : 2)
let postgres, skippedBrowser, stopped

async function main() {
  checkNode()
  await section('依赖 dependencies', install)
  const boots = ['integration', 'deep', 'smoke'].some((part) => chosen.includes(part))
  if (boots) await section('编译 compile', buildServer)
  if (chosen.includes('types')) await types()
  if (chosen.includes('lint')) await lint()
  if (chosen.includes('pure')) await section('纯规则测试 pure tests', () => jest('pure'))
  if (!boots) return
  await section('数据库 database', async () => (postgres = await startTemporaryPostgres()))
  if (chosen.includes('integration')) await section('集成测试 integration tests', () => jestWithDatabase('integration'))
  if (chosen.includes('deep')) await section('深度测试 deep tests', () => jestWithDatabase('deep'))
  if (chosen.includes('smoke')) await smoke()
}

async function types() {
  await section('类型 types: server, tests', () => check([TSC, '-p', 'tsconfig.check.json']))
  await section('类型 types: panel', () => check([TSC, '-p', 'src/admin/tsconfig.json', '--noEmit']))
}

async function lint() {
  await section('代码检查 eslint', () => check([bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']))
  await section('格式 prettier', () =>
    check([bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  )
}

async function smoke() {
  await section('管理后台 panel', buildPanel)
  const browser = await findBrowser()
  if (browser.path) process.env.CHROMIUM = browser.path
  else skippedBrowser = process.env.BROWSER_SKIPPED = browser.reason
  await section('冒烟测试 smoke test', () => jestWithDatabase('smoke'))
}

async function section(title, fn) {
  if (stopped) return
  const from = Date.now()
  say(`\n== ${title}`)
  await fn()
  say(`   ${seconds(from)}`)
}

async function check(args) {
  const { code } = await run(process.execPath, args, { env: environment() })
  if (code === 0) return
  total.failed++
  say('   未通过 failed')
}

async function jestWithDatabase(project) {
  const name = `pool_${project}`
  await createDatabase(postgres.adminUrl, name)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  const data = path.join(postgres.folder, project)
  fs.mkdirSync(data, { mode: 0o700 })
  const own = {
    DATABASE_URL: url.href,
    PG_ADMIN_URL: postgres.adminUrl,
    PORT: String(await freePort()),
    POOL_DATA_DIR: data,
  }
  await jest(project, ['--runInBand'], own)
}

async function jest(project, options = [], env = {}) {
  const outputFile = path.join(CACHE, `jest-${project}.json`)
  fs.mkdirSync(CACHE, { recursive: true })
  fs.rmSync(outputFile, { force: true })
  const args = ['--selectProjects', project, '--json', '--outputFile', outputFile, ...options, ...jestArgs]
  const { code } = await run(process.execPath, [bin('jest', 'bin', 'jest.js'), ...args], { env: environment(env) })
  const failedBefore = total.failed
  if (fs.existsSync(outputFile)) count(JSON.parse(fs.readFileSync(outputFile, 'utf8')))
  // A jest that fails without naming a test (no test found, a broken set-up, an open handle) is a failure all the same.
  if (code !== 0 && total.failed === failedBefore) total.failed++
}

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  total.passed += numPassedTests
  total.failed += numFailedTests + numRuntimeErrorTestSuites
  total.skipped += numPendingTests + numTodoTests
}

// The developer's .env stays out of the tests: ENV_PATH is where Strapi looks for it.
const secrets = throwawaySecrets()
function environment(own = {}) {
  const fixed = {
    NODE_ENV: 'test',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ENV_PATH: os.devNull,
  }
  return {
    LOG_LEVEL: 'warn',
    THROTTLE_FACTOR: '1000',
    ...process.env,
    DATABASE_URL: undefined,
    ...secrets,
    ...fixed,
    APP_DIR: ROOT,
    DIST_DIR: DIST,
    ...own,
  }
}

async function finish(error) {
  if (error) {
    report(error)
    total.failed++
  }
  await postgres?.stop().catch((failure) => {
    report(failure)
    total.failed++
  })
  if (skippedBrowser) say(`\n!! 浏览器测试未运行 THE BROWSER TESTS DID NOT RUN: ${skippedBrowser}`)
  const skipped = total.skipped ? `, ${total.skipped} skipped` : ''
  say(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exitCode = stopped ? 130 : total.failed ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped ??= new Stop('测试被中断。', 'The tests were interrupted.')
    stopRunning()
  })
}

main().then(
  () => finish(stopped),
  (error) => finish(stopped ?? error),
)
