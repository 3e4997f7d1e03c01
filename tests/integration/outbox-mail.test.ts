import { query } from '../harness/app'
import { as } from '../harness/people'
import { ended, lastTry, newAddress, settled, storedMessage, write } from '../harness/outbox'
import { sendAsConfigured, sendThrough, startMailServer, type MailServer } from '../harness/smtp-servers'

type Behaviour = Parameters<typeof startMailServer>[0]

const servers: MailServer[] = []

async function server(behaviour: Behaviour = {}, options: object = {}): Promise<MailServer> {
  const started = await startMailServer(behaviour)
  servers.push(started)
  sendThrough(started, options)
  return started
}

afterEach(async () => {
  sendAsConfigured()
  await Promise.all(servers.splice(0).map((one) => one.close()))
})

test('a mail is text and HTML, marked as automatic, and its row shows acceptance', async () => {
  const { arrived } = await server()
  const row = await write({ body: '张三，您好：\n\n<b>材料</b>须补正。', link: '/my/demands/abc' })
  expect(await ended(row.id)).toMatchObject({ state: 'sent', answer: 'accepted', attempts: 1 })
  const [mail] = arrived
  expect(arrived).toHaveLength(1)
  expect(mail).toMatchObject({ to: row.address, subject: '请补正材料', messageId: row.message_id })
  expect(mail?.messageId).toMatch(/^<notice\.[\w-]+@pool\.test>$/)
  expect(mail?.text).toMatch(
    /^张三，您好：\n\n<b>材料<\/b>须补正。\n\nhttps:\/\/pool\.test\/my\/demands\/abc\n\n.*请勿回复/,
  )
  expect(mail?.html).toContain('lang="zh-Hans"')
  expect(mail?.html).not.toContain('<b>')
  expect(mail?.html).toContain('<a href="https://pool.test/my/demands/abc">')
  expect(mail?.header('auto-submitted')).toBe('auto-generated')
})

test('a mail in English ends in English, and leads staff into the panel', async () => {
  const { arrived } = await server()
  const row = await write({ locale: 'en', recipient: 'staff:1', link: '/content-manager/x' })
  await ended(row.id)
  expect(arrived[0]?.text).toMatch(/\/admin\/content-manager\/x\n\n.*please do not reply/)
  expect(arrived[0]?.html).toContain('lang="en"')
})

test('a temporarily refused mail is retried and accepted, under the same Message-ID', async () => {
  const { arrived } = await server({ content: (turn) => (turn === 1 ? { code: 451, say: '4.3.0 busy' } : undefined) })
  const row = await write()
  const waiting = await settled(row.id, ({ attempts }) => attempts === 1)
  expect(waiting).toMatchObject({ state: 'queued', answer: 'try-later', ended_at: null })
  expect(waiting.answer_text).toContain('451 4.3.0 busy')
  expect(await ended(row.id)).toMatchObject({ state: 'sent', answer: 'accepted', attempts: 2 })
  expect(arrived.map(({ messageId }) => messageId)).toEqual([row.message_id, row.message_id])
})

test('a mail whose last attempt fails is shown as failed with the last answer', async () => {
  await server({ recipient: () => ({ code: 450, say: '4.2.1 greylisted' }) })
  const row = await write()
  await settled(row.id, ({ attempts }) => attempts === 1)
  await lastTry(row.id)
  const failed = await ended(row.id)
  expect(failed).toMatchObject({ state: 'failed', answer: 'try-later', attempts: 2 })
  expect(failed.answer_text).toContain('greylisted')
  expect(failed.ended_at).not.toBeNull()
})

