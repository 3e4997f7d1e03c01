import { SERVING } from '../harness/serving'
import type { Browser, Page } from 'playwright-core'
import { enter, inBrowser, latin, launch, loginOf, url } from '../harness/browser'

type Asking = (method: string, path: string, body?: object) => Promise<Answer>
interface Answer {
  data: Record<string, never> & { documentId: string; id: number; token: string; registrationToken: string }
  results: { documentId: string; providerName: string; state: string }[]
}

/** A signed-in HTTP client. */
const asking =
  (token?: string): Asking =>
  async (method, path, body) => {
    const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
    const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) })
    const answered = (await answer.json()) as Answer
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answered)}`)
    return answered
  }

async function signedIn(role: string): Promise<Asking> {
  const { email, password } = loginOf(role)
  return asking((await asking()('POST', '/admin/login', { email, password })).data.token)
}

const CM = '/content-manager/collection-types'
const TERM = SERVING
const NAMES = ['赵明远', '钱思齐', '孙立诚', '李卓然']

interface Expert {
  id: string
  ask: Asking
}

/** Experts of the register who have signed in. */
async function experts(province: Asking): Promise<Expert[]> {
  const admin = await signedIn('super admin')
  const roles = (await admin('GET', '/admin/roles')).data as unknown as { id: number; code: string }[]
  const role = roles.find(({ code }) => code === 'pool-expert')?.id
  const made: Expert[] = []
  for (const [n, name] of NAMES.entries()) {
    const email = `province-${n}-${Date.now()}@experts.test`
    const invited = await admin('POST', '/admin/users', { firstname: name, email, roles: [role] })
    const { registrationToken } = invited.data
    const userInfo = { firstname: name, password: 'Test-Password-1' }
    const { token } = (await asking()('POST', '/admin/register', { registrationToken, userInfo })).data
    const row = { name, organisation: '省数字经济研究院', professionalTitle: '高级工程师', ...TERM }
    const { documentId } = (await province('POST', `${CM}/plugin::experts.expert`, row)).data
    await province('POST', `/experts/expert/${documentId}/link-login`, { email })
    made.push({ id: documentId, ask: asking(token) })
  }
  await province('POST', `${CM}/plugin::experts.expert`, { name: '周无账号', ...TERM })
  return made
}

/** Declares and scores all assignments of an expert. */
async function score({ ask }: Expert, points: (criterion: string, at: number) => number): Promise<void> {
  const tasks = (await ask('GET', '/experts/my/assignments')).data as unknown as { documentId: string }[]
  for (const { documentId } of tasks) {
    const task = `/experts/assignment/${documentId}`
    await ask('POST', `${task}/declare`, { declaration: '无利益关系' })
    const opened = (await ask('GET', `/experts/my/assignments/${documentId}`)).data as unknown as {
      subject: { snapshotHash: string; criteria: { code: string }[] }
    }
    const { snapshotHash, criteria } = opened.subject
    const entries = criteria.map(({ code }, at) => [code, { points: points(code, at), reason: '依据材料评定' }])
    await ask('POST', `${task}/submit`, { sheet: { snapshotHash, entries: Object.fromEntries(entries) } })
  }
}

/** Concludes one of the demo's two accepted applications; the other one waits for a panel. */
async function oneConcluded(): Promise<{ waiting: string; concluded: string }> {
  const province = await signedIn('province')
  const accepted = 'filters[$and][0][state][$eq]=accepted&pageSize=10&sort=id:ASC'
  const { results } = await province('GET', `${CM}/plugin::applications.application?${accepted}`)
  const [waiting, concluded] = results
  if (!waiting || !concluded) throw new Error(`the demo accepted ${results.length} applications`)
  const people = await experts(province)
  const planned = { title: '首批遴选第一专家组', kind: 'provider', size: 3, reviewMode: 'named' }
  const panel = (await province('POST', `${CM}/plugin::experts.panel`, planned)).data.documentId
  const act = (action: string, body: object) => province('POST', `/experts/panel/${panel}/${action}`, body)
  const members = people.slice(0, 3)
  await act('add-subjects', { subjects: [concluded.documentId] })
  await act('name-members', { experts: members.map(({ id }) => id), reason: '专业对口' })
  await act('name-chair', { expert: members[0]?.id })
  await act('start', { dueAt: new Date(Date.now() + 240 * 3_600_000).toISOString() })
  for (const member of members) await score(member, () => 86)
  await members[0]?.ask('POST', `/experts/panel/${panel}/conclude`, { text: '申报材料属实，服务能力较强，同意推荐。' })
  return { waiting: waiting.providerName, concluded: concluded.providerName }
}

interface Batch {
  documentId: string
  kind: string
  state: string
}

let shots = 0
async function shot(page: Page, name: string): Promise<void> {
  const file = `province-${String(++shots).padStart(2, '0')}-${name}.png`
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${file}`, fullPage: true })
}

