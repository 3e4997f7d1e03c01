// `npm run develop`: like `npm start`, but a change of the server is compiled and the server restarted within seconds,
// and a change of the panel shows in the browser at once.
import fs from 'node:fs'
import path from 'node:path'
import { fork } from 'node:child_process'
import { ROOT, Stop, say, seconds, steps } from './lib/say.mjs'
import { checkNode, install } from './lib/install.mjs'
import { buildServer } from './lib/build.mjs'
import { startApp } from './lib/app.mjs'
import { checkPort, onlyOne, openSession, printAddresses, setEnvironment, startDatabase } from './lib/foreground.mjs'
import { freePort } from './lib/postgres-process.mjs'

const step = steps(5)
const session = openSession(() => void app?.stop(0))
let app, serverPort

async function main() {
  checkNode()
  setEnvironment()
  if (process.env.NODE_ENV === 'production')
    throw new Stop('npm run develop 不用于生产环境。', 'npm run develop is not for production.')
  onlyOne()
  await checkPort()
  serverPort = await freePort()
  // The server listens behind the panel; links and origins must be those that people see.
  process.env.PUBLIC_URL ||= `http://localhost:${process.env.PORT}`
  await step('依赖 dependencies', install)
  await step('编译 compile', buildServer)
  const postgres = await step('数据库 database', () => startDatabase(session))
  void postgres?.died.then(() => end('PostgreSQL 意外停止 PostgreSQL ended unexpectedly: .data/postgres.log'))
  await session.add(() => app?.stop())
  await step('启动 start', startServer)
  await step('管理后台 panel', startPanel)
  if (session.isStopping) return
  watch()
  printAddresses()
}

const end = (reason) => void (session.isStopping || session.shutdown(1, new Stop(reason)))

async function startServer() {
  if (session.isStopping) return
  const one = startApp({ ...process.env, HOST: '127.0.0.1', PORT: String(serverPort) }, ['--without-panel'])
  app = one
  void one.ended.then(() => {
    if (app === one && !session.isStopping)
      say('\n服务已退出，改动后将重新启动。The server has ended; it is started again after the next change.')
  })
  await one.ready
}

async function startPanel() {
  if (session.isStopping) return
  const panel = helper('serve-panel.mjs', process.env.PORT, process.env.HOST, serverPort)
  await new Promise((resolve) => panel.once('message', resolve).once('exit', resolve))
  panel.once('exit', () => end('管理后台进程意外退出。The process of the panel ended unexpectedly.'))
  if (panel.exitCode !== null) end('管理后台未能启动，原因见上。The panel did not start; the reason is above.')
}

/** Another script in its own session: Ctrl-C reaches only us, and we stop it. */
function helper(script, ...args) {
  const options = { cwd: ROOT, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }
  const child = fork(path.join(ROOT, 'scripts', script), args.map(String), options)
  void session.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  })
  return child
}

let isDue = false
let restarting

/** Restarts the server once no further change came in during the last start. */
function restart() {
  isDue = true
  restarting ??= (async () => {
    while (isDue && !session.isStopping) {
      isDue = false
      const from = Date.now()
      const old = app
      app = undefined
      await old?.stop()
      await startServer()
      if (!session.isStopping && !isDue) say(`服务已重新启动 server started anew (${seconds(from)})`)
    }
  })().finally(() => (restarting = undefined))
}

function watch() {
  const compiler = helper('watch-server.mjs')
  let waiting = 0
  compiler.on('message', ({ errors, changed }) => {
    waiting += changed
    if (errors > 0)
      say(`编译有误，服务保持改动前的状态 the code does not compile; the server runs on as it was (${errors})`)
    else if (waiting > 0) {
      waiting = 0
      restart()
    }
  })
  compiler.once('exit', () => end('编译进程意外退出。The compiler ended unexpectedly.'))
  // Constraints are SQL, applied at boot.
  const sql = fs.watch(path.join(ROOT, 'database'), { recursive: true }, restart)
  void session.add(() => sql.close())
}

main().catch((error) => {
  if (!session.isStopping) void session.shutdown(1, error)
})
