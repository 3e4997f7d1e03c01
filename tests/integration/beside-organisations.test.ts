/** Rows of another organisation, another kind under the same code, or another city do not count. */
import type * as AssertRoom from '../../src/plugins/organisations/server/accounts/assert-room'
import type * as Walls from '../../src/plugins/organisations/server/walls'
import type { Refused } from '../../src/shared/pure/refusal'
import { kernel, load, query } from '../harness/app'
import { colleague, handOver, invited, noAccount } from '../harness/claims'
import {
  given,
  historyCount,
  hours,
  JINAN,
  newCreditCode,
  one,
  QINGDAO,
  stored,
  ZIBO,
  type Given,
} from '../harness/given'
import { staffPath } from '../harness/paths'
import { accountFor, as } from '../harness/people'
import { nextNumber } from '../harness/running'
import { walled, type Viewer } from '../harness/walled'

const { assertRoom, assertRoomToday } = load<typeof AssertRoom>('plugins/organisations/server/accounts/assert-room.js')
const { homeOf } = load<typeof Walls>('plugins/organisations/server/walls.js')

const CM = '/content-manager/collection-types'

describe('invitations of members', () => {
  test('the same address may be invited by another organisation, or again once an invitation has ended', async () => {
    const [own, other] = [await given.enterprise(), await given.enterprise()]
    const owner = await as.account(own.creditCode)
    const email = `guest${nextNumber('guest')}@example.cn`
    await invited(other.creditCode, { email })
    await invited(own.creditCode, { email, state: 'revoked' })
    const invite = (address: string) => owner.post('/api/my/members/invitations', { email: address })
    expect(await invite(email)).toAnswer(201)
    const capitals = `Guest${nextNumber('guest')}@Example.cn`
    await invited(own.creditCode, { email: capitals })
    expect(await invite(capitals.toLowerCase())).toBeRefused('member-invited-already', 409)
  })

  test('an account without an organisation reads those to its own address, by the name of the kind that invites', async () => {
    const { creditCode, name } = await given.enterprise()
    const provider = await given.provider({ creditCode })
    await given.provider()
    const code = newCreditCode()
    const who = await as.account(code)
    await query('delete from memberships where credit_code = $1', [code])
    const { email } = await accountFor(code)
    await invited(creditCode, { email: email.toUpperCase(), invitedBy: '甲', organisation: 'provider' })
    await invited(creditCode, { email: `other-${email}`, invitedBy: '乙' })
    await invited(creditCode, { email, invitedBy: '丙', state: 'revoked' })
    await invited((await given.enterprise()).creditCode, { email, invitedBy: '丁', expiresAt: hours(-1) })
    await invited((await given.enterprise()).creditCode, { email, invitedBy: '戊', state: 'joined' })
    const last = await given.enterprise()
    await invited(last.creditCode, { email, invitedBy: '己' })
    const my = await who.get('/api/my')
    expect(my).toAnswer(200)
    expect(my.body.data.invitations).toEqual([
      { organisationName: provider.name, invitedBy: '甲', expiresAt: expect.any(String) },
      { organisationName: last.name, invitedBy: '己', expiresAt: expect.any(String) },
    ])
    expect(provider.name).not.toBe(name)
  })

  test("a member of an organisation lives in the city of its kind's record", async () => {
    const { creditCode } = await given.enterprise({ cityCode: JINAN })
    await given.provider({ creditCode, cityCode: QINGDAO })
    const [{ creditCode: other }, { creditCode: third }] = [
      await given.enterprise({ cityCode: QINGDAO }),
      await given.provider({ cityCode: ZIBO }),
    ]
    await given.provider({ creditCode: other, cityCode: JINAN })
    const at = async (code: string, kind: 'enterprise' | 'provider') => homeOf((await accountFor(code, kind)).id)
    expect(await at(creditCode, 'enterprise')).toBe(JINAN)
    expect(await at(other, 'provider')).toBe(JINAN)
    expect(await at(third, 'provider')).toBe(ZIBO)
    expect(await homeOf(noAccount())).toBeUndefined()
  })
})

