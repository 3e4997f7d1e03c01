import { isRefusal, sentenceOf, type Refusal } from '../../../shared/pure/refusal'
import { MANDATORY } from './columns'
import type { EnterpriseRow, RefusedRow } from './enterprise-row'
import { HEADER_DEPTH, fieldNames, findHeader, type Header, type IgnoredColumn } from './find-header'
import { sheetMessage, type SheetMessage } from './messages'
import { headerAgain, underOtherHeader } from './header-again'
import { parseRow, type ParseContext } from './parse-row'
import { refuseFile } from './refusals'
import { sheetWarnings } from './sheet-warnings'
import { spreadMerges } from './spread-merges'
import { isBlank, type Sheet, type SkippedSheet, type Table } from './table'

export interface ParsedTable {
  rows: (EnterpriseRow | RefusedRow)[]
  ignoredColumns: IgnoredColumn[]
  /** Hidden sheets, and those without a header: notes, statistics. Reported, never silently left out. */
  skippedSheets: SkippedSheet[]
  /** What people see in the file and the import does not take as it stands. */
  warnings: SheetMessage[]
}

const NO_HEADER = { zh: '没有表头，未读取', en: 'without a header row, not read' }

/**
 * Reads all sheets of a file that people see. A sheet without the columns of a list is skipped while another has them.
 * Refusals: import-header-missing, import-sheets-hidden, import-column-missing, import-column-hidden when no sheet is a
 * list; import-column-twice of any.
 */
export function parseTable(table: Table, context: Omit<ParseContext, 'date1904'>): ParsedTable | Refusal {
  const parsed: ParsedTable = { rows: [], ignoredColumns: [], skippedSheets: [...table.skipped], warnings: [] }
  const sheets = table.sheets.filter(({ rows }) => rows.some((row) => !row.every(isBlank)))
  const incomplete: Refusal[] = []
  let lists = 0
  for (const sheet of sheets) {
    const header = findHeader(sheet, context.defaultCityCode ? ['cityCode'] : [])
    if (isRefusal(header) && header.code === 'import-column-twice') return header
    if (!header || isRefusal(header)) {
      if (header) incomplete.push(header)
      parsed.skippedSheets.push({ sheet: sheet.name, reason: header ? sentences(header) : NO_HEADER })
      continue
    }
    const fault = addSheet(parsed, sheet, header, { ...context, date1904: table.date1904 })
    if (fault) return fault
    lists += 1
  }
  return lists > 0 ? parsed : (incomplete[0] ?? noList(sheets, table.skipped))
}

const sentences = (refusal: Refusal): SkippedSheet['reason'] => ({
  zh: `${sentenceOf(refusal, 'zh')}，未读取`,
  en: `${sentenceOf(refusal, 'en')}; not read`,
})

function noList(sheets: readonly Sheet[], skipped: readonly SkippedSheet[]): Refusal {
  const quoted = (names: readonly string[]): string[] => names.map((name) => `“${name}”`)
  if (sheets.length === 0)
    return skipped.length > 0
      ? refuseFile('import-sheets-hidden', { sheets: quoted(skipped.map(({ sheet }) => sheet)) })
      : refuseFile('import-file-empty')
  return refuseFile('import-header-missing', {
    sheets: quoted(sheets.map(({ name }) => name)),
    depth: HEADER_DEPTH,
    ...fieldNames(MANDATORY),
  })
}

function addSheet(parsed: ParsedTable, sheet: Sheet, header: Header, context: ParseContext): Refusal | undefined {
  const spread = spreadMerges(sheet, header)
  if (isRefusal(spread)) return spread
  parsed.ignoredColumns.push(...header.ignored)
  parsed.warnings.push(
    ...sheetWarnings(sheet, header, spread).map(({ column, refusal }) => sheetMessage(sheet.name, column, refusal)),
  )
  /** Row of a header with its columns in other places, which what follows stands under. */
  let under: number | undefined
  for (let index = header.dataFrom; index < spread.rows.length; index++) {
    if (sheet.hiddenRows.has(index) || !spread.ownRows.has(index)) continue
    const [place, cells] = [{ sheet: sheet.name, row: index + 1 }, spread.rows[index] ?? []] as const
    const again = headerAgain(cells, header)
    if (again) under = again === 'same' ? undefined : place.row
    else {
      const row = under ? underOtherHeader(place, cells, header, under) : parseRow(place, cells, header, context)
      parsed.rows.push(row)
    }
  }
  return undefined
}
