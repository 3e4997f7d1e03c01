import fs from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { CACHE, DIST, ROOT, Stop, run, tail } from './say.mjs'
import { alone } from './lock.mjs'

const LOCK = path.join(CACHE, 'build.lock')
export const SERVER_STAMP = path.join(DIST, '.server')
const PANEL_STAMP = path.join(DIST, '.panel')
const PANEL = path.join(DIST, 'build')
const TESTS = /\.test\.[jt]sx?$/

/** Compiles the server into dist/ if one of its inputs changed. */
export function buildServer() {
  return alone(LOCK, async () => {
    const wanted = hashOf(serverInputs())
    if (isBuilt(SERVER_STAMP, wanted, path.join(DIST, 'src', 'index.js'))) return false
    await compile()
    fs.writeFileSync(SERVER_STAMP, wanted)
    return true
  })
}

/** Builds the admin panel into dist/build if one of its inputs changed. */
export function buildPanel() {
  return alone(LOCK, async () => {
    const wanted = panelStamp()
    if (isBuilt(PANEL_STAMP, wanted, path.join(PANEL, 'index.html'))) return false
    fs.rmSync(PANEL_STAMP, { force: true })
    await bundle()
    fs.writeFileSync(PANEL_STAMP, wanted)
    return true
  })
}

/** Identifies the built panel; whoever copies one from elsewhere writes this beside it. */
export const panelStamp = () => hashOf(panelSources(), panelEnvironment())

function isBuilt(stamp, wanted, result) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted && fs.existsSync(result)
}

/** Compiled beside dist/ and swapped in whole: Strapi would go on loading files whose source was removed. */
async function compile() {
  const fresh = path.join(CACHE, 'dist')
  fs.rmSync(fresh, { recursive: true, force: true })
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { code } = await run(process.execPath, [tsc, '-p', ROOT, '--outDir', fresh], { heartbeat: '编译 compiling' })
  if (code !== 0) throw new Stop('编译失败，原因见上。', 'The code does not compile; the reasons are above.')
  fs.mkdirSync(DIST, { recursive: true })
  fs.rmSync(SERVER_STAMP, { force: true })
  const kept = [path.basename(PANEL), path.basename(PANEL_STAMP)]
  for (const name of fs.readdirSync(DIST)) {
    if (!kept.includes(name)) fs.rmSync(path.join(DIST, name), { recursive: true, force: true })
  }
  for (const name of fs.readdirSync(fresh)) fs.renameSync(path.join(fresh, name), path.join(DIST, name))
}

async function bundle() {
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js')
  // The bundler needs 1.2 to 2 GB, more than Node's default limit on a small machine.
  const args = ['--max-old-space-size=2048', strapi, 'build']
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' }
  const { code, output } = await run(process.execPath, args, {
    heartbeat: '构建管理后台 building the panel',
    capture: true,
    env,
  })
  fs.mkdirSync(CACHE, { recursive: true })
  fs.writeFileSync(path.join(CACHE, 'panel.log'), output)
  if (code === 0 && fs.existsSync(path.join(PANEL, 'index.html'))) return
  throw new Stop(
    `管理后台构建失败（日志 .cache/panel.log）：\n${tail(output)}`,
    `The panel does not build (log: .cache/panel.log).${/heap out of memory|^$/.test(output) ? ' It needs 2 GB of memory.' : ''}`,
  )
}

function serverInputs() {
  const isPanel = (file) => /^src\/(plugins\/[^/]+\/)?admin\/|^src\/shared\/admin\//.test(file)
  const sources = ['config', 'src', 'types'].flatMap(filesUnder).filter((file) => !isPanel(file))
  return [...sources, 'tsconfig.json', 'package-lock.json']
}

/** Files whose change rebuilds the panel: whatever it imports. */
export function panelSources() {
  const plugins = path.join(ROOT, 'src', 'plugins')
  const names = fs.existsSync(plugins) ? fs.readdirSync(plugins) : []
  const parts = names.flatMap((name) =>
    ['admin', 'domain', 'contract.ts', 'server/content-types', 'package.json'].map(
      (part) => `src/plugins/${name}/${part}`,
    ),
  )
  const shared = ['admin', 'pure', 'server/process'].map((part) => `src/shared/${part}`)
  const sources = ['src/admin', 'src/api', 'src/policy', 'src/upgrades/names.ts', 'config', ...shared, ...parts]
  return [...sources.flatMap(filesUnder), 'package-lock.json', 'package.json']
}

// The panel's address is part of its build.
const panelEnvironment = () => ['PUBLIC_URL', 'ADMIN_URL'].map((name) => `${name}=${process.env[name] ?? ''}`)

function filesUnder(relative) {
  const full = path.join(ROOT, relative)
  if (!fs.existsSync(full)) return []
  if (fs.statSync(full).isFile()) return [relative]
  const entries = fs.readdirSync(full, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !TESTS.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
}

function hashOf(files, extra = []) {
  const hash = createHash('sha256').update(extra.join('\n'))
  for (const file of files.sort()) {
    const full = path.join(ROOT, file)
    if (fs.existsSync(full)) hash.update(`\0${file}\0`).update(fs.readFileSync(full))
  }
  return hash.digest('hex')
}