test('[R26] the database shows an account its colleagues, and an officer no accounts of his city', async () => {
  const { creditCode } = await given.enterprise()
  const [owner, other] = [await accountFor(creditCode), await accountFor((await given.enterprise()).creditCode)]
  const mate = await colleague(creditCode)
  const ids = [owner.id, other.id, mate.id]
  const seenBy = async (viewer: Viewer): Promise<unknown> =>
    (await walled(viewer, 'select id from up_users where id = any($1) order by id', [ids])).map(({ id }) => id)
  const self = ({ id }: { id: number }) => ({ account: id, actor: `account:${id}` })
  expect(await seenBy({ owner: creditCode, ...self(owner) })).toEqual([owner.id, mate.id])
  expect(await seenBy({ owner: creditCode, ...self(mate) })).toEqual([owner.id, mate.id])
  expect(await seenBy({ cities: [JINAN] })).toEqual([])
})

describe('limits of what an organisation creates', () => {
  /** What is counted, as the refusal says it. */
  const counted = async (asserted: Promise<void>): Promise<unknown> => {
    const refused = (await asserted.catch((error: unknown) => error)) as Refused
    return [refused.refusal.code, refused.refusal.values.count]
  }
  const MANY = 1_000_000

  test('count its own open records only', async () => {
    const [own, other] = [await given.enterprise(), await given.enterprise()]
    const batch = (await given.batch()).id
    for (const { creditCode } of [own, own, other]) {
      await given.demand({ enterprise: own, creditCode, batch })
      await given.label({ creditCode, cityCode: JINAN, state: 'declared' })
      await invited(creditCode)
    }
    await given.demand({ enterprise: own, batch, state: 'submitted' })
    await invited(own.creditCode, { state: 'revoked' })
    const [provider, rival] = [await given.provider(), await given.provider()]
    for (const { id, creditCode, cityCode } of [provider, provider, rival]) {
      const offer = { provider: id, creditCode, cityCode, providerName: '服务商', categoryCode: 'network' }
      await one('api::product.product', { ...offer, name: '产品', kind: 'product' })
      await one('api::case-study.case-study', { ...offer, title: '案例', customerName: '客户' })
    }
    for (const kind of ['demand', 'label', 'invitation'] as const)
      expect([kind, await counted(assertRoom(kind, own.creditCode, MANY))]).toEqual([kind, ['too-many-drafts', 2]])
    for (const kind of ['product', 'case-study'] as const)
      expect([kind, await counted(assertRoom(kind, provider.creditCode, MANY))]).toEqual([kind, ['too-many-drafts', 2]])
  })

  test('are declared: a kind without one is an error, not a record without limit', async () => {
    await expect(assertRoom('standing', newCreditCode())).rejects.toThrow('no bound of records standing')
  })

  test('count what its accounts began within the last 24 hours, or the account itself while it has no organisation', async () => {
    const [holder, account] = [newCreditCode(), `account:${noAccount()}`]
    const actor = { kind: 'account', id: account, name: '经办', cityCodes: [] } as const
    const begun = async (creditCode: string | null, from: string | null = null, by: object = actor, at = hours(0)) => {
      const line = { uid: 'test.record', documentId: `begun-${nextNumber('begun')}`, version: 1, to: 'draft' } as const
      const [now, arrivedAt] = [new Date(at), new Date(at)]
      await kernel.history.recordHistory([{ ...line, from, action: 'create', creditCode }], by as typeof actor, {
        now,
        arrivedAt,
      })
      return line.documentId
    }
    await begun(holder)
    await begun(holder, null, actor, hours(-23))
    await begun(holder, null, actor, hours(-25))
    await begun(holder, 'draft')
    await begun(holder, null, { ...actor, kind: 'city' })
    await begun(newCreditCode())
    await begun(null)
    await begun(null, null, { ...actor, id: `${account}0` })
    const edited = await begun(null, null, { ...actor, kind: 'system' })
    await query(
      `insert into desk_history (subject_uid, subject_id, version, to_state, action, credit_code, actor_kind, actor_id,
         actor_name, at, arrived_at, changes) values ('test.record', $1, 2, 'draft', 'edit', $2, 'account', $3, '', now(), now(), '{}')`,
      [edited, holder, account],
    )
    expect(await counted(assertRoomToday(holder, MANY))).toEqual(['too-many-today', 2])
    expect(await counted(assertRoomToday(account, MANY))).toEqual(['too-many-today', 1])
    expect(await historyCount(edited)).toBe(1)
  })
})

