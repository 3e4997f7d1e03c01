import { covers, PUBLIC, SYSTEM, type Actor, type ActorKind, type Place } from './actor'

const actor = (kind: ActorKind, more: Partial<Actor> = {}): Actor => ({
  kind,
  id: 'admin:12',
  name: '某人',
  cityCodes: ['370100'],
  ...more,
})
const ROW: Place = {
  cityCode: '370100',
  creditCode: '91370100MA3C00001X',
  accountId: 7,
  expertActor: 'admin:12',
}

test.each<[string, boolean, Actor]>([
  ['the system', true, SYSTEM],
  ['the province', true, actor('province', { cityCodes: [] })],
  ['an auditor', true, actor('auditor', { cityCodes: [] })],
  ['a system administrator', true, actor('admin', { cityCodes: [] })],
  // A third party sees what is commissioned to it, by other means; the public sees what is published.
  ['a third party', false, actor('evaluator')],
  ['the public', false, PUBLIC],
])('[R26] the territory of %s holds every row or none: %p', (_who, all, who) => {
  expect([covers(who, ROW), covers(who, {})]).toEqual([all, all])
})

test.each<[Place, boolean]>([
  [{ cityCode: '370100' }, true],
  [{ cityCode: '370300' }, true],
  [{ cityCode: '370200' }, false],
  [{ cityCode: null }, false],
  [{}, false],
  [{ cityCodes: ['370200', '370300'] }, true],
  [{ cityCodes: ['370200'] }, false],
  [{ cityCodes: [] }, false],
  // Of a row with several cities its own does not count beside them.
  [{ cityCode: '370100', cityCodes: ['370200'] }, false],
])('[R26] a row of %j belongs to an officer of two cities: %p', (place, covered) =>
  expect(covers(actor('city', { cityCodes: ['370100', '370300'] }), place)).toBe(covered),
)

test('[R26] an officer without a city covers nothing', () =>
  expect([ROW, {}].map((place) => covers(actor('city', { cityCodes: [] }), place))).toEqual([false, false]))

test.each<[string, boolean, Partial<Actor>, Place]>([
  ['its own organisation', true, { creditCode: 'A' }, { creditCode: 'A' }],
  ['another organisation', false, { creditCode: 'A' }, { creditCode: 'B' }],
  ['its own row without an organisation', true, { accountId: 7 }, { accountId: 7 }],
  ['the row of another account', false, { accountId: 7 }, { accountId: 8 }],
  ['its own row of another organisation', true, { accountId: 7, creditCode: 'A' }, { accountId: 7, creditCode: 'B' }],
  ['neither', false, { accountId: 7, creditCode: 'A' }, { accountId: 8, creditCode: 'B' }],
  // Nobody's row is not everybody's.
  ['a row of nobody, without an organisation', false, {}, {}],
  ['a row of nobody', false, { accountId: 7, creditCode: 'A' }, { accountId: null, creditCode: null }],
])('an account covers %s: %p', (_what, covered, who, place) =>
  expect(covers(actor('account', who), place)).toBe(covered),
)

test.each<[Place, boolean]>([
  [{ expertActor: 'admin:12' }, true],
  [{ expertActor: 'admin:1' }, false],
  [{ expertActor: null }, false],
  [{ cityCode: '370100' }, false],
])('[R11] a row of %j is assigned to the expert: %p', (place, covered) =>
  expect(covers(actor('expert'), place)).toBe(covered),
)
