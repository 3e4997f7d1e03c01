import { connectedIn, namedIn } from './named-ids'

const id = (letter: string): string => letter.repeat(24)

test('[R26] rows are named in the path, in a bulk act, in filters and in relations', () => {
  const body = { documentIds: [id('b')], reason: 'x', enterprise: { connect: [{ documentId: id('c') }] } }
  const { objects, all } = namedIn(`/filing/demand/${id('a')}/select`, { filters: { $and: [{ x: id('d') }] } }, body)
  expect([...objects]).toEqual([id('a'), id('b')])
  expect([...all].sort()).toEqual([id('a'), id('b'), id('c'), id('d')])
})

test('other texts are not ids; endless nesting is not followed', () => {
  const deep: unknown = JSON.parse('['.repeat(100) + `"${id('e')}"` + ']'.repeat(100))
  expect(namedIn('/filing/demand/bulk/select', undefined, { deep, text: `${id('a')} `, more: id('A') }).all.size).toBe(
    0,
  )
  expect(namedIn('/', undefined, null).all.size).toBe(0)
})

test('relations by number belong to the type of their field', () => {
  const targets = { enterprise: 'e', batch: 'b', city: 'c' }
  const body = { enterprise: { connect: [{ id: 3 }, { id: 4 }] }, batch: 7, city: { id: -1 }, other: 9 }
  expect(connectedIn(body, targets)).toEqual(
    new Map([
      ['e', new Set([3, 4])],
      ['b', new Set([7])],
    ]),
  )
})

test.each<[unknown, number[]]>([
  [1, [1]],
  [2 ** 31 - 1, [2 ** 31 - 1]],
  [0, []],
  [2 ** 31, []],
  [1.5, []],
  ['3', []],
  [{ set: [3], connect: [{ id: 4 }], id: 5 }, [5, 4, 3]],
])('the relation %j names the rows %j', (value, ids) =>
  expect([...(connectedIn({ city: value }, { city: 'c' }).get('c') ?? [])]).toEqual(ids),
)

test('a request names 2000 rows at most', () => {
  const ids = Array.from({ length: 2001 }, (_, at) => at.toString().padStart(24, 'a'))
  expect(namedIn('/', undefined, { documentIds: ids }).objects.size).toBe(2000)
  expect(namedIn('/', undefined, { documentIds: ids.slice(1) }).all).toEqual(new Set(ids.slice(1)))
  expect(namedIn('/', { first: id('a') }, ids).all.size).toBe(2000)
  const numbers = Array.from({ length: 2001 }, (_, at) => at + 1)
  expect(connectedIn({ city: numbers }, { city: 'c' }).get('c')?.size).toBe(2000)
})

test('two fields of one type name its rows together', () =>
  expect(connectedIn({ from: 1, to: [2, 1] }, { from: 'c', to: 'c' })).toEqual(new Map([['c', new Set([1, 2])]])))
