/** Lines and rows that resemble those asked for do not count. */
import type * as Idempotency from '../../src/shared/server/http/idempotency'
import type * as Overtaken from '../../src/shared/server/flows/overtaken'
import { database, kernel, load, query } from '../harness/app'
import { hours, newCreditCode } from '../harness/given'

const { overtaken } = load<typeof Overtaken>('shared/server/flows/overtaken.js')
const { once } = load<typeof Idempotency>('shared/server/http/idempotency.js')

const DEMAND = 'api::demand.demand'
const LABEL = 'api::enterprise-label.enterprise-label'
const PRODUCT = 'api::product.product'
const BINDING = { uid: DEMAND, draws: [LABEL] } as never

interface Line {
  uid?: string
  own?: boolean
  from?: string | null
  kind?: 'account' | 'city'
  owner?: string
  elsewhere?: boolean
  arrived?: number
}

/** Whether a history line makes a request late that arrived two hours ago. */
async function isOvertaken(line: Line, ownerless = false): Promise<boolean> {
  const [id, owner, city] = [database.newDocumentId(), newCreditCode(), database.newDocumentId()]
  const { uid = DEMAND, own = false, from = 'draft', kind = 'account', arrived = -1 } = line
  const entry = {
    uid,
    documentId: own ? id : database.newDocumentId(),
    version: 2,
    from,
    to: 'draft',
    cityCode: line.elsewhere ? 'another' : city,
  }
  const actor = { kind, id: `${kind}:1`, name: '测试', cityCodes: [] } as never
  const at = { now: new Date(), arrivedAt: new Date(hours(arrived)) }
  await kernel.history.recordHistory([{ ...entry, action: 'save', creditCode: line.owner ?? owner }], actor, at)
  const subject = { documentId: id, cityCode: city, ...(ownerless ? {} : { creditCode: owner }) }
  const late = await overtaken(BINDING, [subject as never], { now: new Date(), arrivedAt: new Date(hours(-2)) })
  return late.has(id)
}

describe('[R02] a request is overtaken', () => {
  test.each<[string, boolean, Line]>([
    ['by a later change of its own row', true, { own: true }],
    ['not by an earlier one', false, { own: true, arrived: -3 }],
    ['not by one dated in the future', false, { own: true, arrived: 1 }],
    ['not by the creation of its row', false, { own: true, from: null }],
    ['not by a line of another type under the same id', false, { own: true, uid: PRODUCT }],
    ['not by a change of another row of its type', false, {}],
    ['by a change of what it draws in', true, { uid: LABEL }],
    ['by a new row of what it draws in', true, { uid: LABEL, from: null }],
    ['not by staff who change what it draws in', false, { uid: LABEL, kind: 'city' }],
    ["not by another organisation's", false, { uid: LABEL, owner: newCreditCode() }],
    ['not by what it does not draw in', false, { uid: PRODUCT }],
  ])('%s', async (_, expected, line) => expect(await isOvertaken(line)).toBe(expected))

  test.each<[string, boolean, Line]>([
    ['by its city', true, { uid: LABEL, kind: 'city' }],
    ['not by another city', false, { uid: LABEL, kind: 'city', elsewhere: true }],
    ['not by an organisation in its city', false, { uid: LABEL, kind: 'account' }],
  ])('without an owner: %s', async (_, expected, line) => expect(await isOvertaken(line, true)).toBe(expected))

  test('not by an edit, which has a line of its own', async () => {
    const id = database.newDocumentId()
    await query(
      `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, input, changes, actor_kind,
          actor_id, actor_name, at, arrived_at)
       values ($1, $2, 2, 'draft', 'draft', 'edit', '{}', '{"title": ["甲", "乙"]}', 'account', 'account:1', '测试', now(),
          clock_timestamp() - interval '1 hour')`,
      [DEMAND, id],
    )
    const at = { now: new Date(), arrivedAt: new Date(hours(-2)) }
    expect((await overtaken(BINDING, [{ documentId: id } as never], at)).size).toBe(0)
  })
})

describe('an idempotency key', () => {
  const [mine, others] = [database.newDocumentId(), database.newDocumentId()]
  const write = (key: string, actor: string, body: unknown): Promise<unknown> =>
    once(key, actor, 'the same request', () => Promise.resolve({ status: 201, body })).then((answer) => answer.body)

  test('belongs to one person', async () => {
    const key = database.newDocumentId()
    expect(await write(key, mine, 'mine')).toBe('mine')
    expect(await write(key, others, "another's")).toBe("another's")
    expect(await write(key, mine, 'repeated')).toBe('mine')
    expect(await write(key, others, 'repeated')).toBe("another's")
  })

  test('is free again after 24 hours; others stay', async () => {
    const [key, second] = [database.newDocumentId(), database.newDocumentId()]
    const pairs = [
      [key, mine],
      [second, mine],
      [key, others],
    ] as const
    for (const [used, actor] of pairs) await write(used, actor, 'first')
    await query("update desk_idempotency set at = at - interval '25 hours' where key = any($1::text[])", [
      [key, second],
    ])
    expect(await write(key, mine, 'again')).toBe('again')
    const old = await query<{ n: number }>(
      "select count(*)::int as n from desk_idempotency where key = any($1::text[]) and at < now() - interval '24 hours'",
      [[key, second]],
    )
    expect(old).toEqual([{ n: 2 }])
    expect(await write(key, mine, 'a third time')).toBe('again')
  })
})
