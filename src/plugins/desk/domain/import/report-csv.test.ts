import { csvCell, reportCsv } from './report-csv'

test.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])('%p cannot run as a formula', (text) =>
  expect(csvCell(text)).toBe(`"'${text}"`),
)

test('quotes, commas and line breaks survive; a spreadsheet sees UTF-8', () => {
  const csv = reportCsv([
    {
      sheet: '名单',
      row: 5,
      creditCode: 'X',
      name: '甲"乙",丙',
      outcome: 'updated',
      changed: [{ field: 'address', from: null, to: 'A' }],
      messages: [],
    },
  ])
  expect(csv.startsWith('\uFEFF"工作表","行号"')).toBe(true)
  expect(csv).toContain('"名单","5","X","甲""乙"",丙","更新","详细地址: — → A",""\r\n')
})
