import { Refused } from './refusal'
import { readOneQuery, readQuery, type Readable } from './read-query'

const readable: Readable = {
  fields: ['code', 'name'],
  filters: { code: 'text', year: 'integer', openAt: 'instant', isOpen: 'boolean' },
  sorts: ['name', 'code'],
  populates: ['batch'],
  defaultSort: 'name:asc',
}
const read = (query: Record<string, unknown>) => readQuery(query, readable)
const refusal = (query: Record<string, unknown>): Record<string, unknown> => {
  try {
    readQuery(query, readable)
  } catch (error) {
    if (error instanceof Refused) return { code: error.refusal.code, ...error.refusal.values }
    throw error
  }
  throw new Error('not refused')
}

test('an empty query is the first page in the default order', () => {
  expect(read({})).toMatchObject({
    where: [],
    sort: [{ field: 'name', descending: false }],
    page: { kind: 'page', page: 1, pageSize: 25 },
    fields: ['code', 'name'],
    populate: [],
    withCount: true,
  })
})

test('filters are flat, shorthand or joined, and their values are typed', () => {
  expect(read({ filters: { code: '370100' } }).where).toEqual([{ field: 'code', operator: '$eq', value: '370100' }])
  expect(read({ filters: { year: { $gte: '2026', $lt: '2028' } } }).where).toEqual([
    { field: 'year', operator: '$gte', value: 2026 },
    { field: 'year', operator: '$lt', value: 2028 },
  ])
  expect(read({ filters: { $or: [{ code: { $in: ['a', 'b'] } }, { year: '2026' }] } }).where).toEqual([
    {
      any: [
        { all: [{ field: 'code', operator: '$in', value: ['a', 'b'] }] },
        { all: [{ field: 'year', operator: '$eq', value: 2026 }] },
      ],
    },
  ])
  expect([...read({ filters: { $and: [{ year: '2026' }] } }).mentioned]).toEqual(['year'])
})

test('sort, fields, populate and both kinds of pagination', () => {
  expect(read({ sort: 'name:desc,code' }).sort).toEqual([
    { field: 'name', descending: true },
    { field: 'code', descending: false },
  ])
  expect(read({ sort: ['code:ASC'] }).sort).toEqual([{ field: 'code', descending: false }])
  expect(read({ fields: ['code'] }).fields).toEqual(['code'])
  expect(read({ populate: '*' }).populate).toEqual(['batch'])
  expect(read({ populate: { batch: 'true' } }).populate).toEqual(['batch'])
  expect(read({ pagination: { start: '5', limit: '10' } }).page).toEqual({ kind: 'start', start: 5, limit: 10 })
})

test.each([
  [{ locale: 'zh' }, 'locale'],
  [{ status: 'draft' }, 'status'],
  [{ _q: 'a' }, '_q'],
  [{ filters: 'code' }, 'filters'],
  [{ filters: { password: { $eq: 'x' } } }, 'filters[password]'],
  [{ filters: { constructor: 'x' } }, 'filters[constructor]'],
  [{ filters: { code: { $gt: 'x' } } }, 'filters[code][$gt]'],
  [{ filters: { code: { $eq: ['a', 'b'] } } }, 'filters[code][$eq]'],
  [{ filters: { year: '2026; drop table' } }, 'filters[year][$eq]'],
  [{ filters: { openAt: { $gt: '2026-99-99' } } }, 'filters[openAt][$gt]'],
  [{ filters: { $or: [{ $and: [{ $or: [{ code: 'a' }] }] }] } }, 'filters[$or][0][$and][0][$or]'],
  [{ filters: { batch: { creditCode: { $eq: 'x' } } } }, 'filters[batch]'],
  [{ sort: 'creditCode' }, 'sort'],
  [{ sort: 'name:up' }, 'sort'],
  [{ sort: { name: 'asc', code: { a: 1 } } }, 'sort'],
  [{ fields: ['contactPhone'] }, 'fields'],
  [{ populate: 'enterprise' }, 'populate'],
  [{ populate: { batch: { fields: ['note'] } } }, 'populate[batch]'],
  [{ pagination: { pageSize: '101' } }, 'pagination[pageSize]'],
  [{ pagination: { page: '0' } }, 'pagination[page]'],
  [{ pagination: { page: '1', limit: '5' } }, 'pagination'],
  [{ pagination: { size: '1' } }, 'pagination[size]'],
])('%j is refused by name', (query, parameter) => {
  expect(refusal(query)).toMatchObject({ code: 'query-not-allowed', parameter })
})

const OPERATORS = '$eq $ne $in $notIn $null $notNull $gt $gte $lt $lte $contains $containsi $startsWith'.split(' ')
test.each([
  ['code', 'x', '$eq $ne $in $notIn $null $notNull $contains $containsi $startsWith'],
  ['year', '2026', '$eq $ne $in $notIn $null $notNull $gt $gte $lt $lte'],
  ['openAt', '2026-08-20', '$eq $ne $in $notIn $null $notNull $gt $gte $lt $lte'],
  ['isOpen', 'true', '$eq $ne $null $notNull'],
])('filters on %s', (name, value, operators) => {
  const taken = OPERATORS.filter((operator) => {
    const given = operator === '$null' || operator === '$notNull' ? 'true' : value
    try {
      const [condition] = read({ filters: { [name]: { [operator]: given } } }).where
      return condition && 'operator' in condition && condition.operator === operator
    } catch {
      return false
    }
  })
  expect(taken).toEqual(operators.split(' '))
})

