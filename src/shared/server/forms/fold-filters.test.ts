import { foldFilters } from './fold-filters'

const ATTRIBUTES = { name: { type: 'string' }, year: { type: 'integer' }, city: { type: 'relation' } }
const fold = (filters: unknown): unknown =>
  foldFilters(filters, ATTRIBUTES, (name) => (name === 'city' ? (inner) => ({ of: inner }) : undefined))
const FORMS = ['３号', '3号']

test.each(['$eq', '$eqi', '$contains', '$containsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'])(
  '%s finds any spelling',
  (operator) => {
    const $or = FORMS.map((form) => ({ name: { [operator]: form } }))
    expect(fold({ name: { [operator]: '３号' } })).toEqual({ $and: [{ $or }] })
  },
)

test.each(['$ne', '$nei', '$notContains', '$notContainsi'])('%s excludes every spelling', (operator) => {
  const $and = FORMS.map((form) => ({ name: { [operator]: form } }))
  expect(fold({ name: { [operator]: '３号' } })).toEqual({ $and: [{ $and }] })
})

test.each(['$in', '$notIn'])('%s lists the spellings of each text', (operator) =>
  expect(fold({ name: { [operator]: ['３号', 7, '甲'] } })).toEqual({
    $and: [{ name: { [operator]: [...FORMS, 7, '甲'] } }],
  }),
)

test('a text alone is compared, a list of texts is one of them', () => {
  expect(fold({ name: '３号' })).toEqual({ $and: [{ $or: FORMS.map((form) => ({ name: { $eq: form } })) }] })
  expect(fold({ name: ['３号'] })).toEqual({ $and: [{ name: { $in: FORMS } }] })
})

test('what has one spelling, is no text, or compares no text stays as it is', () => {
  for (const filters of [
    { name: '甲' },
    { name: { $null: 'true', $lt: '３' } },
    { name: { $eq: 3 } },
    { year: '３' },
    { unknown: '３' },
    null,
    '３',
  ])
    expect(fold(filters)).toEqual(filters)
})

test('conditions are folded within groups and behind relations, and two columns keep their own', () => {
  const folded = fold({ name: '３号' })
  expect(fold({ $or: [{ name: '３号' }, { year: 1 }] })).toEqual({ $or: [folded, { year: 1 }] })
  expect(fold([{ name: '３号' }])).toEqual([folded])
  expect(fold({ city: { name: '３号' } })).toEqual({ city: { of: { name: '３号' } } })
  expect(fold({ name: '３号', $and: [{ year: 1 }] })).toEqual({ $and: [folded, { $and: [{ year: 1 }] }] })
})
