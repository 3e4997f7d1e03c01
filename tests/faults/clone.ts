import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const APP_DIR = process.env.APP_DIR as string
const PARTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'config', 'src', 'types', 'database']

export interface Clone {
  folder: string
  /** Processes that belong to the clone: npm, the start script, the server, PostgreSQL. */
  processes(): { pid: number; command: string }[]
  /** Runs `npm start` or another script in its own process group, as in a terminal. */
  start(env: Record<string, string>, script?: string): { npm: ChildProcess; output(): string }
  /** Kills its processes and deletes it. */
  remove(): void
}

/** Whether the server at an address answers from its database. */
export const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/api/cities`).then(
    ({ status }) => status === 200,
    () => false,
  )

/**
 * A copy of the built product with its own data. Its panel is an empty page, which saves building it.
 * @param env the environment that the panel counts as built with
 */
export function makeClone(env: Record<string, string> = {}): Clone {
  // PostgreSQL does not run as root, so its user needs access.
  const folder = fs.mkdtempSync('/tmp/pool-clone-')
  fs.chmodSync(folder, 0o755)
  for (const part of PARTS) fs.cpSync(path.join(APP_DIR, part), path.join(folder, part), { recursive: true })
  fs.cpSync(process.env.DIST_DIR as string, path.join(folder, 'dist'), { recursive: true })
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true })
  fs.symlinkSync(path.join(APP_DIR, 'node_modules'), path.join(folder, 'node_modules'))
  fs.mkdirSync(path.join(folder, 'dist', 'build'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'dist', 'build', 'index.html'), '<!doctype html><title>panel</title>')
  const stamp = `import('./scripts/lib/build.mjs').then((build) => process.stdout.write(build.panelStamp()))`
  const wanted = execFileSync(process.execPath, ['-e', stamp], { cwd: folder, env: { ...plain(), ...env } })
  fs.writeFileSync(path.join(folder, 'dist', '.panel'), wanted)
  return {
    folder,
    processes: () => processesOf(folder),
    start: (env, script = 'start') => start(folder, env, script),
    remove: () => {
      for (const { pid } of processesOf(folder)) process.kill(pid, 'SIGKILL')
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The environment without the settings of the test's own server. */
function plain(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env
  return { PATH, HOME, LANG }
}

function start(folder: string, env: Record<string, string>, script: string): { npm: ChildProcess; output(): string } {
  const npm = spawn('npm', ['run', script], { cwd: folder, env: { ...plain(), ...env }, detached: true })
  let printed = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()))
  return { npm, output: () => printed }
}

function processesOf(folder: string): { pid: number; command: string }[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const ours = fs.readlinkSync(`/proc/${name}/cwd`) === folder || command.includes(folder)
        // A zombie has no command line.
        return ours && command !== '' ? [{ pid: Number(name), command }] : []
      } catch {
        return []
      }
    })
}
