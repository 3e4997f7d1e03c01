import { makeCreditCode } from '../../../shared/pure/credit-code'
import type { EnterpriseFields, LabelFields, StoredEnterprise, StoredLabel } from '../../organisations/contract'
import type { EnterpriseRow } from './enterprise-row'
import { planImport, type ImportScope } from './plan'

const CODE = makeCreditCode('91370100MA3C00001')
let line = 1

const label = (more: Partial<LabelFields> = {}): LabelFields => ({
  kind: 'specialised',
  certificateNumber: null,
  year: null,
  validUntilOn: null,
  chainName: null,
  ...more,
})

const row = (fields: Partial<EnterpriseFields> = {}, labels: LabelFields[] = []): EnterpriseRow => ({
  sheet: '名单',
  row: ++line,
  fields: { creditCode: CODE, name: '甲公司', cityCode: '370100', ...fields },
  labels,
  warnings: [],
  columns: new Map(),
  written: () => undefined,
})

const stored = (fields: Partial<EnterpriseFields> = {}, more: Partial<StoredEnterprise> = {}): StoredEnterprise => ({
  documentId: 'e1',
  version: 3,
  source: 'imported',
  labels: [],
  fields: { creditCode: CODE, name: '甲公司', cityCode: '370100', ...fields },
  ...more,
})

const storedLabel = (more: Partial<StoredLabel> = {}): StoredLabel => ({
  ...label(),
  documentId: 'l1',
  version: 1,
  state: 'confirmed',
  ...more,
})

const plan = (rows: EnterpriseRow[], known?: StoredEnterprise, scope: ImportScope = {}) =>
  planImport(rows, new Map(known ? [[CODE, known]] : []), scope)
const outcomes = (result: ReturnType<typeof plan>) => result.rows.map(({ outcome }) => outcome)
const codes = (result: ReturnType<typeof plan>) =>
  result.rows.flatMap(({ messages }) => messages.map(({ code }) => code))

beforeEach(() => {
  line = 1
})

test('a new enterprise is created with its labels', () => {
  const result = plan([row({ size: 'small' }, [label({ year: 2023 })])])
  expect(outcomes(result)).toEqual(['created'])
  expect(result.writes).toEqual([
    {
      creditCode: CODE,
      name: '甲公司',
      cityCode: '370100',
      fields: { creditCode: CODE, name: '甲公司', cityCode: '370100', size: 'small' },
      labels: [{ values: label({ year: 2023 }), state: 'confirmed' }],
    },
  ])
})

test('what is stored already is unchanged and writes nothing', () => {
  const result = plan(
    [row({ name: '甲（集团）公司' }, [label({ year: 2023 })])],
    stored({ name: '甲(集团)公司', address: '旧址' }, { labels: [storedLabel({ year: 2023 })] }),
  )
  expect(outcomes(result)).toEqual(['unchanged'])
  expect(result.writes).toEqual([])
})

test('only changed fields are written, with the version they were compared with', () => {
  const result = plan([row({ address: '新址', size: 'small' })], stored({ address: '旧址', size: 'small' }))
  expect(result.rows[0]).toMatchObject({
    outcome: 'updated',
    changed: [{ field: 'address', from: '旧址', to: '新址' }],
  })
  expect(result.writes[0]).toMatchObject({
    stored: { documentId: 'e1', version: 3 },
    fields: { address: '新址' },
    labels: [],
  })
})

test('an enterprise that registered itself keeps its own contact; blanks are filled', () => {
  const known = stored({ contactName: '自填' }, { source: 'registered' })
  const result = plan([row({ contactName: '名单', contactPhone: '0531-1', address: '新址' })], known)
  expect(result.writes[0]?.fields).toEqual({ contactPhone: '0531-1', address: '新址' })
  expect(codes(result)).toEqual(['import-own-contact-kept'])
})

