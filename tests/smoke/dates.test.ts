import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, launch, url } from '../harness/browser'

const BATCHES = '/content-manager/collection-types/plugin::filing.batch'

inBrowser('dates in the panel', () => {
  let browser: Browser
  let page: Page
  const day = (label: string) => page.getByRole('textbox', { name: `${label} 日期`, exact: true })
  const time = (label: string) => page.getByRole('textbox', { name: `${label} 时刻`, exact: true })
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/dates-${name}.png`, fullPage: true })
  }
  const save = async (): Promise<number> => {
    const answered = page.waitForResponse(
      (answer) => ['POST', 'PUT'].includes(answer.request().method()) && answer.url().includes('filing.batch'),
    )
    await page.getByRole('button', { name: '保存' }).click()
    return (await answered).status()
  }
  const year = new Date().getFullYear() + 1
  const NAME = `日期试填批次${Date.now()}`

  beforeAll(async () => {
    browser = await launch()
    page = await enter(browser, 'province', { at: `${BATCHES}/create` })
    await page.locator('[name=name]').fill(NAME)
    await page.locator('[name=year]').fill(String(year))
    await page.locator('[name=ordinal]').fill('97')
  })
  afterAll(() => browser?.close())

  test('[S01] a day typed into a deadline is kept as typed, and is shown as its 24th hour after a reload', async () => {
    await day('填报开始时间').fill(`${year}-01-01`)
    await day('联络员报送截止').fill(`${year}年8月15日`)
    await day('企业填报截止').fill(`${year}-08-20`)
    await day('市级推荐截止').pressSequentially(`${year}/8/22`)
    await time('市级推荐截止').fill('17:30')
    await shot('typed')
    expect(await save()).toBe(201)
    await page.waitForURL((to) => !to.pathname.endsWith('/create'))
    await page.reload()
    await day('企业填报截止').waitFor()
    expect([await day('填报开始时间').inputValue(), await time('填报开始时间').inputValue()]).toEqual([
      `${year}-01-01`,
      '00:00',
    ])
    expect(await day('联络员报送截止').inputValue()).toBe(`${year}-08-15`)
    expect(await time('联络员报送截止').inputValue()).toBe('24:00')
    expect(await day('企业填报截止').inputValue()).toBe(`${year}-08-20`)
    expect(await time('企业填报截止').inputValue()).toBe('24:00')
    expect(await day('市级推荐截止').inputValue()).toBe(`${year}-08-22`)
    expect(await time('市级推荐截止').inputValue()).toBe('17:30')
    await shot('reloaded')
  })

  test('[S01] saving again shifts nothing', async () => {
    await page.locator('[name=note]').fill('不改时间')
    expect(await save()).toBe(200)
    await page.reload()
    await day('企业填报截止').waitFor()
    expect(await day('企业填报截止').inputValue()).toBe(`${year}-08-20`)
    expect(await time('企业填报截止').inputValue()).toBe('24:00')
  })

  test('[S01] a day of another century or none is refused beside its field, as it was typed', async () => {
    await day('填报开始时间').fill('1826-01-01')
    await page.getByText(/^应在\d{4}年1月1日至\d{4}年12月31日之间$/).waitFor()
    await day('企业填报截止').fill('2026-02-30')
    await page.getByText('应为日期（如 2026-08-20）').waitFor()
    await shot('refused')
    expect(await save()).toBe(400)
    expect(await day('填报开始时间').inputValue()).toBe('1826-01-01')
    expect(await day('企业填报截止').inputValue()).toBe('2026-02-30')
  })

  test('[S01] the table and its filter write the end of a day as 24:00', async () => {
    await page.goto(page.url().replace(/\/[a-z0-9]+(\?.*)?$/, ''))
    const row = page.locator('tbody tr', { hasText: NAME })
    await row.waitFor()
    expect(await row.innerText()).toContain(`${year}-08-20 24:00`)
    expect(await row.innerText()).toContain(`${year}-01-01 00:00`)
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('combobox', { name: '选择字段' }).click()
    await page.getByRole('option', { name: '企业填报截止' }).click()
    await day('企业填报截止').fill(`${year}-08-20`)
    await shot('filter')
    await page.getByRole('button', { name: '添加筛选条件' }).click()
    await page.getByText(`企业填报截止 等于 ${year}-08-20 24:00`).waitFor()
    await row.waitFor()
    await shot('table')
  })

  test('[S01] a day typed into the form of an expert is the day that is stored, and the one that is shown', async () => {
    const EXPERTS = '/content-manager/collection-types/plugin::experts.expert'
    const on = (name: string) => page.getByRole('textbox', { name })
    await page.goto(`${url}/admin${EXPERTS}/create`)
    await page.locator('[name=name]').fill('历日')
    await on('聘期起始日').pressSequentially('2026-01-01')
    await on('聘期截止日').pressSequentially('2027年12月31日')
    await on('聘期截止日').blur()
    await shot('day')
    const saved = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().includes('experts.expert'),
    )
    await page.getByRole('button', { name: '保存' }).click()
    const { data } = (await (await saved).json()) as { data: Record<string, string> }
    expect([data.termStartsOn, data.termEndsOn]).toEqual(['2026-01-01', '2027-12-31'])
    await page.goto(`${url}/admin${EXPERTS}/${data.documentId}`)
    await on('聘期截止日').waitFor()
    expect([await on('聘期起始日').inputValue(), await on('聘期截止日').inputValue()]).toEqual([
      '2026-01-01',
      '2027-12-31',
    ])
    await page.goto(`${url}/admin${EXPERTS}?_q=历日`)
    await page.locator('tbody tr', { hasText: '历日' }).getByText('2027-12-31').waitFor()
  })

  test('[S01] a day is chosen from a calendar, and only the product asks for dates', async () => {
    await page.goto(`${url}/admin${BATCHES}/create`)
    await day('企业填报截止').waitFor()
    await page.getByRole('button', { name: '从日历中选择' }).first().click()
    // What the browser's calendar writes.
    await page
      .locator('input[type=date]')
      .first()
      .evaluate((input: HTMLInputElement) => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '2027-03-01')
        input.dispatchEvent(new Event('input', { bubbles: true }))
      })
    expect(await day('填报开始时间').inputValue()).toBe('2027-03-01')
  })
})
