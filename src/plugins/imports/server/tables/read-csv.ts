import { clip } from '../../../../shared/pure/brief'
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
/** First line that tells a spreadsheet the separator. */
const SEPARATOR_LINE = /^sep=(.)\n/
/** No list has a longer line, and the parser takes seconds for a long line of separators. */
const LONGEST_LINE = 100_000
/** Title and note rows. */
const SPARE_ROWS = 1000

/**
 * Reads a .csv file in UTF-8, UTF-16 or GB18030. Its separator is the one under which a header is found. Cells of
 * spaces only and rows of separators only are blank.
 * Refusals: import-file-encoding, -broken, -quotes, -too-many-rows, -too-many-columns.
 */
export function readCsv(buffer: Buffer, sheetName: string, limits: ImportLimits): Table | Refusal {
  const decoded = decode(buffer)
  if (isRefusal(decoded)) return decoded
  // A file joined from several may mix line endings; the parser uses the first it sees.
  const lines = decoded.replace(/\r\n?/g, '\n')
  const declared = SEPARATOR_LINE.exec(lines)
  const text = withoutTail(declared ? lines.slice(declared[0].length) : lines)
  if (longestLine(text) > LONGEST_LINE) return refuseFile('import-file-broken', { detail: 'csv: line too long' })
  const mostRows = limits.maxRows + SPARE_ROWS
  const rows = parseText(text, declared?.[1] ?? delimiterOf(text), mostRows + 1)
  if (isRefusal(rows)) return rows
  // The last row is filled: trailing blank rows were cut off.
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

/** Only with a byte order mark; without one UTF-16 cannot be told from other bytes. */
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

/** Trailing blank lines and rows of separators; spreadsheets write thousands of them. */
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

/** Values may end in tabs and contain commas, so the separator is the one that turns a line into a header. */
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
      // A quote inside a name does not spoil the file.
      relax_quotes: true,
      skip_empty_lines: false,
      // Ten megabytes of line breaks are millions of rows.
      to: mostRows,
      max_record_size: 1_000_000,
    })
    const open = records.findIndex((record) => record.some(isUnpaired))
    return open < 0 ? records.map(cellsOf) : refuseFile('import-file-quotes', { row: open + 1 })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return refuseFile('import-file-quotes', { row: Number(error.records) + 1 })
    return refuseFile('import-file-broken', { detail: error instanceof Error ? clip(error.message, 120) : 'csv' })
  }
}

/** A quoted cell that ends in another row would swallow the rows between. */
const isUnpaired = (written: string): boolean => written.startsWith('"') && written.includes('\n')

function cellsOf(record: readonly string[]): Cell[] {
  const cells = record.map(cellOf)
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return cells
}

/** A spreadsheet would show a formula's result, which the file lacks. */
function cellOf(written: string): Cell {
  const text = textCell(written)
  if (text.trim() === '') return null
  return text === written && /^\s*=/.test(text) ? { fault: 'formula', shown: text } : text
}
