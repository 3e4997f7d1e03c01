/** Whoever locks several rows locks them in the order of their numbers, so that two of them cannot deadlock. */
import type * as LockBatches from '../../src/plugins/filing/server/services/lock-batches'
import type * as Recommend from '../../src/plugins/filing/server/services/recommend'
import type * as Admit from '../../src/plugins/pool/server/services/admit'
import { database, load, query, strapi } from '../harness/app'
import { given, JINAN, QINGDAO } from '../harness/given'
import { overtaken } from '../harness/held'
import { takenBack } from '../harness/taken-back'

const { lockBatchesOf } = load<typeof LockBatches>('plugins/filing/server/services/lock-batches.js')
const { recommend } = load<typeof Recommend>('plugins/filing/server/services/recommend.js')
const { admit } = load<typeof Admit>('plugins/pool/server/services/admit.js')

const now = new Date()
const context = (kind: 'city' | 'province', cityCodes: readonly string[] = []) => ({
  actor: { kind, id: 'admin:0', name: '经办', cityCodes },
  input: {},
  at: { now, arrivedAt: now },
})

/** Whether the lock of the first row is held while `act` waits for that of the second. */
async function firstIsHeld(
  table: string,
  ids: readonly [number, number],
  act: () => Promise<unknown>,
): Promise<boolean> {
  const [first, second] = [Math.min(...ids), Math.max(...ids)]
  let free: unknown[] = []
  await overtaken(
    () => query(`select 1 from ${table} where id = $1 for update`, [second]),
    () => takenBack(async () => void (await act())),
    async () => {
      // On another connection.
      const answer = await strapi.db.connection.raw<{ rows: unknown[] }>(
        `select 1 from ${table} where id = ? for update skip locked`,
        [first],
      )
      free = answer.rows
    },
  )
  return free.length === 0
}

test('batches, before their demands', async () => {
  const [one, two] = [await given.demand({ state: 'submitted' }), await given.demand({ state: 'submitted' })]
  const lock = lockBatchesOf('demands')
  expect(await firstIsHeld('batches', [one.batch, two.batch], () => lock([two.documentId, one.documentId]))).toBe(true)
})

test('city lists, before their demands are recommended', async () => {
  const { id: batch } = await given.batch()
  const demands = [
    await given.demand({ batch, cityCode: QINGDAO, state: 'selected' }),
    await given.demand({ batch, cityCode: JINAN, state: 'selected' }),
  ]
  const lists = await query<{ id: number }>('select id from city_lists where batch_id = $1 and city_code in ($2, $3)', [
    batch,
    JINAN,
    QINGDAO,
  ])
  const ids = demands.map(({ documentId }) => documentId)
  expect(
    await firstIsHeld('city_lists', lists.map(({ id }) => id) as [number, number], () =>
      recommend(ids, context('city', [JINAN, QINGDAO])),
    ),
  ).toBe(true)
})

test('providers, before they are admitted', async () => {
  const [one, two] = [await given.provider(), await given.provider()]
  const admission = ({ creditCode }: { creditCode: string }) => ({
    creditCode,
    categoryCode: 'network',
    basis: '一号文',
  })
  expect(
    await firstIsHeld('providers', [one.id, two.id], () =>
      database.inTransaction(() => admit([admission(two), admission(one)], context('province'))),
    ),
  ).toBe(true)
})
