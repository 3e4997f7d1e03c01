import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, launch, loginOf, url } from '../harness/browser'

inBrowser('who one signs in as', () => {
  let browser: Browser
  let page: Page
  const { email, password } = loginOf('third-party evaluator')

  beforeAll(async () => {
    browser = await launch()
    page = await enter(browser, 'third-party evaluator')
  })
  afterAll(() => browser?.close())

  test('the address is changed on the home page, against the present password', async () => {
    await page.getByText(`登录邮箱：${email}`).waitFor()
    const change = async (address: string, present: string): Promise<void> => {
      await page.locator('input[type=email]').fill(address)
      await page.locator('input[type=password]').fill(present)
      await page.getByRole('button', { name: '保存' }).click()
    }
    await page.getByRole('button', { name: '更改登录邮箱' }).click()
    await change(`new-${email}`, 'Not-My-Password-1')
    await page.getByText('现用密码不正确').waitFor()
    await change(`new-${email}`, password)
    await page.getByText(`登录邮箱：new-${email}`).waitFor()
    await page.getByRole('button', { name: '更改登录邮箱' }).click()
    await change(email, password)
    await page.getByText(`登录邮箱：${email}`, { exact: true }).waitFor()
  })

  test('the profile page says where, keeps the name, and changes the rest', async () => {
    await page.goto(`${url}/admin/me`)
    await page.locator('input[name=email]').fill(`other-${email}`)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('更改登录邮箱须输入现用密码').first().waitFor()
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=firstname]').fill('他人')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('姓名和用户名由系统管理员维护').first().waitFor()
  })
})