test('whether a value is missing is true or false, whatever the type', () => {
  for (const operator of ['$null', '$notNull'])
    for (const name of ['code', 'year', 'openAt', 'isOpen']) {
      expect(read({ filters: { [name]: { [operator]: 'false' } } }).where).toEqual([
        { field: name, operator, value: false },
      ])
      expect(refusal({ filters: { [name]: { [operator]: '1' } } })).toMatchObject({
        parameter: `filters[${name}][${operator}]`,
      })
    }
})

test.each<[string, boolean]>([
  ['2026-08-20', true],
  ['2026-08-20T16:00Z', true],
  ['2026-08-20T16:00:00.123456+08:00', true],
  ['2026-08-20T16:00', false],
  ['2026-08-20 16:00Z', false],
  ['2026-08-20T25:00Z', false],
  ['2026-02-29', false],
  ['2026-08-20, 4 pm', false],
  ['2026-08-20T16:00:00.1234567Z', false],
])('the instant %s is taken: %p', (text, taken) => {
  const query = { filters: { openAt: { $gt: text } } }
  if (taken) expect(read(query).where).toEqual([{ field: 'openAt', operator: '$gt', value: text }])
  else expect(refusal(query)).toMatchObject({ parameter: 'filters[openAt][$gt]', allowed: 'ISO 8601' })
})

test('a query has at most 50 conditions, 100 values in a list and 200 characters in a text', () => {
  const joined = (n: number) => ({ filters: { $and: Array.from({ length: n }, () => ({ code: 'x' })) } })
  expect(read(joined(50)).where).toHaveLength(1)
  expect(refusal(joined(51))).toMatchObject({ parameter: 'filters', allowed: '≤ 50' })
  const either = (n: number) => ({ filters: { $or: Array.from({ length: n }, () => ({ code: 'x' })) } })
  expect(read(either(50)).where).toHaveLength(1)
  expect(refusal(either(51))).toMatchObject({ parameter: 'filters', allowed: '≤ 50' })
  const listed = (n: number) => ({ filters: { code: { $in: Array.from({ length: n }, () => 'x') } } })
  expect(read(listed(100)).where).toHaveLength(1)
  expect(refusal(listed(101))).toMatchObject({ parameter: 'filters[code][$in]', allowed: '≤ 100' })
  const long = (n: number) => ({ filters: { code: 'x'.repeat(n) } })
  expect(read(long(200)).where).toHaveLength(1)
  expect(refusal(long(201))).toMatchObject({ parameter: 'filters[code][$eq]' })
  expect(read({ pagination: { pageSize: '100' } }).page).toMatchObject({ pageSize: 100 })
})

test('a single row takes no filters', () => {
  expect(readOneQuery({ populate: 'batch' }, readable)).toEqual({ fields: ['code', 'name'], populate: ['batch'] })
  expect(readOneQuery({ status: 'published', fields: 'code' }, readable)).toEqual({ fields: ['code'], populate: [] })
  for (const query of [{ status: 'draft' }, { sort: 'name' }, { pagination: { page: '1' } }])
    expect(() => readOneQuery(query, readable)).toThrow(Refused)
  expect(() => readOneQuery({ filters: { code: 'x' } }, readable)).toThrow(Refused)
})

test.each([
  [{ sort: 'name:asc:desc' }, 'sort', 'name:asc:desc'],
  [{ fields: 'code,contactPhone' }, 'fields', 'contactPhone'],
  [{ populate: { batch: 'false' } }, 'populate[batch]', 'false'],
  [{ populate: { 0: 'batch', 1: 'enterprise' } }, 'populate', 'enterprise'],
  [{ pagination: { limit: '0' } }, 'pagination[limit]', '0'],
  [{ pagination: { start: '-1' } }, 'pagination[start]', '-1'],
  [{ pagination: { start: '1e3' } }, 'pagination[start]', '1e3'],
  [{ pagination: { start: '100000001' } }, 'pagination[start]', '100000001'],
  [{ pagination: { page: '1000001' } }, 'pagination[page]', '1000001'],
  [{ pagination: { page: '' } }, 'pagination[page]', ''],
])('%j is refused: %s is not %p', (query, parameter, value) => {
  expect(refusal(query)).toMatchObject({ code: 'query-not-allowed', parameter, value })
})

test('spaces and repetitions change nothing; a list without an operator is one of its values', () => {
  expect(read({ sort: 'name:desc, code' }).sort).toEqual([
    { field: 'name', descending: true },
    { field: 'code', descending: false },
  ])
  expect(read({ fields: 'name, code,name' }).fields).toEqual(['name', 'code'])
  expect(read({ fields: ' *' }).fields).toEqual(['documentId', 'code', 'name'])
  expect(read({ filters: { year: ['2026', '2027'] } }).where).toEqual([
    { field: 'year', operator: '$in', value: [2026, 2027] },
  ])
})

test('populate in the forms that clients write', () => {
  for (const populate of ['batch', ['batch'], { 0: 'batch' }, { batch: 'true' }, { batch: '*' }])
    expect(read({ populate }).populate).toEqual(['batch'])
})

test('the largest page and the farthest start', () => {
  expect(read({ pagination: { page: '1000000' } }).page).toMatchObject({ page: 1_000_000 })
  expect(read({ pagination: { start: '100000000', limit: '1' } }).page).toEqual({ kind: 'start', start: 1e8, limit: 1 })
})
