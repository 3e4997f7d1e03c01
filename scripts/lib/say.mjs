import path from 'node:path'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of this clone, and what scripts keep in it. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
export const DIST = path.join(ROOT, 'dist')
export const CACHE = path.join(ROOT, '.cache')
export const DATA = path.join(ROOT, '.data')

/** Ends a script with one sentence for people, printed without a stack. */
export class Stop extends Error {
  constructor(zh, en) {
    super(en ? `${zh}\n${en}` : zh)
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`)

const DISK = {
  EACCES: ['没有权限', 'No permission'],
  EPERM: ['没有权限', 'No permission'],
  EROFS: ['只读文件系统', 'Read-only file system'],
  ENOSPC: ['磁盘已满', 'The disk is full'],
}

export function report(error) {
  const [zh, en] = (error?.path && DISK[error.code]) || []
  const sentence = zh ? `${zh}：${error.path}。\n${en}: ${error.path}.` : error instanceof Stop && error.message
  process.stderr.write(`\n${sentence || (error?.stack ?? String(error))}\n`)
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Numbered steps: `[2/5] 编译 compiling …` */
export function steps(total) {
  let n = 0
  return async (label, fn) => {
    const from = Date.now()
    say(`[${++n}/${total}] ${label} …`)
    const result = await fn()
    say(`      完成 done (${seconds(from)})`)
    return result
  }
}

/**
 * Runs a program and waits for it.
 * @param options `heartbeat`: a line every 15 s, so that silence is not taken for a hang; `capture`: return the output
 * instead of showing it; the rest goes to spawn.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { heartbeat, capture = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const from = Date.now()
    const output = capture ? 'pipe' : 'inherit'
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', output, output], ...options })
    running.add(child)
    const timer = heartbeat && setInterval(() => say(`      ${heartbeat} ${seconds(from)} …`), 15_000)
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    const end = (settle, value) => {
      clearInterval(timer)
      running.delete(child)
      settle(value)
    }
    child.on('error', (error) => end(reject, error))
    child.on('close', (code) => end(resolve, { code: code ?? 1, output: text }))
  })
}

const running = new Set()

/** Ends the programs that `run` is waiting for, so that a stopped script leaves no build or tests running. */
export function stopRunning(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal)
}

/** The last lines of a long output, for an error message. */
export const tail = (text, lines = 15) => text.trimEnd().split('\n').slice(-lines).join('\n')
