import { makeCreditCode } from '../../src/shared/pure/credit-code'
import { relations, worksheet } from './workbook-file'
import { deflatedZip } from './zip-file'

/** A list that gives the reader of imports much to do, and what becomes of it. */
export interface WorstList {
  name: string
  bytes: () => Buffer
  counts: Partial<Record<'created' | 'updated' | 'unchanged' | 'refused', number>>
}

const HEADER = [
  ...['企业名称', '统一社会信用代码', '所在市', '县区', '详细地址', '法定代表人', '联系人', '联系电话', '邮箱'],
  ...['企业规模', '所属行业', '成立日期', '从业人数', '营业收入（万元）', '标签', '证书编号', '认定年份', '有效期至'],
  ...['产业链（集群）名称', '序号'],
]
const ROWS = 20_000
/** Seventeen sentences about each of them. */
const FAULTY_ROWS = 8_000
const LAST_ROW = 1_048_576

const codes = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => makeCreditCode(`91370100MB${String(n).padStart(7, '0')}`))

const firm = (code: string, n: number): string[] => [
  ...[`泉城智造${n}号有限公司`, code, '济南市', '370102', `济南市历下区经十路${n}号`, '张三', '李四', '0531-88880000'],
  ...[`firm${n}@example.cn`, '小型', 'C34', '2015-03-20', '120', '3456.78', '专精特新', `SD${n}`, '2023', '2026-12-31'],
  ...['', String(n)],
]
/** Nothing in it is what its column asks for, but the number of the row. */
const faulty = (n: number): string[] =>
  HEADER.map((title, at) => (at === 19 ? String(n) : `${title}不详${n}`.repeat(9)))

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const cellsXml = (row: number, cells: readonly string[]): string =>
  cells
    .map((text, at) => (text ? `<c r="${letters(at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>` : ''))
    .join('')
const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cellsXml(row, cells)}</row>`

/** A workbook of one sheet, its parts compressed; style 1 has a format. */
function workbook(rows: readonly string[]): Buffer {
  const part = (name: string): string => `xl/${name}.xml`
  return deflatedZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    [part('workbook')]:
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      styles: ['styles', 'styles.xml'],
    }),
    [part('styles')]:
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    [part('worksheets/sheet1')]: worksheet(`<sheetData>${rows.join('')}</sheetData>`),
  })
}

const listOf = (rows: readonly (readonly string[])[]): Buffer =>
  workbook([HEADER, ...rows].map((cells, at) => rowXml(at + 1, cells)))

/** One firm, and below it rows that a spreadsheet has formatted and nobody has filled. */
function blankRows(last: number, columns: number): Buffer {
  const [code = ''] = codes(1)
  const blank = (row: number): string =>
    `<row r="${row}">${Array.from({ length: columns }, (_, at) => `<c r="${letters(at)}${row}" s="1"/>`).join('')}</row>`
  const rows = [rowXml(1, HEADER), rowXml(2, firm(code, 0))]
  return workbook([...rows, ...Array.from({ length: last - 2 }, (_, at) => blank(at + 3))])
}

function csv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((cells) => cells.join(',')).join('\n'))
}

/** As many columns as are read, and as many bytes as are taken. */
function wideCsv(count: number): Buffer {
  const more = Array.from({ length: 200 - HEADER.length }, (_, n) => `列${n}`)
  const blank = Array.from({ length: 200 - HEADER.length }, () => '1')
  return csv([[...HEADER, ...more], ...codes(count).map((code, n) => [...firm(code, n), ...blank])]).subarray(
    0,
    10_485_760,
  )
}

/** @param share of the rows: a hundredth asks every question too, without the work. */
export function worstLists(share = 1): WorstList[] {
  const rows = ROWS * share
  const some = (count: number): number => Math.round(count * share)
  return [
    { name: 'blank-65536.xlsx', bytes: () => blankRows(some(65_536), 20), counts: { created: 1 } },
    { name: 'blank-1048576.xlsx', bytes: () => blankRows(some(LAST_ROW), 1), counts: { created: 1 } },
    { name: 'valid.xlsx', bytes: () => listOf(codes(rows).map(firm)), counts: { created: rows } },
    {
      name: 'faulty.xlsx',
      bytes: () => listOf(codes(some(FAULTY_ROWS)).map((_, n) => faulty(n))),
      counts: { refused: some(FAULTY_ROWS) },
    },
    {
      name: 'contradicting.xlsx',
      bytes: () => {
        const few = codes(100)
        return listOf(Array.from({ length: rows }, (_, n) => firm(few[n % 100] ?? '', n)))
      },
      counts: { refused: rows },
    },
    { name: 'wide.csv', bytes: () => wideCsv(rows), counts: { refused: 0 } },
  ]
}
