/// <reference lib="dom" />
import type { Browser } from 'playwright-core'
import { enter, inBrowser, launch, offences } from '../harness/browser'

/** That pages keep the panel's Content-Security-Policy is seen in every test with a browser. */
inBrowser('the panel under its policy', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test('a chosen image is previewed; a script that got into the page does not run', async () => {
    const page = await enter(browser, 'province')
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
    expect(offences).toEqual([])
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
    const violation = expect.stringMatching(/violates.*script-src/s)
    expect(offences.splice(0)).toEqual([violation, violation])
    await page.context().close()
  })
})
