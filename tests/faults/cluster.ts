import { fork, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { until } from '../harness/until'

/** A PostgreSQL for one test, which may stop, start and pause it. The port stays the same. */
export interface Cluster {
  url: string
  adminUrl: string
  /** The data folder. */
  data: string
  /** A fast shutdown: open transactions are rolled back. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Freezes all its processes; the operating system still accepts connections. */
  pause(): void
  resume(): void
  remove(): Promise<void>
}

interface Made {
  url: string
  adminUrl: string
  data: string
}

export async function startCluster(): Promise<Cluster> {
  const keeper = fork(path.join(process.env.APP_DIR as string, 'tests/faults/cluster-child.mjs'), [], {
    cwd: process.env.APP_DIR,
    // A signal to the test must not reach it, so that it can clean up.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const made = await new Promise<Made>((resolve, reject) => {
    keeper.once('message', (message) => resolve(message as Made))
    keeper.once('exit', (code) => reject(new Error(`the PostgreSQL of the test ended with ${code}`)))
  })
  const { data } = made
  const command = commandIn(path.join(data, 'postmaster.opts'))
  let frozen: number[] = []
  return {
    ...made,
    stop: async () => {
      const pid = serverOf(data)?.pid as number
      process.kill(pid, 'SIGINT')
      await until(() => !isThere(pid))
    },
    start: async () => {
      launch(command, data)
      await until(() => serverOf(data)?.ready)
    },
    pause: () => {
      // The postmaster first, so that it starts no more processes.
      frozen = [serverOf(data)?.pid as number]
      process.kill(frozen[0] as number, 'SIGSTOP')
      frozen.push(...childrenOf(frozen[0] as number))
      for (const pid of frozen.slice(1)) process.kill(pid, 'SIGSTOP')
    },
    resume: () => {
      for (const pid of frozen.splice(0).reverse()) process.kill(pid, 'SIGCONT')
    },
    remove: () =>
      new Promise((resolve) => {
        keeper.once('exit', () => resolve())
        keeper.send('end')
      }),
  }
}

/** The command line in postmaster.opts: the program, then quoted arguments. */
function commandIn(file: string): string[] {
  const line = fs.readFileSync(file, 'utf8').trim()
  const [program = ''] = line.split(' "', 1)
  return [program, ...[...line.matchAll(/ "([^"]*)"/g)].map(([, argument = '']) => argument)]
}

/** Runs as the owner of the data, because PostgreSQL does not run as root. */
function launch([program = '', ...args]: string[], data: string): void {
  const { uid, gid } = fs.statSync(data)
  const log = fs.openSync(path.join(path.dirname(data), 'postgres.log'), 'a')
  const own = process.getuid?.() === 0 ? { uid, gid } : {}
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' }
  spawn(program, args, { cwd: '/', env, detached: true, stdio: ['ignore', log, log], ...own })
  fs.closeSync(log)
}

function serverOf(data: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const childrenOf = (pid: number): number[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number)

function parentOf(name: string): number | undefined {
  try {
    // The program name, in parentheses, may contain anything.
    return Number(
      fs
        .readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return undefined
  }
}
