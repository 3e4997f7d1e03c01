import { catalogueOfPlugins } from '../house/notices'
import type * as Digests from '../../src/plugins/notices/server/send-digests'
import { as, accountFor, staffUser } from '../harness/people'
import { given, hours, JINAN, QINGDAO } from '../harness/given'
import { database, load, query } from '../harness/app'
import type { Somebody } from '../harness/http'
import { kept, message, newAddress, write } from '../harness/outbox'

const { sendDigests } = load<typeof Digests>('plugins/notices/server/send-digests.js')

interface Line {
  id: number
  notice: string
  subject: string
  readAt: string | null
}

/** An enterprise whose demand was returned, which makes one notice for its account. */
async function returned(): Promise<{ documentId: string; creditCode: string; account: Somebody }> {
  const demand = await given.demand({ state: 'submitted' })
  const account = await as.account(demand.creditCode)
  const city = await as.cityOfficer(JINAN)
  expect(await city.post(`/filing/demand/${demand.documentId}/return`, { reason: '补正' })).toAnswer(200)
  return { ...demand, account }
}

const inboxOf = async (who: Somebody, asked = '', path = '/api/my/notices'): Promise<Line[]> =>
  ((await who.get(`${path}${asked}`)).body as { data: Line[] }).data

describe('the own inbox', () => {
  test("has one's own messages only; nobody else reads or marks them", async () => {
    const { account } = await returned()
    const { account: other } = await returned()
    const [line] = await inboxOf(account)
    expect(line).toMatchObject({ notice: 'demand-returned', readAt: null })
    const lines = await inboxOf(other)
    expect(lines.map(({ id }) => id)).not.toContain(line?.id)
    const foreign = await other.post(`/api/my/notices/${line?.id}/read`)
    const unknown = await other.post('/api/my/notices/999999999/read')
    expect(foreign).toBeRefused('not-found', 404)
    expect(unknown).toBeRefused('not-found', 404)
    expect(await other.post('/api/my/notices/x/read')).toBeRefused('not-found', 404)
    expect((await inboxOf(account))[0]?.readAt).toBeNull()
    expect(await account.post(`/api/my/notices/${line?.id}/read`)).toAnswer(200)
    expect((await inboxOf(account))[0]?.readAt).not.toBeNull()
  })

  test('is paged, counted when asked, and filtered by what is unread', async () => {
    const { account, creditCode } = await returned()
    const { id } = await accountFor(creditCode)
    await query(
      `insert into notices_message (notice, occasion, recipient, recipient_name, channel, subject, body, state)
       select 'demand-returned', 'test:' || $1 || ':' || n, $1, '某人', 'inbox', '第' || n || '条', '文', 'shown' from generate_series(1, 4) n`,
      [`account:${id}`],
    )
    const page = await account.get(
      '/api/my/notices?pagination[page]=2&pagination[pageSize]=2&pagination[withCount]=true',
    )
    expect(page.body).toMatchObject({
      data: [{ subject: '第2条' }, { subject: '第1条' }],
      meta: { unread: 5, pagination: { page: 2, pageSize: 2, pageCount: 3, total: 5 } },
    })
    const [newest] = await inboxOf(account)
    await account.post(`/api/my/notices/${newest?.id}/read`)
    const unread = await account.get('/api/my/notices?filters[unread][$eq]=true&pagination[withCount]=true')
    expect(unread.body).toMatchObject({ meta: { unread: 4, pagination: { total: 4 } } })
    expect(unread.body.data).toHaveLength(4)
    const read = await account.get('/api/my/notices?filters[unread][$eq]=false&pagination[withCount]=true')
    expect(read.body).toMatchObject({ meta: { unread: 4, pagination: { total: 1 } } })
    expect(await account.get('/api/my/notices?filters[body][$eq]=x')).toBeRefused('query-not-allowed', 400)
    expect((await account.post('/api/my/notices/read-all')).body).toMatchObject({ data: { read: 4 } })
    expect(await inboxOf(account, '?filters[unread][$eq]=true')).toEqual([])
  })

  test('is in the order of time, also where a row written later is older', async () => {
    const { account } = await returned()
    const [line] = await inboxOf(account)
    const [own] = await query<{ recipient: string }>('select recipient from notices_message where id = $1', [line?.id])
    const older = await kept({ recipient: own?.recipient, channel: 'inbox', created_at: hours(-3) })
    const oldest = await kept({ recipient: own?.recipient, channel: 'inbox', created_at: hours(-5) })
    const order = [line?.id, Number(older), Number(oldest)]
    const latest = await kept({ recipient: own?.recipient, channel: 'inbox', created_at: hours(-4) })
    const shown = (await inboxOf(account)).map(({ id }) => id)
    expect(shown).toEqual([...order.slice(0, 2), Number(latest), order[2]])
    const reversed = await inboxOf(account, '?sort=createdAt:asc')
    expect(reversed.map(({ id }) => id)).toEqual([...shown].reverse())
  })

  test('of staff: unread first, and not the inbox of a colleague', async () => {
    const jinan = await as.cityOfficer(JINAN)
    const qingdao = await as.cityOfficer(QINGDAO)
    const unread = async () =>
      Promise.all([jinan, qingdao].map(async (who) => (await who.get('/notices/inbox')).body.meta.unread as number))
    const [own = 0, foreign] = await unread()
    const demand = await given.demand()
    expect(await (await as.account(demand.creditCode)).post(`/api/my/demands/${demand.documentId}/submit`)).toAnswer(
      200,
    )
    const [first] = await inboxOf(jinan, '', '/notices/inbox')
    expect(first).toMatchObject({ notice: 'demand-submitted', readAt: null })
    expect(await unread()).toEqual([own + 1, foreign])
    const others = await inboxOf(qingdao, '', '/notices/inbox')
    expect(others.map(({ id }) => id)).not.toContain(first?.id)
    expect(await qingdao.post(`/notices/inbox/${first?.id}/read`)).toBeRefused('not-found', 404)
    expect(await jinan.post(`/notices/inbox/${first?.id}/read`)).toAnswer(200)
  })
})