inBrowser('the pages of the province', () => {
  let browser: Browser
  let names: { waiting: string; concluded: string }
  beforeAll(async () => {
    browser = await launch()
    names = await oneConcluded()
  })
  afterAll(() => browser.close())

  /** Opens the dialog of an action, fills it in and waits for completion. */
  async function perform(page: Page, action: string, fill: () => Promise<unknown> = () => Promise.resolve()) {
    await page.getByRole('button', { name: action, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await fill()
    await shot(page, action)
    expect(await latin(page)).toEqual([])
    await dialog.getByRole('button', { name: `确认${action}` }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  test('[R10] an official composes a panel by names, draws, names the chair and starts it, in Chinese', async () => {
    const page = await enter(browser, 'province')
    const dialog = page.getByRole('dialog')
    await page.getByRole('link', { name: '批次进度' }).click()
    const ofProviders = page.locator('section', { hasText: '服务商首批' })
    const compose = ofProviders.getByText(/^组建专家组：\d+件事项尚无专家组$/)
    await compose.waitFor()
    await shot(page, 'progress')
    expect(await latin(page)).toEqual([])
    await compose.click()
    await page.getByText('所需专业领域').waitFor()
    await page.locator('input[name=title]').fill('首批遴选第二专家组')
    await page.getByRole('combobox').nth(1).click()
    await page.getByRole('option', { name: '3 人' }).click()
    await shot(page, 'new')
    expect(await latin(page)).toEqual([])
    await page.getByRole('button', { name: '保存并选择评审事项' }).click()
    await page.getByText('还没有评审事项。', { exact: false }).waitFor()
    await page.getByText('能否参加').waitFor()
    await shot(page, 'planned')
    expect(await latin(page)).toEqual([])
    await perform(page, '提交评审事项', () => dialog.getByRole('checkbox', { name: names.waiting }).click())
    await page.getByText('评审事项（1项）').waitFor()
    // An expert without a login is shown but not drawn.
    await page.locator('tr', { hasText: '周无账号' }).getByText('未关联登录账号').waitFor()
    await perform(page, '随机抽取专家')
    await page.getByText('随机种子').waitFor()
    expect(await page.getByText(/^[0-9a-f]{32}$/).count()).toBe(1)
    await shot(page, 'drawn')
    await perform(page, '指定组长', async () => {
      await dialog.getByRole('combobox').click()
      await page.getByRole('option').first().click()
    })
    // The due date from the settings is prefilled.
    await perform(page, '开始独立评审', async () => {
      const day = dialog.getByRole('textbox', { name: /日期$/ })
      expect(await day.inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/)
      await day.fill(`${new Date().getFullYear() + 1}-06-30`)
    })
    await page.getByText('独立评审', { exact: true }).first().waitFor()
    await shot(page, 'started')
    await page.getByRole('button', { name: '更换' }).first().waitFor()
    await page.getByRole('button', { name: '返回列表' }).click()
    await page.getByRole('link', { name: '首批遴选第二专家组' }).waitFor()
    await shot(page, 'list')
    expect(await latin(page)).toEqual([])
    await page.context().close()
  })

  test('the generated dialogs of content-manager ask by the same pickers, and the pilot list is read before it is', async () => {
    const province = await signedIn('province')
    const planned = { title: '试点需求复审专家组', kind: 'pilot', size: 3, reviewMode: 'named' }
    const panel = (await province('POST', `${CM}/plugin::experts.panel`, planned)).data.documentId
    const batches = (await province('GET', '/lists/batch-progress')).data as unknown as Batch[]
    const of = (kind: string) => batches.find((batch) => batch.kind === kind && batch.state === 'open')?.documentId
    const page = await enter(browser, 'province', { at: `${CM}/plugin::experts.panel/${panel}` })
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '提交评审事项', exact: true }).click()
    await dialog.getByPlaceholder('按名称查找').waitFor()
    expect(await dialog.getByRole('checkbox').count()).toBeGreaterThan(8)
    await shot(page, 'content-manager')
    expect(await latin(page)).toEqual([])
    await page.goto(`${url}/admin${CM}/plugin::filing.batch/${of('provider')}`)
    await page.getByRole('button', { name: '拟定名单', exact: true }).click()
    await dialog.getByText(/将按专家委员会的结论确定\d+件申请的结果/).waitFor()
    await shot(page, 'batch')
    await page.goto(`${url}/admin/determination?batch=${of('pilot')}`)
    await page.getByText('试点企业名单预览', { exact: false }).waitFor()
    await shot(page, 'pilot')
    expect(await latin(page)).toEqual([])
    await page.context().close()
  })

  test('[R14] [R15] an official reads the conclusions, previews the three lists and determines them', async () => {
    const page = await enter(browser, 'province', { at: '/batch-progress' })
    await page.getByText(/^拟定名单：\d+件已形成结论$/).click()
    await page.getByText('同意推荐', { exact: false }).waitFor()
    await shot(page, 'determination')
    expect(await latin(page)).toEqual([])
    const listNamed = (name: string) => page.getByRole('region', { name, exact: true })
    const preview = listNamed('服务商名单')
    await preview.getByText(names.concluded).first().waitFor()
    const determine = page.getByRole('button', { name: '拟定名单', exact: true })
    const results = page.getByRole('checkbox', { name: /^列入：/ })
    // An excluded entry needs a reason and disappears from the preview.
    const count = await results.count()
    await results.last().click()
    await page.getByText('获推荐而不列入，须说明理由').first().waitFor()
    expect(await determine.isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: /理由$/ }).first().fill('本批次暂缓')
    await shot(page, 'deviation')
    expect(await results.count()).toBe(count)
    await results.last().click()
    const fresh = await Promise.all(
      ['服务商名单', '解决方案名单', '服务产品名单'].map((name) =>
        listNamed(name).getByText('新增', { exact: true }).count(),
      ),
    )
    expect(fresh.reduce((sum, lines) => sum + lines, 0)).toBe(count)
    await perform(page, '拟定名单')
    await page.getByText('已拟定的名单').waitFor()
    await page.getByRole('button', { name: '公示名单', exact: true }).waitFor()
    await shot(page, 'determined')
    expect(await latin(page)).toEqual([])
    await page.context().close()
  })
})
