import fs from 'node:fs'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { makeClone, type Clone } from '../faults/clone'
import { freePort } from '../faults/ports'
import { inBrowser, launch } from '../harness/browser'
import { until } from '../harness/until'

let clone: Clone
let npm: ChildProcess
let output: () => string
let url: string

beforeAll(async () => {
  clone = makeClone()
  const port = String(await freePort())
  ;({ npm, output } = clone.start({ SEED: 'none', PORT: port }, 'develop'))
  url = `http://localhost:${port}`
  await until(() => {
    if (npm.exitCode !== null) throw new Error(`npm run develop ended:\n${output()}`)
    return output().includes('Ctrl-C 停止 stops')
  })
})

afterAll(() => {
  for (const { pid } of clone.processes()) process.kill(pid, 'SIGKILL')
  clone.remove()
})

function edit(file: string, from: string, to: string): void {
  const full = path.join(clone.folder, file)
  const text = fs.readFileSync(full, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`)
  fs.writeFileSync(full, text.replace(from, to))
}

const QUERY = 'src/shared/pure/read-query.ts'
const SENTENCE = '的值“{value}”不被接受'
const refusal = async (): Promise<string> => {
  const answer = await fetch(`${url}/api/cities?foo=1`, { headers: { 'Accept-Language': 'zh' } })
  return ((await answer.json()) as { error: { message: string } }).error.message
}

test('a sentence that is changed is the answer of the next request, which waits for the new server', async () => {
  expect(await refusal()).toContain('的值“1”不被接受')
  edit(QUERY, SENTENCE, '的值“{value}”改动后不被接受')
  await until(async () => (await refusal()).includes('改动后'))
  expect(output()).toContain('server started anew')
})

test('code that does not compile is told, and the server stays as it was', async () => {
  edit(QUERY, '改动后', '再次改动后')
  edit(QUERY, 'export ', 'const wrong: number = "text"\nexport ')
  await until(() => output().includes('the code does not compile'))
  expect(output()).toContain(QUERY)
  expect(await refusal()).not.toContain('再次')
  edit(QUERY, 'const wrong: number = "text"\n', '')
  await until(async () => (await refusal()).includes('再次'))
})

inBrowser('the panel', () => {
  test('shows a text of ours and of Strapi in Chinese, and a change of it without a reload by hand', async () => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(300_000)
      await page.goto(`${url}/admin/auth/login`)
      await page.getByRole('heading', { name: '数字化转型服务资源池' }).waitFor()
      expect(await page.title()).toContain('数字化转型服务资源池')
      const wording = 'src/admin/translations/zh-Hans/wording.json'
      edit(wording, '"Auth.form.welcome.title": "数字化转型服务资源池"', '"Auth.form.welcome.title": "改动后的资源池"')
      await page.getByRole('heading', { name: '改动后的资源池' }).waitFor()
    } finally {
      await browser.close()
    }
  })
})

test('Ctrl-C in a terminal ends the server, the panel, the compiler and PostgreSQL, in order', async () => {
  process.kill(-(npm.pid as number), 'SIGINT')
  await until(() => clone.processes().length === 0)
  const log = fs.readFileSync(path.join(clone.folder, '.data', 'postgres.log'), 'utf8')
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down')
  expect(output()).not.toMatch(/^\s+at .*\(/m)
})
