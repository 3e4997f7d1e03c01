import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, launch } from '../harness/browser'

/** The server's answer during a database outage. */
const AWAY = {
  data: null,
  error: { status: 503, name: 'Refused', message: '系统暂时无法连接数据库，请稍后重试', details: {} },
}

inBrowser('a form of the panel', () => {
  let browser: Browser
  let page: Page
  const field = (name: string) => page.locator(`[name=${name}]`)
  const save = () => page.getByRole('button', { name: '保存' }).click()

  beforeAll(async () => {
    browser = await launch()
    page = await enter(browser, 'province', { at: '/content-manager/collection-types/api::enterprise.enterprise' })
    await page.locator('tbody tr').first().click()
    await field('contactPhone').waitFor()
  })
  afterAll(() => browser?.close())

  const refused = async (status: number): Promise<void> => {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await save()
    expect((await answered).status()).toBe(status)
    // Reloaded data must not discard the input either.
    await page.waitForLoadState('networkidle')
    expect(await field('address').inputValue()).toBe('填了很久的一段文字')
  }

  test('keeps what was typed when the server refuses it, and says so beside the field', async () => {
    await field('address').fill('填了很久的一段文字')
    await field('contactPhone').fill('12')
    await refused(400)
    expect(await field('contactPhone').inputValue()).toBe('12')
    expect(await field('contactPhone').getAttribute('aria-invalid')).toBe('true')
  })

  test('keeps it too when the refusal is of no field', async () => {
    await field('contactPhone').fill('13900001234')
    await page.route('**/content-manager/collection-types/**', async (route) => {
      const isSave = route.request().method() === 'PUT'
      await (isSave ? route.fulfill({ status: 503, json: AWAY }) : route.continue())
    })
    await refused(503)
    await page.unroute('**/content-manager/collection-types/**')
  })

  test('shows the record of a save at once, with what stood there before', async () => {
    await save()
    const last = page.locator('ol > li', { hasText: '改为 填了很久的一段文字' }).first()
    await last.getByText(/^注册地址：.+ 改为 填了很久的一段文字$/).waitFor()
    expect(await last.innerText()).toMatch(/联系电话：.* 改为 139\*{4}1234/)
    expect(await last.innerText()).not.toContain('13900001234')
  })
})
