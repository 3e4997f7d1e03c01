/** Messages of other recipients, days and channels, and texts of other notices, stay unchanged. */
import type * as Digests from '../../src/plugins/notices/server/send-digests'
import { shanghaiDay } from '../../src/shared/pure/calendar'
import { database, load, query } from '../harness/app'
import { noAccount } from '../harness/claims'
import { given, JINAN } from '../harness/given'
import type { Somebody } from '../harness/http'
import { kept, storedMessage, write } from '../harness/outbox'
import { accountFor, appoint, as, withRoles } from '../harness/people'

const { sendDigests } = load<typeof Digests>('plugins/notices/server/send-digests.js')

const idsIn = async (who: Somebody, path: string): Promise<string[]> =>
  ((await who.get(path)).body.data as { id: number }[]).map(({ id }) => String(id))
const readAt = async (id: string): Promise<unknown> => (await storedMessage(id)).read_at

describe('the inbox of an officer', () => {
  let officer: Somebody & { id: number }
  let own: Record<string, unknown>
  beforeAll(async () => {
    officer = await withRoles('reading-officer', ['pool-city'])
    await appoint({ id: officer.id, email: 'reading-officer@staff.test' }, JINAN)
    own = { recipient: `staff:${officer.id}`, channel: 'inbox', state: 'shown', city_code: JINAN }
  })

  test('has what is unread first, then newest first; what his city was told and his mails are no part of it', async () => {
    const read_at = '2026-01-01T00:00:00Z'
    const ids = [await kept(own), await kept({ ...own, read_at }), await kept(own), await kept({ ...own, read_at })]
    const mail = await kept({ ...own, channel: 'mail', state: 'sent' })
    const told = await kept({ ...own, recipient: `account:${noAccount()}` })
    const [older, seen, newer, last] = ids as [string, string, string, string]
    expect(await idsIn(officer, '/notices/inbox')).toEqual([newer, older, last, seen])

    for (const foreign of [mail, told])
      expect(await officer.post(`/notices/inbox/${foreign}/read`)).toBeRefused('not-found', 404)
    expect((await officer.post(`/notices/inbox/${seen}/read`)).body.data.readAt).toBe('2026-01-01T00:00:00.000Z')
    const before = Date.now() - 1000
    const answer = await officer.post(`/notices/inbox/${older}/read`)
    expect(new Date(answer.body.data.readAt as string).getTime()).toBeGreaterThan(before)
    expect(await readAt(newer)).toBeNull()
    expect((await officer.post('/notices/inbox/read-all')).body.data).toEqual({ read: 1 })
    expect([await readAt(mail), await readAt(told)]).toEqual([null, null])
  })
})

test('what somebody mutes changes nothing for others', async () => {
  const accounts = [
    await as.account((await given.enterprise()).creditCode),
    await as.account((await given.enterprise()).creditCode),
  ]
  const [one, other] = accounts as [Somebody, Somebody]
  const path = '/api/my/notice-preferences'
  const muting = async (who: Somebody): Promise<unknown> =>
    ((await who.get(path)).body.data as { notice: string; muted: string[] }[])
      .filter(({ muted }) => muted.length > 0)
      .map(({ notice, muted }) => [notice, muted])
  const put = async (who: Somebody, ...channels: string[]) =>
    expect(
      await who.put(path, { muted: channels.map((channel) => ({ notice: 'demand-draft-waiting', channel })) }),
    ).toAnswer(200)
  await put(one, 'mail')
  await put(other, 'inbox')
  expect([await muting(one), await muting(other)]).toEqual([
    [['demand-draft-waiting', ['mail']]],
    [['demand-draft-waiting', ['inbox']]],
  ])
  await put(one)
  expect([await muting(one), await muting(other)]).toEqual([[], [['demand-draft-waiting', ['inbox']]]])
})

