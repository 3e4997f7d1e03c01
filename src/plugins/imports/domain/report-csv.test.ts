import type { PlannedRow } from './plan'
import { csvCell, reportCsv } from './report-csv'

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
