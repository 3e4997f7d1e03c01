import type { PlannedRow } from './plan'
import { changeText, csvCell, reportCsv } from './report-csv'

test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])('%p cannot run as a formula', (text) =>
  expect(csvCell(text)).toBe(`"'${text}"`),
)

test('quotes, commas and line breaks survive; a spreadsheet sees UTF-8', () => {
  const notes = {
    warnings: [{ code: 'x', zh: '提示一', en: 'one' }],
    skippedSheets: [{ sheet: '旧', reason: { zh: '已隐藏', en: 'hidden' } }],
    ignoredColumns: [{ sheet: '名单', column: 'D', title: '=备注', reason: { zh: '未导入', en: 'ignored' } }],
  }
  const rows: PlannedRow[] = [
    {
      sheet: '名单',
      row: 5,
      creditCode: 'X',
      name: '甲"乙",丙',
      outcome: 'updated',
      changed: [{ field: 'address', from: null, to: 'A' }],
      messages: [],
    },
  ]
  const csv = reportCsv(rows, notes)
  expect(csv.startsWith('\uFEFF"工作表","行号"')).toBe(true)
  expect(csv).toContain('"名单","5","X","甲""乙"",丙","更新","详细地址: — → A",""\r\n')
  for (const note of ['工作表“旧”：已隐藏', '工作表“名单”D列“=备注”：未导入', '提示一'])
    expect(csv).toContain(`"","","","","提示","","${note}"\r\n`)
  expect(reportCsv(rows, notes, 'en')).toContain('"Sheet ""旧"": hidden"')
})

test.each([
  ['size', 'small', 'micro', '企业规模: 小型 → 微型', 'size: small → micro'],
  ['annualRevenue', null, 12_345_600, '营业收入: — → 12.3456万元', 'annual revenue: — → 12.3456万元'],
  ['industryCode', 'C34', 'Z99', '行业代码: C34 通用设备制造业 → Z99', 'industry code: C34 通用设备制造业 → Z99'],
  ['employees', 10, 12, '从业人数: 10 → 12', 'employees: 10 → 12'],
  ['labels', null, '专精特新 2023年', '标签: — → 专精特新 2023年', 'label: — → 专精特新 2023年'],
])('a change of %s is told as people write it', (field, from, to, zh, en) => {
  const change = { field, from, to }
  expect([changeText(change, 'zh'), changeText(change, 'en')]).toEqual([zh, en])
})
