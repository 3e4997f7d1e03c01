import fc from 'fast-check'
import iconv from 'iconv-lite'
import { IMPORT_LIMITS } from '../../src/plugins/imports/server/tables/limits'
import { readTable } from '../../src/plugins/imports/server/tables/read-table'
import { parseTable, type ParsedTable } from '../../src/plugins/imports/domain/parse-table'
import { isRefusedRow } from '../../src/plugins/imports/domain/enterprise-row'
import type { Cell, Table } from '../../src/plugins/imports/domain/table'
import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { isRefusal } from '../../src/shared/pure/refusal'
import { MAIN, relations, rowsXml, workbookFile, worksheet, type WorkbookParts } from '../harness/workbook-file'

const HEADER = [
  '企业名称',
  '统一社会信用代码',
  '所在市',
  '标签',
  '证书编号',
  '认定年份',
  '从业人数',
  '营业收入（万元）',
  '成立日期',
]
const code = (number: number): string => makeCreditCode(`91370100MA3C${String(number).padStart(5, '0')}`)

async function table(file: Buffer, name = '名单.xlsx', limits = {}): Promise<Table> {
  const read = await readTable(file, name, { ...IMPORT_LIMITS, ...limits })
  if (isRefusal(read)) throw new Error(JSON.stringify(read))
  return read
}

