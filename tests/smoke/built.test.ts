import type { Browser, Page } from 'playwright-core'
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

  test('a deadline typed in the form is the deadline that is stored, and the one that is shown again', async () => {
    const page = await enter('province', `${LISTS}/plugin::filing.batch/create`)
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
    // Midnight in Beijing is 16:00 UTC of the day before.
    expect([data.filingOpensAt, data.liaisonDueAt, data.filingClosesAt, data.recommendClosesAt]).toEqual([
      '2044-07-30T16:00:00.000Z',
      '2044-08-15T16:00:00.000Z',
      '2044-08-20T16:00:00.000Z',
      '2044-08-22T16:00:00.000Z',
    ])
    await page.goto(`${CM}/plugin::filing.batch/${data.documentId}`)
    await days.nth(3).waitFor()
    expect(await days.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual(typed)
    await page.goto(`${CM}/plugin::filing.batch?filters[$and][0][year][$eq]=2044`)
    const row = page.locator('tbody tr', { hasText: '浏览器批次' })
    for (const shown of ['2044-07-31 00:00', '2044-08-21 00:00', '2044-08-23 00:00'])
      await row.getByText(shown, { exact: true }).waitFor()
    await filterByClose(page)
    await row.waitFor()
    await page.context().close()
  })

  /** Batches that close on 21 August 2044, Beijing's midnight. */
  async function filterByClose(page: Page): Promise<void> {
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('combobox', { name: '选择字段' }).click()
    await page.getByRole('option', { name: '企业填报截止' }).click()
    await page.locator('form input[type=date]').fill('2044-08-21')
    const filtered = page.waitForResponse((answer) => answer.url().includes('filingClosesAt'))
    await page.getByRole('button', { name: '添加筛选' }).click()
    expect((await filtered).status()).toBe(200)
    await page.getByText(/企业填报截止.*2044年8月21日.*0?0:00/).waitFor()
  }

  test('a day typed in the form is the day that is stored, and the one that is shown again', async () => {
    const page = await enter('province', `${LISTS}/plugin::experts.expert/create`)
    await page.locator('input[name=name]').fill('历日')
    const days = { 聘期起始日: '2026-01-01', 聘期截止日: '2027-12-31' }
    const day = (name: string) => page.getByRole('combobox', { name })
    for (const [name, typed] of Object.entries(days)) {
      await day(name).fill(typed.replaceAll('-', '/'))
      await day(name).press('Enter')
      await day(name).press('Tab')
    }
    const saved = page.waitForResponse(
      (r) => r.request().method() === 'POST' && r.url().includes('plugin::experts.expert'),
    )
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const { data } = (await (await saved).json()) as { data: Record<string, string> }
    expect([data.termStartsOn, data.termEndsOn]).toEqual(['2026-01-01', '2027-12-31'])
    await page.goto(`${CM}/plugin::experts.expert/${data.documentId}`)
    await day('聘期截止日').waitFor()
    expect([await day('聘期起始日').inputValue(), await day('聘期截止日').inputValue()]).toEqual([
      '2026/01/01',
      '2027/12/31',
    ])
    await page.goto(`${CM}/plugin::experts.expert?_q=历日`)
    await page.locator('tbody tr', { hasText: '历日' }).getByText('2027年12月31日').waitFor()
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