test('a renaming is told and reaches the labels', () => {
  const result = plan([row({ name: '乙公司' })], stored({}, { labels: [storedLabel({ state: 'declared' })] }))
  expect(codes(result)).toEqual(['import-renamed'])
  expect(result.writes[0]?.labels).toEqual([
    { values: label(), state: 'declared', stored: { documentId: 'l1', version: 1, state: 'declared' } },
  ])
})

test('equal rows are merged: the second is unchanged and points to the first', () => {
  const result = plan([row(), row()])
  expect(outcomes(result)).toEqual(['created', 'unchanged'])
  expect(result.rows[1]?.messages[0]?.zh).toContain('与工作表“名单”第2行内容相同')
  expect(result.writes).toHaveLength(1)
})

test('rows with other labels are merged into one enterprise', () => {
  const result = plan([
    row({}, [label({ year: 2023 })]),
    row({ size: 'small' }, [label({ kind: 'champion', year: 2024 })]),
  ])
  expect(outcomes(result)).toEqual(['created', 'updated'])
  expect(result.writes[0]?.labels.map(({ values }) => values.kind)).toEqual(['specialised', 'champion'])
  expect(result.writes[0]?.fields.size).toBe('small')
})

test('contradicting rows are all refused and name each other', () => {
  const result = plan([row(), row({ name: '乙公司' }), row()])
  expect(outcomes(result)).toEqual(['refused', 'refused', 'refused'])
  expect(result.rows.map(({ messages }) => /第(\d)行是同一/.exec(messages[0]?.zh ?? '')?.[1])).toEqual(['3', '2', '3'])
  expect(result.writes).toEqual([])
})

test('a row that agrees with both sides of a contradiction is refused with them', () => {
  const result = plan([row({ size: 'small' }), row({ size: 'large' }), row()])
  expect(outcomes(result)).toEqual(['refused', 'refused', 'refused'])
  expect(result.rows.map(({ messages }) => messages[0]?.zh)).toEqual(
    [
      [2, 3],
      [3, 2],
      [4, 2],
    ].map(
      ([row, other]) =>
        `工作表“名单”第${row}行：与工作表“名单”第${other}行是同一信用代码，但“企业规模”互相矛盾（${
          row === 3 ? '大型 ≠ 小型' : '小型 ≠ 大型'
        }），请核对后只保留正确的`,
    ),
  )
})

test('a contradiction is told in words, not in codes or fen', () => {
  const differences = (one: Partial<EnterpriseFields>, other: Partial<EnterpriseFields>) => {
    const [message] = plan([row(one), row(other)]).rows[0]?.messages ?? []
    return [/（(.*)）/.exec(message?.zh ?? '')?.[1], /\((.*)\)/.exec(message?.en ?? '')?.[1]]
  }
  expect(differences({ cityCode: '370100' }, { cityCode: '370200' })).toEqual(['济南市 ≠ 青岛市', 'Jinan ≠ Qingdao'])
  expect(
    differences({ annualRevenue: 500_000_000, employees: 10 }, { annualRevenue: 600_000_000, employees: 12 }),
  ).toEqual(['500.00万元 ≠ 600.00万元；10 ≠ 12', '500.00万元 ≠ 600.00万元; 10 ≠ 12'])
  expect(differences({ industryCode: 'C34' }, { industryCode: 'C3511' })[0]).toBe(
    'C34 通用设备制造业 ≠ C3511 专用设备制造业',
  )
})

test('one label with two validities is a contradiction', () => {
  expect(
    codes(plan([row({}, [label({ validUntilOn: '2026-01-01' })]), row({}, [label({ validUntilOn: '2027-01-01' })])])),
  ).toEqual(['import-rows-contradict', 'import-rows-contradict'])
})

test('a code that was filled down is refused in all rows', () => {
  expect(new Set(codes(plan(Array.from({ length: 201 }, () => row()))))).toEqual(new Set(['import-code-too-often']))
})

test('[R26] a city officer cannot import into another city, nor take an enterprise out of it', () => {
  const scope = { cityCodes: ['370100'] }
  expect(codes(plan([row({ cityCode: '370200' })], undefined, scope))).toEqual(['import-outside-territory'])
  expect(codes(plan([row()], stored({ cityCode: '370200' }), scope))).toEqual(['import-outside-territory'])
})

