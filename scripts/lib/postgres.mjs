import fs from 'node:fs'
import path from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { DATA, Stop, run, tail, wait } from './say.mjs'
import { holderOf, takeLock } from './lock.mjs'
import { choosePlace, temporaryPlace } from './postgres-place.mjs'
import { clearLeftovers, freePort, readPidFile, runningServer, stopServer } from './postgres-process.mjs'
import { APP_ROLE, createDatabase, databaseUrl, ensureRoles, newPasswords } from './databases.mjs'

// The user's locale and time zone must not reach initdb, which writes both into the configuration.
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  SystemRoot: process.env.SystemRoot ?? '',
}
const MAJOR = '18'
const isRoot = process.getuid?.() === 0

/**
 * @typedef {{ adminUrl: string, url: string, stop: () => Promise<void>, died?: Promise<unknown> }} Server `url` is the
 * app's role on its database, `adminUrl` the superuser; `stop()` waits until everything is on disk; `died` resolves
 * when the server ends.
 */

/**
 * Starts this clone's PostgreSQL, after ending what a killed run left behind. Refused while another script uses the
 * server.
 * @returns {Promise<Server>}
 */
export async function startPostgres({ folder = DATA } = {}) {
  fs.mkdirSync(folder, { recursive: true })
  // The server's user must traverse it; nobody else may list it, because private files are beside the data.
  fs.chmodSync(folder, isRoot ? 0o711 : 0o700)
  const lock = path.join(folder, 'postgres.lock')
  const release = takeLock(lock)
  if (!release)
    throw new Stop(`数据库正由进程 ${holderOf(lock)} 使用。`, `The database is in use by process ${holderOf(lock)}.`)
  try {
    const server = await bringUp(path.join(folder, 'postgres'), folder)
    return { ...server, stop: () => server.stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * The database for a script that may run beside `npm start` or without it: DATABASE_URL, else the running server, else
 * one that `stop()` ends.
 * @returns {Promise<Pick<Server, 'url' | 'stop'>>}
 */
export async function openPostgres({ folder = DATA } = {}) {
  const stop = async () => {}
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop }
  const holder = holderOf(path.join(folder, 'postgres.lock'))
  if (!holder) return startPostgres({ folder })
  const running = runningServer(choosePlace(path.join(folder, 'postgres')).data)
  if (!running?.ready)
    throw new Stop(
      `数据库正在由进程 ${holder} 启动或停止，请稍后再试。`,
      `Process ${holder} is starting or stopping the database: try again.`,
    )
  return { ...urlsOf(running.port, readPasswords(folder).passwords), stop }
}

/**
 * A server for one run, in a temporary folder that is removed with it. Faster, since it need not survive a crash;
 * `durable` writes like a real one, for measurements.
 * @returns {Promise<Server & { folder: string }>}
 */
export async function startTemporaryPostgres({ durable = false, timezone = 'UTC' } = {}) {
  const { folder, release } = await temporaryPlace(clearLeftovers)
  try {
    const settings = [`timezone=${timezone}`, ...(durable ? [] : ['fsync=off', 'full_page_writes=off'])]
    const server = await bringUp(path.join(folder, 'postgres'), folder, settings)
    const stop = () => server.stop().finally(release)
    return { ...server, stop, folder }
  } catch (error) {
    await clearLeftovers(path.join(folder, 'postgres'))
    release()
    throw error
  }
}

async function bringUp(wanted, folder, settings = []) {
  const place = choosePlace(wanted)
  const { passwords, isNew } = readPasswords(folder)
  await clearLeftovers(place.data)
  checkMajor(place.data)
  const hasData = fs.existsSync(path.join(place.data, 'PG_VERSION'))
  if (!hasData) await initialise(place)
  if (!hasData || isNew) setSuperuserPassword(place, passwords.superuser)
  const server = await launch(place, path.join(folder, 'postgres.log'), settings)
  try {
    const urls = urlsOf(server.port, passwords)
    await ensureRoles(urls.adminUrl, passwords.app)
    await createDatabase(urls.adminUrl, 'pool')
    return { ...urls, stop: server.stop, died: server.died }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function urlsOf(port, { superuser, app }) {
  const adminUrl = `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`
  return { adminUrl, url: databaseUrl(`postgres://${APP_ROLE}:${app}@127.0.0.1:${port}/`, 'pool') }
}

function readPasswords(folder) {
  const file = path.join(folder, 'postgres.json')
  if (fs.existsSync(file)) return { passwords: JSON.parse(fs.readFileSync(file, 'utf8')), isNew: false }
  const passwords = newPasswords()
  fs.writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
  return { passwords, isNew: true }
}

function checkMajor(data) {
  const file = path.join(data, 'PG_VERSION')
  const found = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : MAJOR
  if (found === MAJOR) return
  throw new Stop(
    `${data} 是 PostgreSQL ${found} 的数据，当前为 ${MAJOR}；请先用旧版本导出。`,
    `${data} holds data of PostgreSQL ${found}, this is ${MAJOR}: dump it with the old version first.`,
  )
}

/**
 * Creates the data folder beside its place and moves it there, so that an interrupted initdb leaves no half database.
 */
async function initialise({ data, native, user }) {
  const half = `${data}.half`
  for (const dir of [half, data]) fs.rmSync(dir, { recursive: true, force: true })
  fs.mkdirSync(half, { mode: 0o700 })
  if (user) fs.chownSync(half, user.uid, user.gid)
  const args = [
    '-D',
    half,
    '-U',
    'postgres',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth=reject',
    '--no-instructions',
  ]
  const options = { capture: true, cwd: '/', env: ENVIRONMENT, ...user }
  const { code, output } = await run(path.join(native, 'bin', 'initdb'), args, options).catch(cannotRun)
  if (code !== 0) throw failed('initdb', tail(output, 4))
  fs.writeFileSync(path.join(half, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  fs.renameSync(half, data)
}

// In single-user mode: no password file is needed, and a lost postgres.json loses no database.
function setSuperuserPassword({ data, native, user }, password) {
  const options = {
    cwd: '/',
    env: ENVIRONMENT,
    input: `alter role postgres password '${password}'\n`,
    encoding: 'utf8',
    ...user,
  }
  const { status, error, stderr } = spawnSync(
    path.join(native, 'bin', 'postgres'),
    ['--single', '-D', data, 'postgres'],
    options,
  )
  if (status !== 0) throw failed('postgres --single', error?.message ?? tail(stderr, 4))
}

async function launch(place, logFile, settings) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = spawnServer(place, port, logFile, settings)
    let ended
    const died = new Promise((resolve) =>
      child.once('exit', resolve).once('error', (error) => resolve((ended = error))),
    )
    died.then(() => (ended ??= true))
    while (!ended && !isReady(place.data, child.pid)) await wait(30)
    if (!ended) return { port, died, stop: stopper(child, place.data, died) }
    if (ended instanceof Error) throw failed('postgres', cannotRun(ended).output)
    // Another program may have taken the port meanwhile.
    if (attempt === 3) throw failed('postgres', tail(fs.readFileSync(logFile, 'utf8'), 4))
  }
}

function spawnServer({ data, native, user }, port, logFile, settings) {
  const big = fs.existsSync(logFile) && fs.statSync(logFile).size > 10_000_000
  const log = fs.openSync(logFile, big ? 'w' : 'a', 0o600)
  const all = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ]
  const args = ['-D', data, ...all.flatMap((setting) => ['-c', setting])]
  // Its own session: Ctrl-C in the terminal must reach only us, and we stop the server in order.
  const options = { cwd: '/', env: ENVIRONMENT, detached: true, stdio: ['ignore', log, log], ...user }
  const child = spawn(path.join(native, 'bin', 'postgres'), args, options)
  fs.closeSync(log)
  return child
}

function isReady(data, pid) {
  const found = readPidFile(data)
  return found?.ready === true && found.pid === pid
}

function stopper(child, data, died) {
  const lastResort = () => child.kill('SIGINT')
  process.once('exit', lastResort)
  died.then(() => process.off('exit', lastResort))
  return async () => {
    if (child.exitCode === null && child.signalCode === null) await stopServer(child.pid, data)
    await died
  }
}

const cannotRun = (error) => ({ code: 1, output: `${error.code ?? ''} ${error.message}` })

const failed = (what, why) =>
  new Stop(`内置 PostgreSQL 无法启动（${what}）：${why}`, `The embedded PostgreSQL does not start (${what}): ${why}`)
