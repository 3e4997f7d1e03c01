import { isRefusal } from '../../../shared/pure/refusal'
import { fieldOfTitle } from './columns'
import { findHeader, type Header } from './find-header'
import { plainSheet, type Cell, type Sheet } from './table'

const NAMES = ['企业名称', '统一社会信用代码', '所在市']
const find = (...rows: Cell[][]) => findHeader(plainSheet('名单', rows))
const found = (...rows: Cell[][]): Header => {
  const header = find(...rows)
  if (!header || isRefusal(header)) throw new Error('no header')
  return header
}

test.each([
  ['单位名称', 'name'],
  [' 名 称 ', 'name'],
  ['*统一社会信用代码', 'creditCode'],
  ['社会信用代码（必填）', 'creditCode'],
  ['所属地市', 'cityCode'],
  ['县（市、区）', 'districtCode'],
  ['联系\n电话', 'contactPhone'],
  ['ＥＭＡＩＬ', 'contactEmail'],
  ['从业人数（人）', 'employees'],
  ['营业收入(万元)', 'annualRevenue'],
  ['认定年度', 'year'],
  ['集群名称', 'chainName'],
])('the heading %p is known', (title, field) => expect(fieldOfTitle(title)?.field).toBe(field))

test('a header is found under title rows', () => {
  expect(
    found(['2026年企业名单', null], [null], ['填报单位：', '济南市工信局'], NAMES, ['甲', 'x', '济南']),
  ).toMatchObject({ dataFrom: 4 })
})

test('a heading merged over two columns has its parts in the row below', () => {
  const header = found(
    [...NAMES, '联系方式', null],
    [null, null, null, '联系人', '联系电话'],
    ['甲', 'x', '济南', '张三', '138'],
  )
  expect(header.dataFrom).toBe(2)
  expect(header.columns.get('contactPhone')).toMatchObject({ letters: 'E', title: '联系电话' })
  expect(header.columns.get('contactName')?.letters).toBe('D')
})

test('a sheet of notes has no header', () => {
  expect(find(['说明'], ['每个标签填一行'])).toBeUndefined()
  expect(find(['企业名称', '按营业执照填写', '必填', 1])).toBeUndefined()
})

test('missing mandatory columns are named', () => {
  expect(find(['企业名称', '联系人'])).toMatchObject({
    code: 'import-column-missing',
    values: { columns: ['统一社会信用代码', '所在市'] },
  })
  expect(findHeader(plainSheet('名单', [['企业名称', '信用代码']]), ['cityCode'])).toMatchObject({ dataFrom: 1 })
})

test('two columns of one meaning are refused, with both', () => {
  expect(find([...NAMES, '单位名称'])).toMatchObject({
    code: 'import-column-twice',
    values: { columns: ['A列“企业名称”', 'D列“单位名称”'], field: '企业名称' },
  })
})

test('unknown columns, columns without a heading and money without a unit are reported, never silently left out', () => {
  const header = found([...NAMES, '备注', null, '营业收入'], ['甲', 'x', '济南', null, '?', 5])
  expect(header.ignored.map(({ column, title }) => `${column}${title}`)).toEqual(['D备注', 'E', 'F营业收入'])
  expect(header.columns.has('annualRevenue')).toBe(false)
})

test('the unit of money stands in the heading', () => {
  expect(found([...NAMES, '营业收入（亿元）']).columns.get('annualRevenue')?.unit).toBe('yi')
})

const sheet = (rows: Cell[][], more: Partial<Sheet>): Sheet => ({ ...plainSheet('名单', rows), ...more })

test('headings merged downwards take all their rows, parts below included, known or not', () => {
  const header = findHeader(
    sheet(
      [
        [...NAMES, '联系方式', null],
        [null, null, null, '联系电话', '微信'],
        ['甲', 'x', '济南', '138', 'wx'],
      ],
      { merges: [0, 1, 2].map((column) => ({ top: 0, bottom: 1, left: column, right: column })) },
    ),
  )
  expect(header).toMatchObject({ dataFrom: 2, ignored: [{ column: 'E', title: '微信' }] })
  expect(header && !isRefusal(header) && header.columns.get('contactPhone')?.letters).toBe('D')
})

