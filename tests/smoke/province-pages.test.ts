import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, latin, launch, url } from '../harness/browser'
import { SUPERUSER_URL, withClient } from '../harness/new-database'

/** Closes all batches without their procedure, because forms are adopted between batches. */
async function batchesOver(): Promise<() => Promise<void>> {
  const run = await inDatabase<{ id: number }>(`select id from batches where kind = 'provider' and state = 'open'`, [])
  const ids = run.map(({ id }) => id)
  const set = (state: string) => inDatabase('update batches set state = $1 where id = any($2::int[])', [state, ids])
  await set('closed')
  return async () => void (await set('open'))
}

function inDatabase<T extends object>(sql: string, values: unknown[]): Promise<T[]> {
  return withClient(SUPERUSER_URL, async (client) => {
    await client.query('set session_replication_role = replica')
    return (await client.query<T>(sql, values)).rows
  })
}

async function shot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return
  const tall = name.startsWith('check-') && !name.includes('list')
  if (tall) await page.setViewportSize({ width: 1440, height: 2600 })
  await page.screenshot({ path: `${process.env.SHOTS}/province-${name}.png`, fullPage: true })
  if (tall) await page.setViewportSize({ width: 1440, height: 1000 })
}

const heading = (page: Page): Promise<string> =>
  page
    .locator('h1')
    .first()
    .textContent()
    .then((text) => text ?? '')

