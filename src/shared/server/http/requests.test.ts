import { idsOf } from './requests'

const ids = (count: number) => Array.from({ length: count }, (_, n) => `d${n}`)
const answer = (documentIds: unknown): unknown => {
  try {
    return idsOf({ documentIds, reason: '同意' })
  } catch (error) {
    return (error as { refusal: { code: string; values: object } }).refusal
  }
}

test('one act is on 1 to 1000 rows, by ids of at most 64 characters', () => {
  for (const documentIds of [ids(1), ids(1000), ['x'.repeat(64)]])
    expect(answer(documentIds)).toEqual({ documentIds, rest: { reason: '同意' } })
  for (const documentIds of [[], ids(1001), ['x'.repeat(65)], ['a', 'x'.repeat(65)], ['a', 7], 'a', undefined])
    expect(answer(documentIds)).toMatchObject({ code: 'ids-invalid', values: { max: 1000 } })
})

test('a row named twice is refused by its id', () => {
  expect(answer(['a', 'b', 'c', 'b'])).toMatchObject({ code: 'ids-twice', values: { documentId: 'b' } })
})
