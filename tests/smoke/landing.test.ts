import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, latin, launch, url } from '../harness/browser'

/** The landing page of each role: its own links and widgets, in Chinese, and none that would be refused. */
interface Landing {
  greeting: RegExp
  menu: string[]
  widgets: string[]
  says: RegExp
  settings?: string[]
}

const OWN = ['消息', '我的身份']
const WORK = ['待办事项', '各市进度', ...OWN]

/** Pages of review and selection. */
const SELECTION = ['批次进度', '专家组', '拟定名单']

const LANDINGS: Record<string, Landing> = {
  province: {
    greeting: /^秦致远，您好/,
    menu: [
      '首页',
      '内容管理',
      '形式审查',
      '申请表',
      ...SELECTION,
      '消息',
      '批量导入',
      '业务设置',
      '安全记录',
      '定时任务',
      '通知发送',
      '通知模板',
    ],
    widgets: WORK,
    says: /您以“省级经办人员”的身份登录/,
  },
  'city officer': {
    greeting: /，您好/,
    menu: ['首页', '内容管理', '消息', '批量导入', '通知发送'],
    widgets: WORK,
    says: /负责的市：济南市/,
  },
  expert: {
    greeting: /，您好/,
    menu: ['首页', '我的评审', '消息'],
    widgets: ['待办事项', ...OWN],
    says: /在左侧“我的评审”中/,
  },
  'third-party evaluator': {
    greeting: /，您好/,
    menu: ['首页', '消息'],
    widgets: OWN,
    says: /目前没有分配给您的评价事项/,
  },
  auditor: {
    greeting: /，您好/,
    menu: [
      '首页',
      '内容管理',
      ...SELECTION,
      '消息',
      '业务设置',
      '安全记录',
      '定时任务',
      '通知发送',
      '通知模板',
      '设置',
    ],
    widgets: WORK,
    says: /可以查看全部业务数据.*不能作任何改动/,
    settings: ['概览', '角色', '用户'],
  },
  'super admin': {
    greeting: /，您好/,
    menu: [
      '首页',
      '内容管理',
      '我的评审',
      '形式审查',
      '申请表',
      ...SELECTION,
      '消息',
      '批量导入',
      '媒体库',
      '业务设置',
      '安全记录',
      '内容类型构建器',
      '定时任务',
      '通知发送',
      '通知模板',
      '设置',
    ],
    widgets: WORK,
    says: /不参与业务办理/,
  },
}

inBrowser('the landing page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const menuOf = (page: Page): Promise<string[]> =>
    page
      .locator('nav')
      .first()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.textContent || ''))

  test.each(Object.entries(LANDINGS))('of the %s', async (role, { greeting, menu, widgets, says, settings }) => {
    const failed: string[] = []
    const watch = (opened: Page): void =>
      void opened.on('response', (r) => {
        if (r.status() >= 400) failed.push(`${r.status()} ${r.request().method()} ${r.url()}`)
      })
    const page = await enter(browser, role, { watch })
    await page.getByText('修改密码和界面语言').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('main h1').first().textContent()).toMatch(greeting)
    expect(await menuOf(page)).toEqual(menu)
    expect(await page.locator('main h2').allTextContents()).toEqual(widgets)
    expect(await page.locator('main').first().textContent()).toMatch(says)
    expect(await latin(page)).toEqual([])
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/roles-${role.replace(/ /g, '-')}.png` })
    expect(failed).toEqual([])
    await followMenu(page, menu)
    failed.length = 0
    if (settings) await openSettings(page, settings)
    expect(failed).toEqual([])
    await page.context().close()
  })

  /** No link leads to a page without permission. */
  async function followMenu(page: Page, menu: string[]): Promise<void> {
    for (const [at, name] of menu.entries()) {
      if (name === '内容类型构建器') continue
      await page.locator('nav').first().locator('a').nth(at).click()
      await page.waitForLoadState('networkidle')
      await page.locator('h1').first().waitFor()
      const text = (await page.locator('body').textContent()) ?? ''
      expect([name, /没有权限|找不到(?!内容)|无法访问/.exec(text)?.[0]]).toEqual([name, undefined])
    }
  }

  async function openSettings(page: Page, expected: string[]): Promise<void> {
    await page.goto(`${url}/admin/settings`)
    await page.waitForLoadState('networkidle')
    await page
      .getByText(expected[0] as string)
      .first()
      .waitFor()
    expect(await page.locator('nav').nth(1).locator('a').allTextContents()).toEqual(expected)
    expect(await page.getByText('查看所有定价计划').isVisible()).toBe(false)
    for (const path of ['roles', 'users']) {
      await page.goto(`${url}/admin/settings/${path}`)
      await page.locator('table tbody tr').first().waitFor()
      expect(await latin(page)).toEqual([])
    }
  }
})
