import { readRelation } from './relation-input'

const references = (input: unknown): unknown[] => {
  const read = readRelation(input)
  if (!read.ok) throw new Error(`malformed: ${JSON.stringify(read.malformed)}`)
  return read.references
}

describe('the value of a relation', () => {
  test('every form names its rows', () => {
    const one = { id: 7, removed: false }
    for (const form of [7, '7', { id: 7 }, { id: '7' }, [7], [{ id: 7 }], { set: [7] }, { set: { id: 7 } }])
      expect(references(form)).toEqual([one])
    expect(references({ connect: [{ id: 7 }], disconnect: ['abc'] })).toEqual([
      one,
      { documentId: 'abc', removed: true },
    ])
    expect(references({ connect: [{ id: 7, documentId: 'abc', position: { before: 'xyz' } }] })).toEqual([
      { id: 7, documentId: 'abc', removed: false },
    ])
  })

  test.each<[unknown, object]>([
    [{ documentId: 'abc' }, { documentId: 'abc' }],
    [
      { id: 7, __type: 'api::demand.demand' },
      { id: 7, type: 'api::demand.demand' },
    ],
    [{ id: 7, __type: null, position: null }, { id: 7 }],
    [{ connect: [{ id: 7, position: { before: 3 } }] }, { id: 7 }],
    [{ connect: [{ id: 7, position: { after: '3' } }] }, { id: 7 }],
    [{ connect: [{ id: 7, position: { end: true } }] }, { id: 7 }],
    [2 ** 31 - 1, { id: 2 ** 31 - 1 }],
    ['a'.repeat(255), { documentId: 'a'.repeat(255) }],
  ])('%j names one row', (form, row) => expect(references(form)).toEqual([{ ...row, removed: false }]))

  test('nothing is nothing', () => {
    for (const form of [null, undefined, [], {}, { set: [] }, { set: null }, { connect: [], disconnect: [] }])
      expect(references(form)).toEqual([])
  })

  test('a documentId that begins with a digit is no number', () => {
    expect(readRelation(['2abc'])).toMatchObject({ value: [{ documentId: '2abc' }] })
    expect(readRelation('2abc')).toMatchObject({ value: { documentId: '2abc' } })
  })

  test.each([
    ['zero', 0],
    ['below zero', -1],
    ['a fraction', 1.5],
    ['beyond an integer', 2 ** 31],
    ['beyond an integer, as text', '99999999999'],
    ['a flag', true],
    ['no text', ''],
    ['a sentence', 'a b'],
    ['far too long', 'a'.repeat(256)],
    ['a list in a list', [[1]]],
    ['an empty row', [{}]],
    ['no row in a list', [null]],
    ['an object of something else', { name: 'x' }],
    ['an id that is an object', { id: { $gt: 0 } }],
    ['an id that is no number', { connect: [{ id: 'abc' }] }],
    ['a documentId that is a number', { connect: [{ documentId: 7 }] }],
    ['a place beside nothing', { connect: [{ id: 1, position: { before: {} } }] }],
    ['a place that is a number', { connect: [{ id: 1, position: 5 }] }],
    ['a place behind a sentence', { connect: [{ id: 1, position: { after: 'a b' } }] }],
    ['a documentId within that is no text', { documentId: '' }],
    ['a type that is a list', { set: [{ id: 1, __type: [] }] }],
  ])('%s is refused', (_, form) => {
    expect(readRelation(form)).toMatchObject({ ok: false })
  })
})
