import type { Attribute } from './attribute-values'
import { checkTableQuery } from './table-query'
import { Refused } from './refusal'

const DEMAND: Record<string, Attribute> = {
  id: { type: 'integer' },
  documentId: { type: 'string' },
  title: { type: 'string' },
  budget: { type: 'biginteger' },
  version: { type: 'integer' },
  share: { type: 'decimal' },
  submittedAt: { type: 'datetime' },
  day: { type: 'date' },
  at: { type: 'time' },
  urgent: { type: 'boolean' },
  scenes: { type: 'json' },
  enterprise: { type: 'relation', target: 'api::enterprise' },
  proof: { type: 'media' },
  box: { type: 'component', component: 'pool.box' },
  anything: { type: 'relation' },
}
const ENTERPRISE: Record<string, Attribute> = {
  id: { type: 'integer' },
  name: { type: 'string' },
  city: { type: 'relation', target: 'api::city' },
}
const FILE: Record<string, Attribute> = { id: { type: 'integer' }, mime: { type: 'string' } }
const BOX: Record<string, Attribute> = { id: { type: 'integer' }, text: { type: 'string' } }
const schemas = (uid: string) =>
  ({
    'api::demand': DEMAND,
    'api::enterprise': ENTERPRISE,
    'api::city': ENTERPRISE,
    'plugin::upload.file': FILE,
    'pool.box': BOX,
  })[uid]

function parameterOf(query: Record<string, unknown>): unknown {
  try {
    checkTableQuery(query, 'api::demand', schemas)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(error.refusal.code).toBe('query-not-allowed')
    return error.refusal.values.parameter
  }
}

describe('a filter that its column has no operator or no value for is refused by name', () => {
  test.each([
    [{ budget: { $eq: 'abc' } }, 'filters[budget][$eq]'],
    [{ budget: { $eq: '99999999999999999999' } }, 'filters[budget][$eq]'],
    [{ version: { $contains: '1' } }, 'filters[version][$contains]'],
    [{ version: '2147483648' }, 'filters[version]'],
    [{ submittedAt: { $contains: '2026' } }, 'filters[submittedAt][$contains]'],
    [{ submittedAt: { $gt: '2026-02-30' } }, 'filters[submittedAt][$gt]'],
    [{ submittedAt: { $gt: '0000-12-31' } }, 'filters[submittedAt][$gt]'],
    [{ day: { $eq: 'x' } }, 'filters[day][$eq]'],
    [{ at: { $eq: '25:00' } }, 'filters[at][$eq]'],
    [{ scenes: { $eq: 'x' } }, 'filters[scenes][$eq]'],
    [{ urgent: { $eq: 'maybe' } }, 'filters[urgent][$eq]'],
    [{ title: { $between: '1' } }, 'filters[title][$between]'],
    [{ title: { $between: ['1'] } }, 'filters[title][$between]'],
    [{ title: { $in: { a: '1' } } }, 'filters[title][$in]'],
    [{ title: { $eq: { a: '1' } } }, 'filters[title][$eq]'],
    [{ title: { $null: 'x' } }, 'filters[title][$null]'],
    [{ title: { $raw: '1' } }, 'filters[title][$raw]'],
    [{ title: { a: '1' } }, 'filters[title][a]'],
    [{ enterprise: { id: { $eq: 'abc' } } }, 'filters[enterprise][id][$eq]'],
    [{ enterprise: 'abc' }, 'filters[enterprise]'],
    [{ enterprise: { $eq: 'abc' } }, 'filters[enterprise][$eq]'],
    [{ enterprise: { $contains: '1' } }, 'filters[enterprise][$contains]'],
    [{ enterprise: { $eq: '1', name: 'x' } }, 'filters[enterprise]'],
    [{ enterprise: { city: { nothing: '1' } } }, 'filters[enterprise][city][nothing]'],
    [{ enterprise: { name: 'x', $eq: '1' } }, 'filters[enterprise][$eq]'],
    [{ enterprise: { $and: [{ id: '1' }], name: 'x' } }, 'filters[enterprise][name]'],
    [{ proof: { text: 'x' } }, 'filters[proof][text]'],
    [{ box: { mime: 'x' } }, 'filters[box][mime]'],
    [{ title: { $gt: null } }, 'filters[title][$gt]'],
    [{ title: { $in: [null] } }, 'filters[title][$in]'],
    [{ anything: { id: '1' } }, 'filters[anything]'],
    [{ id: { $eq: 'abc' } }, 'filters[id][$eq]'],
    [{ id: ['abc'] }, 'filters[id]'],
    [{ nothing: '1' }, 'filters[nothing]'],
    [{ toString: '1' }, 'filters[toString]'],
    [{ $eq: '1' }, 'filters[$eq]'],
    [{ $and: 'x' }, 'filters[$and]'],
    [{ $and: { a: 'x' } }, 'filters[$and]'],
    [{ $and: ['x'] }, 'filters[$and][0]'],
    [{ $or: [{ $and: [{ id: { $lt: 'x' } }] }] }, 'filters[$or][0][$and][0][id][$lt]'],
    [{ $not: 'x' }, 'filters[$not]'],
    ['x', 'filters'],
  ])('%j', (filters, parameter) => expect(parameterOf({ filters })).toBe(parameter))

  test('a column asked with endless nesting', () => {
    let asked: unknown = { $eq: 'x' }
    for (let depth = 0; depth < 11; depth++) asked = { $not: asked }
    expect(parameterOf({ filters: { title: asked } })).toBeUndefined()
    for (let depth = 11; depth < 12; depth++) asked = { $not: asked }
    expect(parameterOf({ filters: { title: asked } })).toMatch(/^filters\[title\](\[\$not\])+$/)
  })

  test('one with endless nesting', () => {
    let filters: unknown = { id: '1' }
    for (let depth = 0; depth < 1000; depth++) filters = { $not: filters }
    expect(parameterOf({ filters })).toMatch(/^filters\[\$not\]/)
  })
})

