import { randomBytes } from 'node:crypto'
import { until } from '../harness/until'
import { answers, makeClone, type Clone } from './clone'
import { freePort } from '../harness/ports'

/** One process of the product, run as in production: `npm start` in its own clone. */
export interface Process {
  url: string
  port: number
  /** Its output so far. */
  output(): string
  /** Starts it and waits until the server listens. */
  start(): Promise<void>
  /** Stops it as a process manager does; resolves with npm's exit code when all processes have ended. */
  stop(): Promise<number | null>
  /** Kills only the server, as the out-of-memory killer does; `npm start` restarts it. */
  kill(): void
  /** Whether the restarted server listens. */
  isBack(): Promise<boolean>
  remove(): void
}

const PUBLIC_URL = 'https://pool.test'
const secret = (): string => randomBytes(24).toString('base64url')
const SECRETS = Object.fromEntries(
  [
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
    'FILE_URL_SECRET',
  ].map((name) => [name, secret()]),
)

/** A process of an installation. @param common secrets, database, files and mail server, shared by its processes */
export async function processOf(common: Record<string, string>): Promise<Process> {
  const clone = makeClone({ PUBLIC_URL })
  const port = await freePort()
  const env = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    SEED: 'none',
    MAIL_FROM: '资源池 <pool@pool.test>',
    // Tests write more often than people.
    THROTTLE_FACTOR: '1000',
    PUBLIC_URL,
    PORT: String(port),
    ...SECRETS,
    ...common,
  }
  const url = `http://127.0.0.1:${port}`
  const printed: (() => string)[] = []
  const output = (): string => printed.map((of) => of().replace(/\u001b\[\d+m/g, '')).join('\n')
  let npm: ReturnType<Clone['start']>['npm'] | undefined
  return {
    url,
    port,
    output,
    start: async () => {
      const started = clone.start(env)
      npm = started.npm
      printed.push(started.output)
      await until(() => {
        if (started.npm.exitCode !== null) throw new Error(`npm start ended:\n${started.output().slice(-4000)}`)
        return started.output().includes('Ctrl-C 停止 stops')
      })
    },
    stop: async () => {
      npm?.kill('SIGTERM')
      await until(() => npm?.exitCode !== null || npm.signalCode !== null)
      return npm?.exitCode ?? null
    },
    kill: () => {
      const server = clone.processes().find(({ command }) => /serve\.mjs/.test(command))
      process.kill(server?.pid as number, 'SIGKILL')
    },
    isBack: () => answers(url),
    remove: clone.remove,
  }
}
