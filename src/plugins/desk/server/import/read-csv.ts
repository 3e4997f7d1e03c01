import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { refuseFile } from '../../domain/import/refusals'
import type { Table } from '../../domain/import/table'
import type { ImportLimits } from './limits'

const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/

/**
 * Reads a .csv file in UTF-8 (with or without byte-order mark) or GB18030, separated by comma, semicolon or tab.
 * Refusals: import-file-encoding, import-file-broken, import-file-too-many-rows, import-file-too-many-columns.
 */
export function readCsv(buffer: Buffer, sheetName: string, limits: ImportLimits): Table | Refusal {
  const text = decode(buffer)
  if (isRefusal(text)) return text
  if (longestLine(text) > LONGEST_LINE) return refuseFile('import-file-broken', { detail: 'csv: line too long' })
  const mostRows = limits.maxRows + 1000
  const rows = parseText(text, mostRows)
  if (isRefusal(rows)) return rows
  if (rows.length > mostRows)
    return refuseFile('import-file-too-many-rows', { rows: rows.length, limit: limits.maxRows })
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > limits.maxColumns)
    return refuseFile('import-file-too-many-columns', { columns, limit: limits.maxColumns })
  return { date1904: false, sheets: [{ name: sheetName, rows }] }
}

function decode(buffer: Buffer): string | Refusal {
  const text = utf8(buffer) ?? iconv.decode(buffer, 'gb18030')
  return NOT_TEXT.test(text) ? refuseFile('import-file-encoding') : text
}

function utf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return undefined
  }
}

function parseText(text: string, mostRows: number): string[][] | Refusal {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // A quote in the middle of a name is no reason to lose the file.
      relax_quotes: true,
      skip_empty_lines: false,
      // Ten megabytes of line breaks or separators would be millions of rows or cells.
      to: mostRows + 1,
      max_record_size: 1_000_000,
    })
  } catch (error) {
    return refuseFile('import-file-broken', { detail: error instanceof Error ? error.message.slice(0, 120) : 'csv' })
  }
}

// A line of nothing but separators takes the parser seconds: it is refused before.
const LONGEST_LINE = 100_000

function longestLine(text: string): number {
  let longest = 0
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    longest = Math.max(longest, (end < 0 ? text.length : end) - from)
    from = end < 0 ? text.length + 1 : end + 1
  }
  return longest
}

/** Title rows hold no separator: the one that is most frequent in the first lines is meant. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 8192)
  const count = (delimiter: string): number => head.split(delimiter).length
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