test("[R21] an import never moves an enterprise to another city, not even the province's", () => {
  expect(codes(plan([row({ cityCode: '370200' })], stored()))).toEqual(['import-city-differs'])
})

test('a declared label that the list names is confirmed and completed', () => {
  const result = plan(
    [row({}, [label({ certificateNumber: 'X', year: 2023 })])],
    stored({}, { labels: [storedLabel({ state: 'declared', year: 2023 })] }),
  )
  expect(result.writes[0]?.labels).toEqual([
    {
      values: label({ certificateNumber: 'X', year: 2023 }),
      state: 'confirmed',
      stored: { documentId: 'l1', version: 1, state: 'declared' },
    },
  ])
})

test('a rejected label stays in history; the list enters a new one and people are told', () => {
  const result = plan(
    [row({}, [label({ year: 2023 })])],
    stored({}, { labels: [storedLabel({ state: 'rejected', year: 2023 })] }),
  )
  expect(result.writes[0]?.labels).toEqual([{ values: label({ year: 2023 }), state: 'confirmed' }])
  expect(codes(result)).toEqual(['import-rejected-label-confirmed'])
})

test('a label rejected in another year, under another number or of another kind is no cause to tell people', () => {
  const listed = { certificateNumber: 'X', year: 2023 }
  const told = (beside: Partial<StoredLabel>): string[] =>
    codes(
      plan(
        [row({}, [label(listed)])],
        stored({}, { labels: [storedLabel({ state: 'rejected', ...listed, ...beside })] }),
      ),
    )
  expect(told({})).toEqual(['import-rejected-label-confirmed'])
  for (const beside of [
    { year: 2022 },
    { certificateNumber: 'Y' },
    { kind: 'champion' },
    { state: 'removed' },
  ] as const)
    expect(told(beside)).toEqual([])
})

test('a label without number and year is the only one of its kind, or says nothing new, or is ambiguous', () => {
  const two = [
    storedLabel({ certificateNumber: 'X', year: 2020 }),
    storedLabel({ documentId: 'l2', certificateNumber: 'Y', year: 2023 }),
  ]
  expect(outcomes(plan([row({}, [label()])], stored({}, { labels: two.slice(0, 1) })))).toEqual(['unchanged'])
  expect(outcomes(plan([row({}, [label()])], stored({}, { labels: two })))).toEqual(['unchanged'])
  expect(codes(plan([row({}, [label({ validUntilOn: '2029-01-01' })])], stored({}, { labels: two })))).toEqual([
    'import-label-ambiguous',
  ])
})

test('a renaming reaches labels in force; those rejected or removed keep the name of their time', () => {
  const labels = (['declared', 'confirmed', 'rejected', 'removed'] as const).map((state, at) =>
    storedLabel({ documentId: `l${at}`, year: 2020 + at, state }),
  )
  const [write] = plan([row({ name: '乙公司' })], stored({}, { labels })).writes
  expect(write?.labels.map(({ state }) => state)).toEqual(['declared', 'confirmed'])
})

test.each(['contactName', 'contactPhone', 'contactEmail'] as const)(
  'an enterprise that registered itself keeps its %s; one of an earlier list does not',
  (field) => {
    const write = (source: StoredEnterprise['source']) =>
      plan([row({ [field]: '名单' })], stored({ [field]: '自填' }, { source })).writes[0]?.fields
    expect([write('registered'), write('imported')]).toEqual([undefined, { [field]: '名单' }])
  },
)

test('an enterprise that registered itself takes everything else from the list', () => {
  const write = plan([row({ address: '新址' })], stored({ address: '旧址' }, { source: 'registered' })).writes[0]
  expect(write?.fields).toEqual({ address: '新址' })
})

test.each(['甲 公司', '甲公司 '])('%p is no renaming of 甲公司', (name) =>
  expect(outcomes(plan([row({ name })], stored()))).toEqual(['unchanged']),
)
