import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { MANDATORY } from './columns'
import type { EnterpriseRow, RefusedRow } from './enterprise-row'
import { HEADER_DEPTH, fieldNames, findHeader, type IgnoredColumn } from './find-header'
import { parseRow, type ParseContext } from './parse-row'
import { refuseFile } from './refusals'
import { isBlank, type Sheet, type Table } from './table'

export interface ParsedTable {
  rows: (EnterpriseRow | RefusedRow)[]
  ignoredColumns: IgnoredColumn[]
  /** Sheets with content but without a header: notes, statistics. Reported, never silently left out. */
  ignoredSheets: string[]
}

/**
 * Reads all sheets of a file.
 * Refusals: import-header-missing when no sheet has one; import-column-missing, import-column-twice of any sheet.
 */
export function parseTable(table: Table, context: Omit<ParseContext, 'date1904'>): ParsedTable | Refusal {
  const parsed: ParsedTable = { rows: [], ignoredColumns: [], ignoredSheets: [] }
  const sheets = table.sheets.filter(({ rows }) => rows.some((row) => !row.every(isBlank)))
  for (const sheet of sheets) {
    const header = findHeader(sheet, context.defaultCityCode ? ['cityCode'] : [])
    if (isRefusal(header)) return header
    if (!header) {
      parsed.ignoredSheets.push(sheet.name)
      continue
    }
    parsed.ignoredColumns.push(...header.ignored)
    parsed.rows.push(...rowsOf(sheet, header, { ...context, date1904: table.date1904 }))
  }
  if (parsed.ignoredSheets.length === sheets.length)
    return refuseFile('import-header-missing', {
      sheets: sheets.map(({ name }) => `“${name}”`),
      depth: HEADER_DEPTH,
      ...fieldNames(MANDATORY),
    })
  return parsed
}

function rowsOf(
  sheet: Sheet,
  header: Parameters<typeof parseRow>[2],
  context: ParseContext,
): (EnterpriseRow | RefusedRow)[] {
  return sheet.rows
    .slice(header.dataFrom)
    .flatMap(
      (cells, index) => parseRow({ sheet: sheet.name, row: header.dataFrom + index + 1 }, cells, header, context) ?? [],
    )
}
