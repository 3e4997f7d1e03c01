/** Messages and marks that must stay unchanged: of another address or message, in another state or channel. */
import type * as Deliver from '../../src/plugins/notices/server/mail/deliver'
import type { NewMessage } from '../../src/plugins/notices/domain/message'
import { database, kernel, load, query } from '../harness/app'
import { record } from '../harness/history'
import type { Reply } from '../harness/http'
import { ended, kept, message, newAddress, storedMessage, writeMessages, type Stored } from '../harness/outbox'
import { as } from '../harness/people'

const { deliver, giveUp, readMails } = load<typeof Deliver>('plugins/notices/server/mail/deliver.js')

const mark = (...addresses: string[]): Promise<unknown> =>
  query(
    `insert into notices_address (address, answer, refused_at) select a, '550 no', now() from unnest($1::text[]) a`,
    [addresses],
  )
const marked = async (...addresses: string[]): Promise<unknown[]> =>
  (await query('select address from notices_address where address = any($1) order by address', [addresses])).map(
    ({ address }) => address,
  )
/** A new address, as it is marked and as its holder writes it. */
function capitals(): [string, string] {
  const address = newAddress()
  return [address, `R${address.slice(1)}`]
}

test('a mail to a marked address is undeliverable from the beginning, however it is written; nothing else is', async () => {
  const [low, written] = capitals()
  await mark(low)
  const one = (values: Partial<NewMessage>) => message({ recipientName: '写入测试', ...values })
  const messages = [
    one({}),
    one({ held: true }),
    one({ address: written }),
    one({ address: low, held: true }),
    one({ address: low, channel: 'inbox' }),
    one({ address: null }),
  ]
  // Read before it is committed: afterwards the first one is sent.
  const rows = await database.inTransaction(async () => {
    await writeMessages(messages)
    return query(
      `select state, answer, ended_at is not null as ended from notices_message where occasion = any($1) order by array_position($1, occasion)`,
      [messages.map(({ occasion }) => occasion)],
    )
  })
  expect(rows).toEqual([
    { state: 'queued', answer: null, ended: false },
    { state: 'held', answer: null, ended: false },
    { state: 'undeliverable', answer: 'address-refused', ended: true },
    { state: 'undeliverable', answer: 'address-refused', ended: true },
    { state: 'shown', answer: null, ended: true },
    { state: 'undeliverable', answer: 'no-address', ended: true },
  ])
})

test('a mail that waits learns that its address was marked meanwhile; one that is sent waits no more', async () => {
  const [low, written] = capitals()
  await mark(low)
  const waiting = await kept({ state: 'queued', address: written })
  const free = await kept({ state: 'queued', address: newAddress() })
  const sent = await kept({ state: 'sent', address: low })
  await kept({ state: 'queued', address: low })
  const mails = await readMails([waiting, free, sent])
  expect([...mails].map(([id, { isRefused }]) => [id, isRefused])).toEqual([
    [waiting, true],
    [free, false],
  ])
})

