import { IMPORT_LIMITS } from '../../src/plugins/imports/server/tables/limits'
import { readTable } from '../../src/plugins/imports/server/tables/read-table'
import { parseTable, type ParsedTable } from '../../src/plugins/imports/domain/parse-table'
import { isRefusedRow } from '../../src/plugins/imports/domain/enterprise-row'
import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { isRefusal } from '../../src/shared/pure/refusal'
import { MAIN, rowsXml, workbookFile } from '../harness/workbook-file'

const HEADER = ['统一社会信用代码', '企业名称', '所在市', '法定代表人', '联系人', '详细地址']
const code = (number: number): string => makeCreditCode(`91370100MA3D${String(number).padStart(5, '0')}`)
const firm = (number: number): string[] => [
  code(number),
  `甲${number}公司`,
  '济南市',
  '李四',
  '张三',
  `经十路${number}号`,
]

async function parsed(file: Buffer | string, name = '名单.xlsx'): Promise<ParsedTable | string> {
  const table = await readTable(Buffer.from(file as Buffer), name, IMPORT_LIMITS)
  if (isRefusal(table)) return table.code
  const answer = parseTable(table, { provinceCode: '370000', today: '2026-08-01' })
  return isRefusal(answer) ? answer.code : answer
}

/** One field of each row, or the codes of its refusals. */
function factsOf(answer: ParsedTable | string, fact: 'name' | 'address' | 'contactName' | 'contactPhone' | 'size') {
  if (typeof answer === 'string') return answer
  return answer.rows.map((row) =>
    isRefusedRow(row) ? [...new Set(row.refusals.map((refusal) => refusal.code))] : (row.fields[fact] ?? null),
  )
}

const sheet = (rows: Parameters<typeof rowsXml>[0], tail = ''): Buffer =>
  workbookFile({ sheets: { 名单: rowsXml(rows) + tail } })

describe('lines of a .csv file', () => {
  const lines = [HEADER, firm(1), firm(2), firm(3)].map((cells) => cells.join(','))
  const expected = ['经十路1号', '经十路2号', '经十路3号']

  test.each([
    ['a heading by Windows, rows by another program', `${lines[0]}\r\n${lines.slice(1).join('\n')}`],
    ['a heading by another program, rows by an old Mac', `${lines[0]}\n${lines.slice(1).join('\r')}`],
    ['a title by Windows, the rest by an old Mac', `名单\r\n${lines.join('\r')}`],
    ['each in its own way', `${lines[0]}\r${lines[1]}\r\n${lines[2]}\n${lines[3]}`],
  ])('%s: every row is read', async (_, text) =>
    expect(factsOf(await parsed(text, 'a.csv'), 'address')).toEqual(expected),
  )

  test('a file of an old Mac has no line that is too long', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => firm(n + 1).join(','))
    expect(factsOf(await parsed([lines[0], ...many].join('\r'), 'a.csv'), 'name')).toHaveLength(1000)
  })

  test('a quote that is not closed where it should be takes no rows along', async () => {
    const [first = '', second = '', third = ''] = lines.slice(1)
    const open = first.replace('甲1公司', '"甲1公司')
    const closing = third.replace('甲3公司', '"甲3公司"')
    expect(await parsed([lines[0], open, second, closing].join('\n'), 'a.csv')).toBe('import-file-quotes')
    expect(await parsed([lines[0], open, second].join('\n'), 'a.csv')).toBe('import-file-quotes')
    expect(
      factsOf(await parsed([lines[0], first.replace('甲1', '"甲"1'), second].join('\n'), 'a.csv'), 'address'),
    ).toEqual(['经十路1号', '经十路2号'])
  })
})

