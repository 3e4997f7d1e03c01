import type { Browser } from 'playwright-core'
import { enter as enterIn, inBrowser, latin, launch, loginOf, url } from '../harness/browser'

/** The built product with its demo, started as by `npm start`, in a real browser. */
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

inBrowser('the panel', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  const enter = (role: string, at?: string) => enterIn(browser, role, { at })

  const LISTS = '/content-manager/collection-types'
  const CM = `${url}/admin${LISTS}`

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
    await page.getByRole('button', { name: '退回企业补正', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await latin(page)).toEqual([])
    // The dialog validates required input.
    await dialog.getByRole('button', { name: /^确认/ }).click()
    await dialog.getByText('请填写', { exact: false }).first().waitFor()
    await dialog.locator('textarea').fill('请补充近三年财务数据')
    await dialog.getByRole('button', { name: /^确认/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('请补充近三年财务数据').first().waitFor()
    await page.getByText('退回企业补正').first().waitFor()
    expect(await latin(page)).toEqual([])
    await page.context().close()
  })

  test('the province sees its batches and settings, in Chinese', async () => {
    const page = await enter('province')
    expect(await latin(page)).toEqual([])
    await page.goto(`${CM}/plugin::filing.batch`)
    await page.waitForSelector('table tbody tr')
    expect(await latin(page)).toEqual([])
    await page.context().close()
  })

  test('the auditor sees who signed in and who did not', async () => {
    const { email } = loginOf('province')
    const wrong = { email, password: 'Wrong-Password-1' }
    const headers = { 'Content-Type': 'application/json' }
    await fetch(`${url}/admin/login`, { method: 'POST', headers, body: JSON.stringify(wrong) })
    const page = await enter('auditor', '/logins')
    await page.waitForSelector('table tbody tr')
    expect(await page.locator('table thead').innerText()).not.toMatch(/[A-Za-z]/)
    const failed = page.locator('table tbody tr', { hasText: '账号或密码不正确' }).first()
    expect(await failed.innerText()).toContain(email)
    await page.fill('input[name=q]', 'nobody@nowhere.cn')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的记录').waitFor()
    await page.context().close()
  })
})
