import { isRefusal } from '../../../shared/pure/refusal'
import type { Field } from './columns'
import type { Header } from './find-header'
import { spreadMerges, type Spread } from './spread-merges'
import { plainSheet, type Cell, type Region, type Sheet } from './table'

const FIELDS: Field[] = ['name', 'creditCode', 'employees', 'annualRevenue', 'certificateNumber', 'labels']
const at = (field: Field) => FIELDS.indexOf(field)
const header: Header = {
  dataFrom: 1,
  columns: new Map(FIELDS.map((field, index) => [field, { index, letters: 'ABCDEF'.charAt(index), title: field }])),
  ignored: [],
}
const sheetOf = (rows: Cell[][], ...merges: Region[]): Sheet => ({ ...plainSheet('名单', [FIELDS, ...rows]), merges })
function spread(rows: Cell[][], ...merges: Region[]): Spread {
  const result = spreadMerges(sheetOf(rows, ...merges), header)
  if (isRefusal(result)) throw new Error(result.code)
  return result
}
const over = (field: Field, top: number, bottom: number): Region => ({
  top,
  bottom,
  left: at(field),
  right: at(field),
})
const row = (creditCode: string, more: Partial<Record<Field, Cell>> = {}): Cell[] =>
  FIELDS.map((field) => (field === 'creditCode' ? creditCode : (more[field] ?? null)))
const column = (field: Field, { rows }: Spread) => rows.slice(1).map((cells) => cells[at(field)])

test('a merged cell belongs to the rows beside it that have content, and to none below', () => {
  const result = spread([row('A', { labels: '专精特新' }), [null, ' '], row('B'), row('C')], over('labels', 1, 3))
  expect(column('labels', result)).toEqual(['专精特新', undefined, '专精特新', null])
  expect([...result.ownRows]).toEqual([0, 1, 3, 4])
  expect([...result.applied]).toEqual([['labels', ['F2:F4']]])
})

test('one that reaches beyond the sheet ends with it; one that begins there, or in the header, is none', () => {
  const rows = [row('A'), row('B', { labels: '专精特新' }), row('C')]
  const result = spread(rows, over('labels', 2, 1_048_575), over('name', 4, 9), over('employees', 0, 3))
  expect(column('labels', result)).toEqual([null, '专精特新', '专精特新'])
  expect([...result.applied]).toEqual([['labels', ['F3:F4']]])
  expect(column('employees', result)).toEqual([null, null, null])
})

test('one in the last row counts', () => {
  const across = { top: 1, bottom: 1, left: at('certificateNumber'), right: at('labels') }
  expect(column('labels', spread([row('A', { certificateNumber: 'X' })], across))).toEqual([
    { fault: 'merged-across', shown: 'X' },
  ])
})

test.each<[Field, boolean]>([
  ['certificateNumber', false],
  ['employees', false],
  ['annualRevenue', false],
  ['labels', true],
  ['name', true],
])('%s merged over two enterprises belongs to both: %p', (field, both) => {
  const unclear = { fault: 'merged-over-enterprises', shown: '12' }
  const result = spread([row('A', { [field]: 12 }), row('B')], over(field, 1, 2))
  expect(column(field, result)).toEqual(both ? [12, 12] : [unclear, unclear])
  expect(result.applied.has(field)).toBe(both)
})

test.each<Field>(['certificateNumber', 'employees', 'annualRevenue'])(
  '%s merged over the rows of one enterprise belongs to them, its code merged or not',
  (field) => {
    expect(column(field, spread([row('a 1', { [field]: 12 }), row('A1')], over(field, 1, 2)))).toEqual([12, 12])
    const merged = [row('A', { [field]: 12 }), [null, null, null, null, null, '单项冠军']]
    const result = spread(merged, over(field, 1, 2), over('creditCode', 1, 2))
    expect([column('creditCode', result), column(field, result)]).toEqual([
      ['A', 'A'],
      [12, 12],
    ])
  },
)

test('merged cells may cover 2,000,000 cells of the list, not one more row', () => {
  const rows = Array.from({ length: 1000 }, () => ['x'])
  const columns = new Map([...header.columns].slice(0, 4))
  const far = { top: 1, bottom: 1000, left: 9, right: 9 }
  const merges = Array.from({ length: 500 }, () => far)
  const ask = (more: Region[]) => spreadMerges(sheetOf(rows, ...merges, ...more), { ...header, columns })
  expect(ask([])).toMatchObject({ applied: new Map() })
  expect(ask([{ ...far, bottom: 1 }])).toMatchObject({
    code: 'import-file-broken',
    values: { detail: '名单: mergeCells' },
  })
})