describe('more than one table on a sheet', () => {
  const [creditCode, name, city, legal, contact, address] = HEADER

  test('the heading again, as on each printed page, is no row', async () => {
    expect(factsOf(await parsed(sheet([HEADER, firm(1), HEADER, firm(2)])), 'name')).toEqual(['甲1公司', '甲2公司'])
  })

  test('below a heading in another order nothing is taken for something else; the first order is believed again', async () => {
    const swapped = [creditCode, name, city, contact, legal, address] as string[]
    const answer = await parsed(sheet([HEADER, firm(1), ['二、补充名单'], swapped, firm(2), firm(3), HEADER, firm(4)]))
    expect(factsOf(answer, 'contactName')).toEqual([
      '张三',
      ['credit-code-length', 'import-cell-missing'],
      ['import-under-other-header'],
      ['import-under-other-header'],
      '张三',
    ])
    if (typeof answer !== 'string' && answer.rows[2] && isRefusedRow(answer.rows[2]))
      expect(answer.rows[2].refusals[0]?.zh).toMatch(/^工作表“名单”第5行：位于第4行的另一表头之下/)
  })

  test('a summary beside the list, beyond a blank column, says nothing of its enterprises', async () => {
    const answer = await parsed(
      sheet([
        [...HEADER, null, '企业规模', '数量'],
        [...firm(1), null, '小型', 12],
        [...firm(2), null, '中型', 3],
      ]),
    )
    expect(factsOf(answer, 'size')).toEqual([null, null])
    expect(typeof answer !== 'string' && answer.ignoredColumns.map(({ title, reason }) => [title, reason.en])).toEqual([
      ['企业规模', expect.stringContaining('another table')],
      ['数量', expect.anything()],
    ])
  })

  test('a blank column within the list parts nothing, nor one that a merged heading covers', async () => {
    const spaced = [creditCode, name, null, city, contact] as string[]
    const row = [code(1), '甲1公司', null, '济南市', '张三'] as string[]
    expect(factsOf(await parsed(sheet([spaced, row])), 'contactName')).toEqual(['张三'])
    const wide = [creditCode, name, city, null, contact] as string[]
    const merges = '<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="C2:D2"/></mergeCells>'
    expect(
      factsOf(await parsed(sheet([wide, [code(2), '甲2公司', '济南市', null, '张三']], merges)), 'contactName'),
    ).toEqual(['张三'])
  })
})

test('the telephone of the legal representative is not taken for that of the contact', async () => {
  const head = [
    [...HEADER.slice(0, 3), '法定代表人', null, '联系人'],
    [null, null, null, '姓名', '联系电话', null],
  ]
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const row = [code(1), '甲1公司', '济南市', '李四', '13800138000', '张三']
  const answer = await parsed(sheet([...head, row], `<mergeCells>${merges}</mergeCells>`))
  expect(factsOf(answer, 'contactPhone')).toEqual([null])
  expect(factsOf(answer, 'contactName')).toEqual(['张三'])
  expect(typeof answer !== 'string' && answer.ignoredColumns.map(({ title }) => title)).toEqual(['姓名', '联系电话'])
})

describe('what was struck through', () => {
  const struck = (fonts: string): Record<string, string> => ({
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts><font/>${fonts}</fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
  })
  const cell = (xml: string): { xml: string } => ({ xml })
  const inStyle = (text: string) => cell(`<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`)

  test('a row with a line through it is refused by name; one whose font says that there is none is read', async () => {
    const rows = [HEADER.slice(0, 3), firm(1).slice(0, 3), firm(2).slice(0, 3).map(inStyle)]
    const file = (fonts: string) => workbookFile({ sheets: { 名单: rowsXml(rows) }, parts: struck(fonts) })
    expect(factsOf(await parsed(file('<font><strike/></font>')), 'name')).toEqual([
      '甲1公司',
      ['import-cell-struck-out'],
    ])
    expect(factsOf(await parsed(file('<font><strike val="0"/></font>')), 'name')).toEqual(['甲1公司', '甲2公司'])
  })

  test('a part of a text, also of a shared one', async () => {
    const runs = '<r><rPr><strike/></rPr><t>张三</t></r><r><t>李四</t></r>'
    const rows = (xml: string) =>
      rowsXml([HEADER, [...firm(1).slice(0, 4), cell(xml)], firm(2)] as Parameters<typeof rowsXml>[0])
    const inline = workbookFile({ sheets: { a: rows(`<c t="inlineStr"><is>${runs}</is></c>`) } })
    const shared = workbookFile({ sheets: { a: rows('<c t="s"><v>0</v></c>') }, strings: [runs, '<t>x</t>'] })
    for (const file of [inline, shared])
      expect(factsOf(await parsed(file), 'contactName')).toEqual([['import-cell-struck-out'], '张三'])
  })
})

test('rows and columns that are drawn as nothing are hidden', async () => {
  const rows = rowsXml([HEADER, firm(1), firm(2)]).replace('<row r="3">', '<row r="3" ht="0.5" customHeight="1">')
  const narrow = '<cols><col min="5" max="5" width="0.05" customWidth="1"/></cols>'
  const answer = await parsed(workbookFile({ sheets: { 名单: narrow + rows } }))
  expect(factsOf(answer, 'contactName')).toEqual([null])
  expect(typeof answer !== 'string' && answer.warnings.map((warning) => warning.code)).toEqual(['import-hidden-rows'])
})
