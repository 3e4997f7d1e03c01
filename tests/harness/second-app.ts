import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { unexpectedIn } from './errors'
import { freePort } from './ports'

export interface SecondApp {
  url: string
  port: number
  pid: number
  /** Its output so far, without colours. */
  output(): string
  /** False once the process has ended. */
  isAlive(): boolean
  /** Null until it has ended by itself. */
  exitCode(): number | null
  stop(): Promise<void>
  /** Tells its extra routes something. */
  tell(message: string): void
  /** Sends a signal as a process manager does; resolves when it has ended. */
  signal(name: NodeJS.Signals): Promise<void>
  /** Kills it without any cleanup. */
  kill(): Promise<void>
}

/**
 * A second process of the app on the same database, with its own environment.
 * @param errors error lines that it may print; any other fails the test when it is stopped.
 */
export async function secondApp(
  env: Record<string, string | undefined>,
  errors: readonly RegExp[] = [],
): Promise<SecondApp> {
  const port = await freePort()
  const child: ChildProcess = fork(join(process.env.APP_DIR as string, 'tests/harness/listen-child.cjs'), [], {
    cwd: process.env.APP_DIR,
    env: { ...process.env, SEED: 'none', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()))
  const output = (): string => printed.replace(/\u001b\[\d+m/g, '')
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => message === 'ready' && resolve())
    child.on('exit', (code) => reject(new Error(`the second app ended with ${code}:\n${output().slice(-4000)}`)))
  })
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.on('exit', resolve))
    child.send('stop')
    await gone
    expect(unexpectedIn(output(), errors)).toEqual([])
  }
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => child.on('exit', resolve))
    child.kill(name)
    await gone
  }
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid as number,
    output,
    isAlive,
    exitCode: () => child.exitCode,
    stop,
    tell: (message) => void child.send(message),
    signal,
    kill,
  }
}

/** Why the configuration is refused with each of these settings, '' where it is accepted; nothing is started. */
export async function refusalsOf(settings: readonly (readonly [name: string, value: string])[]): Promise<string[]> {
  const script = join(process.env.APP_DIR as string, 'tests/harness/configure-child.cjs')
  const child = fork(script, [JSON.stringify(settings)], { cwd: process.env.APP_DIR, silent: true })
  const refusals: string[] = []
  child.on('message', (refusal) => refusals.push(String(refusal)))
  await new Promise((resolve) => child.on('close', resolve))
  return refusals
}
