import path from 'node:path'
import { spawn } from 'node:child_process'
import { ROOT } from './say.mjs'

/** Longer than the server's own shutdown limit. */
const patienceOf = (env) => (30 + (Number(env.SHUTDOWN_TIMEOUT) || 20) + (Number(env.SHUTDOWN_NOTICE) || 2)) * 1000

/**
 * Starts Strapi as a separate process and waits until it listens.
 * @returns {{ ready: Promise<boolean>, ended: Promise<number>, endedBy: () => string | null, stop: (patienceMs?:
 * number) => Promise<number> }} `ready` is false if it ended before it listened; `ended` is its exit code; `endedBy`
 * the signal that killed it.
 */
export function startApp(env, args = []) {
  const options = { cwd: ROOT, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', 'serve.mjs'), ...args], options)
  let signal = null
  const ended = new Promise((resolve) =>
    child
      .once('exit', (code, by) => {
        signal = by
        resolve(code ?? 1)
      })
      .once('error', () => resolve(1)),
  )
  const listening = new Promise((resolve) => child.on('message', (message) => message === 'ready' && resolve(true)))
  const stop = async (patienceMs = patienceOf(env)) => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    const code = await ended
    clearTimeout(timer)
    return code
  }
  return { ready: Promise.race([listening, ended.then(() => false)]), ended, endedBy: () => signal, stop }
}
