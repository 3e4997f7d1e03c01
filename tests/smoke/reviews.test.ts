import { SERVING } from '../harness/serving'
import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, latin, launch, loginOf, url } from '../harness/browser'

interface Answer {
  data: Record<string, never> & { documentId: string; id: number; token: string }
  results: { documentId: string; title: string }[]
}

/** A signed-in HTTP client. */
async function asking(role: string) {
  const call =
    (token?: string) =>
    async (method: string, path: string, body?: object): Promise<Answer> => {
      const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
      const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) })
      const answered = (await answer.json()) as Answer
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answered)}`)
      return answered
    }
  const { email, password } = loginOf(role)
  const { data } = await call()('POST', '/admin/login', { email, password })
  return call(data.token)
}

/** Two more users with the expert role, who do not sign in. */
async function colleagues(): Promise<string[]> {
  const admin = await asking('super admin')
  const roles = (await admin('GET', '/admin/roles')).data as unknown as { id: number; code: string }[]
  const expert = roles.find(({ code }) => code === 'pool-expert')
  const emails = ['jia', 'yi'].map((name) => `${name}-${Date.now()}@experts.test`)
  for (const email of emails) await admin('POST', '/admin/users', { firstname: '专家', email, roles: [expert?.id] })
  return emails
}

/** A panel in review with two demands and three experts; the demo's expert is the chair. */
async function panelUnderReview(): Promise<void> {
  const province = await asking('province')
  const CM = '/content-manager/collection-types'
  const experts: string[] = []
  for (const [n, email] of [loginOf('expert').email, ...(await colleagues())].entries()) {
    const term = SERVING
    const { documentId } = (
      await province('POST', `${CM}/plugin::experts.expert`, { name: ['卓越', '专家甲', '专家乙'][n], ...term })
    ).data
    await province('POST', `/experts/expert/${documentId}/link-login`, { email })
    experts.push(documentId)
  }
  const recommended = 'filters[$and][0][state][$eq]=recommended&pageSize=2'
  const demands = (await province('GET', `${CM}/api::demand.demand?${recommended}`)).results
  const subjects = demands.map(({ documentId }) => documentId)
  for (const id of subjects) await province('POST', `/filing/demand/${id}/start-review`)
  const planned = { title: '首批试点需求复审专家组', kind: 'pilot', size: 3, reviewMode: 'blind' }
  const panel = (await province('POST', `${CM}/plugin::experts.panel`, planned)).data.documentId
  const act = (action: string, body: object) => province('POST', `/experts/panel/${panel}/${action}`, body)
  await act('add-subjects', { subjects })
  await act('name-members', { experts, reason: '专业对口' })
  await act('name-chair', { expert: experts[0] })
  await act('start', { dueAt: new Date(Date.now() + 240 * 3_600_000).toISOString() })
}

/** Fills in every criterion by keyboard. */
async function fill(page: Page): Promise<void> {
  for (const code of ['urgency', 'potential', 'feasibility', 'benefit']) {
    await page.locator(`[name="points-${code}"]`).focus()
    await page.keyboard.type('85')
    await page.locator(`[name="reason-${code}"]`).focus()
    await page.keyboard.type('理由充分，方案可行。')
  }
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/reviews-${name}.png`, fullPage: true })
}

inBrowser('the review of an expert', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
    await panelUnderReview()
  })
  afterAll(() => browser.close())

  test('[R11] [R12] an expert declares, scores two items by keyboard and submits, in Chinese', async () => {
    const page = await enter(browser, 'expert', { at: '/my-reviews' })
    await page.getByText('还有2项未提交').waitFor()
    expect(await latin(page)).toEqual([])
    await page.getByRole('button', { name: '开始评审' }).click()
    for (const alias of ['A-01', 'A-02']) {
      await page.getByRole('heading', { name: alias, exact: true }).waitFor()
      await page.getByRole('button', { name: '声明无利益关系并查看材料' }).click()
      await page.getByText('已完成0/4项').waitFor()
      await fill(page)
      await page.getByText('已完成4/4项。草稿已保存。').waitFor()
      await shot(page, alias)
      const submitted = page.waitForResponse((answer) => answer.url().endsWith('/submit'))
      await page.keyboard.press('Control+Enter')
      expect((await submitted).status()).toBe(200)
      if (alias === 'A-01') await page.getByRole('heading', { name: 'A-02', exact: true }).waitFor()
    }
    await page.getByRole('button', { name: '返回列表' }).click()
    await page.getByText('还有0项未提交').waitFor()
    expect(await page.locator('tbody').getByText('已提交').count()).toBe(2)
    expect(await latin(page)).toEqual([])
    await shot(page, 'list')
  })
})