describe('preferences', () => {
  test('a muted notice is not sent by that channel; mandatory ones cannot be muted', async () => {
    const officer = await as.cityOfficer(QINGDAO)
    const muted = [{ notice: 'demand-submitted', channel: 'mail' }]
    expect(await officer.put('/notices/preferences', { muted })).toAnswer(200)
    const demand = await given.demand({ cityCode: QINGDAO })
    await (await as.account(demand.creditCode)).post(`/api/my/demands/${demand.documentId}/submit`)
    const recipient = `staff:${(await staffUser(`city-${QINGDAO}`, 'pool-city')).id}`
    const sent = await query<{ channel: string }>(
      'select channel from notices_message where subject_id = $1 and recipient = $2',
      [demand.documentId, recipient],
    )
    expect(sent).toEqual([{ channel: 'inbox' }])
    const mandatory = [{ notice: 'batch-opened', channel: 'mail' }]
    expect(await officer.put('/notices/preferences', { muted: mandatory })).toBeRefused('notice-mandatory', 400)
    const kept = (await officer.get('/notices/preferences')).body as { data: { notice: string; muted: string[] }[] }
    expect(kept.data.find(({ notice }) => notice === 'demand-submitted')?.muted).toEqual(['mail'])
    expect(await officer.put('/notices/preferences', { muted: [] })).toAnswer(200)
  })

  test('an account sees only notices that it can receive', async () => {
    const { account } = await returned()
    const put = (notice: string, channel: string) =>
      account.put('/api/my/notice-preferences', { muted: [{ notice, channel }] })
    expect(await put('nothing', 'mail')).toBeRefused('notice-unknown', 404)
    expect(await put('liaison-named', 'mail')).toBeRefused('notice-unknown', 404)
    expect(await put('demand-returned', 'mail')).toBeRefused('notice-mandatory', 400)
    expect(await put('demand-draft-waiting', 'pigeon')).toBeRefused('needs-invalid', 400)
    expect(await put('demand-draft-waiting', 'mail')).toAnswer(200)
    const { data } = (await account.get('/api/my/notice-preferences')).body as { data: { notice: string }[] }
    expect(data.map(({ notice }) => notice)).not.toContain('liaison-named')
  })
})

