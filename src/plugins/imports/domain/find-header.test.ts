import { isRefusal } from '../../../shared/pure/refusal'
import { fieldOfTitle } from './columns'
import { findHeader, type Header } from './find-header'
import { plainSheet, type Cell } from './table'

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

test('a heading is named on one line; one that cannot be read is none', () => {
  expect(found([...NAMES, '联系\n电话']).columns.get('contactPhone')?.title).toBe('联系 电话')
  const unclear = [{ fault: 'struck-out', shown: '联系电话' } as const]
  expect(found([...NAMES, ...unclear], ['甲', 'x', '济南', '138']).ignored).toMatchObject([{ column: 'D', title: '' }])
})