const EQUAL = ['$eq', '$ne', '$in', '$notIn', '$null', '$notNull', '$not']
const ORDERED = ['$gt', '$gte', '$lt', '$lte', '$between']
const FOLDED = ['$eqi', '$nei', '$containsi', '$notContainsi', '$startsWithi', '$endsWithi']
const LIKE = ['$contains', '$notContains', '$startsWith', '$endsWith']
const given = (operator: string, value: string): unknown => {
  if (operator === '$null' || operator === '$notNull') return 'true'
  if (operator === '$not') return { $null: 'true' }
  return operator === '$between' ? [value, value] : value
}
test.each([
  ['title', 'x', [...EQUAL, ...ORDERED, ...FOLDED, ...LIKE]],
  ['version', '1', [...EQUAL, ...ORDERED, ...FOLDED]],
  ['budget', '1', [...EQUAL, ...ORDERED, ...FOLDED]],
  ['share', '0.5', [...EQUAL, ...ORDERED, ...FOLDED]],
  ['urgent', 'true', EQUAL],
  ['day', '2026-08-20', [...EQUAL, ...ORDERED]],
  ['submittedAt', '2026-08-20', [...EQUAL, ...ORDERED]],
  ['at', '09:30', [...EQUAL, ...ORDERED]],
  ['scenes', 'x', ['$null', '$notNull', '$containsi', '$notContainsi']],
  ['enterprise', '5', EQUAL.slice(0, 6)],
])('operators on %s', (name, value, operators) => {
  const taken = [...EQUAL, ...ORDERED, ...FOLDED, ...LIKE].filter(
    (operator) => parameterOf({ filters: { [name]: { [operator]: given(operator, value) } } }) === undefined,
  )
  expect(taken.sort()).toEqual([...operators].sort())
})

test.each<[string, string[], string[]]>([
  ['version', ['0', '-5', '2147483647', '-2147483647'], ['', ' 1', '1e3', '0x10', '1.5', '+1', '2147483648', '--1']],
  ['budget', ['2147483648', '9007199254740993'], ['1e3', '9223372036854775808', '']],
  ['share', ['5', '-0.25'], ['.5', '5.', '1e3', '']],
  ['urgent', ['true', 'false', 't', 'f', '1', '0', 'TRUE'], ['yes', 'no', '2', '']],
  ['at', ['09:30', '23:59:59', '00:00:00.123'], ['24:00', '9:30', '23:60', '23:59:60', '']],
  [
    'submittedAt',
    ['2026-08-20', '2026-08-20T16:00', '2026-08-20 16:00:00+0800', '2026-08-20T16:00:00.123456Z'],
    ['2026-08-20T25:00Z', '2026-08-20, 4 pm', '20260820', '2026-02-29', ''],
  ],
])('values of %s', (name, taken, refused) => {
  const fits = (value: string) => parameterOf({ filters: { [name]: { $eq: value } } }) === undefined
  expect([taken.filter((value) => !fits(value)), refused.filter(fits)]).toEqual([[], []])
})

