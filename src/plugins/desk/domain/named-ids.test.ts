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
