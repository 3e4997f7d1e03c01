import { spawn } from 'node:child_process'
import { join } from 'node:path'

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a bench without any settings. */
const bench = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { APP_DIR, PATH, HOME } = process.env
    const child = spawn(process.execPath, [join(APP_DIR as string, 'scripts/bench.mjs'), ...args], {
      cwd: APP_DIR,
      env: { PATH, HOME, NODE_NO_WARNINGS: '1', ...env } as NodeJS.ProcessEnv,
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code, out, err }))
  })

test('every benchmark completes and prints figures', async () => {
  const { code, out, err } = await bench(['--short'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toMatch(/NaN|undefined|Infinity|EXCEEDED|MISSED/)
  expect(out.match(/: not judged/g)).toHaveLength(7)
})

test('a benchmark that cannot take a step fails', async () => {
  // A province that lacks the officer's city.
  const { code, out } = await bench(['recommend', '--short'], { PROVINCE_CODE: '440000' })
  expect(code).toBe(2)
  expect(out).not.toContain('not judged')
})