describe('the digest of a day', () => {
  test('ends what it tells with its own outcome, not that of another day, recipient or channel', async () => {
    const stranger = `staff:${noAccount()}`
    const recipient = `staff:${noAccount()}`
    const now = new Date()
    const today = `digest:${shanghaiDay(now)}`
    const beside = { notice: 'digest', occasion: today, recipient, state: 'undeliverable', answer: 'no-address' }
    await kept({ ...beside, occasion: `digest:${shanghaiDay(new Date(now.getTime() - 86_400_000))}` })
    await kept({ ...beside, recipient: stranger })
    await kept({ ...beside, channel: 'inbox' })
    const held = [await write({ recipient, held: true }), await write({ recipient, held: true })]
    const [foreign, sent] = [
      await write({ recipient: stranger, held: true }),
      await kept({ recipient, answer: 'accepted' }),
    ]
    const due = (await sendDigests.due(now, 10_000)).filter((item) =>
      [recipient, stranger].includes(item.recipient as string),
    )
    expect(due.map((item) => item.recipient)).toEqual([stranger, recipient])
    await database.inTransaction(() => sendDigests.handle(due[1] as never, now))
    const [digest] = await query<{ id: string }>(
      `select id from notices_message where occasion = $1 and recipient = $2 and channel = 'mail'`,
      [today, recipient],
    )
    for (const { id } of held)
      expect(await storedMessage(id)).toMatchObject({ state: 'sent', answer: null, digest_id: digest?.id })
    expect(await storedMessage(foreign.id)).toMatchObject({ state: 'held', digest_id: null })
    expect(await storedMessage(sent)).toMatchObject({ state: 'sent', answer: 'accepted', digest_id: null })
    await query(`update notices_message set state = 'sent' where id = $1`, [foreign.id])
  })
})

describe('a wording', () => {
  const path = (notice: string, locale: string) => `/notices/templates/${notice}/${locale}`
  const WORDINGS = [
    ['demand-returned', 'zh'],
    ['demand-returned', 'en'],
    ['application-returned', 'zh'],
  ] as const
  type Template = { subject: string; version: number; shipped: { subject: string } }

  test('is that of its notice and language, and so is the one that is given up', async () => {
    const province = await as.province()
    const texts = async (): Promise<Template[]> => {
      const { data } = (await province.get('/notices/templates')).body as {
        data: { notice: string; templates: Record<string, Template> }[]
      }
      return WORDINGS.map(
        ([notice, locale]) => data.find((one) => one.notice === notice)?.templates[locale] as Template,
      )
    }
    const shipped = (await texts()).map((one) => one.shipped.subject)
    const given = WORDINGS.map(([notice, locale]) => `${notice} ${locale}`)
    for (const [at, [notice, locale]] of WORDINGS.entries())
      expect(await province.put(path(notice, locale), { subject: given[at], body: '文' })).toAnswer(200)
    expect((await texts()).map(({ subject }) => subject)).toEqual(given)
    for (const [at, [notice, locale]] of WORDINGS.entries()) {
      expect(await province.post(`${path(notice, locale)}/reset`)).toAnswer(200)
      const expected = given.map((text, one) => (one <= at ? shipped[one] : text))
      expect((await texts()).map(({ subject }) => subject)).toEqual(expected)
    }
  })
})

test('an account reads its own messages only', async () => {
  const { creditCode } = await given.enterprise()
  const account = await as.account(creditCode)
  const recipient = `account:${(await accountFor(creditCode)).id}`
  const shown = { channel: 'inbox', state: 'shown', credit_code: creditCode }
  const ids = [await kept({ ...shown, recipient }), await kept({ ...shown, recipient })]
  await kept({ ...shown, recipient: `${recipient}0` })
  await kept({ ...shown, recipient, channel: 'mail', state: 'sent' })
  expect(await idsIn(account, '/api/my/notices')).toEqual(ids.reverse())
  expect((await account.post('/api/my/notices/read-all')).body.data).toEqual({ read: 2 })
})
