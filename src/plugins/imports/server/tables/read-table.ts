import { extname } from 'node:path'
import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { isZip } from '../../../../shared/server/files/zip'
import { refuseFile } from '../../domain/refusals'
import { isBlank, type Table } from '../../domain/table'
import { IMPORT_LIMITS, type ImportLimits } from './limits'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'

/**
 * Reads a spreadsheet file: .xlsx, or .csv in UTF-8, UTF-16 or GB18030. Pure, and bounded by the limits; it takes up to
 * seconds and is run in a worker thread.
 * @param fileName its extension says what the file claims to be.
 * @returns the sheets as people see them, row numbers as in the file (rows[0] is row 1).
 * Refusals: import-file-* (413, 415, 400).
 */
export async function readTable(
  buffer: Buffer,
  fileName: string,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<Table | Refusal> {
  if (buffer.length === 0) return refuseFile('import-file-empty')
  if (buffer.length > limits.maxBytes)
    return refuseFile('import-file-too-large', { size: megabytes(buffer.length), limit: megabytes(limits.maxBytes) })
  const extension = extname(fileName).toLowerCase()
  if (extension === '.xlsm') return refuseFile('import-file-macros')
  if (extension === '.xls' || extension === '.et') return refuseFile('import-file-old', { extension })
  if (extension !== '.xlsx' && extension !== '.csv')
    return refuseFile('import-file-type', { extension: extension || fileName })
  const content = contentOf(buffer)
  if (content.extension !== extension)
    return refuseFile('import-file-not-what-it-says', { extension, actual: content.zh, actualEn: content.en })
  const name = fileName.replace(/^.*[\\/]/, '').slice(0, -4)
  const table = extension === '.xlsx' ? await readWorkbook(buffer, limits) : readCsv(buffer, name, limits)
  return isRefusal(table) ? table : withinRows(table, limits)
}

function withinRows(table: Table, limits: ImportLimits): Table | Refusal {
  const rows = table.sheets.reduce((sum, sheet) => sum + sheet.rows.filter((row) => !row.every(isBlank)).length, 0)
  if (rows === 0 && table.skipped.length === 0) return refuseFile('import-file-empty')
  // Title and header rows are not counted.
  return rows > limits.maxRows + 20 ? refuseFile('import-file-too-many-rows', { rows, limit: limits.maxRows }) : table
}

interface Content {
  extension: string
  zh: string
  en: string
}

/** The kind by the first bytes; the exact kind of archive is checked on reading. */
function contentOf(buffer: Buffer): Content {
  if (isZip(buffer)) return { extension: '.xlsx', zh: '压缩文件（工作簿）', en: 'an archive or workbook' }
  if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return {
      extension: '.xls',
      zh: '旧版 .xls 工作簿或加了密码的工作簿',
      en: 'an old .xls workbook or one with a password',
    }
  const head = buffer.subarray(0, 512).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^<(!doctype|html|\?xml|table|meta|head)/.test(head)) return { extension: '.html', zh: '网页', en: 'a web page' }
  if (head.startsWith('%pdf')) return { extension: '.pdf', zh: ' PDF 文件', en: 'a PDF' }
  const wide = /^(fffe|feff)/.test(buffer.subarray(0, 2).toString('hex'))
  if (!wide && buffer.includes(0)) return { extension: '', zh: '二进制数据', en: 'binary data' }
  return { extension: '.csv', zh: '纯文本', en: 'plain text' }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
