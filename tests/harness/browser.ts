/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Address of the product under test. */
export const url = `http://127.0.0.1:${process.env.PORT}`

export const inBrowser = process.env.BROWSER_SKIPPED ? describe.skip : describe
if (process.env.BROWSER_SKIPPED) console.warn(`the browser tests do not run: ${process.env.BROWSER_SKIPPED}`)

interface Login {
  role: string
  email: string
  password: string
}

const logins = (): Login[] =>
  JSON.parse(readFileSync(join(process.env.POOL_DATA_DIR as string, 'demo-logins.json'), 'utf8')) as Login[]

export function loginOf(role: string): Login {
  const login = logins().find((each) => each.role === role)
  if (!login) throw new Error(`no demo login for ${role}: ${JSON.stringify(logins())}`)
  return login
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS })

/** Neither UTC nor China, so that a day or an hour taken from the browser's zone shows. */
const ZONE = 'America/St_Johns'

/**
 * What pages did against the panel's Content-Security-Policy (violations appear in the console), errors that nothing
 * caught, and requests to other hosts. A test that causes some on purpose takes them out.
 */
export const offences: string[] = []
afterEach(() => expect(offences.splice(0)).toEqual([]))

function watchForOffences(page: Page): void {
  page.on('console', (message) => {
    if (/content.security.policy|refused to|violates/i.test(message.text())) offences.push(message.text())
  })
  page.on('pageerror', (error) => offences.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && /^(https?|wss?):/.test(request.url())) offences.push(request.url())
  })
}

/**
 * Signs a user in, in a window of his own.
 * @param at page below `/admin` that he wanted when he was asked to sign in
 */
export async function enter(
  browser: Browser,
  role: string,
  { at = '', watch }: { at?: string; watch?: (page: Page) => void } = {},
): Promise<Page> {
  const { email, password } = loginOf(role)
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 1000 },
    timezoneId: ZONE,
  })
  // Playwright's 30 seconds are too short on a busy machine; jest ends tests that hang.
  context.setDefaultTimeout(300_000)
  const page = await context.newPage()
  watchForOffences(page)
  watch?.(page)
  await page.goto(`${url}/admin${at}`)
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', password)
  await page.click('button[type=submit]')
  await page.waitForURL((to) => !to.pathname.includes('/auth/'))
  await page.waitForLoadState('networkidle')
  return page
}

/**
 * Latin words on a page, except our own data (codes, mail addresses, numbers), product names, and text marked as
 * English.
 */
export async function latin(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const seen: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) || parent.offsetParent === null) continue
      if (parent.closest('[lang=en]')?.matches(':not(html)')) continue
      seen.push(node.textContent ?? '')
    }
    return seen
  })
  const data =
    /[\w.+-]+@[\w.-]+|\b[0-9a-f]{32}\b|[0-9A-Z]{15,18}|(?:XQ|SQ)-[\d-]+|\b[A-T]\d{2,4}\b|https?:\S+|\b(APP|ERP|MES|PLM|WMS|SCADA|CAD|CAM|CAE|PLC|AGV|QMS|IT|CSV|xlsx|csv|UTF-8|GB18030|KPI|AI|DEMO|Demo|S\d{2}|R\d{2}|MB|V\d)\b/g
  return [
    ...new Set(
      texts
        .flatMap((text) => text.replace(data, ' ').match(/[A-Za-z]{2,}[A-Za-z ]*/g) ?? [])
        .map((word) => word.trim()),
    ),
  ]
}
