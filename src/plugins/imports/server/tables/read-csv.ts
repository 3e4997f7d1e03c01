import { CsvError, parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { countHeadings, HEADER_DEPTH } from '../../domain/find-header'
import { refuseFile } from '../../domain/refusals'
import { plainSheet, type Cell, type Table } from '../../domain/table'
import type { ImportLimits } from './limits'
import { textCell } from './text-cell'

const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/
const DELIMITERS = [',', '\t', ';', '|', '，'] as const
/** The first line by which a file tells a spreadsheet its separator. */
const SEPARATOR_LINE = /^sep=(.)\n/
/** A longer line is no list's, and a line of separators alone takes the parser seconds. */
const LONGEST_LINE = 100_000
/** Title and note rows. */
const SPARE_ROWS = 1000

/**
 * Reads a .csv file in UTF-8, UTF-16 or GB18030. Its separator is the one under which a header is found. Cells of
 * nothing but spaces, and rows of nothing but separators, are no data.
 * Refusals: import-file-encoding, -broken, -quotes, -too-many-rows, -too-many-columns.
 */
export function readCsv(buffer: Buffer, sheetName: string, limits: ImportLimits): Table | Refusal {
  const decoded = decode(buffer)
  if (isRefusal(decoded)) return decoded
  // A file put together of several ends its lines in several ways; the parser believes the first.
  const lines = decoded.replace(/\r\n?/g, '\n')
  const declared = SEPARATOR_LINE.exec(lines)
  const text = withoutTail(declared ? lines.slice(declared[0].length) : lines)
  if (longestLine(text) > LONGEST_LINE) return refuseFile('import-file-broken', { detail: 'csv: line too long' })
  const mostRows = limits.maxRows + SPARE_ROWS
  const rows = parseText(text, declared?.[1] ?? delimiterOf(text), mostRows + 1)
  if (isRefusal(rows)) return rows
  // The last row is a filled one: what follows it was cut off.
  if (rows.length > mostRows)
    return refuseFile('import-file-too-many-rows', { rows: rows.length, limit: limits.maxRows })
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > limits.maxColumns)
    return refuseFile('import-file-too-many-columns', { columns, limit: limits.maxColumns })
  return { date1904: false, sheets: [plainSheet(sheetName, rows)], skipped: [] }
}

function decode(buffer: Buffer): string | Refusal {
  const text = utf16(buffer) ?? utf8(buffer) ?? iconv.decode(buffer, 'gb18030')
  return NOT_TEXT.test(text) ? refuseFile('import-file-encoding') : text
}

/** Only with its mark: without it, nothing tells such text from other bytes. */
function utf16(buffer: Buffer): string | undefined {
  const mark = buffer.subarray(0, 2).toString('hex')
  if (mark !== 'fffe' && mark !== 'feff') return undefined
  return iconv.decode(buffer, mark === 'fffe' ? 'utf-16le' : 'utf-16be')
}

function utf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return undefined
  }
}

/** Blank lines and rows of separators at the end: a spreadsheet writes thousands of them. */
function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,;|，]/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function longestLine(text: string): number {
  let longest = 0
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    longest = Math.max(longest, (end < 0 ? text.length : end) - from)
    from = end < 0 ? text.length + 1 : end + 1
  }
  return longest
}

/** Tabs may stand behind every value and commas within: the separator is what makes a header of a line. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4 * LONGEST_LINE)
  let [best, most] = [',', 0]
  for (const delimiter of DELIMITERS) {
    const rows = parseText(head, delimiter, HEADER_DEPTH)
    const count = isRefusal(rows) ? 0 : countHeadings(rows)
    if (count > most) [best, most] = [delimiter, count]
  }
  return best
}

function parseText(text: string, delimiter: string, mostRows: number): Cell[][] | Refusal {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      // A quote in the middle of a name is no reason to lose the file.
      relax_quotes: true,
      skip_empty_lines: false,
      // Ten megabytes of line breaks would be millions of rows.
      to: mostRows,
      max_record_size: 1_000_000,
    })
    const open = records.findIndex((record) => record.some(isUnpaired))
    return open < 0 ? records.map(cellsOf) : refuseFile('import-file-quotes', { row: open + 1 })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return refuseFile('import-file-quotes', { row: Number(error.records) + 1 })
    return refuseFile('import-file-broken', { detail: error instanceof Error ? error.message.slice(0, 120) : 'csv' })
  }
}

/** A quote that opens a cell and ends in another row: the rows between would be lost in it. */
const isUnpaired = (written: string): boolean => written.startsWith('"') && written.includes('\n')

function cellsOf(record: readonly string[]): Cell[] {
  const cells = record.map(cellOf)
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

/** A spreadsheet would show the result of a formula; the file does not have it. */
function cellOf(written: string): Cell {
  const text = textCell(written)
  if (text.trim() === '') return null
  return text === written && /^\s*=/.test(text) ? { fault: 'formula', shown: text } : text
}
