import fs from 'node:fs'
import path from 'node:path'
import { DATA, Stop, report, say, stopRunning } from './say.mjs'
import { holderOf, takeLock } from './lock.mjs'
import { loadSecrets } from './secrets.mjs'
import { isPortFree } from './postgres-process.mjs'
import { startPostgres } from './postgres.mjs'

const LOCK = path.join(DATA, 'start.lock')

/** Defaults for the server, unless the environment or `.env` sets them. */
export function setEnvironment() {
  loadSecrets()
  process.env.TZ = 'UTC'
  process.env.STRAPI_TELEMETRY_DISABLED = 'true'
  process.env.HOST ||= process.env.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1'
  process.env.PORT ||= '1337'
  process.env.POOL_DATA_DIR ||= DATA
  // Strapi's own migrations would bury steps and addresses under forty lines.
  process.env.LOG_LEVEL ||= process.env.NODE_ENV === 'production' ? 'http' : 'warn'
}

/** Refuses a second run in this folder. */
export function onlyOne() {
  const release = takeLock(LOCK)
  if (!release)
    throw new Stop(
      `本目录已在运行（进程 ${holderOf(LOCK)}）。`,
      `This folder is running already (process ${holderOf(LOCK)}).`,
    )
  process.on('exit', release)
}

export async function checkPort() {
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

/** The database of DATABASE_URL, else this clone's PostgreSQL, which ends with the run. */
export async function startDatabase(session) {
  if (process.env.DATABASE_URL) return undefined
  const postgres = await startPostgres()
  process.env.DATABASE_URL = postgres.url
  await session.add(() => postgres.stop())
  return postgres
}

/** Prints the panel's address and the demo logins. */
export function printAddresses() {
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

/**
 * A run that lasts until it is stopped by a signal, or by the end of npm. Stops in reverse order of addition, once.
 * @param onImpatience called at a second Ctrl-C
 */
export function openSession(onImpatience = () => {}) {
  const stops = []
  let stopping
  const session = {
    get isStopping() {
      return stopping !== undefined
    },
    /** @param stop ends something that is running; called at once if shutdown began while it was starting. */
    async add(stop) {
      if (stopping) await stop()
      else stops.unshift(stop)
    },
    /** Ends the process with this code. */
    shutdown(code, error) {
      stopping ??= (async () => {
        if (error) report(error)
        stopRunning()
        for (const stop of stops) await stop()
        process.exit(code)
      })().catch((failure) => {
        report(failure)
        process.exit(1)
      })
      return stopping
    },
  }
  onSignals(session, onImpatience)
  return session
}

function onSignals(session, onImpatience) {
  // npm forwards the terminal's Ctrl-C, so one press arrives twice; only a later one counts as a second.
  let firstSignal
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      firstSignal ??= Date.now()
      if (!session.isStopping) say('\n正在停止 stopping …')
      else if (Date.now() - firstSignal > 2000) onImpatience()
      void session.shutdown(0)
    })
  // SIGHUP and SIGKILL end npm, and what npm forwards ends its shell; only a missing parent tells us.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent && !session.isStopping) void session.shutdown(0)
    }, 500).unref()
}
