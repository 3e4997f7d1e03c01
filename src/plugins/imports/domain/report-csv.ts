import type { Locale } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import { COLUMNS, type Field } from './columns'
import { fieldText } from './field-words'
import type { IgnoredColumn } from './find-header'
import type { SheetMessage } from './messages'
import type { SkippedSheet } from './table'
import type { Outcome, PlannedRow } from './plan'
import type { Change } from './plan-labels'

export const OUTCOMES: Record<Outcome, Label> = {
  created: { zh: '新增', en: 'created' },
  updated: { zh: '更新', en: 'updated' },
  unchanged: { zh: '无变化', en: 'unchanged' },
  refused: { zh: '未导入', en: 'refused' },
}

const HEADINGS: readonly Label[] = [
  { zh: '工作表', en: 'sheet' },
  { zh: '行号', en: 'row' },
  { zh: '统一社会信用代码', en: 'credit code' },
  { zh: '企业名称', en: 'name' },
  { zh: '结果', en: 'outcome' },
  { zh: '变更内容', en: 'changes' },
  { zh: '说明', en: 'messages' },
]

/** What is to be said of a file beside its rows. */
export interface FileNotes {
  warnings: readonly SheetMessage[]
  skippedSheets: readonly SkippedSheet[]
  ignoredColumns: readonly IgnoredColumn[]
}

/** What of the file was not taken as it stands, one sentence each. */
export function notesOf(notes: Partial<FileNotes>, locale: Locale): string[] {
  // Reports that an earlier version stored have fewer notes.
  const { warnings = [], skippedSheets = [], ignoredColumns = [] } = notes
  const zh = locale === 'zh'
  return [
    ...skippedSheets.map(({ sheet, reason }) =>
      zh ? `工作表“${sheet}”：${reason.zh}` : `Sheet "${sheet}": ${reason.en}`,
    ),
    ...ignoredColumns.map(({ sheet, column, title, reason }) =>
      zh
        ? `工作表“${sheet}”${column}列${title ? `“${title}”` : ''}：${reason.zh}`
        : `Sheet "${sheet}", column ${column}${title ? ` "${title}"` : ''}: ${reason.en}`,
    ),
    ...warnings.map((warning) => warning[locale]),
  ]
}

const NOTE: Label = { zh: '提示', en: 'note' }

/**
 * The report as CSV for spreadsheets: UTF-8 with byte-order mark, CRLF, every cell quoted.
 * Cells that a spreadsheet would run as a formula are prefixed by an apostrophe.
 */
export const reportCsv = (rows: readonly PlannedRow[], notes: Partial<FileNotes>, locale: Locale = 'zh'): string =>
  csvHead(notes, locale) + csvRows(rows, locale)

/** What stands above the rows. */
export const csvHead = (notes: Partial<FileNotes>, locale: Locale): string =>
  `\uFEFF${csvLines([
    HEADINGS.map((heading) => heading[locale]),
    ...notesOf(notes, locale).map((note) => ['', '', '', '', NOTE[locale], '', note]),
  ])}`

export const csvRows = (rows: readonly PlannedRow[], locale: Locale): string =>
  csvLines(
    rows.map(({ sheet, row, creditCode, name, outcome, changed, messages }) => [
      sheet,
      String(row),
      creditCode,
      name,
      OUTCOMES[outcome][locale],
      changed.map((change) => changeText(change, locale)).join('\n'),
      messages.map((message) => message[locale]).join('\n'),
    ]),
  )

const csvLines = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')

export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}

export const changeText = ({ field, from, to }: Change, locale: Locale): string =>
  `${COLUMNS[field as Field].label[locale]}: ${fieldText(field, from)[locale]} → ${fieldText(field, to)[locale]}`