test.each([
  [{ title: 'x' }],
  [{ title: ['x', 'y'] }],
  [{ title: { $containsi: '数据', $notNull: 'true' } }],
  [{ title: { $not: { $contains: 'x' } } }],
  [{ title: { $eq: null } }],
  [{ title: { $ne: null } }],
  [{ enterprise: {} }],
  [{ proof: { mime: 'image/png' } }],
  [{ box: { text: 'x' } }],
  [{ budget: { $gte: '900719925474099', $lt: 5 } }],
  [{ version: { $between: ['1', '3'] } }],
  [{ share: '0.25' }],
  [{ submittedAt: { $gt: '2026-08-20T16:00:00.000Z' } }],
  [{ submittedAt: { $lt: '2026-08-20' } }],
  [{ day: '2026-08-20' }],
  [{ at: '09:30:00.000' }],
  [{ urgent: 'true' }],
  [{ scenes: { $containsi: 'production' } }],
  [{ enterprise: '5' }],
  [{ enterprise: { $null: 'true' } }],
  [{ enterprise: { id: { $in: ['1', '2'] } } }],
  [{ $and: [{ enterprise: { city: { name: { $eq: 'x' } } } }, { $or: [{ id: '1' }, { id: '2' }] }] }],
  [[{ id: '1' }]],
])('taken: %j', (filters) => expect(parameterOf({ filters })).toBeUndefined())

describe('the rest of a query', () => {
  test.each([
    [{ sort: 'nothing:asc' }, 'sort'],
    [{ sort: 'id:sideways' }, 'sort'],
    [{ sort: 5 }, 'sort'],
    [{ sort: 'anything.id' }, 'sort'],
    [{ sort: 'proof.text' }, 'sort'],
    [{ sort: 'id:asc:desc' }, 'sort'],
    [{ sort: 'enterprise' }, 'sort'],
    [{ sort: 'title.name' }, 'sort'],
    [{ sort: { id: { a: 'asc' } } }, 'sort'],
    [{ sort: 'toString' }, 'sort'],
    [{ page: 'x' }, 'page'],
    [{ page: ['1'] }, 'page'],
    [{ pageSize: '99999999999999999999' }, 'pageSize'],
    [{ pagination: 'x' }, 'pagination'],
    [{ pagination: { pageSize: { a: '1' } } }, 'pagination[pageSize]'],
    [{ fields: 'nothing' }, 'fields'],
    [{ fields: { a: 'id' } }, 'fields'],
    [{ _q: ['x'] }, '_q'],
    [{ locale: ['x'] }, 'locale'],
    [{ status: { a: 'x' } }, 'status'],
    [{ _filter: '$lt' }, '_filter'],
    [{ idsToOmit: ['abc'] }, 'idsToOmit'],
    [{ idsToOmit: { a: '1' } }, 'idsToOmit'],
    [{ idsToInclude: '99999999999999999999' }, 'idsToInclude'],
  ])('%j is refused', (query, parameter) => expect(parameterOf(query)).toBe(parameter))

  test.each([
    [{}],
    [{ sort: 'title:ASC,enterprise.city.name:desc' }],
    [{ sort: ['title', 'id:desc'] }],
    [{ sort: 'title, id:desc' }],
    [{ sort: 'proof.mime' }],
    [{ fields: 'title, id' }],
    [{ _filter: '$contains' }],
    [{ _filter: '$startsWith' }],
    [{ _filter: '$startsWithi' }],
    [{ sort: { enterprise: { name: 'asc' } } }],
    [{ page: '2', pageSize: '50', _q: 'x', locale: 'en', status: 'draft' }],
    [{ pagination: { page: '1', pageSize: '-1' } }],
    [{ fields: ['title', 'id'] }],
    [{ fields: '*' }],
    [{ _filter: '$containsi', _q: 'x', idsToOmit: ['1', '2'], idsToInclude: ['3'] }],
  ])('%j is taken', (query) => expect(parameterOf(query)).toBeUndefined())
})
