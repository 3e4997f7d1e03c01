/// <reference lib="dom" />
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** The panel under its content-security policy, in a real browser: what the policy forbids is printed there. */
const APP = process.env.APP_DIR as string
const url = `http://127.0.0.1:${process.env.PORT}`
let server: ChildProcess
let output = ''

beforeAll(async () => {
  server = spawn(process.execPath, [join(APP, 'scripts/serve.mjs')], {
    cwd: APP,
    env: { ...process.env, NODE_ENV: 'development', SEED: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()))
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()))
  await new Promise<void>((resolve, reject) => {
    server.on('message', (message) => message === 'ready' && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output.slice(-4000)}`)))
  })
}, 120_000)

afterAll(async () => {
  const gone = new Promise((resolve) => server.on('exit', resolve))
  server.kill('SIGTERM')
  await gone
})

const inBrowser = process.env.BROWSER_SKIPPED ? describe.skip : describe

inBrowser('the panel under its policy', () => {
  let browser: Browser
  const seen: string[] = []
  const foreign: string[] = []

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update']
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args })
  }, 60_000)
  afterAll(() => browser.close())

  async function enter(): Promise<Page> {
    const logins = JSON.parse(readFileSync(join(process.env.POOL_DATA_DIR as string, 'demo-logins.json'), 'utf8')) as {
      role: string
      email: string
      password: string
    }[]
    const { email, password } = logins.find(({ role }) => role === 'province') as (typeof logins)[0]
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (/content.security.policy|refused to|violates/i.test(message.text())) seen.push(message.text())
    })
    page.on('pageerror', (error) => seen.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && /^(https?|wss?):/.test(request.url())) foreign.push(request.url())
    })
    await page.goto(`${url}/admin/auth/login`)
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', password)
    await page.click('button[type=submit]')
    await page.waitForURL((to) => !to.pathname.includes('/auth/'))
    await page.waitForLoadState('networkidle')
    return page
  }

  test('lists, forms, the import, the settings and a reload break no rule and ask nobody else', async () => {
    const page = await enter()
    const CM = `${url}/admin/content-manager/collection-types`
    for (const path of [
      `${CM}/api::demand.demand?page=1&pageSize=20`,
      `${CM}/plugin::filing.batch/create`,
      `${CM}/api::announcement.announcement`,
      `${url}/admin/plugins/desk/import`,
      `${url}/admin/plugins/desk/settings`,
      `${url}/admin/me`,
    ]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect([path, await page.locator('main, form').count()]).not.toEqual([path, 0])
    }
    await page.goto(`${CM}/api::demand.demand?page=1&pageSize=20`)
    await page.locator('table tbody tr').first().locator('td').nth(1).click()
    await page.getByText('办理记录').first().waitFor()
    // What the panel shows of a chosen file before it is sent.
    const shown = await page.evaluate(async () => {
      const [red] = [
        Uint8Array.from(atob('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='), (c) => c.charCodeAt(0)),
      ]
      const image = new Image()
      image.src = URL.createObjectURL(new Blob([red as BlobPart], { type: 'image/gif' }))
      await image.decode()
      return image.width
    })
    expect(shown).toBe(1)
    expect(seen).toEqual([])
    expect(foreign).toEqual([])
    await page.context().close()
  }, 120_000)

  test('a script that got into the page does not run', async () => {
    const page = await enter()
    const before = seen.length
    const ran = await page.evaluate(async () => {
      const box = document.createElement('div')
      box.innerHTML = '<img src="data:," onerror="window.stolen = 1">'
      document.body.append(box)
      const script = document.createElement('script')
      script.textContent = 'window.stolen = 2'
      document.body.append(script)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return (window as { stolen?: number }).stolen
    })
    expect(ran).toBeUndefined()
    expect(seen.length).toBeGreaterThan(before)
    await page.context().close()
  }, 60_000)
})