describe('[R70] an organisation changes its city or code', () => {
  const put = async (kind: 'enterprise' | 'provider', documentId: string, values: object) =>
    (await (kind === 'enterprise' ? as.province() : as.superAdmin())).put(
      `${CM}/api::${kind}.${kind}/${documentId}`,
      values,
    )

  test('in a form unless it has an open hand-over; others, and those that were answered, do not count', async () => {
    const [free, busy] = [await given.enterprise({ labelled: false }), await given.enterprise({ labelled: false })]
    for (const state of ['accepted', 'declined', 'withdrawn']) await handOver({ creditCode: free.creditCode, state })
    await handOver({ creditCode: busy.creditCode })
    expect(await put('enterprise', busy.documentId, { cityCode: QINGDAO })).toBeRefused('identity-in-use', 409)
    expect(await put('enterprise', busy.documentId, { creditCode: newCreditCode() })).toBeRefused(
      'identity-in-use',
      409,
    )
    expect(await put('enterprise', busy.documentId, { cityCode: JINAN, address: '新址' })).toAnswer(200)
    expect(await stored('enterprises', busy.documentId)).toMatchObject({ city_code: JINAN, address: '新址' })
    const creditCode = newCreditCode()
    expect(await put('enterprise', free.documentId, { cityCode: QINGDAO, creditCode })).toAnswer(200)
    expect(await stored('enterprises', free.documentId)).toMatchObject({ city_code: QINGDAO, credit_code: creditCode })
  })

  const record: Record<string, (provider: Given & { creditCode: string; cityCode: string }) => Promise<unknown>> = {
    product: (of) => one('api::product.product', { ...offer(of), name: '产品', kind: 'product' }),
    'case study': (of) => one('api::case-study.case-study', { ...offer(of), title: '案例', customerName: '客户' }),
    application: (provider) => given.application({ provider }),
    standing: (of) => one('plugin::pool.standing', { ...offer(of), basis: '文', admittedAt: hours(-1) }),
    listing: async ({ creditCode }) => given.listing({ ...(await given.productOfPool()), creditCode }),
  }
  const offer = ({ id, creditCode, cityCode }: Given & { creditCode: string; cityCode: string }) => ({
    provider: id,
    creditCode,
    cityCode,
    providerName: '服务商',
    categoryCode: 'network',
  })

  test.each(Object.keys(record))('in a form unless it has a record of the pool: %s', async (name) => {
    const own = await given.provider()
    await record[name]?.(own)
    expect(await put('provider', own.documentId, { cityCode: QINGDAO })).toBeRefused('identity-in-use', 409)
    expect(await stored('providers', own.documentId)).toMatchObject({ city_code: JINAN })
  })

  test('in a form if only other providers have such records', async () => {
    const { documentId } = await given.provider()
    expect(await put('provider', documentId, { cityCode: QINGDAO })).toAnswer(200)
  })

  test('what the old city keeps is the record of the kind that moved', async () => {
    const { creditCode } = await given.enterprise({ name: '同码企业' })
    await given.provider({ creditCode, name: '同码服务商' })
    const [ofProvider, ofEnterprise] = [
      await handOver({ creditCode, organisation: 'provider' }),
      await handOver({ creditCode }),
    ]
    const receiver = await as.cityOfficer(QINGDAO)
    for (const { documentId } of [ofProvider, ofEnterprise])
      expect(await receiver.post(staffPath('hand-over', documentId, 'accept'))).toAnswer(200)
    const kept = async ({ documentId }: Given) => (await stored('hand_overs', documentId)).snapshot
    expect(await kept(ofProvider)).toMatchObject({ name: '同码服务商', labels: [] })
    expect(await kept(ofEnterprise)).toMatchObject({ name: '同码企业', labels: [{ credit_code: creditCode }] })
  })

  test('the city that receives it reads how many wait', async () => {
    const officer = await as.cityOfficer(JINAN)
    const waiting = async (): Promise<number> => {
      const { tasks } = (await officer.get('/desk/tasks')).body.data as { tasks: { key: string; count: number }[] }
      return tasks.find(({ key }) => key === `hand-overs-${JINAN}`)?.count ?? 0
    }
    const before = await waiting()
    const to = { fromCity: QINGDAO, toCity: JINAN }
    for (const state of ['accepted', 'declined', 'withdrawn']) await handOver({ ...to, state })
    await handOver()
    await handOver({ ...to, toCity: ZIBO })
    expect(await waiting()).toBe(before)
    await handOver(to)
    expect(await waiting()).toBe(before + 1)
  })
})
