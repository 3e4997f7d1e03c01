import { makeCreditCode } from '../../../shared/pure/credit-code'
import { isRefusal } from '../../../shared/pure/refusal'
import { isRefusedRow, type EnterpriseRow, type RefusedRow } from './enterprise-row'
import { parseTable } from './parse-table'
import { plainSheet, type Cell, type CellFault } from './table'

const CODE = makeCreditCode('91370100MA3C00001')

function read(cells: Record<string, Cell>, more = {}): EnterpriseRow | RefusedRow {
  const row: Record<string, Cell> = { 企业名称: '甲公司', 信用代码: CODE, 所在市: '济南市', ...cells }
  const sheet = plainSheet('名单', [['题目'], Object.keys(row), Object.values(row)])
  const table = { date1904: false, skipped: [], sheets: [sheet] }
  const parsed = parseTable(table, { provinceCode: '370000', today: '2026-08-01', ...more })
  if (isRefusal(parsed)) throw new Error(parsed.code)
  const [first] = parsed.rows
  if (!first) throw new Error('empty')
  return first
}

function accepted(cells: Record<string, Cell>, more = {}): EnterpriseRow {
  const row = read(cells, more)
  if (isRefusedRow(row)) throw new Error(JSON.stringify(row.refusals))
  return row
}

const refusals = (cells: Record<string, Cell>): string[] => {
  const row = read(cells)
  return isRefusedRow(row) ? row.refusals.map(({ code }) => code) : []
}

test('a full row is read', () => {
  const row = accepted({
    县区: 370102,
    注册地址: '经十路1号',
    法人: '李四',
    联系人: '张三',
    手机: 13800138000,
    邮箱: 'a@b.cn',
    规模类型: '小型企业',
    行业: '34',
    成立时间: '2015/3/20',
    职工人数: '1,200人',
    '营业收入（万元）': 12345.67,
    称号: '专精特新',
    编号: 'X1',
    年份: '2023年',
    有效期: '2026年12月',
  })
  expect(row.fields).toEqual({
    creditCode: CODE,
    name: '甲公司',
    cityCode: '370100',
    districtCode: '370102',
    address: '经十路1号',
    legalRepresentative: '李四',
    contactName: '张三',
    contactPhone: '13800138000',
    contactEmail: 'a@b.cn',
    size: 'small',
    industryCode: 'C34',
    establishedOn: '2015-03-20',
    employees: 1200,
    annualRevenue: 12_345_670_000,
  })
  expect(row.labels).toEqual([
    { kind: 'specialised', certificateNumber: 'X1', year: 2023, validUntilOn: '2026-12-31', chainName: null },
  ])
})

test('blank cells are absent, so that they erase nothing', () => {
  expect(Object.keys(accepted({ 联系人: '  ', 邮箱: null, 行业: '' }).fields)).toEqual([
    'creditCode',
    'name',
    'cityCode',
  ])
})

test('full-width digits and spaces in codes are put right', () => {
  const wide = CODE.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(
    /(.{4})/g,
    '$1　',
  )
  expect(accepted({ 信用代码: wide }).fields.creditCode).toBe(CODE)
})

test.each([913701000000005, 913701000000005000, 9.13701e17])(
  'a code stored as the number %p is refused, never guessed',
  (number) => {
    expect(refusals({ 信用代码: number })).toEqual(['credit-code-cut'])
  },
)