describe('a permanently refused address', () => {
  const unknown: Behaviour = { recipient: () => ({ code: 550, say: '5.1.1 no such user' }) }

  test('is marked, the account behind it is not; the next message is undeliverable until the mark is lifted', async () => {
    const refusing = await server(unknown)
    const address = newAddress()
    const [account] = await query<{ id: number; blocked: boolean }>(
      `insert into up_users (document_id, username, email, provider, confirmed, blocked)
       values ($1, $1, $1, 'local', true, false) returning id`,
      [address],
    )
    const first = await write({ address: address.toUpperCase().replace('READERS.TEST', 'readers.test') })
    expect(await ended(first.id)).toMatchObject({ state: 'failed', answer: 'recipient-refused', attempts: 1 })
    expect(await query('select answer from notices_address where address = $1', [address])).toHaveLength(1)
    const [after] = await query('select blocked, confirmed from up_users where id = $1', [account?.id])
    expect(after).toEqual({ blocked: false, confirmed: true })

    const next = await write({ address })
    expect(next).toMatchObject({ state: 'undeliverable', answer: 'address-refused' })
    expect(next.ended_at).not.toBeNull()
    expect(refusing.arrived).toHaveLength(0)

    const { arrived } = await server()
    const province = await as.province()
    expect(await province.post('/notices/addresses/clear', { address })).toAnswer(200)
    const third = await write({ address })
    expect(await ended(third.id)).toMatchObject({ state: 'sent' })
    expect(arrived).toHaveLength(1)
  })

  test('stops the mails to it that were already waiting', async () => {
    let refuse = false
    const { arrived } = await server({
      recipient: () => (refuse ? { code: 550, say: '5.1.1 no' } : { code: 451, say: '4.3.0 later' }),
    })
    const address = newAddress()
    const [one, other] = [await write({ address }), await write({ address })]
    await settled(one.id, ({ attempts }) => attempts === 1)
    await settled(other.id, ({ attempts }) => attempts === 1)
    refuse = true
    const states = [(await ended(one.id)).answer, (await ended(other.id)).answer]
    expect(states).toContain('recipient-refused')
    expect(arrived).toHaveLength(0)
  })

  test('is not marked for a refusal of our sender, of our relay, or of what the mail says', async () => {
    await server({ content: () => ({ code: 554, say: '5.6.0 looks like spam' }) })
    const spam = await write()
    expect(await ended(spam.id)).toMatchObject({ state: 'failed', answer: 'content-refused' })
    await server({ recipient: () => ({ code: 554, say: '5.7.1 relay denied' }) })
    const relay = await write()
    expect(await ended(relay.id)).toMatchObject({ state: 'failed', answer: 'recipient-refused' })
    expect(
      await query('select 1 from notices_address where address = any($1)', [[spam.address, relay.address]]),
    ).toEqual([])
  })
})

test('after a disconnect following DATA the mail is sent again under the same Message-ID', async () => {
  const { arrived } = await server({ content: (turn) => (turn === 1 ? 'hang up' : undefined) })
  const row = await write()
  expect(await settled(row.id, ({ attempts }) => attempts === 1)).toMatchObject({ state: 'queued', answer: 'dropped' })
  expect(await ended(row.id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(arrived.map(({ messageId }) => messageId)).toEqual([row.message_id, row.message_id])
})

test('a silent server times out and is retried', async () => {
  await server({ recipient: (turn) => (turn === 1 ? 'silence' : undefined) }, { socketTimeout: 300 })
  const row = await write()
  expect(await settled(row.id, ({ attempts }) => attempts === 1)).toMatchObject({ state: 'queued', answer: 'too-slow' })
  expect(await ended(row.id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('nothing is sent to a server with an invalid certificate; the reason is shown and it is retried', async () => {
  const { arrived } = await server({ tls: true })
  const row = await write()
  const refused = await settled(row.id, ({ attempts }) => attempts === 1)
  expect(refused).toMatchObject({ state: 'queued', answer: 'certificate' })
  expect(refused.answer_text).toMatch(/certificate/)
  expect(arrived).toHaveLength(0)
  await server()
  expect(await ended(row.id)).toMatchObject({ state: 'sent' })
})

test('while no server listens mails wait', async () => {
  const { close } = await server()
  await close()
  const row = await write()
  expect(await settled(row.id, ({ attempts }) => attempts === 1)).toMatchObject({
    state: 'queued',
    answer: 'unreachable',
  })
  await server()
  expect(await ended(row.id)).toMatchObject({ state: 'sent' })
})

test('a sent mail is not sent again when its unit comes twice', async () => {
  const { arrived } = await server()
  const row = await write()
  await ended(row.id)
  await query(`insert into pgboss.job (name, data) values ('notices.mail', $1::jsonb)`, [
    JSON.stringify({ id: row.id }),
  ])
  const another = await write()
  await ended(another.id)
  expect(arrived.map(({ messageId }) => messageId).sort()).toEqual([row.message_id, another.message_id].sort())
  expect((await storedMessage(row.id)).attempts).toBe(1)
})