describe('how a mail ended', () => {
  const toSend = async (id: string, isRefused = false): Promise<Deliver.Mail> => {
    const { address, message_id: messageId } = await storedMessage(id)
    return {
      recipient: 'x',
      address,
      locale: 'zh',
      subject: '题',
      body: '文',
      link: null,
      messageId,
      isRefused,
    } as Deliver.Mail
  }
  const endOf = async (id: string) => {
    const { state, answer, answer_text: text, attempts, ended_at: at } = await storedMessage(id)
    return { state, answer, text, attempts, ended: at !== null }
  }
  const messageId = (): string => `<notice.${newAddress()}>`

  test('that it was sent is true whatever was recorded before; that it was not says nothing of one that was', async () => {
    const failed = await kept({ state: 'failed', answer: 'try-later', address: newAddress(), message_id: messageId() })
    const beside = await kept({ state: 'failed', answer: 'try-later', address: newAddress() })
    await deliver(failed, await toSend(failed))
    expect(await endOf(failed)).toMatchObject({ state: 'sent', attempts: 1, ended: true })
    await deliver(failed, await toSend(failed, true))
    expect(await endOf(failed)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await endOf(beside)).toMatchObject({ state: 'failed', attempts: 0 })
    const queued = await kept({ state: 'queued', address: newAddress() })
    await deliver(queued, await toSend(queued, true))
    expect(await endOf(queued)).toEqual({
      state: 'undeliverable',
      answer: 'address-refused',
      text: null,
      attempts: 1,
      ended: true,
    })
  })

  test('after the last try it has failed, with the answer of that try; others wait on', async () => {
    const answered = await kept({ state: 'queued', answer: 'try-later', answer_text: '450 greylisted' })
    const unanswered = await kept({ state: 'queued' })
    const waiting = await kept({ state: 'queued' })
    const sent = await kept({ state: 'sent', answer: 'accepted' })
    for (const id of [answered, unanswered, sent]) await giveUp(id, `lost${'t'.repeat(400)}`)
    expect(await endOf(answered)).toMatchObject({
      state: 'failed',
      answer: 'try-later',
      text: '450 greylisted',
      ended: true,
    })
    const text = `lost${'t'.repeat(296)}`
    expect(await endOf(unanswered)).toMatchObject({ state: 'failed', answer: 'unexpected', text, ended: true })
    expect(await endOf(waiting)).toMatchObject({ state: 'queued', answer: null, ended: false })
    expect(await endOf(sent)).toMatchObject({ state: 'sent', answer: 'accepted', text: null })
    await query(`update notices_message set state = 'failed' where id = $1`, [waiting])
  })
})

describe('the mark of an address', () => {
  test('is lifted for this address only, each time with a version of its own', async () => {
    const [address, other] = [newAddress(), newAddress()]
    const province = await as.province()
    const line = { from: 'refused', to: 'usable', action: 'clear' } as const
    await record([
      { ...line, uid: 'notices_address', documentId: other, version: 7 },
      { ...line, uid: 'test.address', documentId: address, version: 9 },
    ])
    for (const version of [1, 2]) {
      await mark(...(version === 1 ? [address, other] : [address]))
      expect(await province.post('/notices/addresses/clear', { address: address.toUpperCase() })).toAnswer(200)
      expect(await marked(address, other)).toEqual([other])
      const history = await kernel.history.historyOf('notices_address', address)
      expect(history.map((one) => one.version)).toEqual(version === 1 ? [1] : [1, 2])
    }
  })

  test('is that of the address, however it is written, when a message is sent again', async () => {
    const [low, written] = capitals()
    const other = newAddress()
    await mark(low, other)
    const row = await kept({ state: 'undeliverable', address: written, message_id: `<notice.${low}>` })
    const resend = async (input: object): Promise<Reply> =>
      (await as.province()).post(`/notices/messages/${row}/resend`, input)
    expect(await resend({})).toBeRefused('address-marked', 409)
    expect(await resend({ clearAddress: true })).toAnswer(200)
    expect(await ended(row)).toMatchObject({ state: 'sent', address: written })
    expect(await marked(low, other)).toEqual([other])
    const unmarked = await kept({ state: 'failed', address: newAddress(), message_id: `<notice.x${low}>` })
    expect(await (await as.province()).post(`/notices/messages/${unmarked}/resend`)).toAnswer(200)
    expect(await ended(unmarked)).toMatchObject({ state: 'sent' })
  })
})

test('what is looked for in the outbox is found in name, address or subject, in capitals or not', async () => {
  const notice = `test.sought-${newAddress()}`
  const ids: string[] = []
  for (const found of [
    { recipient_name: '某QuanCheng厂' },
    { address: 'QuanCheng@readers.test' },
    { subject: '致QuanCheng' },
  ])
    ids.push(await kept({ notice, ...found }))
  await kept({ notice, body: 'QuanCheng' })
  await kept({ subject: 'QuanCheng' })
  for (const sought of ['quancheng', 'QUANCHENG']) {
    const reply = await (await as.province()).get(`/notices/messages?notice=${notice}&q=${sought}`)
    expect((reply.body.data as Stored[]).map(({ id }) => id)).toEqual([...ids].reverse())
  }
})