test('a refusal names sheet, row, column and value', () => {
  const row = read({ 信用代码: CODE.slice(0, 17) + (CODE.endsWith('1') ? '2' : '1') })
  const [message] = isRefusedRow(row) ? row.refusals : []
  expect(message?.zh).toMatch(/^工作表“名单”第3行B列“信用代码”的值“91370100MA3C0000\w+”：.*校验码/)
  expect(message?.en).toMatch(/^Sheet "名单", row 3, column B "信用代码", value "/)
  expect(message).toMatchObject({ column: 'B 信用代码', code: 'credit-code-check-digit' })
})

test.each<[Record<string, Cell>, string]>([
  [{ 企业名称: null }, 'import-cell-missing'],
  [{ 信用代码: null }, 'import-cell-missing'],
  [{ 所在市: ' ' }, 'import-cell-missing'],
  [{ 企业名称: '#N/A' }, 'import-cell-error'],
  [{ 企业名称: '甲\u0000公司' }, 'import-cell-control-characters'],
  [{ 企业名称: '甲'.repeat(256) }, 'import-cell-too-long'],
  [{ 所在市: '广州市' }, 'city-unknown'],
  [{ 所在市: 440100 }, 'city-outside-province'],
  [{ 县区: '370202' }, 'import-district-unreadable'],
  [{ 成立日期: '2026-08-02' }, 'import-date-out-of-range'],
  [{ 职工人数: '约200' }, 'import-number-unreadable'],
  [{ '营业收入(万元)': '-3' }, 'money-negative'],
  [{ 手机: '1.38E+10' }, 'import-phone-unreadable'],
  [{ 邮箱: '无' }, 'import-email-unreadable'],
  [{ 规模: '特大' }, 'size-unknown'],
  [{ 行业: '好行业' }, 'industry-unknown'],
  [{ 标签: '瞪羚企业' }, 'unknown-label'],
  [{ 标签: '专精特新', 年份: '2023年第五批' }, 'import-year-unreadable'],
  [{ 标签: '专精特新、单项冠军', 编号: 'A1' }, 'import-label-parts'],
  [{ 编号: 'A1', 标签: null }, 'import-label-missing'],
  [{ 标签: '专精特新', 编号: '2.02437E+17' }, 'import-cell-exponent'],
  [{ 企业名称: '甲\uFFFD公司' }, 'import-cell-control-characters'],
  [{ 标签: '专精特新', 编号: { shown: '2024/5/1', day: '2024-05-01' } }, 'import-cell-is-date'],
  [{ 企业名称: { shown: '5月1日' } }, 'import-cell-is-date'],
  [{ 成立日期: { shown: '5月1日' } }, 'import-date-unreadable'],
  [{ '营业收入(万元)': '46%' }, 'money-format'],
])('%j is refused as %s', (cells, code) => expect(refusals(cells)).toEqual([code]))

test.each([
  '专精特新、单项冠军',
  '专精特新,单项冠军',
  '专精特新；单项冠军',
  '专精特新/单项冠军',
  '专精特新 单项冠军',
  '专精特新企业\n单项冠军企业',
])('%j are two labels', (text) =>
  expect(accepted({ 标签: text }).labels.map(({ kind }) => kind)).toEqual(['specialised', 'champion']),
)

test('a label may hold a space', () => {
  expect(accepted({ 标签: '国家级 专精特新 “小巨人”' }).labels.map(({ kind }) => kind)).toEqual(['little-giant'])
})

test('several labels take as many numbers and years', () => {
  const { labels } = accepted({ 标签: '专精特新、单项冠军', 编号: 'A、B', 年份: '2022、2023年' })
  expect(labels.map(({ certificateNumber, year }) => [certificateNumber, year])).toEqual([
    ['A', 2022],
    ['B', 2023],
  ])
})

test('the chain name goes to the chain label; without one it is told', () => {
  expect(
    accepted({ 标签: '专精特新、重点产业链', 产业链: '高端装备' }).labels.map(({ chainName }) => chainName),
  ).toEqual([null, '高端装备'])
  const row = accepted({ 标签: '专精特新', 产业链: '高端装备' })
  expect(row.warnings.map(({ code }) => code)).toEqual(['import-chain-name-unused'])
})

test('a city written as the code of a district tells both; a district by name is told', () => {
  expect(accepted({ 所在市: '370102' }).fields).toMatchObject({ cityCode: '370100', districtCode: '370102' })
  expect(accepted({ 县区: '历下区' }).warnings.map(({ code }) => code)).toEqual(['import-district-unknown'])
})

test('the city of an officer with one city stands in for a blank', () => {
  expect(accepted({ 所在市: null }, { defaultCityCode: '370100' }).fields.cityCode).toBe('370100')
})

const FAULTS: CellFault[] = [
  'error',
  'not-calculated',
  'picture',
  'long-number',
  'exponent',
  'format',
  'hidden-by-format',
  'formula',
  'merged-across',
  'merged-over-enterprises',
]

test.each(FAULTS)('a cell that cannot be read (%s) is refused once, by name, in whatever column', (fault) => {
  for (const title of [
    '企业名称',
    '信用代码',
    '所在市',
    '县区',
    '手机',
    '成立日期',
    '职工人数',
    '标签',
    '证书编号',
    '年份',
  ]) {
    const row = read({ 标签: '专精特新', [title]: { fault, shown: '甲' } })
    const found = isRefusedRow(row) ? row.refusals : []
    expect(found.map(({ column }) => column?.split(' ')[1])).toEqual([title])
    expect(found[0]?.zh).toMatch(/第3行[A-Z]列/)
  }
})

test('dates: as the cell shows them, a mere number with a warning', () => {
  expect(accepted({ 成立日期: { shown: '2019年5月', month: '2019-05' } }).fields.establishedOn).toBe('2019-05-01')
  const { labels } = accepted({
    标签: '专精特新',
    有效期: { shown: '2026年5月', month: '2026-05' },
    年份: { shown: 'x', day: '2023-01-01' },
  })
  expect(labels).toMatchObject([{ validUntilOn: '2026-05-31', year: 2023 }])
  expect(accepted({ 成立日期: 43586 }).warnings).toMatchObject([
    { code: 'import-date-from-serial', zh: expect.stringContaining('2019年5月1日') },
  ])
  expect(accepted({ 标签: '专精特新', 有效期: '46387' }).warnings.map(({ code }) => code)).toEqual([
    'import-date-from-serial',
  ])
})

test('numbers that a cell may have shortened are imported with a warning, or refused', () => {
  const row = accepted({ 标签: '专精特新', 证书编号: 138001380013 })
  expect(row.labels[0]?.certificateNumber).toBe('138001380013')
  expect(row.warnings.map(({ code }) => code)).toEqual(['import-number-shortened-on-screen'])
  const warned = (number: number) => accepted({ 标签: '专精特新', 证书编号: number }).warnings.map(({ code }) => code)
  // The first number of twelve digits.
  expect([warned(99_999_999_999), warned(100_000_000_000)]).toEqual([[], ['import-number-shortened-on-screen']])
  expect(accepted({ 标签: '专精特新', 证书编号: '202437000012345000' }).warnings.map(({ code }) => code)).toEqual([
    'import-number-perhaps-cut',
  ])
})

test.each<[Cell, number | 'refused']>([
  ['2023', 2023],
  ['2023 年度', 2023],
  [2000, 2000],
  [2099, 2099],
  [{ shown: '2023/5/1', day: '2023-05-01' }, 2023],
  [{ shown: '5月', month: '2023-05' }, 2023],
  [{ shown: '2023年' }, 2023],
  [{ shown: '5月1日' }, 'refused'],
  [1999, 'refused'],
  [2100, 'refused'],
  ['23', 'refused'],
])('the year of %j is %p', (cell, year) => {
  const row = read({ 标签: '专精特新', 年份: cell })
  expect(isRefusedRow(row) ? 'refused' : row.labels[0]?.year).toBe(year)
})

test('a message names a cell by its first 60 characters', () => {
  const value = (text: string) => {
    const row = read({ 所在市: text })
    return isRefusedRow(row) ? row.refusals[0]?.zh : undefined
  }
  expect(value('𠮷'.repeat(60))).toContain(`“${'𠮷'.repeat(60)}”`)
  expect(value('𠮷'.repeat(61))).toContain(`“${'𠮷'.repeat(60)}…”`)
})

test('line breaks in a cell', () => {
  expect(accepted({ 企业名称: '甲乙\n有限公司' }).fields.name).toBe('甲乙有限公司')
  expect(accepted({ 企业名称: 'A\r\nB 公司' }).fields.name).toBe('A B 公司')
  const { labels } = accepted({ 标签: '专精特新\n单项冠军', 证书编号: 'A\nB' })
  expect(labels.map(({ certificateNumber }) => certificateNumber)).toEqual(['A', 'B'])
})
