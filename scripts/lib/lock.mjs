import fs from 'node:fs'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { Stop, wait } from './say.mjs'

/** True for every process id that the system still knows, zombies too. */
export function exists(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A zombie counts as dead; in a container whose first process does not reap, it stays listed. */
export const isAlive = (pid) => exists(pid) && !isZombie(pid)

function isZombie(pid) {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The command line of a process; '' if it is gone or unreadable. */
export function commandOf(pid) {
  try {
    if (fs.existsSync('/proc/self/cmdline'))
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/** The working directory of a process; undefined where the system does not tell. */
export function folderOf(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/**
 * Takes a lock file that names its holder. A holder that was killed, or whose process id now belongs to another
 * program, does not count.
 * @returns a function that releases it, or undefined when somebody else holds it.
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  // Written aside and linked: an empty lock file, seen between creation and write, would look abandoned.
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        fs.linkSync(mine, file)
        return () => fs.rmSync(file, { force: true })
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
        if (holderOf(file) !== undefined) return undefined
        fs.rmSync(file, { force: true })
      }
    }
    return undefined
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** The process that holds the lock, if it is alive and one of our scripts. */
export function holderOf(file) {
  let pid
  try {
    pid = Number(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
  const ours = pid > 0 && pid !== process.pid && isAlive(pid) && /scripts[\\/]|\.mjs/.test(commandOf(pid))
  return ours ? pid : undefined
}

/** Runs `fn` exclusively among the scripts of this clone. */
export async function alone(file, fn, patienceMs = 300_000) {
  const until = Date.now() + patienceMs
  let release
  while (!(release = takeLock(file))) {
    if (Date.now() > until)
      throw new Stop(
        `进程 ${holderOf(file)} 正在使用本目录，等待超时。`,
        `Process ${holderOf(file)} is busy in this folder; gave up waiting.`,
      )
    await wait(200)
  }
  try {
    return await fn()
  } finally {
    release()
  }
}