describe('templates', () => {
  const path = '/notices/templates/demand-returned/zh'
  const wording = { subject: '请补正：{title}', body: '{reason}' }
  interface Shown {
    version: number
    subject: string
  }
  const current = async (): Promise<Shown> =>
    (
      (await (await as.province()).get('/notices/templates/demand-returned')).body as {
        data: { templates: { zh: Shown } }
      }
    ).data.templates.zh

  test('are changed by the province with a version, used from then on, and reset', async () => {
    const province = await as.province()
    const before = await current()
    expect(await province.put(path, { ...wording, version: before.version })).toAnswer(200)
    expect(await province.put(path, { ...wording, version: before.version })).toBeRefused('changed-meanwhile', 409)
    const { account } = await returned()
    expect((await inboxOf(account))[0]?.subject).toBe('请补正：车间数据采集')
    expect(await province.post(`${path}/reset`, { version: before.version + 1 })).toAnswer(200)
    expect(await current()).toMatchObject({ version: before.version + 2, subject: expect.stringContaining('已退回') })
    // The version from before the reset is outdated, although the text is the same again.
    expect(await province.put(path, { ...wording, version: before.version })).toBeRefused('changed-meanwhile', 409)
    const lines = await query(
      `select action, input from desk_history where subject_uid = 'notices_template' and subject_id = 'demand-returned/zh' order by id`,
    )
    expect(lines.slice(-2)).toMatchObject([
      { action: 'change', input: { value: wording } },
      { action: 'reset', input: { was: wording } },
    ])
  })

  test('are checked when they are saved', async () => {
    const province = await as.province()
    const answer = await province.put(path, { subject: '{titel}', body: '文' })
    expect(answer).toBeRefused('template-variable-unknown', 400)
    expect(answer.body.error.details).toMatchObject({ variable: 'titel' })
    expect(await province.put(path, { subject: '', body: '文' })).toBeRefused('template-empty', 400)
    expect(await province.put(path, { subject: '题', body: '文'.repeat(5000) })).toBeRefused('template-too-long', 400)
    expect(await province.put('/notices/templates/nothing/zh', wording)).toBeRefused('notice-unknown', 404)
    expect(await province.put('/notices/templates/demand-returned/fr', wording)).toBeRefused('notice-unknown', 404)
  })

  test('are previewed on a real row', async () => {
    const province = await as.province()
    const demand = await given.demand({ title: '独有的名称' })
    const newest = await province.post(`${path}/preview`, wording)
    expect(newest.body.data).toMatchObject({ documentId: demand.documentId, subject: '请补正：独有的名称' })
    const chosen = await given.demand({ title: '另一项' })
    const { body } = await province.post(`${path}/preview`, { ...wording, documentId: chosen.documentId })
    expect(body.data).toMatchObject({ subject: '请补正：另一项' })
    expect(await province.post(`${path}/preview`, { ...wording, documentId: 'nothing' })).toBeRefused('not-found', 404)
    expect(await province.post(`${path}/preview`, { subject: '{x}', body: '文' })).toBeRefused(
      'template-variable-unknown',
      400,
    )
  })

  test('exist for every declared notice', async () => {
    const declared = Object.entries(catalogueOfPlugins().notices).map(([notice, { label }]) => ({ notice, label }))
    const province = await as.province()
    expect((await province.get('/notices/templates')).body.data).toMatchObject(declared)
    expect((await province.get('/notices/kinds')).body.data).toEqual(declared)
  })

  test('are read by the auditor and changed by nobody but the province', async () => {
    const auditor = await as.auditor()
    expect(await auditor.get('/notices/templates')).toAnswer(200)
    expect((await auditor.put(path, wording)).status).toBe(403)
    expect((await (await as.cityOfficer(JINAN)).get('/notices/templates')).status).toBe(403)
  })
})

test('a digest that cannot be sent leaves what it tells as undeliverable, not as sent', async () => {
  const city = '370400'
  const user = await staffUser(`city-${city}`, 'pool-city')
  await as.cityOfficer(city)
  const demand = await given.demand({ cityCode: city })
  await (await as.account(demand.creditCode)).post(`/api/my/demands/${demand.documentId}/submit`)
  const recipient = `staff:${user.id}`
  const [held] = await query<{ id: string; address: string }>(
    `select id, address from notices_message where recipient = $1 and state = 'held'`,
    [recipient],
  )
  const refused = `insert into notices_address (address, answer, refused_at) values (lower($1), '550', now())`
  await query(refused, [held?.address])
  const item = (await sendDigests.due(new Date(), 1000)).find(({ recipient: who }) => who === recipient)
  if (!item) throw new Error('nothing is held')
  await database.inTransaction(() => sendDigests.handle(item, new Date()))
  expect(await query('select state, answer from notices_message where id = $1', [held?.id])).toEqual([
    { state: 'undeliverable', answer: 'address-refused' },
  ])
  await query('delete from notices_address where address = lower($1)', [held?.address])
})

test('a digest goes to the latest address of its recipient', async () => {
  const { recipient } = message()
  const addresses = [newAddress(), newAddress()]
  for (const address of addresses) await write({ recipient, address, held: true })
  const now = new Date()
  const item = (await sendDigests.due(now, 1000)).find(({ recipient: who }) => who === recipient)
  if (!item) throw new Error('nothing is held')
  await database.inTransaction(() => sendDigests.handle(item, now))
  const sent = await query(`select address from notices_message where recipient = $1 and notice = 'digest'`, [
    recipient,
  ])
  expect(sent).toEqual([{ address: addresses[1] }])
})

test("an official's digest is one mail a day", async () => {
  const recipient = `staff:${(await staffUser(`city-${JINAN}`, 'pool-city')).id}`
  await as.cityOfficer(JINAN)
  for (const title of ['第一项', '第二项']) {
    const demand = await given.demand({ title })
    await (await as.account(demand.creditCode)).post(`/api/my/demands/${demand.documentId}/submit`)
  }
  const now = new Date()
  const items = await sendDigests.due(now, 1000)
  const item = items.find(({ recipient: who }) => who === recipient)
  if (!item) throw new Error('nothing is held')
  await database.inTransaction(() => sendDigests.handle(item, now))
  const held = await query(`select 1 from notices_message where recipient = $1 and state = 'held'`, [recipient])
  expect(held).toEqual([])
  const [digest] = await query<{ id: string; body: string; count: number }>(
    `select d.id, d.body, (select count(*)::int from notices_message h where h.digest_id = d.id) as count
     from notices_message d where d.notice = 'digest' and d.recipient = $1`,
    [recipient],
  )
  expect(digest?.count).toBeGreaterThanOrEqual(2)
  expect(digest?.body).toContain('第一项')
  expect(digest?.body).toContain('第二项')
  expect((await sendDigests.due(now, 1000)).some(({ recipient: who }) => who === recipient)).toBe(false)
})
