import { readLabels, type LabelCells } from './read-labels'

const read = (cells: LabelCells) => readLabels(cells, false)
const told = (cells: LabelCells) => {
  const { refusals, warnings } = read(cells)
  return [...refusals, ...warnings].map(({ field, refusal }) => `${field} ${refusal.code}`)
}
const TWO = '专精特新、单项冠军'

test.each<[string, string[]]>([
  ['专精特新、', ['specialised']],
  ['、专精特新;;单项冠军', ['specialised', 'champion']],
  ['专精特新、 单项冠军 小巨人', ['specialised', 'champion', 'little-giant']],
  ['专精特新、省级专精特新中小企业', ['specialised']],
  ['特色产业集群/重点产业链', ['characteristic-cluster', 'key-chain']],
])('the labels of %p', (labels, kinds) => {
  expect(read({ labels }).labels.map(({ kind }) => kind)).toEqual(kinds)
  expect(told({ labels })).toEqual([])
})

test.each([
  ['瞪羚', '瞪羚'],
  ['专精特新 瞪羚', '瞪羚'],
  ['瞪羚 专精特新', '瞪羚'],
  ['瞪羚 独角兽', '瞪羚 独角兽'],
  ['专精特新、单项冠军、瞪羚', '瞪羚'],
])('%p is refused, and %p is named', (labels, value) =>
  expect(read({ labels })).toMatchObject({
    labels: [],
    refusals: [{ field: 'labels', refusal: { code: 'unknown-label', values: { value } } }],
  }),
)

test('a label cell that cannot be shown is refused once, for its characters', () =>
  expect(told({ labels: '专精特新\u0000', chainName: '氢能' })).toEqual(['labels import-cell-control-characters']))

test.each(['certificateNumber', 'year', 'validUntilOn', 'chainName'] as const)(
  '%s without a label is refused: nobody knows whose it is',
  (field) => {
    expect(told({ [field]: 'A1' })).toEqual([`${field} import-label-missing`])
    // A stroke stands for none.
    expect(told({ labels: '/', [field]: 'A1' })).toEqual([`${field} import-label-missing`])
    expect([told({ labels: '/', [field]: '/' }), told({ [field]: '/' })]).toEqual([[], []])
  },
)

test('a row without anything of a label has none', () => {
  expect([read({}), read({ labels: '、' })]).toEqual([0, 1].map(() => ({ labels: [], refusals: [], warnings: [] })))
})

test.each(['长期', '长期有效', '永久', '永久有效', ' 长期 '])('%p is valid without an end', (validUntilOn) =>
  expect(read({ labels: '专精特新', validUntilOn })).toMatchObject({ labels: [{ validUntilOn: null }], refusals: [] }),
)

test.each([
  ['2022、', [2022, null]],
  ['、 2023', [null, 2023]],
  ['2022； 2023', [2022, 2023]],
  ['2022\r\n2023', [2022, 2023]],
])('the years %p of two labels', (year, years) => {
  const { labels, refusals } = read({ labels: TWO, year })
  expect([labels.map((one) => one.year), refusals]).toEqual([years, []])
})

test.each<[LabelCells, string]>([
  [{ certificateNumber: 'A1' }, 'certificateNumber 1'],
  [{ certificateNumber: 'A、B、C' }, 'certificateNumber 3'],
  [{ year: 2023 }, 'year 1'],
  [{ validUntilOn: { shown: '2026/1/1', day: '2026-01-01' } }, 'validUntilOn 1'],
])('%j for two labels is ambiguous', (cells, parts) => {
  const { labels, refusals } = read({ labels: TWO, ...cells })
  expect(labels).toHaveLength(2)
  expect(refusals.map(({ field, refusal }) => `${field} ${refusal.values?.['parts']}`)).toEqual([parts])
})

test.each<[string, string | undefined, (string | null)[], string[]]>([
  ['特色产业集群', '海洋装备', ['海洋装备'], []],
  ['重点产业链', '高端装备', ['高端装备'], []],
  ['重点产业链、专精特新、特色产业集群', '高端装备、海洋装备', ['高端装备', null, '海洋装备'], []],
  ['重点产业链、特色产业集群', '高端装备', [null, null], ['chainName import-label-parts']],
  ['重点产业链', undefined, [null], []],
  ['专精特新', '高端装备', [null], ['chainName import-chain-name-unused']],
  ['专精特新', undefined, [null], []],
  ['瞪羚', '高端装备', [], ['labels unknown-label']],
])('the names of %p with %p', (labels, chainName, names, messages) => {
  const cells = { labels, ...(chainName === undefined ? {} : { chainName }) }
  expect(read(cells).labels.map((one) => one.chainName)).toEqual(names)
  expect(told(cells)).toEqual(messages)
})

test.each([
  ['1234567890123450', []],
  ['12345678901234500', ['certificateNumber import-number-perhaps-cut']],
  ['12345678901234501', []],
  ['SD12345678901234500', []],
])('the certificate number %p: %j', (certificateNumber, messages) =>
  expect(told({ labels: '专精特新', certificateNumber })).toEqual(messages),
)

test.each<[string | number, string[]]>([
  ['46387', ['validUntilOn import-date-from-serial']],
  [46387, ['validUntilOn import-date-from-serial']],
  ['2026-12-31', []],
  [20261231, []],
  // A day of 1954.
  [20000, ['validUntilOn import-date-out-of-range']],
])('the validity %p: %j', (validUntilOn, messages) =>
  expect(told({ labels: '专精特新', validUntilOn })).toEqual(messages),
)
