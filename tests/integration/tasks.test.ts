import { given, JINAN, QINGDAO, yearAfterAll } from '../harness/given'
import { as } from '../harness/people'
import type { Somebody } from '../harness/http'
import { load } from '../harness/app'
import type * as Tasks from '../../src/shared/server/tasks/tasks'

interface TasksAnswer {
  kind: string
  now: string
  deadlines: { title: { zh: string }; lines: { label: { zh: string }; at: string | null }[] }[]
  tasks: { plugin: string; key: string; text: { zh: string }; count?: number; dueAt?: string | null; to: string }[]
}
const tasksFor = async (who: Somebody): Promise<TasksAnswer> => (await who.get('/desk/tasks')).body.data as TasksAnswer
const counted = async (who: Somebody): Promise<Record<string, number | undefined>> =>
  Object.fromEntries((await tasksFor(who)).tasks.map(({ plugin, key, count }) => [`${plugin}/${key}`, count]))

/** The counts that have grown. */
const more = (before: Record<string, number | undefined>, after: Record<string, number | undefined>) =>
  Object.fromEntries(
    Object.entries(after).flatMap(([key, count]) =>
      count !== undefined && count !== (before[key] ?? 0) ? [[key, count - (before[key] ?? 0)]] : [],
    ),
  )

/** A batch later than those of all other tests. */
const batchAtWork = async () => given.batch({ year: await yearAfterAll(), ordinal: 1 })

test('[R25] [R32] each user sees his own tasks only', async () => {
  const people = {
    jinan: await as.cityOfficer(JINAN),
    qingdao: await as.cityOfficer(QINGDAO),
    province: await as.province(),
    auditor: await as.auditor(),
    expert: await as.expert(),
  }
  const batch = await batchAtWork()
  const before = await Promise.all(Object.values(people).map(counted))
  const label = await given.label({ cityCode: JINAN, state: 'declared' })
  for (const [state, at] of Object.entries({
    draft: 1,
    submitted: 2,
    returned: 1,
    selected: 3,
    recommended: 1,
    'in-review': 2,
    listed: 1,
  }))
    for (let n = 0; n < at; n += 1) await given.demand({ batch: batch.id, cityCode: JINAN, state })
  const after = await Promise.all(Object.values(people).map(counted))
  const news = Object.fromEntries(Object.keys(people).map((name, at) => [name, more(before[at]!, after[at]!)]))
  expect(label).toBeDefined()
  expect(news).toEqual({
    jinan: { 'filing/submitted': 2, 'filing/selected': 3, 'organisations/labels': 1 },
    qingdao: {},
    province: { 'filing/recommended': 1, 'filing/in-review': 2 },
    auditor: { 'filing/submitted': 2, 'filing/recommended': 1, 'filing/in-review': 2 },
    expert: {},
  })
})

test('the order is the same for everybody, and each task leads to a page of the panel', async () => {
  const { tasks, now } = await tasksFor(await as.cityOfficer(JINAN))
  const isLate = ({ count, dueAt }: { count?: number; dueAt?: string | null }) =>
    count !== 0 && Boolean(dueAt) && new Date(String(dueAt)) <= new Date(now)
  const late = tasks.filter(isLate)
  // Overdue ones come first; the others keep their order.
  expect(tasks.slice(0, late.length)).toEqual(late)
  const others = tasks.slice(late.length)
  expect(others.slice(0, 5).map(({ plugin, key }) => `${plugin}/${key}`)).toEqual([
    'filing/submitted',
    'filing/returned-to-city',
    'filing/selected',
    'organisations/verifications',
    'organisations/labels',
  ])
  for (const { to } of tasks) expect(to).toMatch(/^\/content-manager\/collection-types\//)
})

test('[R04] an officer reads the deadlines of his city, extensions counted', async () => {
  const officer = await as.cityOfficer(JINAN)
  const province = await as.province()
  const batch = await batchAtWork()
  const closes = async (who: Somebody) =>
    (await tasksFor(who)).deadlines[0]?.lines.find(({ label }) => label.zh === '市级推荐截止')?.at
  const before = await closes(officer)
  expect(before).toBe(await closes(province))
  const until = new Date(new Date(before!).getTime() + 24 * 3_600_000).toISOString()
  const granted = await province.post(`/filing/batch/${batch.documentId}/grant-extension`, {
    scope: 'city',
    cityCode: JINAN,
    window: 'recommendation',
    until,
    reason: '台风',
  })
  expect(granted).toAnswer(200)
  expect(new Date((await closes(officer))!).getTime()).toBe(new Date(until).getTime())
  expect(await closes(await as.cityOfficer(QINGDAO))).toBe(await closes(province))
})

test('accounts and anonymous users get no tasks', async () => {
  expect(await as.nobody().get('/desk/tasks')).toBeRefused('not-signed-in', 401)
  const firm = await as.account((await given.enterprise()).creditCode)
  expect((await firm.get('/desk/tasks')).status).toBe(401)
})

test('two plugins of one name are a mistake that stops the boot', () => {
  const { declareTasks } = load<typeof Tasks>('shared/server/tasks/tasks.js')
  expect(() => declareTasks('filing', () => Promise.resolve({ tasks: [] }))).toThrow(
    'tasks filing of filing: filing has registered it already',
  )
})
