import fs from 'node:fs'
import path from 'node:path'
import { DATA, Stop, report, say, stopRunning } from './say.mjs'
import { holderOf, takeLock } from './lock.mjs'
import { loadSecrets } from './secrets.mjs'
import { isPortFree } from './postgres-process.mjs'
import { startPostgres } from './postgres.mjs'

const LOCK = path.join(DATA, 'start.lock')

/** What the server is told unless the environment or `.env` says otherwise. */
export function setEnvironment() {
  loadSecrets()
  process.env.TZ = 'UTC'
  process.env.STRAPI_TELEMETRY_DISABLED = 'true'
  process.env.HOST ||= process.env.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1'
  process.env.PORT ||= '1337'
  process.env.POOL_DATA_DIR ||= DATA
  // Strapi's own migrations would bury the steps and the addresses under forty lines.
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

/** The database of DATABASE_URL, else PostgreSQL of this clone, which ends with the run. */
export async function startDatabase(session) {
  if (process.env.DATABASE_URL) return undefined
  const postgres = await startPostgres()
  process.env.DATABASE_URL = postgres.url
  await session.add(() => postgres.stop())
  return postgres
}

/** Where people find the panel, and who they may sign in as. */
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
 * A run that lasts until a signal, or npm's end, stops it. What was added last is stopped first, once, whoever asks.
 * @param onImpatience called at a second Ctrl-C
 */
export function openSession(onImpatience = () => {}) {
  const stops = []
  let stopping
  const session = {
    get isStopping() {
      return stopping !== undefined
    },
    /** @param stop ends something that runs now; at once, when the end came while it was starting. */
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
  // npm passes the terminal's Ctrl-C on to us, so that one press arrives twice; a later one is impatience.
  let firstSignal
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      firstSignal ??= Date.now()
      if (!session.isStopping) say('\n正在停止 stopping …')
      else if (Date.now() - firstSignal > 2000) onImpatience()
      void session.shutdown(0)
    })
  // npm is killed by what it does not pass on (SIGHUP, SIGKILL), and its shell by what it does; nobody else tells us.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent && !session.isStopping) void session.shutdown(0)
    }, 500).unref()
}
