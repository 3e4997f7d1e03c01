import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CACHE, DIST, ROOT, Stop, report, run, say, stopRunning } from './lib/say.mjs'
import { checkNode, install } from './lib/install.mjs'
import { throwawaySecrets } from './lib/secrets.mjs'
import { buildPanel, buildServer } from './lib/build.mjs'
import { freePort } from './lib/postgres-process.mjs'
import { startTemporaryPostgres } from './lib/postgres.mjs'
import { createDatabase, databaseUrl } from './lib/databases.mjs'
import { findBrowser } from './lib/browser.mjs'
import { runInLanes } from './lib/lanes.mjs'
import { shardsOf } from './lib/shards.mjs'

/** Longest first, so that both lanes end at about the same time. */
const PARTS = ['smoke', 'integration', 'types', 'lint', 'pure']
/** Long searches, run only by `npm run test:deep`. */
const ON_REQUEST = ['deep']
const bin = (...parts) => path.join(ROOT, 'node_modules', ...parts)
const TSC = bin('typescript', 'bin', 'tsc')
const total = { passed: 0, failed: 0, skipped: 0 }
/** Fast checks, under a minute; results for unchanged files are cached. */
const QUICK = ['pure', 'types', 'lint']
const [asked] = process.argv.slice(2)
const isQuick = asked === 'check'
const one = isQuick || [...PARTS, ...ON_REQUEST].includes(asked)
const isWhole = !one
const chosen = isQuick ? QUICK : one ? [asked] : PARTS
/** `npm run test:deep -- --all`: random and sampled searches run longer, from another seed. Not part of CI. */
const ALL = '--all'
const LONGER = 25
const isAll = asked === 'deep' && process.argv.includes(ALL)
const jestArgs = process.argv.slice(one ? 3 : 2).filter((word) => !isAll || word !== ALL)
/** With named tests, output is shown live. */
const live = jestArgs.length > 0
/** A larger young generation: collecting garbage took a tenth of the CPU time of tests and checks. */
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, '--max-semi-space-size=64'].filter(Boolean).join(' ')
/**
 * Of the database, which may be anybody's, and of pure tests: neither UTC nor China, so that a day or an hour taken from
 * the wrong zone shows. The product itself always runs in UTC.
 */
const ZONE = 'America/St_Johns'
const COMPILE = '编译 compile'
const DATABASE = '数据库 database'
const PANEL = '管理后台 panel'
let postgres, skippedBrowser, stopped

async function main() {
  checkNode()
  if (isAll) searchLonger()
  await install()
  const boots = ['integration', 'deep', 'smoke'].some((part) => chosen.includes(part))
  const tasks = [...(boots ? preparation() : []), ...chosen.flatMap(partOf)]
  await runInLanes(tasks.map(unlessStopped), { live })
}

function searchLonger() {
  process.env.SEARCH_FACTOR ??= String(LONGER)
  process.env.PROPERTY_SEED ??= String(randomInt(1, 2 ** 31))
  say(`种子 seed: PROPERTY_SEED=${process.env.PROPERTY_SEED}, SEARCH_FACTOR=${process.env.SEARCH_FACTOR}`)
}

const unlessStopped = (task) => ({
  ...task,
  run: async (show) => {
    if (stopped) throw stopped
    await task.run(show)
  },
})

function preparation() {
  return [
    { title: COMPILE, run: async () => void (await buildServer()) },
    { title: DATABASE, run: async () => void (postgres = await startTemporaryPostgres({ timezone: ZONE })) },
  ]
}