const other = (rows: Cell[][], merges: Sheet['merges'] = []) => {
  const header = findHeader(sheet(rows, { merges }))
  return header && !isRefusal(header)
    ? header.ignored.map(({ column, title }) => `${column}${title}`)
    : (header?.code ?? 'none')
}
const across = (top: number, left: number, right: number, bottom = top) => ({ top, bottom, left, right })

test('a table beyond a blank column is another; a title merged over both does not join them', () => {
  const rows = [['2026年企业名单'], [...NAMES, null, '联系电话'], ['甲', 'x', '济南', null, '138']]
  expect(other(rows)).toEqual(['E联系电话'])
  expect(other(rows, [across(0, 0, 4)])).toEqual(['E联系电话'])
  // A cell merged over the column in the data is no heading either.
  expect(other(rows, [across(2, 2, 3)])).toEqual(['E联系电话'])
  // Under a merged heading, or with something in it, the column is a part of the list.
  expect(other(rows, [across(1, 2, 3)])).toEqual([])
  expect(other(rows, [across(1, 3, 4)])).toEqual([])
  expect(other([...rows, ['乙', 'y', '青岛', '注', '139']])).toEqual(['D'])
})

test('the telephone under 法定代表人 is not the contact’s, in one column or in several', () => {
  const several = [
    [...NAMES, '法定代表人', null, '联系电话'],
    [null, null, null, '姓名', '联系电话', null],
    ['甲', 'x', '济南', '张三', '138', '139'],
  ]
  const named = [0, 1, 2, 5].map((column) => across(0, column, column, 1))
  const header = findHeader(sheet(several, { merges: [across(0, 3, 4), ...named] }))
  expect(header && !isRefusal(header) && header.columns.get('contactPhone')?.letters).toBe('F')
  const one = [
    [...NAMES, '法定代表人'],
    [null, null, null, null],
    [null, null, null, '联系电话'],
    ['甲', 'x', '济南', '138'],
  ]
  expect(other(one, [across(0, 3, 3, 1), ...[0, 1, 2].map((column) => across(0, column, column, 2))])).toEqual([
    'D联系电话',
  ])
})

test('a hidden column is not read but named; a hidden mandatory one refuses the sheet', () => {
  const rows = [
    [...NAMES, '备注', '地址'],
    ['甲', 'x', '济南', 'y', 'z'],
  ]
  const header = findHeader(sheet(rows, { hiddenColumns: new Set([4]) }))
  expect(header).toMatchObject({
    ignored: [{ column: 'D' }, { column: 'E', reason: { zh: expect.stringContaining('隐藏') } }],
  })
  expect(header && !isRefusal(header) && header.columns.has('address')).toBe(false)
  expect(findHeader(sheet(rows, { hiddenColumns: new Set([1]) }))).toMatchObject({
    code: 'import-column-hidden',
    values: { columns: ['统一社会信用代码'] },
  })
})

test.each<[Cell[], boolean]>([
  [[1, 2, 3], true],
  [['1', '2'], true],
  [[1, null, '003'], true],
  [['SD1', 2], false],
  [[371234], false],
  [['00370001'], false],
])('编号 with %j counts the rows: %p', (numbers, counts) => {
  const header = found(['编 号', ...NAMES], ...numbers.map((number) => [number, '甲', 'x', '济南']))
  expect(header.columns.has('certificateNumber')).toBe(!counts)
  expect(header.ignored).toHaveLength(counts ? 1 : 0)
})

test('编号 beside 证书编号 counts the rows; two columns of numbers are refused', () => {
  const titles = ['编号', ...NAMES, '证书编号']
  expect(found(titles, [1, '甲', 'x', '济南', 'SD1']).columns.get('certificateNumber')?.letters).toBe('E')
  expect(find(titles, ['A1', '甲', 'x', '济南', 'SD1'])).toMatchObject({ code: 'import-column-twice' })
})
