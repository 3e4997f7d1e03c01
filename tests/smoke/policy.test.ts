/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { enter as enterIn, inBrowser, launch, url } from '../harness/browser'

/** The panel under its Content-Security-Policy; violations appear in the browser's console. */
inBrowser('the panel under its policy', () => {
  let browser: Browser
  const seen: string[] = []
  const foreign: string[] = []

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const enter = (): Promise<Page> =>
    enterIn(browser, 'province', (page) => {
      page.on('console', (message) => {
        if (/content.security.policy|refused to|violates/i.test(message.text())) seen.push(message.text())
      })
      page.on('pageerror', (error) => seen.push(String(error)))
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && /^(https?|wss?):/.test(request.url())) foreign.push(request.url())
      })
    })

  test('lists, forms, the import, the settings and a reload break no rule and ask nobody else', async () => {
    const page = await enter()
    const CM = `${url}/admin/content-manager/collection-types`
    for (const path of [
      `${CM}/api::demand.demand?page=1&pageSize=20`,
      `${CM}/plugin::filing.batch/create`,
      `${CM}/api::announcement.announcement`,
      `${url}/admin/bulk-import`,
      `${url}/admin/pool-settings`,
      `${url}/admin/me`,
    ]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await page.locator('h1').first().waitFor()
      expect(await page.locator('h1').first().innerText()).not.toMatch(/404|找不到/)
    }
    await page.goto(`${CM}/api::demand.demand?page=1&pageSize=20`)
    await page.locator('table tbody tr').first().locator('td').nth(1).click()
    await page.getByText('办理记录').first().waitFor()
    // The preview of a chosen file.
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
  })

  test('a script that got into the page does not run', async () => {
    const page = await enter()
    const refused = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const blocked: string[] = []
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (blocked.push(effectiveDirective) === 2) resolve(blocked.sort())
          })
          Object.defineProperty(window, 'stolen', { set: (by) => resolve([`ran: ${by}`]) })
          const box = document.createElement('div')
          box.innerHTML = '<img src="data:," onerror="window.stolen = 1">'
          document.body.append(box)
          const script = document.createElement('script')
          script.textContent = 'window.stolen = 2'
          document.body.append(script)
        }),
    )
    expect(refused).toEqual(['script-src-attr', 'script-src-elem'])
    await page.context().close()
  })
})