async function parsed(file: Buffer, name?: string): Promise<ParsedTable> {
  const answer = parseTable(await table(file, name), { provinceCode: '370000', today: '2026-08-01' })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

const refused = async (file: Buffer, name = '名单.xlsx', limits = {}): Promise<string> => {
  const read = await readTable(file, name, { ...IMPORT_LIMITS, ...limits })
  return isRefusal(read) ? read.code : 'read'
}

/** One cell, A1, of a sheet on its own. */
const cell = async (xml: string, more: Partial<WorkbookParts> = {}): Promise<Cell | undefined> =>
  (
    await table(
      workbookFile({
        sheets: { 名单: `<sheetData><row r="1">${xml}<c r="Z1"><v>1</v></c></row></sheetData>` },
        ...more,
      }),
    )
  ).sheets[0]?.rows[0]?.[0]

describe('a cell is what people see', () => {
  test.each<[string, string, Cell]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['digits of the binary fraction only', '<c r="A1"><v>0.30000000000000004</v></c>', 0.3],
    ['a text', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    ['a shared text in runs, without its readings', '<c r="A1" t="s"><v>0</v></c>', '济南智造'],
    ['a text with numbers of characters', '<c r="A1" t="s"><v>1</v></c>', '甲\r\n乙 _x0041_'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[甲 & 乙]]></v></c>', '甲 & 乙'],
    ['the result of a formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
    ['an empty text as a result', '<c r="A1" t="str"><f>IF(1,"","")</f><v></v></c>', null],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', { fault: 'not-calculated', shown: '=1+1' }],
    [
      'a formula without a result that will be text',
      '<c r="A1" t="str"><f>A2</f></c>',
      { fault: 'not-calculated', shown: '=A2' },
    ],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="A1" t="e"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>', { fault: 'error', shown: '#N/A' }],
    [
      'a picture of WPS',
      '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      { fault: 'picture', shown: '' },
    ],
    ['a picture of Excel', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', { fault: 'picture', shown: '' }],
    ['a text that keeps its zeros', '<c r="A1" t="inlineStr"><is><t>="0012"</t></is></c>', '0012'],
    ['a text behind an apostrophe', `<c r="A1" t="inlineStr"><is><t>'0012</t></is></c>`, '0012'],
    [
      'a day written out',
      '<c r="A1" t="d"><v>2019-05-01T00:00:00</v></c>',
      { shown: '2019-05-01T00:00:00', day: '2019-05-01' },
    ],
    [
      'digits that are lost',
      '<c r="A1"><v>1234567890123456</v></c>',
      { fault: 'long-number', shown: '1234567890123460' },
    ],
  ])('%s', async (_, xml, seen) => {
    const strings = [
      '<r><t>济南</t></r><r><rPr><b/></rPr><t>智造</t></r><rPh sb="0" eb="2"><t>jinan</t></rPh><phoneticPr fontId="1"/>',
      '<t>甲_x000D_\n乙 _x005F_x0041_</t>',
    ]
    expect(await cell(xml, { strings })).toEqual(seen)
  })

  test.each<[string, number, Cell]>([
    ['00000000', 371234, '00371234'],
    ['"SD"0000', 12, 'SD0012'],
    ['0!.0,"万"', 12_345_600, '1234.6万'],
    ['0\\.0,"万"', 12_345_600, '1234.6万'],
    ['0!.0000"万元"', 12_345_600, '1234.5600万元'],
    ['0.00,,', 12_345_600, '12.35'],
    ['0.0%', 0.456, '45.6%'],
    ['#,##0.00_ ', 1234.5, '1,234.50'],
    ['G/通用格式"人"', 12, '12人'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, 0],
    ['#,##0;-#,##0;', 0, null],
    [';;;', 5, { fault: 'hidden-by-format', shown: '5' }],
    ['0;[Red]0', -5, { fault: 'format', shown: '5' }],
    ['0.00E+00', 12_345_678, { fault: 'exponent', shown: '1.23E+07' }],
    ['[DBNum1][$-804]General', 123, { fault: 'format', shown: '123' }],
    ['nonsense"', 1, { fault: 'format', shown: '1' }],
    ['yyyy"年"m"月"d"日"', 43586, { shown: '2019年5月1日', day: '2019-05-01' }],
    ['[$-804]yyyy"年"m"月"', 43600, { shown: '2019年5月', month: '2019-05' }],
    ['m"月"d"日"', 43586, { shown: '5月1日' }],
    ['yyyy/m/d h:mm', 43586.75, { shown: '2019/5/1 18:00', day: '2019-05-01' }],
    ['yyyy/m/d', 59, { shown: '1900/2/28', day: '1900-02-28' }],
    ['yyyy/m/d', -1, { fault: 'format', shown: '########' }],
  ])('the format %s shows %p as %j', async (format, number, seen) => {
    expect(await cell(`<c r="A1" s="1"><v>${number}</v></c>`, { formats: [format] })).toEqual(seen)
  })

  test.each([
    ['0;[Red]0', -5, 'import-cell-format', '的值“5”：数字格式无法识别'],
    [';;;', 5, 'import-cell-hidden-by-format', '的值“5”：单元格有内容，但其格式使内容不显示'],
    ['0;-0', -5, 'import-number-unreadable', '的值“-5”：应为不小于零的整数'],
    ['0;[Red]0', 5, undefined, ''],
  ])('what the format %s makes of %p in a row is refused by name, or taken', async (format, number, refusal, zh) => {
    const employees = { xml: `<c s="1"><v>${number}</v></c>` }
    const line = ['甲', code(1), '济南市', null, null, null, employees]
    const { rows } = await parsed(workbookFile({ formats: [format], sheets: { 名单: rowsXml([HEADER, line]) } }))
    const [row] = rows
    if (row === undefined || !isRefusedRow(row))
      return expect([refusal, row?.fields.employees]).toEqual([undefined, number])
    expect(row.refusals).toMatchObject([{ code: refusal, column: 'G 从业人数', zh: expect.stringContaining(zh) }])
  })

  test('the 1904 system; zeros that a sheet leaves out; a format of text', async () => {
    const day = await cell('<c r="A1" s="1"><v>42124</v></c>', {
      formats: ['yyyy/m/d'],
      workbookPr: '<workbookPr date1904="true"/>',
    })
    expect(day).toEqual({ shown: '2019/5/1', day: '2019-05-01' })
    const zeros =
      '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>'
    expect((await table(workbookFile({ sheets: { a: zeros } }))).sheets[0]?.rows).toEqual([[null, 1]])
    expect(await cell('<c r="A1" s="1" t="str"><v>0012</v></c>', { formats: ['"鲁"@'] })).toBe('鲁0012')
    expect(await cell('<c r="A1" s="1" t="str"><v>x</v></c>', { formats: [';;;'] })).toEqual({
      fault: 'hidden-by-format',
      shown: 'x',
    })
  })
})

describe('whatever program wrote it', () => {
  const rows = rowsXml([HEADER, ['甲', code(1), '济南市', '专精特新', 'SD1', 2024, 5, 1.5, '2019-05-01']])

  test('prefixes, absolute targets, other names of parts, no addresses, the strict edition', async () => {
    const expected = await table(workbookFile({ sheets: { 名单: rows } }))
    const prefixed = worksheet(rows)
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(
      await table(workbookFile({ sheets: { 名单: '' }, parts: { 'xl/worksheets/sheet1.xml': prefixed } })),
    ).toEqual(expected)
    const bare = worksheet(rows.replace(/ r="[A-Z]?\d+"/g, ''))
    expect(await table(workbookFile({ sheets: { 名单: '' }, parts: { 'xl/worksheets/sheet1.xml': bare } }))).toEqual(
      expected,
    )
    const strict = worksheet(rows).replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    expect(await table(workbookFile({ sheets: { 名单: '' }, parts: { 'xl/worksheets/sheet1.xml': strict } }))).toEqual(
      expected,
    )
    const elsewhere = workbookFile({
      sheets: { 名单: '' },
      parts: {
        'xl/_rels/workbook.xml.rels': relations({ rId1: ['worksheet', '/data/List.XML'] }),
        'Data/list.xml': `\uFEFF${worksheet(rows)}`,
      },
    })
    expect(await table(elsewhere)).toEqual(expected)
  })

  test('UTF-16 parts are read, other encodings and broken ones refused', async () => {
    const sheets = { 名单: '' }
    const broken = (xml: string): Promise<string> =>
      refused(workbookFile({ sheets, parts: { 'xl/worksheets/sheet1.xml': xml } }))
    expect(await broken(worksheet(rows).replace('</c>', ''))).toBe('import-file-broken')
    expect(await broken(worksheet(rows).replace('<sheetData>', '<sheetData>&x;'))).toBe('import-file-broken')
    expect(await broken(`<!DOCTYPE x [<!ENTITY x "y">]>${worksheet(rows).slice(56)}`)).toBe('import-file-broken')
    expect(await broken(worksheet(rows.replace('<row r="2">', '<row r="1">')))).toBe('import-file-broken')
    expect(await broken(worksheet(rows.replace('t="inlineStr"', 't="s"')))).toBe('import-file-broken')
    expect(await broken(worksheet(`${rows}<mergeCells><mergeCell ref="A0:B"/></mergeCells>`))).toBe(
      'import-file-broken',
    )
  })
})

describe('merged cells', () => {
  const merged = (rows: Parameters<typeof rowsXml>[0], ...refs: string[]): Promise<ParsedTable> =>
    parsed(
      workbookFile({
        sheets: {
          名单: `${rowsXml(rows)}<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
        },
      }),
    )

  test('one enterprise over two rows with two labels; rows without anything of their own are none', async () => {
    const { rows } = await merged(
      [HEADER, ['甲', code(1), '济南市', '专精特新', 'A1', 2024], [null, null, null, '单项冠军', 'A2', 2025], [null]],
      'A2:A4',
      'B2:B4',
      'C2:C4',
    )
    expect(rows.map((row) => isRefusedRow(row) || [row.fields.name, row.labels[0]?.certificateNumber])).toEqual([
      ['甲', 'A1'],
      ['甲', 'A2'],
    ])
  })

  test('what lies unseen under a merged cell is not imported', async () => {
    const { rows } = await merged(
      [HEADER, ['甲', code(1), '济南市', '专精特新'], ['乙', code(2), '济南市', '单项冠军']],
      'D2:D3',
    )
    expect(rows.map((row) => isRefusedRow(row) || row.labels.map(({ kind }) => kind))).toEqual([
      ['specialised'],
      ['specialised'],
    ])
  })

  test('numbers of one enterprise over several are refused in each row, over one enterprise taken', async () => {
    const two = await merged(
      [HEADER, ['甲', code(1), '济南市', '专精特新', 'A1', 2024, 5], ['乙', code(2), '济南市', '专精特新']],
      'E2:E3',
      'G2:G3',
    )
    expect(
      two.rows.map((row) => isRefusedRow(row) && row.refusals.map(({ code, column }) => `${column} ${code}`)),
    ).toEqual(
      [1, 2].map(() => [
        'E 证书编号 import-cell-merged-over-enterprises',
        'G 从业人数 import-cell-merged-over-enterprises',
      ]),
    )
    const one = await merged(
      [HEADER, ['甲', code(1), '济南市', '专精特新', 'A1', 2024, 5], [null, null, null, '单项冠军']],
      'A2:A3',
      'B2:B3',
      'C2:C3',
      'G2:G3',
    )
    expect(one.rows.map((row) => isRefusedRow(row) || row.fields.employees)).toEqual([5, 5])
  })

  test('a cell over two columns is refused by name; regions without end are no work', async () => {
    const { rows } = await merged([HEADER, ['甲', code(1), '济南市'], ['一、专精特新企业']], 'A3:I3')
    const [, second] = rows
    expect(second && isRefusedRow(second) && second.refusals.map(({ code }) => code)).toContain(
      'import-cell-merged-across',
    )
    expect((await merged([HEADER, ['甲', code(1), '济南市']], 'D2:XFD1048576')).rows).toHaveLength(1)
  })
})

describe('what people do not see', () => {
  test('hidden rows, columns and sheets are named and not imported', async () => {
    const rows = rowsXml([
      HEADER,
      ...[1, 2, 3, 4, 5].map((number) => [`甲${number}`, code(number), '济南市', '专精特新']),
    ])
      .replace('<row r="3">', '<row r="3" hidden="1">')
      .replace('<row r="4">', '<row r="4" ht="0" customHeight="1">')
      .replace('<row r="6">', '<row r="6" hidden="true">')
    const {
      rows: read,
      warnings,
      ignoredColumns,
      skippedSheets,
    } = await parsed(
      workbookFile({
        sheets: {
          名单: `<cols><col min="4" max="4" width="9" hidden="1"/></cols>${rows}`,
          旧: rows,
          空: '<sheetData/>',
        },
        states: { 旧: 'state="veryHidden"' },
      }),
    )
    expect(read.map(({ row }) => row)).toEqual([2, 5])
    expect(read.flatMap((row) => (isRefusedRow(row) ? [] : row.labels))).toEqual([])
    expect(warnings.map(({ zh }) => zh)).toEqual([
      '工作表“名单”：第3–4、6行已隐藏或被筛选，共3行有内容，未导入；如需导入，请取消隐藏或筛选',
    ])
    expect(ignoredColumns).toMatchObject([{ column: 'D', reason: { zh: expect.stringContaining('隐藏') } }])
    expect(skippedSheets).toMatchObject([{ sheet: '旧' }])
  })

  test('pictures and text boxes over cells are named', async () => {
    const drawing = (name: string, xml: string): string =>
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="a"><xdr:${name}><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>${xml}</xdr:${name}></xdr:wsDr>`
    const file = (xml: string): Buffer =>
      workbookFile({
        sheets: { 名单: `${rowsXml([HEADER, ['甲', code(1), '济南市', '专精特新']])}<drawing r:id="d"/>` },
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relations({ d: ['drawing', '../drawings/drawing1.xml'] }),
          'xl/drawings/drawing1.xml': xml,
        },
      })
    for (const xml of [
      drawing('twoCellAnchor', '<xdr:pic/>'),
      drawing('oneCellAnchor', '<xdr:sp><a:t>SD1</a:t></xdr:sp>'),
    ])
      expect((await parsed(file(xml))).warnings).toMatchObject([
        { code: 'import-object-over-cells', zh: '工作表“名单”E列“证书编号”：E2处有图片或文本框，其内容未导入' },
      ])
    expect((await parsed(file(drawing('twoCellAnchor', '<xdr:sp/>')))).warnings).toEqual([])
  })

  test('no header within twenty rows: the sheets and what a header needs are named', async () => {
    const below = (rows: number): Promise<Table> =>
      table(
        workbookFile({
          sheets: {
            名单: rowsXml([...Array.from({ length: rows }, () => ['说明']), HEADER, ['甲', code(1), '济南市']]),
          },
        }),
      )
    const context = { provinceCode: '370000', today: '2026-08-01' }
    expect(parseTable(await below(20), context)).toMatchObject({
      code: 'import-header-missing',
      values: { sheets: ['“名单”'], depth: 20, columns: ['统一社会信用代码', '企业名称', '所在市'] },
    })
    expect(parseTable(await below(19), context)).toMatchObject({ rows: [{ row: 21 }] })
  })

  test('only hidden sheets: said so', async () => {
    const file = workbookFile({ sheets: { 旧: rowsXml([HEADER]) }, states: { 旧: 'state="hidden"' } })
    expect(parseTable(await table(file), { provinceCode: '370000', today: '2026-08-01' })).toMatchObject({
      code: 'import-sheets-hidden',
    })
  })
})

describe('work is bounded by what is read', () => {
  test('blank but formatted rows and cells are no data; too many are refused', async () => {
    const blank = (rows: number): string =>
      Array.from(
        { length: rows },
        (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/><c r="B${at + 3}" s="1"></c></row>`,
      ).join('')
    const file = (rows: number): Buffer =>
      workbookFile({
        sheets: {
          名单: rowsXml([HEADER, ['甲', code(1), '济南市']]).replace('</sheetData>', `${blank(rows)}</sheetData>`),
        },
      })
    expect((await table(file(5000))).sheets[0]?.rows).toHaveLength(2)
    expect(await refused(file(5000), '名单.xlsx', { maxCellsRead: 9000 })).toBe('import-file-too-many-cells')
    expect(await refused(file(1), '名单.xlsx', { maxCells: 11 })).toBe('import-file-too-many-cells')
    expect(await refused(workbookFile({ sheets: { a: '', b: '' } }), '名单.xlsx', { maxSheets: 1 })).toBe(
      'import-file-too-many-sheets',
    )
  })
})

describe('CSV', () => {
  const lines = [
    HEADER.slice(0, 6),
    ['甲', code(1), '济南市', '专精特新', '0012', '2024'],
    ['乙，丙', code(2), '济南市', '专精特新', '0013', '2024'],
  ]
  const text = (delimiter: string, end = '\r\n'): string => lines.map((cells) => cells.join(delimiter)).join(end)
  const numbers = async (file: Buffer): Promise<unknown[]> =>
    (await parsed(file, '名单.csv')).rows.map(
      (row) => isRefusedRow(row) || [row.fields.name, row.labels[0]?.certificateNumber],
    )
  const EXPECTED = [
    ['甲', '0012'],
    ['乙，丙', '0013'],
  ]

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text(','))],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text(';')}`)],
    ['GB18030', iconv.encode(text('\t'), 'gb18030')],
    ['UTF-16LE', iconv.encode(text('\t'), 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text(','), 'utf-16be', { addBOM: true })],
    ['a separator told in the first line', Buffer.from(`sep=;\n${text(';', '\n')}`)],
    [
      'titles with more commas than the list has separators',
      Buffer.from(`说明：a,b,c,d,e,f,g,h,i,j,k,l\n${text(';', '\n')}`),
    ],
    ['rows of separators behind', Buffer.from(`${text(',')}\r\n${`${','.repeat(300)}\r\n`.repeat(500)}`)],
    ['quotes', Buffer.from(lines.map((cells) => cells.map((one) => `"${one}"`).join(',')).join('\n'))],
    ['="…"', Buffer.from(lines.map((cells) => cells.map((one) => `="${one}"`).join(',')).join('\n'))],
    ['"=""…"""', Buffer.from(lines.map((cells) => cells.map((one) => `"=""${one}"""`).join(',')).join('\n'))],
  ])('%s', async (_, file) => expect(await numbers(file)).toEqual(EXPECTED))

  test('a formula is refused by name', async () => {
    const [row] = (await parsed(Buffer.from(text(',').replace('0012', '=12+1')), '名单.csv')).rows
    expect(row && isRefusedRow(row) && row.refusals.map(({ code }) => code)).toEqual(['import-cell-formula'])
  })
})

test('whatever stands in a cell is imported as it is shown, or refused, or warned about', async () => {
  const formats = [
    '0',
    '0.00',
    '#,##0.0',
    '0000000',
    '0!.0,"万"',
    '0.0,',
    '0%',
    'yyyy/m/d',
    'yyyy"年"m"月"',
    'm"月"d"日"',
    '"号"0',
    ';;;',
    '0;0',
    '[DBNum2]0',
    '@',
    '0.0E+0',
  ]
  const number = fc.oneof(
    fc.integer({ min: -10, max: 99_999 }),
    fc.double({ noNaN: true, min: -1e18, max: 1e18 }),
    fc.integer({ min: 1e11, max: 2 ** 53 }),
  )
  await fc.assert(
    fc.asyncProperty(number, fc.nat(formats.length), async (value, style) => {
      const xml = { xml: `<c s="${style}"><v>${value}</v></c>` }
      const file = workbookFile({
        formats,
        sheets: { 名单: rowsXml([HEADER, ['甲', code(1), '济南市', '专精特新', xml, 2024, null, xml]]) },
      })
      const seen = (await table(file)).sheets[0]?.rows[1]?.[4]
      const [row] = (await parsed(file)).rows
      if (!row) throw new Error('no row')
      if (isRefusedRow(row)) return void expect(row.refusals[0]?.zh).toMatch(/第2行[EH]列“.+”/)
      const taken = row.labels[0]?.certificateNumber
      expect(taken ?? null).toBe(seen === null || seen === undefined ? null : String(seen).trim())
      if (style === 0 && Math.abs(value) >= 1e11) expect(row.warnings.length).toBeGreaterThan(0)
      expect(Math.abs(Number(taken ?? 0))).not.toBeGreaterThanOrEqual(1e15)
    }),
    { numRuns: 100 },
  )
})
