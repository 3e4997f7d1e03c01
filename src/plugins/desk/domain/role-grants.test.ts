import { keyOf, settleGrants, type Applied, type Grant, type Held } from './role-grants'

const READ: Grant = { action: 'read', subject: 'api::demand.demand', fields: ['title', 'state'], conditions: ['own'] }
const ACT: Grant = { action: 'plugin::filing.demand.select', subject: null, conditions: [] }
const held = (grant: Grant, values: Partial<Held> = {}): Held => ({ ...grant, id: 7, ...values })
const applied = (grant: Grant, values: Partial<Applied> = {}): Applied => ({ ...grant, ours: true, ...values })
const NOTHING = { grant: [], withdraw: [], adjust: [] }

test('a new role gets all that is derived, and the next boot changes nothing', () => {
  const first = settleGrants([READ, ACT], [], [])
  expect(first).toMatchObject({ ...NOTHING, grant: [READ, ACT] })
  const second = settleGrants([READ, ACT], first.remember, [held(READ), held(ACT, { id: 8 })])
  expect(second).toEqual({ ...NOTHING, remember: first.remember })
})

test('what an administrator removed does not come back, not even with a new field', () => {
  const wider = { ...READ, fields: [...(READ.fields ?? []), 'budget'] }
  const { remember, ...changes } = settleGrants([wider, ACT], [applied(READ), applied(ACT)], [])
  expect(changes).toEqual(NOTHING)
  expect(settleGrants([wider, ACT], remember, [])).toMatchObject(NOTHING)
})

test('what an administrator added stays, whether or not it is derived later and dropped again', () => {
  const extra = held({ action: 'admin::users.read', subject: null, conditions: [] }, { id: 9 })
  expect(settleGrants([READ], [applied(READ)], [held(READ), extra])).toMatchObject(NOTHING)
  const later = settleGrants([READ, ACT], [applied(READ)], [held(READ), held(ACT)])
  expect(later).toMatchObject(NOTHING)
  expect(later.remember.find(({ action }) => action === ACT.action)).toMatchObject({ ours: false })
  expect(settleGrants([READ], later.remember, [held(READ), held(ACT)])).toMatchObject(NOTHING)
})

test('an action without a type is the same whether its subject is null, empty or absent', () => {
  expect([null, '', undefined].map((subject) => keyOf({ action: 'a', subject: subject as null }))).toEqual([
    'a|',
    'a|',
    'a|',
  ])
  expect(keyOf({ action: 'a', subject: 'api::b.b' })).toBe('a|api::b.b')
})

test('an action that is no longer theirs is withdrawn if it was ours', () => {
  const theirs = held(ACT)
  expect(settleGrants([READ], [applied(READ), applied(ACT)], [held(READ), theirs])).toMatchObject({
    ...NOTHING,
    withdraw: [theirs],
    remember: [applied(READ)],
  })
})

test('a new field is granted, a field that the procedure took is withdrawn, a narrowed one stays narrowed', () => {
  const now = { ...READ, fields: ['title', 'budget'] }
  const narrowed = held(READ, { fields: ['state'] })
  const { adjust } = settleGrants([now], [applied(READ)], [narrowed])
  expect(adjust).toEqual([{ ...narrowed, fields: ['budget'] }])
  expect(settleGrants([now], [applied(READ)], [held(READ)]).adjust).toMatchObject([{ fields: ['title', 'budget'] }])
})

test('a condition of ours comes and goes with the territory, an added one stays', () => {
  const open = { ...READ, conditions: [] }
  const stricter = held(READ, { conditions: ['own', 'is-creator'] })
  expect(settleGrants([open], [applied(READ)], [stricter]).adjust).toEqual([
    { ...stricter, conditions: ['is-creator'] },
  ])
  const loosened = held(READ, { conditions: [] })
  expect(settleGrants([READ], [applied(READ)], [loosened])).toMatchObject(NOTHING)
  expect(settleGrants([READ], [applied(open)], [held(open)]).adjust).toMatchObject([{ conditions: ['own'] }])
})

test('a database from before the memory keeps what its roles hold, as ours', () => {
  const { remember, ...changes } = settleGrants([READ, ACT], [], [held(READ, { fields: ['title'] })])
  expect(changes).toEqual({ ...NOTHING, grant: [ACT] })
  expect(remember).toEqual([applied(READ), applied(ACT)])
})

test('a permission whose fields an administrator removed covers all of them: it stays so', () => {
  const open: Held = { action: READ.action, subject: READ.subject, conditions: ['own'], id: 7 }
  expect(settleGrants([{ ...READ, fields: ['title'] }], [applied(READ)], [open]).adjust).toEqual([])
})

test('a new field that an administrator had granted already is not granted twice', () => {
  const wider = { ...READ, fields: ['title', 'state', 'budget'] }
  const own = held(READ, { fields: ['title', 'state', 'budget'] })
  expect(settleGrants([wider], [applied(READ)], [own]).adjust).toEqual([])
})
