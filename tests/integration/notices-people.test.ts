import type * as People from '../../src/shared/server/notices/people'
import { load, query, strapi } from '../harness/app'
import { given, newCreditCode, rows } from '../harness/given'
import { clearOffice, liaison } from '../harness/offices'
import { accountFor, appoint, staffUser } from '../harness/people'

const { addressNow, peopleOf } = load<typeof People>('shared/server/notices/people.js')

const [DEZHOU, LIAOCHENG, BINZHOU, HEZE, WEIFANG] = ['371400', '371500', '371600', '371700', '370700'] as const

const recipientsOf = async (audience: People.AskedAudience, key: string): Promise<string[]> =>
  ((await peopleOf(audience, [key])).get(key) ?? []).map(({ recipient }) => recipient)

const updateUser = (id: number, data: object): Promise<unknown> =>
  strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data })

async function officer(name: string, cityCode: string): Promise<{ id: number; email: string }> {
  const user = await staffUser(name, 'pool-city')
  await appoint(user, cityCode)
  return user
}

describe('[R18] a city', () => {
  const clear = async (): Promise<void> => {
    for (const city of [DEZHOU, LIAOCHENG, BINZHOU, HEZE, WEIFANG]) await clearOffice(city)
  }
  beforeAll(clear)
  afterAll(clear)

  test('without officers is the city itself; with only a liaison the liaison, even without an address', async () => {
    expect((await peopleOf('city', [DEZHOU])).get(DEZHOU)).toEqual([
      { recipient: `city:${DEZHOU}`, name: '德州市', address: null, mailOnly: true },
    ])
    const silent = await liaison(DEZHOU, null)
    expect(await recipientsOf('city', DEZHOU)).toEqual([silent])
    expect(await addressNow(silent)).toBeNull()
    const recipient = await liaison(LIAOCHENG, 'wangwu@liaocheng.test')
    expect((await peopleOf('city', [LIAOCHENG])).get(LIAOCHENG)).toEqual([
      { recipient, name: '王五', address: 'wangwu@liaocheng.test', locale: 'zh', mailOnly: true },
    ])
    expect(await addressNow(recipient)).toBe('wangwu@liaocheng.test')
  })

  test('is its active officers, and the liaison if another person', async () => {
    const { id, email } = await officer('binzhou', BINZHOU)
    const blocked = await officer('binzhou-blocked', BINZHOU)
    await query('update admin_users set blocked = true where id = $1', [blocked.id])
    const former = await staffUser('binzhou-former', 'pool-city')
    const ended = { cityCode: BINZHOU, name: '赵六', email: former.email, adminUserId: former.id, state: 'ended' }
    await rows('plugin::desk.officer', [{ ...ended, appointedAt: new Date(), endedAt: new Date() }])
    expect(await recipientsOf('city', BINZHOU)).toEqual([`staff:${id}`])
    const other = await liaison(BINZHOU, 'wangwu@binzhou.test')
    expect(await recipientsOf('city', BINZHOU)).toEqual([`staff:${id}`, other])
    expect(await addressNow(`staff:${id}`)).toBe(email)
  })

  test('is one message for an officer who is also the liaison, and none for a liaison without an address', async () => {
    const both = await officer('heze', HEZE)
    await liaison(HEZE, both.email.toUpperCase())
    expect(await recipientsOf('city', HEZE)).toEqual([`staff:${both.id}`])
    const one = await officer('weifang', WEIFANG)
    await liaison(WEIFANG, null)
    expect(await recipientsOf('city', WEIFANG)).toEqual([`staff:${one.id}`])
  })
})

describe('[R05] an organisation', () => {
  test('is its accounts; without any, the contact on record', async () => {
    const { creditCode } = await given.enterprise({ name: '某某厂', contactEmail: 'contact@factory.test' })
    const standIn = { recipient: `organisation:${creditCode}`, mailOnly: true }
    expect((await peopleOf('organisation', [creditCode])).get(creditCode)).toEqual([
      { ...standIn, name: '某某厂', address: 'contact@factory.test' },
    ])
    const { id, email } = await accountFor(creditCode)
    expect(await recipientsOf('organisation', creditCode)).toEqual([`account:${id}`])
    expect(await addressNow(`account:${id}`)).toBe(email)
    await updateUser(id, { blocked: true })
    expect(await recipientsOf('organisation', creditCode)).toEqual([`organisation:${creditCode}`])
    // A blocked account is notified all the same.
    expect(await recipientsOf('account', String(id))).toEqual([`account:${id}`])
    await updateUser(id, { confirmed: false })
    expect(await recipientsOf('account', String(id))).toEqual([])
    const unknown = newCreditCode()
    expect((await peopleOf('organisation', [unknown])).get(unknown)).toEqual([
      { recipient: `organisation:${unknown}`, name: unknown, address: null, mailOnly: true },
    ])
  })
})
