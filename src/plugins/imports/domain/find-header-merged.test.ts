import { isRefusal } from '../../../shared/pure/refusal'
import { findHeader } from './find-header'
import { plainSheet, type Cell, type Sheet } from './table'

const NAMES = ['企业名称', '统一社会信用代码', '所在市']
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

test('a heading merged over four rows takes three of them; the deepest of several counts', () => {
  const rows = [NAMES, [], [], [], ['甲', 'x', '济南']]
  const dataFrom = (...bottoms: number[]) =>
    findHeader(sheet(rows, { merges: bottoms.map((bottom, column) => across(0, column, column, bottom)) }))
  expect(dataFrom(3, 3, 3)).toMatchObject({ dataFrom: 3 })
  expect(dataFrom(1, 2, 1)).toMatchObject({ dataFrom: 3 })
  expect(dataFrom(1, 1, 1)).toMatchObject({ dataFrom: 2 })
})

test('cells merged downwards that are no heading make the header no deeper', () => {
  const rows = [
    [...NAMES, '备注'],
    ['甲', 'x', '济南', 'y'],
    ['乙', 'z', '青岛'],
  ]
  expect(findHeader(sheet(rows, { merges: [across(0, 3, 3, 1)] }))).toMatchObject({ dataFrom: 1 })
  expect(findHeader(sheet(rows, { merges: [across(1, 2, 2, 2)] }))).toMatchObject({ dataFrom: 1 })
})

test.each<[Cell, Cell, string[]]>([
  [null, null, []],
  [null, 'y', ['D']],
  ['备注', null, ['D备注']],
  ['地址', 'y', ['D地址']],
])('a hidden column headed %p with %p in it is named: %j', (title, cell, named) => {
  const header = findHeader(
    sheet(
      [
        [...NAMES, title, '联系人'],
        ['甲', 'x', '济南', cell, '张三'],
      ],
      { hiddenColumns: new Set([3]) },
    ),
  )
  expect(header && !isRefusal(header) && header.ignored.map(({ column, title }) => `${column}${title}`)).toEqual(named)
  // A hidden column is no gap: people see the list in one piece.
  expect(header && !isRefusal(header) && header.columns.get('contactName')?.letters).toBe('E')
})

test('headings merged on either side of a blank column do not join another table', () => {
  const rows = [
    [...NAMES, null, '联系电话', null],
    ['甲', 'x', '济南', null, '138'],
  ]
  expect(other(rows, [across(0, 1, 2), across(0, 4, 5)])).toEqual(['E联系电话', 'F'])
})

test.each([0, 1])('a header under %p title rows whose lower row has more headings is read whole', (titles) => {
  const rows = [
    ...Array.from({ length: titles }, () => ['2026年企业名单']),
    [...NAMES, '联系方式', null, null, null],
    [null, null, null, '联系人', '联系电话', '邮箱', '地址'],
    ['甲', 'x', '济南', '张三', '138', 'a@b.cn', '经十路1号'],
  ]
  const merges = [across(titles, 3, 6), ...[0, 1, 2].map((column) => across(titles, column, column, titles + 1))]
  for (const header of [findHeader(sheet(rows, {})), findHeader(sheet(rows, { merges }))]) {
    expect(header).toMatchObject({ dataFrom: titles + 2, ignored: [] })
    expect(header && !isRefusal(header) && [...header.columns.values()].map(({ letters }) => letters).join('')).toBe(
      'ABCDEFG',
    )
  }
})

test('a row of one heading above the header is a title, also when it is merged downwards far away', () => {
  const rows = [['企业名称'], [], [], NAMES, ['甲', 'x', '济南']]
  expect(findHeader(sheet([['企业名称'], NAMES, ['甲', 'x', '济南']], {}))).toMatchObject({ dataFrom: 2 })
  expect(findHeader(sheet(rows, { merges: [across(0, 5, 5, 3)] }))).toMatchObject({ dataFrom: 4 })
  expect(findHeader(sheet(rows, { merges: [across(0, 0, 0, 3)] }))).toMatchObject({ dataFrom: 4 })
})

test('a common heading names whom its parts belong to', () => {
  const parts = ['姓名', '联系人', '邮箱', '住所', '法人姓名']
  const under = (title: string) =>
    other(
      [
        [...NAMES, title, null, null, null, null],
        [null, null, null, ...parts],
        ['甲', 'x', '济南', '张三', '张三', 'a@b.cn', '经十路1号', '张三'],
      ],
      [across(0, 3, 7), ...[0, 1, 2].map((column) => across(0, column, column, 1))],
    )
  expect(under('企业信息')).toEqual(['D姓名'])
  expect(under('法定代表人')).toEqual(['D姓名', 'E联系人', 'F邮箱', 'G住所'])
})
