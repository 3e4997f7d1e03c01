import { database, kernel, query } from '../harness/app'
import { JINAN, QINGDAO } from '../harness/given'
import type { Reply } from '../harness/http'
import { ended, message, newAddress, storedMessage, write, writeMessages, type Stored } from '../harness/outbox'
import { as } from '../harness/people'
import { mailTo, mailsTo } from '../harness/smtp'
import { statementsOf } from '../harness/statements'
import { refusedWith, walled } from '../harness/walled'

const occasions = (...wanted: string[]): Promise<Stored[]> =>
  query<Stored>('select * from notices_message where occasion = any($1) order by id', [wanted])

describe('writing', () => {
  test('a later failure rolls back the change, the message and its unit', async () => {
    const one = message()
    const failing = database.inTransaction(async () => {
      await query(`insert into desk_sequence (name, value) values ('outbox-test', 1)`)
      await writeMessages([one])
      throw new Error('injected')
    })
    await expect(failing).rejects.toThrow('injected')
    expect(await query(`select 1 from desk_sequence where name = 'outbox-test'`)).toEqual([])
    expect(await occasions(one.occasion)).toEqual([])
  })

  test('its failure rolls back the change', async () => {
    const broken = message({ locale: 'fr' as 'en' })
    const failing = database.inTransaction(async () => {
      await query(`insert into desk_sequence (name, value) values ('outbox-test', 1)`)
      await writeMessages([message(), broken])
    })
    expect(await refusedWith(failing)).toBe('23514')
    expect(await query(`select 1 from desk_sequence where name = 'outbox-test'`)).toEqual([])
  })

  test('a thousand messages take as many statements as ten', async () => {
    const inbox = (n: number) => Array.from({ length: n }, () => message({ channel: 'inbox', address: null }))
    const mails = (n: number) => Array.from({ length: n }, () => message({ held: true }))
    const { statements: few } = await statementsOf(() => writeMessages([...inbox(5), ...mails(5)]))
    const { statements: many } = await statementsOf(() => writeMessages([...inbox(500), ...mails(500)]))
    expect(few.length).toBeGreaterThan(0)
    expect(many.length).toBe(few.length)
    expect(many.length).toBeLessThan(8)
  })

  test('the same occasion, recipient and channel is one message, also twice in one call', async () => {
    const one = message()
    await writeMessages([one, one])
    await writeMessages([{ ...one, subject: '另一标题' }])
    const rows = await occasions(one.occasion)
    expect(rows.map(({ subject }) => subject)).toEqual([one.subject])
    await ended(String(rows[0]?.id))
    expect(mailsTo(String(one.address))).toHaveLength(1)
    await writeMessages([{ ...one, channel: 'inbox', address: null }])
    expect(await occasions(one.occasion)).toHaveLength(2)
  })

  test('behind the walls of another city it is written, and sent', async () => {
    const one = message({ cityCode: QINGDAO })
    const scope = { all: false, cityCodes: [JINAN], creditCode: '', accountId: '', actorId: 'admin:0' } as const
    await kernel.scope.withScope(scope, () =>
      database.inTransaction(async () => {
        await writeMessages([one])
        // Afterwards row-level security applies to the actor again.
        expect(await query('select 1 from notices_message where occasion = $1', [one.occasion])).toEqual([])
      }),
    )
    expect((await mailTo(String(one.address))).subject).toBe(one.subject)
  })

  test.each([
    ['no address', null, 'no-address'],
    ['an empty one', '  ', 'no-address'],
    ['one that is none', '张三的邮箱', 'address-malformed'],
    ['two in one', 'a@readers.test, b@readers.test', 'address-malformed'],
    ['a header in it', 'a@readers.test\r\nBcc: b@readers.test', 'address-malformed'],
  ])('with %s it is stored as undeliverable', async (_, address, answer) => {
    expect(await write({ address })).toMatchObject({ state: 'undeliverable', answer, attempts: 0 })
  })

  test('digest messages are held, inbox messages appear at once', async () => {
    expect(await write({ held: true })).toMatchObject({ state: 'held', ended_at: null })
    const shown = await write({ channel: 'inbox', address: null })
    expect(shown).toMatchObject({ state: 'shown', message_id: null })
    expect(shown.ended_at).not.toBeNull()
  })
})