/** The tasks of a part. */
function partOf(part) {
  const booted = { after: [COMPILE, DATABASE] }
  switch (part) {
    case 'types':
      if (isWhole) return [{ title: '类型 types, and the lint that needs them', run: check('scripts/lint/typed.mjs') }]
      return [
        { title: '类型 types: server, tests', run: check(TSC, '-p', 'tsconfig.check.json', ...kept.types('check')) },
        {
          title: '类型 types: panel',
          run: check(TSC, '-p', 'src/admin/tsconfig.json', '--noEmit', ...kept.types('panel')),
        },
      ]
    case 'lint':
      return [
        ...(isWhole
          ? []
          : [{ title: '代码检查 eslint: types', run: eslint('eslint.types.config.mjs', 'src', 'config') }]),
        { title: '代码检查 eslint', run: eslint('eslint.config.mjs', '.') },
        {
          title: '格式 prettier',
          run: check(bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', ...kept.format, '.'),
        },
      ]
    case 'pure':
      return [
        {
          title: '纯规则测试 pure tests',
          run: (show) => jest('pure', { flags: ['--maxWorkers=2'], env: { TZ: ZONE }, show }),
        },
      ]
    case 'integration':
      return divided('integration', '集成测试 integration tests').map((task) => ({ ...task, ...booted }))
    case 'deep':
      return divided('deep', '深度测试 deep tests').map((task) => ({
        ...task,
        ...booted,
        run: async (show) => {
          await findBrowserOnce()
          await task.run(show)
        },
      }))
    default:
      return [
        { title: PANEL, after: [COMPILE], run: async () => void (await buildPanel()) },
        { title: '冒烟测试 smoke tests', after: [PANEL, DATABASE], run: smoke },
      ]
  }
}

/** Caches of `check`; a full run does not use them. */
const kept = {
  types: (name) => (isQuick ? ['--incremental', '--tsBuildInfoFile', path.join(CACHE, `${name}.tsbuildinfo`)] : []),
  lint: (name) =>
    isQuick ? ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(CACHE, name)] : [],
  format: isQuick ? ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(CACHE, 'prettier')] : [],
}

const eslint = (config, ...paths) =>
  check(bin('eslint', 'bin', 'eslint.js'), '--config', config, ...paths, '--max-warnings', '0', ...kept.lint(config))

/** Each with a database of its own. Three of integration: both lanes have work until the end. */
const PROCESSES = { integration: 3, deep: 2 }

/** Several processes; named files run in one. */
function divided(project, title) {
  if (live) return [{ title, run: (show) => jestWithDatabase(project, { show }) }]
  const shards = shardsOf(project, PROCESSES[project])
  return shards.map((files, n) => ({
    title: `${title} ${n + 1}/${shards.length}`,
    run: (show) => jestWithDatabase(`${project}-${n + 1}`, { project, files, show }),
  }))
}

async function smoke(show) {
  await findBrowserOnce()
  await jestWithDatabase('smoke', { show })
}

let looked
const findBrowserOnce = () =>
  (looked ??= findBrowser().then((browser) => {
    if (browser.path) process.env.CHROMIUM = browser.path
    else skippedBrowser = process.env.BROWSER_SKIPPED = browser.reason
  }))

const check =
  (...args) =>
  async (show) => {
    const { code, output } = await run(process.execPath, args, { env: environment(), capture: true })
    show(output)
    if (code === 0) return
    total.failed++
    show('   未通过 failed\n')
  }

/** @param name of the run; names its database, data folder and results */
async function jestWithDatabase(name, options) {
  const database = `pool_${name.replace('-', '_')}`
  await createDatabase(postgres.adminUrl, database)
  const data = path.join(postgres.folder, name)
  const temporary = path.join(data, 'tmp')
  fs.mkdirSync(temporary, { recursive: true, mode: 0o700 })
  const env = {
    DATABASE_URL: databaseUrl(postgres.url, database),
    PG_ADMIN_URL: postgres.adminUrl,
    PORT: String(await ownPort()),
    POOL_DATA_DIR: data,
    // Tests look for what uploads leave behind.
    TMPDIR: temporary,
  }
  await jest(name, { flags: ['--runInBand'], env, ...options })
}

const ports = new Set()
/** A port is free until somebody listens on it, so the other process must not get the same one. */
async function ownPort() {
  const port = await freePort()
  if (ports.has(port)) return ownPort()
  ports.add(port)
  return port
}

async function jest(name, { project = name, files = [], flags = [], env = {}, show }) {
  const outputFile = path.join(CACHE, `jest-${name}.json`)
  fs.mkdirSync(CACHE, { recursive: true })
  fs.rmSync(outputFile, { force: true })
  const which = files.length > 0 ? ['--runTestsByPath', ...files] : jestArgs
  const args = ['--selectProjects', project, '--json', '--outputFile', outputFile, ...flags, ...which]
  const options = { env: environment(env), capture: !live }
  const { code, output } = await run(process.execPath, [bin('jest', 'bin', 'jest.js'), ...args], options)
  show(output)
  const failedBefore = total.failed
  if (fs.existsSync(outputFile)) count(JSON.parse(fs.readFileSync(outputFile, 'utf8')))
  // A jest that fails without naming a test (no test found, broken set-up, open handle) counts as a failure.
  if (code !== 0 && total.failed === failedBefore) total.failed++
}

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  total.passed += numPassedTests
  total.failed += numFailedTests + numRuntimeErrorTestSuites
  total.skipped += numPendingTests + numTodoTests
}

// The developer's .env must not reach the tests: ENV_PATH is where Strapi looks for it.
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
