import fs from 'node:fs'
import path from 'node:path'
import { DATA, Stop, report, say, steps, stopRunning } from './lib/say.mjs'
import { holderOf, takeLock } from './lib/lock.mjs'
import { checkNode, install } from './lib/install.mjs'
import { loadSecrets } from './lib/secrets.mjs'
import { buildPanel, buildServer } from './lib/build.mjs'
import { isPortFree } from './lib/postgres-process.mjs'
import { startPostgres } from './lib/postgres.mjs'
import { startApp } from './lib/app.mjs'
import { compiled } from './lib/import-store.mjs'
import { supervise } from './lib/supervise.mjs'

const LOCK = path.join(DATA, 'start.lock')
const step = steps(5)
let app, postgres, stopping

async function main() {
  checkNode()
  loadSecrets()
  process.env.TZ = 'UTC'
  process.env.STRAPI_TELEMETRY_DISABLED = 'true'
  process.env.HOST ||= process.env.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1'
  process.env.PORT ||= '1337'
  process.env.POOL_DATA_DIR ||= DATA
  // Strapi's own migrations would bury the steps and the addresses under forty lines.
  process.env.LOG_LEVEL ||= process.env.NODE_ENV === 'production' ? 'http' : 'warn'
  onlyOne()
  await checkPort()
  await step('依赖 dependencies', install)
  await step('编译 compile', buildServer)
  await step('管理后台 panel（首次约 1 分钟 the first time about a minute）', buildPanel)
  await step('数据库 database', startDatabase)
  await step('启动 start', serve)
  printAddresses()
  const { nextStart } = compiled('shared/pure/restart-policy.js')
  const start = () => (app = startApp(process.env))
  const served = supervise(app, { start, nextStart, isStopping: () => stopping !== undefined })
  const code = await Promise.race([served, postgres?.died.then(() => 'postgres') ?? served])
  if (stopping) return
  say(
    code === 'postgres'
      ? '\nPostgreSQL 意外停止 PostgreSQL ended unexpectedly: .data/postgres.log'
      : `\nStrapi 已退出 Strapi ended (${code})`,
  )
  await shutdown(code === 'postgres' ? 1 : code)
}

function onlyOne() {
  const release = takeLock(LOCK)
  if (!release)
    throw new Stop(
      `本目录已在运行（进程 ${holderOf(LOCK)}）。`,
      `This folder is running already (process ${holderOf(LOCK)}).`,
    )
  process.on('exit', release)
}

async function checkPort() {
  const port = Number(process.env.PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT=${process.env.PORT} 不是端口号。`, `PORT=${process.env.PORT} is not a port number.`)
  const free = await isPortFree(port, process.env.HOST).catch((error) => {
    throw new Stop(
      `无法监听 ${process.env.HOST}:${port}（${error.code}）。`,
      `Cannot listen on ${process.env.HOST}:${port} (${error.code}).`,
    )
  })
  if (!free)
    throw new Stop(
      `端口 ${port} 已被占用，请停止占用它的程序或设置 PORT。`,
      `Port ${port} is taken: stop the program that has it, or set PORT.`,
    )
}

async function startDatabase() {
  if (process.env.DATABASE_URL) return
  postgres = await startPostgres()
  process.env.DATABASE_URL = postgres.url
  if (stopping) await postgres.stop()
}

async function serve() {
  if (stopping) return
  app = startApp(process.env)
  if (!(await app.ready) && !stopping) {
    const code = (await app.ended) || 1
    await shutdown(code, new Stop('Strapi 启动失败，原因见上。', 'Strapi did not start; the reason is above.'))
  }
}

function printAddresses() {
  if (stopping) return
  const { HOST: host, PORT: port, PUBLIC_URL: address } = process.env
  const base = address || `http://${['0.0.0.0', '127.0.0.1', '::'].includes(host) ? 'localhost' : host}:${port}`
  say(`\n  管理后台 panel  ${base}/admin\n  接口 API        ${base}/api`)
  const file = path.join(process.env.POOL_DATA_DIR, 'demo-logins.json')
  const logins =
    fs.existsSync(file) && process.env.NODE_ENV !== 'production' ? JSON.parse(fs.readFileSync(file, 'utf8')) : []
  if (logins.length > 0) say('\n  演示账号 demo logins')
  for (const { role, roleZh, email, password, where } of logins)
    say(`  ${email}  ${password}  ${roleZh} ${role}  ${where}`)
  say('\n  Ctrl-C 停止 stops\n')
}

/** Strapi first, then PostgreSQL, then us; called once, whoever asks. */
async function shutdown(code, error) {
  if (stopping) return stopping
  stopping = (async () => {
    if (error) report(error)
    stopRunning()
    await app?.stop()
    await postgres?.stop()
    process.exit(code)
  })().catch((failure) => {
    report(failure)
    process.exit(1)
  })
  return stopping
}

// npm passes the terminal's Ctrl-C on to us, so that one press arrives twice; a later one is impatience.
let firstSignal
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    firstSignal ??= Date.now()
    if (!stopping) say('\n正在停止 stopping …')
    else if (Date.now() - firstSignal > 2000) void app?.stop(0)
    void shutdown(0)
  })
}

// npm is killed by what it does not pass on (SIGHUP, SIGKILL), and its shell by what it does; nobody else tells us.
const parent = process.ppid
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== parent && !stopping) void shutdown(0)
  }, 500).unref()

main().catch((error) => {
  if (!stopping) void shutdown(1, error)
})