describe('the page of the outbox', () => {
  const idsOf = (reply: Reply): string[] => (reply.body.data as { id: string }[]).map(({ id }) => id)

  test('[R26] shows an officer what his city was told and what he was told himself, the province and the auditor all', async () => {
    const own = await write({ held: true, cityCode: JINAN, subject: '页面测试' })
    const foreign = await write({ held: true, cityCode: QINGDAO, subject: '页面测试' })
    const officer = await as.cityOfficer(JINAN)
    const me = (await officer.get('/admin/users/me')).body.data.id as number
    const mine = await write({ channel: 'inbox', cityCode: null, recipient: `staff:${me}`, subject: '页面测试' })
    const path = `/notices/messages?q=${encodeURIComponent('页面测试')}`
    const seen = idsOf(await officer.get(path))
    expect(seen).toEqual(expect.arrayContaining([own.id, mine.id]))
    expect(seen).not.toContain(foreign.id)
    expect(await officer.get(`/notices/messages/${foreign.id}`)).toBeRefused('message-unknown', 404)
    expect(await officer.get(`/notices/messages/${own.id}`)).toAnswer(200)
    for (const one of [await as.province(), await as.auditor(), await as.superAdmin()])
      expect(idsOf(await one.get(path))).toEqual(expect.arrayContaining([own.id, mine.id, foreign.id]))
    for (const one of [await as.expert(), await as.evaluator()]) expect(await one.get(path)).toAnswer(403)
    expect(await as.nobody().get(path)).toAnswer(401)
  })

  test('filters by state, notice and channel, searches name, address and subject, and goes on page by page', async () => {
    const province = await as.province()
    const notice = `test.page-${Date.now()}`
    await writeMessages(
      Array.from({ length: 55 }, () => message({ notice, address: null, recipientName: '济南某某厂' })),
    )
    const inbox = await write({ notice, channel: 'inbox' })
    const first = await province.get(`/notices/messages?notice=${notice}&state=trouble`)
    expect(idsOf(first)).toHaveLength(50)
    const second = await province.get(`/notices/messages?notice=${notice}&state=trouble&before=${first.body.meta.next}`)
    expect(idsOf(second)).toHaveLength(5)
    expect(second.body.meta.next).toBeNull()
    expect(idsOf(await province.get(`/notices/messages?notice=${notice}&channel=inbox`))).toEqual([inbox.id])
    expect(idsOf(await province.get(`/notices/messages?notice=${notice}&state=shown`))).toEqual([inbox.id])
    const named = await province.get(`/notices/messages?notice=${notice}&q=${encodeURIComponent('某某')}`)
    expect(idsOf(named)).toHaveLength(50)
  })

  test.each(['state=nowhere', 'channel=fax', 'before=x', 'before=1;drop', 'sort=id', 'q=a&q=b'])(
    'refuses %s by name',
    async (asked) => {
      expect(await (await as.province()).get(`/notices/messages?${asked}`)).toBeRefused('query-not-allowed', 400)
    },
  )

  test('shows a message and its outcome', async () => {
    const row = await write({ address: null, body: '正文', link: '/x' })
    const { body } = await (await as.auditor()).get(`/notices/messages/${row.id}`)
    expect(body.data).toMatchObject({
      id: row.id,
      body: '正文',
      link: '/x',
      state: 'undeliverable',
      answer: 'no-address',
    })
    const { body: me } = await (await as.province()).get('/admin/users/me')
    const own = await write({ recipient: `staff:${me.data.id}`, address: null })
    const answer = await (await as.province()).get(`/notices/messages/${own.id}`)
    expect(answer.body.data.addressNow).toBe(me.data.email)
    expect(await (await as.auditor()).get('/notices/messages/nothing')).toBeRefused('message-unknown', 404)
  })

  test('the database shows a walled connection its own rows and lets it write when they were read, nothing else', async () => {
    const row = await write({ channel: 'inbox', recipient: 'account:4711', cityCode: JINAN })
    const sql = 'select id from notices_message where id = $1'
    expect(await walled({ account: 4711, actor: 'account:4711' }, sql, [row.id])).toHaveLength(1)
    expect(await walled({ account: 4712, actor: 'account:4712' }, sql, [row.id])).toHaveLength(0)
    expect(await walled({ actor: 'admin:4711' }, sql, [row.id])).toHaveLength(0)
    expect(await walled({ actor: '' }, sql, [row.id])).toHaveLength(0)
    const viewer = { account: 4711, actor: 'account:4711' }
    const read = `update notices_message set read_at = clock_timestamp() where id = $1 returning id`
    expect(await walled(viewer, read, [row.id])).toHaveLength(1)
    expect(await refusedWith(walled(viewer, `update notices_message set body = '' where id = $1`, [row.id]))).toBe(
      '42501',
    )
    expect(await refusedWith(walled(viewer, 'delete from notices_message where id = $1', [row.id]))).toBe('42501')
    expect(await refusedWith(walled(viewer, 'select 1 from notices_address'))).toBe('42501')
  })
})

