/// <reference lib="dom" />
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** The built product as a person meets it: started as `npm start` starts it, with its demo, in a real browser. */
const APP = process.env.APP_DIR as string
const url = `http://127.0.0.1:${process.env.PORT}`
let server: ChildProcess
let output = ''

interface Login {
  role: string
  email: string
  password: string
}
const logins = (): Login[] =>
  JSON.parse(readFileSync(join(process.env.POOL_DATA_DIR as string, 'demo-logins.json'), 'utf8')) as Login[]
const loginOf = (role: string): Login => {
  const login = logins().find((each) => each.role === role)
  if (!login) throw new Error(`no demo login for ${role}: ${JSON.stringify(logins())}`)
  return login
}

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

describe('the built product', () => {
  test('serves the public reads and its demo', async () => {
    const total = async (path: string): Promise<number> => {
      const answer = await fetch(`${url}/api/${path}`)
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { meta: { pagination: { total: number } } }).meta.pagination.total
    }
    expect(await total('cities')).toBe(16)
    expect(await total('provider-categories')).toBe(7)
    expect(await total('batches')).toBeGreaterThanOrEqual(2)
    expect(await total('lists')).toBeGreaterThanOrEqual(1)
    expect(await total('announcements')).toBeGreaterThanOrEqual(5)
  })

  test('keeps everything else shut', async () => {
    for (const path of [
      '/api/users',
      '/api/demands',
      '/api/enterprises',
      '/api/my',
      '/api/my/demands',
      '/api/officers',
      '/filing/workbench',
      '/desk/settings',
      '/upload/files',
    ])
      expect([path, [401, 403, 404, 405].includes((await fetch(url + path)).status)]).toEqual([path, true])
  })
})

const inBrowser = process.env.BROWSER_SKIPPED ? describe.skip : describe
if (process.env.BROWSER_SKIPPED) console.warn(`the browser tests do not run: ${process.env.BROWSER_SKIPPED}`)

inBrowser('the panel', () => {
  let browser: Browser
  const flags = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags })
  }, 60_000)
  afterAll(() => browser.close())

  async function enter(role: string): Promise<Page> {
    const { email, password } = loginOf(role)
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1440, height: 1000 },
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    await page.goto(`${url}/admin/auth/login`)
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', password)
    await page.click('button[type=submit]')
    await page.waitForURL((to) => !to.pathname.includes('/auth/'))
    await page.waitForLoadState('networkidle')
    return page
  }

  /** Latin words a reader sees; data of our own (codes, mail addresses, numbers) and product names are no words. */
  async function latin(page: Page): Promise<string[]> {
    const texts = await page.evaluate(() => {
      const seen: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) || parent.offsetParent === null)
          continue
        seen.push(node.textContent ?? '')
      }
      return seen
    })
    const data =
      /[\w.+-]+@[\w.-]+|[0-9A-Z]{15,18}|XQ-[\d-]+|\b[A-T]\d{2,4}\b|https?:\S+|\b(APP|ERP|MES|PLM|WMS|SCADA|CAD|CAM|CAE|PLC|AGV|QMS|IT|CSV|xlsx|csv|UTF-8|GB18030|KPI|AI|DEMO|Demo|S\d{2}|R\d{2}|MB|V\d)\b/g
    return [
      ...new Set(
        texts
          .flatMap((text) => text.replace(data, ' ').match(/[A-Za-z]{2,}[A-Za-z ]*/g) ?? [])
          .map((word) => word.trim()),
      ),
    ]
  }

  const CM = `${url}/admin/content-manager/collection-types`

  test('a city officer finds his demands, opens one, sees his actions and its history, in Chinese', async () => {
    const page = await enter('city officer')
    expect(await latin(page)).toEqual([])
    await page.goto(`${CM}/api::demand.demand?page=1&pageSize=20&sort=createdAt:DESC`)
    await page.waitForSelector('table tbody tr')
    expect(await latin(page)).toEqual([])
    await page.goto(`${CM}/api::demand.demand?page=1&pageSize=20&filters[$and][0][state][$eq]=submitted`)
    await page.locator('table tbody tr').first().locator('td').nth(1).click()
    await page.getByText('办理记录').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await latin(page)).toEqual([])
    await page.getByRole('button', { name: '退回企业', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await latin(page)).toEqual([])
    // The dialog asks for what the action needs, and says so when it is missing.
    await dialog.getByRole('button', { name: /^确认/ }).click()
    await dialog.getByText('请填写', { exact: false }).first().waitFor()
    await dialog.locator('textarea').fill('请补充近三年财务数据')
    await dialog.getByRole('button', { name: /^确认/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('请补充近三年财务数据').first().waitFor()
    await page.getByText('退回企业补正').first().waitFor()
    expect(await latin(page)).toEqual([])
    await page.context().close()
  }, 120_000)

  test('a deadline typed in the form is the deadline that is stored, and the one that is shown again', async () => {
    const page = await enter('province')
    await page.goto(`${CM}/plugin::filing.batch/create`)
    await page.locator('input[name=name]').fill('浏览器批次')
    await page.locator('input[name=year]').fill('2044')
    const days = page.locator('input[type=date]')
    await days.nth(3).waitFor()
    const typed = ['2044-07-31', '2044-08-16', '2044-08-21', '2044-08-23']
    for (const [at, day] of typed.entries()) {
      await days.nth(at).fill(day)
      await days.nth(at).blur()
    }
    const saved = page.waitForResponse(
      (r) => r.request().method() === 'POST' && r.url().includes('plugin::filing.batch'),
    )
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const { data } = (await (await saved).json()) as { data: Record<string, string> }
    // Midnight in Beijing is four in the afternoon of the day before in UTC.
    expect([data.filingOpensAt, data.liaisonDueAt, data.filingClosesAt, data.recommendClosesAt]).toEqual([
      '2044-07-30T16:00:00.000Z',
      '2044-08-15T16:00:00.000Z',
      '2044-08-20T16:00:00.000Z',
      '2044-08-22T16:00:00.000Z',
    ])
    await page.goto(`${CM}/plugin::filing.batch/${data.documentId}`)
    await days.nth(3).waitFor()
    expect(await days.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual(typed)
    await page.context().close()
  }, 90_000)

  test('the province sees its batches and settings, in Chinese', async () => {
    const page = await enter('province')
    expect(await latin(page)).toEqual([])
    await page.goto(`${CM}/plugin::filing.batch`)
    await page.waitForSelector('table tbody tr')
    expect(await latin(page)).toEqual([])
    await page.context().close()
  }, 90_000)

  test('the auditor sees who signed in and who did not', async () => {
    const { email } = loginOf('province')
    const wrong = { email, password: 'Wrong-Password-1' }
    const headers = { 'Content-Type': 'application/json' }
    await fetch(`${url}/admin/login`, { method: 'POST', headers, body: JSON.stringify(wrong) })
    const page = await enter('auditor')
    await page.goto(`${url}/admin/logins`)
    await page.waitForSelector('table tbody tr')
    expect(await page.locator('table thead').innerText()).not.toMatch(/[A-Za-z]/)
    const failed = page.locator('table tbody tr', { hasText: '账号或密码不正确' }).first()
    expect(await failed.innerText()).toContain(email)
    await page.fill('input[name=q]', 'nobody@nowhere.cn')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的记录').waitFor()
    await page.context().close()
  }, 90_000)
})
