import { Refused } from './refusal'
import { readOneQuery, readQuery, type Readable } from './read-query'

const readable: Readable = {
  fields: ['code', 'name'],
  filters: { code: 'text', year: 'integer', openAt: 'instant' },
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

test('a single row takes no filters', () => {
  expect(readOneQuery({ populate: 'batch' }, readable)).toEqual({ fields: ['code', 'name'], populate: ['batch'] })
  expect(() => readOneQuery({ filters: { code: 'x' } }, readable)).toThrow(Refused)
})
