import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { Stop, wait } from './say.mjs'
import { commandOf, exists, folderOf, isAlive } from './lock.mjs'

/** The pid file in a server's data folder. */
export function readPidFile(data) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** The server that runs on this data folder, whoever started it. */
export function runningServer(data) {
  const found = readPidFile(data)
  return found && found.pid > 1 && isAlive(found.pid) && isServerOf(found.pid, data) ? found : undefined
}

// After a crash the process id in the file may belong to another program.
function isServerOf(pid, data) {
  const folder = folderOf(pid)
  if (folder) return folder === fs.realpathSync(data)
  return commandOf(pid).includes(data)
}

/** Fast shutdown: open transactions roll back, everything committed is on disk. */
export async function stopServer(pid, data) {
  signal(pid, 'SIGINT')
  if (await gone(() => isAlive(pid), 30_000)) return
  signal(pid, 'SIGQUIT')
  if (await gone(() => isAlive(pid), 10_000)) return
  throw new Stop(`PostgreSQL（进程 ${pid}）无法停止：${data}。`, `PostgreSQL (process ${pid}) does not stop: ${data}.`)
}

/** Ends what a killed run left behind, so that a server can start on this folder. */
export async function clearLeftovers(data) {
  const orphan = runningServer(data)
  if (orphan) await stopServer(orphan.pid, data)
  // Its workers end by themselves once they notice; two servers on one folder would destroy it.
  await gone(() => processesIn(data).length > 0, 15_000)
  const left = readPidFile(data)
  // PostgreSQL clears a pid file whose process is gone, but trusts one whose process id is in use again.
  if (left && exists(left.pid) && !isServerOf(left.pid, data)) fs.rmSync(path.join(data, 'postmaster.pid'))
}

function processesIn(data) {
  if (!fs.existsSync('/proc/self/cwd') || !fs.existsSync(data)) return []
  const real = fs.realpathSync(data)
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && folderOf(name) === real)
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function gone(isThere, patienceMs) {
  const until = Date.now() + patienceMs
  while (isThere()) {
    if (Date.now() > until) return false
    await wait(30)
  }
  return true
}

/** Below those of outgoing connections, one of which could take a port before the process that shall listen on it. */
const [FROM, TO] = [20_000, 32_000]

/** A port on which nobody listens at this moment. */
export async function freePort() {
  const port = randomInt(FROM, TO)
  return (await isPortFree(port, '127.0.0.1')) ? port : freePort()
}

export function isPortFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