describe('sending again', () => {
  const resend = async (id: string, input: object = {}) =>
    (await as.province()).post(`/notices/messages/${id}/resend`, input)

  test('a message without address goes out to the one that was added, once, and its history tells who did it', async () => {
    const row = await write({ address: null })
    expect(await resend(row.id)).toBeRefused('address-needed', 422)
    expect(await resend(row.id, { address: 'nowhere' })).toBeRefused('mail-address-invalid', 400)
    const address = newAddress()
    expect(await resend(row.id, { address })).toAnswer(200)
    expect(await ended(row.id)).toMatchObject({ state: 'sent', address, message_id: row.message_id, attempts: 1 })
    expect(mailsTo(address)).toHaveLength(1)
    expect(await resend(row.id)).toBeRefused('resend-not-needed', 409)
    const history = await kernel.history.historyOf('notices_message', row.id)
    expect(history).toEqual([
      expect.objectContaining({
        action: 'resend',
        from: 'undeliverable',
        to: 'queued',
        actorKind: 'province',
        input: { address: `${address.slice(0, 1)}***${address.slice(address.indexOf('@'))}` },
      }),
    ])
  })

  test('to a marked address only when its mark is lifted with it, however the address is written', async () => {
    const [address, other] = [newAddress(), newAddress()]
    for (const marked of [address, other])
      await query(`insert into notices_address (address, answer, refused_at) values ($1, '550 no', now())`, [marked])
    const written = address.replace('reader', 'Reader')
    const row = await write({ address: written })
    expect(row).toMatchObject({ state: 'undeliverable', answer: 'address-refused' })
    expect(await resend(row.id)).toBeRefused('address-marked', 409)
    expect(await resend(row.id, { address: written, clearAddress: true })).toAnswer(200)
    expect(await ended(row.id)).toMatchObject({ state: 'sent' })
    expect(await query('select address from notices_address where address in ($1, $2)', [address, other])).toEqual([
      { address: other },
    ])
    const unmarked = await write({ address: null })
    expect(await resend(unmarked.id, { address: newAddress() })).toAnswer(200)
  })

  test('concurrently: one mail', async () => {
    const address = newAddress()
    const row = await write({ address: null })
    const answers = await Promise.all([resend(row.id, { address }), resend(row.id, { address })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    await ended(row.id)
    expect(mailsTo(address)).toHaveLength(1)
  })

  test('is for the province: an officer of the city, the auditor and others are refused', async () => {
    const row = await write({ address: null })
    for (const one of [await as.cityOfficer(JINAN), await as.auditor(), await as.expert()])
      expect(await one.post(`/notices/messages/${row.id}/resend`, { address: newAddress() })).toAnswer(403)
    expect((await storedMessage(row.id)).state).toBe('undeliverable')
  })

  test('odd input is refused by name', async () => {
    const row = await write({ address: null })
    expect(await resend('99999999999', {})).toBeRefused('message-unknown', 404)
    expect(await resend(row.id, { force: true })).toBeRefused('needs-unknown', 400)
    expect(await resend(row.id, { clearAddress: 'yes' })).toBeRefused('needs-invalid', 400)
    const province = await as.province()
    expect(await province.post('/notices/addresses/clear', { address: 'x' })).toBeRefused('mail-address-invalid', 400)
    expect(await province.post('/notices/addresses/clear', { address: newAddress() })).toBeRefused(
      'address-not-marked',
      404,
    )
    expect(await province.post('/notices/addresses/clear', {})).toBeRefused('needs-missing', 400)
  })
})