/** Chooses an action, fills in its dialog and confirms. */
async function decide(page: Page, action: string, fill: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await fill()
  await page.getByRole('button', { name: `确认${action}` }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

inBrowser('the pages of the province', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  let reopen: (() => Promise<void>) | undefined
  afterAll(async () => {
    await reopen?.()
    await browser.close()
  })

  test('what was sent is named by its notice, and filtered by it', async () => {
    const page = await enter(browser, 'province')
    await page.getByRole('link', { name: '通知发送' }).click()
    await page.getByRole('combobox', { name: '通知种类' }).click()
    const filtered = page.waitForResponse((answer) => answer.url().includes('notice=demand-recommended'))
    await page.getByRole('option', { name: '需求已推荐' }).click()
    await filtered
    const rows = page.locator('tbody tr')
    await rows.filter({ hasNotText: '需求已推荐' }).first().waitFor({ state: 'detached' })
    expect(await rows.count()).toBeGreaterThan(0)
    await page.context().close()
  })

  test('[R09] applications are checked one after the other: evidence, what a correction changed, a decision, the next', async () => {
    const page = await enter(browser, 'province')
    await page.getByRole('link', { name: '形式审查', exact: true }).click()
    await page.getByRole('button', { name: '待形式审查（2）' }).waitFor()
    expect(await latin(page)).toEqual([])
    await shot(page, 'check-list')

    await page.getByRole('button', { name: '从第一件开始' }).click()
    await page.getByText('证明材料.pdf').first().waitFor()
    await page.getByRole('button', { name: '受理', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    // Keyboard keys, file names and sizes, hashes.
    expect((await latin(page)).filter((word) => !/^(Alt|pdf|PDF|KB|[a-f]+)$/.test(word))).toEqual([])
    await shot(page, 'check-first')
    const first = await heading(page)
    const file = page.waitForResponse((answer) => /\/files\/[a-z0-9]+$/.test(answer.url()))
    await page.getByRole('button', { name: '打开查看' }).first().click()
    expect((await file).status()).toBe(200)

    await page.keyboard.press('Alt+n')
    await page.getByText('本次补正的改动').waitFor()
    await page.getByRole('button', { name: '受理', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await heading(page)).not.toBe(first)
    await shot(page, 'check-corrected')
    await decide(page, '不予受理', () => page.locator('textarea[name=reason]').fill('所附材料与申请类别无关。'))
    await page.getByRole('heading', { name: first }).waitFor()
    await decide(page, '退回补正', async () => {
      await page.getByRole('button', { name: '确认退回补正' }).click()
      await page.getByText('请填写：').waitFor()
      await page.locator('textarea[name=reason]').fill('证明材料不清晰，请重新上传。')
      await page.getByRole('textbox', { name: '补正截止日' }).fill(`${new Date().getFullYear() + 1}-12-31`)
      await shot(page, 'check-return')
    })
    await page.getByText('本批次没有待形式审查的申请').waitFor()
    await page.getByRole('button', { name: '退回补正（2）' }).waitFor()
    await shot(page, 'check-done')
  })

  test('[R06] the next form is written without a code: reworded, stricter, one item more, adopted between batches', async () => {
    const page = await enter(browser, 'province')
    await page.getByRole('link', { name: '申请表', exact: true }).click()
    await page.getByText('仅供查看').waitFor()
    expect(await page.getByRole('button', { name: '修改表述' }).count()).toBe(0)
    await page.waitForLoadState('networkidle')
    expect(await latin(page)).toEqual([])
    await shot(page, 'form-read')
    await decide(page, '修订')
    await page.getByText('正在修订：第3版').waitFor()

    const contract = page.getByRole('listitem', { name: '供货或服务合同样本' })
    await contract.getByRole('button', { name: '修改表述' }).click()
    await contract.getByLabel('中文表述').fill('')
    await contract.getByRole('button', { name: '保存' }).click()
    await contract.getByRole('alert').getByText('“供货或服务合同样本（含服务承诺）”的中文表述').waitFor()
    await contract.getByLabel('中文表述').fill('近两年的供货或服务合同（含服务承诺）')
    await page.getByText('有1处填写的内容尚未保存').waitFor()
    await page.getByRole('link', { name: '形式审查', exact: true }).click()
    await page.getByRole('button', { name: '留在此页' }).click()
    await page.getByRole('button', { name: '网络服务商', exact: true }).click()
    await page.getByRole('button', { name: '智能装备服务商' }).click()
    expect(await contract.getByLabel('中文表述').inputValue()).toBe('近两年的供货或服务合同（含服务承诺）')
    await contract.getByRole('button', { name: '保存' }).click()
    await page.getByText('与使用中版本相比（1处改动）').waitFor()

    await page.getByLabel('省内应用企业最少家数').fill('51')
    await page.getByRole('article', { name: '1.4' }).getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').getByText('应为1至50').waitFor()
    await page.getByLabel('省内应用企业最少家数').fill('5')
    await page.getByRole('article', { name: '1.4' }).getByRole('button', { name: '保存' }).click()
    await page.getByText('与使用中版本相比（2处改动）').waitFor()
    await addChoice(page)
    await page.getByText('与使用中版本相比（3处改动）').waitFor()
    await addOption(page)
    await page.getByText('与使用中版本相比（4处改动）').waitFor()
    await page.waitForLoadState('networkidle')
    await shot(page, 'form-edited')

    await page.getByText('正在受理申请，同一批次的申请人须填写同一版申请表').waitFor()
    reopen = await batchesOver()
    await page.reload()
    await decide(page, '启用', () => page.locator('textarea[name=reason]').fill('下一批次启用'))
    await page.getByText('使用中：第3版').waitFor()
    await shot(page, 'form-adopted')
    const asked = await (await fetch(`${url}/api/provider-application-form`)).text()
    for (const words of [
      '近两年的供货或服务合同（含服务承诺）',
      '"condition-1.4-enterprises":5',
      '驻场服务',
      '焊接装备',
    ])
      expect(asked).toContain(words)

    await page.getByRole('link', { name: '形式审查', exact: true }).click()
    await page.getByRole('button', { name: /^退回补正/ }).click()
    await page.getByRole('button', { name: '查看' }).first().click()
    await page.getByText('申请表第2版').waitFor()
  })

  async function addOption(page: Page): Promise<void> {
    expect(await page.getByRole('region', { name: '服务商角色' }).getByRole('button').count()).toBe(0)
    const scope = page.getByRole('region', { name: '装备类型' })
    await scope.getByRole('button', { name: '增加选项' }).click()
    await scope.getByLabel('选项的中文名称').fill('智能物流设备')
    await scope.getByLabel('选项的英文名称').fill('welding equipment')
    await scope.getByRole('button', { name: '加入服务范围' }).click()
    await scope.getByRole('alert').getByText('“装备类型”已有选项“智能物流设备”，不能重复增加').waitFor()
    await shot(page, 'form-option')
    await scope.getByLabel('选项的中文名称').fill('焊接装备')
    await scope.getByRole('button', { name: '加入服务范围' }).click()
    await scope.getByRole('button', { name: '删除“焊接装备”' }).waitFor()
  }

  async function addChoice(page: Page): Promise<void> {
    const condition = page.getByRole('article', { name: '1.1' })
    await condition.getByRole('button', { name: '增加填报项' }).click()
    const form = condition.getByRole('region', { name: '增加填报项' })
    await form.getByLabel('中文表述').fill('售后服务方式')
    await form.getByLabel('英文表述').fill('ways of after-sales service')
    await form.getByRole('button', { name: '加入申请表' }).click()
    await form.getByText('请至少选择一类').waitFor()
    await form.getByRole('combobox').first().click()
    await page.getByRole('option', { name: '勾选选项' }).click()
    for (const [at, [zh, en]] of [
      ['驻场服务', 'on site'],
      ['远程服务', 'remote'],
    ].entries()) {
      await form.getByLabel(`第${at + 1}项中文名称`).fill(zh as string)
      await form.getByLabel(`第${at + 1}项英文名称`).fill(en as string)
    }
    await shot(page, 'form-adding')
    await form.getByRole('button', { name: '加入申请表' }).click()
  }
})
