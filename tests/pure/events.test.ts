import type { EventsOf, Moved, Owing } from '../../src/shared/pure/events'
import { demandListener, publish, subscribe, subscribeAll } from '../../src/shared/server/flows/events'
import { clearBootRegistries } from '../../src/shared/server/process/boot-registries'

jest.mock('../../src/shared/server/database/database', () => ({ query: async () => [{ id: '7' }] }))

const moved: Moved = {
  documentId: 'd',
  from: 'a',
  to: 'b',
  cityCode: null,
  creditCode: null,
  actor: 'admin:1',
}
const actor = { kind: 'province', id: 'admin:1', name: '省', cityCodes: [] } as const
const now = new Date(0)
const by = { actor, at: { now, arrivedAt: now } }

let heard: unknown[] = []
const listen = (name: string) => async (payload: readonly object[], event: { id: string; name: string }) =>
  void heard.push([name, event.name, event.id, payload])

beforeEach(() => {
  heard = []
  clearBootRegistries()
})

test('listeners of the event run first, then those of every event, each with its payload', async () => {
  subscribeAll('audit', listen('audit'))
  subscribe('batch.opened', 'notices', listen('notices'))
  subscribe('batch.closed', 'lists', listen('lists'))
  await publish('batch.opened', [moved], by)
  expect(heard).toEqual([
    ['notices', 'batch.opened', '7', [moved]],
    ['audit', 'batch.opened', '7', [moved]],
  ])
  await publish('account.lapsed', [{ accountId: 1 }])
  expect(heard.slice(2)).toEqual([['audit', 'account.lapsed', '7', [{ accountId: 1 }]]])
})

test('listeners get actor and moment; an empty payload is not published', async () => {
  let seen: unknown
  subscribeAll('audit', async (_, event) => void (seen = event))
  await publish('batch.opened', [moved], { ...by, input: { reason: '不传' } } as typeof by)
  expect(seen).toEqual({ id: '7', name: 'batch.opened', by })
  seen = undefined
  await publish('batch.opened', [])
  expect(seen).toBeUndefined()
})

test('an error of a listener reaches the publisher, so that the act rolls back', async () => {
  subscribeAll('audit', () => Promise.reject(new Error('no room')))
  await expect(publish('batch.opened', [moved])).rejects.toThrow('no room')
})

test('a required listener must be for the event itself, not for every event', () => {
  subscribe('batch.opened', 'notices', listen('notices'))
  subscribeAll('audit', listen('audit'))
  expect(() => demandListener('notices', ['batch.opened'])).not.toThrow()
  expect(() => demandListener('notices', ['batch.opened', 'batch.closed'])).toThrow(
    'listener notices is missing for batch.closed',
  )
  expect(() => demandListener('audit', ['batch.opened'])).toThrow(/missing/)
})

// Checked by the compiler: an unused @ts-expect-error fails the type check.
test('names and payloads are those of the contracts', () => {
  const misuse = async () => {
    // @ts-expect-error no contract declares it
    await publish('batch.opend', [moved])
    // @ts-expect-error it tells an account
    await publish('account.lapsed', [moved])
    // @ts-expect-error no contract declares it
    subscribe('batch.opend', 'x', async () => undefined)
    subscribe('account.lapsed', 'x', async ([row]) => {
      row?.accountId satisfies number | undefined
      // @ts-expect-error it tells no row
      void row?.documentId
    })
    // @ts-expect-error it tells rows that moved, nobody who owes
    'batch.opened' satisfies EventsOf<Owing>
    'liaison.due' satisfies EventsOf<Owing>
    'batch.opened' satisfies EventsOf<Moved>
  }
  expect(misuse).toBeInstanceOf(Function)
})
