import readXlsxFile from 'read-excel-file/node'
import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { refuseFile } from '../../domain/import/refusals'
import type { Cell, Table } from '../../domain/import/table'
import type { ImportLimits } from './limits'
import { listZip, storeZip, unpack, type ZipEntry } from './zip'

const WORKBOOK = 'xl/workbook.xml'
const LAST_ROW = 1_048_576
const NEEDED = /^(\[Content_Types\]\.xml|xl\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/
// Rows and cells of a sheet; whether a cell is empty is told by what follows its tag.
const TAG = /<(?:\w+:)?(row|c)\b([^>]*?)(\/>|>\s*<\/|>)/g
// A tag that is not closed before the next: every pattern here would look for its end through the rest of the file.
const ENDLESS = /<(?:\w+:)?(?:row|c|workbookPr)\b[^<>]*(?:<|$)/
const ADDRESS = /(?<=\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads an .xlsx workbook.
 * Only what the central directory lists is unpacked, within its limits, and checked; the library then gets an archive
 * of just that: it follows the local headers, which may declare other sizes and other entries.
 * Refusals: import-file-broken, -macros, -not-what-it-says, -unpacks-too-large, -too-many-rows, -too-many-columns.
 */
export async function readWorkbook(buffer: Buffer, limits: ImportLimits): Promise<Table | Refusal> {
  const entries = listZip(buffer, limits)
  if (isRefusal(entries)) return entries
  const names = new Set(entries.map((entry) => entry.name))
  if (!names.has('[Content_Types].xml') || !names.has(WORKBOOK))
    return refuseFile('import-file-not-what-it-says', {
      extension: '.xlsx',
      actual: '其他压缩文件',
      actualEn: 'another archive',
    })
  if ([...names].some((name) => /vbaProject|macrosheets/i.test(name))) return refuseFile('import-file-macros')
  const files = collect(buffer, entries, limits)
  if (isRefusal(files)) return files
  const date1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(files.get(WORKBOOK) ?? '')
  return parse(files, date1904)
}

function collect(buffer: Buffer, entries: readonly ZipEntry[], limits: ImportLimits): Map<string, string> | Refusal {
  const files = new Map<string, string>()
  for (const entry of entries.filter(({ name }) => NEEDED.test(name))) {
    const data = unpack(buffer, entry)
    if (isRefusal(data)) return data
    const text = data.toString('utf8')
    if ((entry.name.startsWith('xl/worksheets/') || entry.name === WORKBOOK) && ENDLESS.test(text))
      return refuseFile('import-file-broken', { detail: entry.name })
    if (entry.name.startsWith('xl/worksheets/')) {
      const extent = checkExtent(text, limits)
      if (extent !== true) return extent
    }
    files.set(entry.name, prepare(entry.name, text))
  }
  return files
}

/** The library pads every row up to the last one: one cell in row 1048576 would cost gigabytes. */
function checkExtent(xml: string, limits: ImportLimits): true | Refusal {
  for (const [, tag, attributes = '', end] of xml.matchAll(TAG)) {
    const addresses = [...attributes.matchAll(ADDRESS)].map((match) => match[1] ?? match[2] ?? '')
    if (tag === 'row' && addresses.length === 0 && quotesClose(attributes)) continue
    const place = addresses.length === 1 && quotesClose(attributes) ? placeOf(addresses[0] ?? '') : undefined
    if (!place) return refuseFile('import-file-broken', { detail: attributes.trim().slice(0, 40) })
    const filled = tag === 'c' && end === '>'
    if (place.row > (filled ? limits.maxRows + 1000 : LAST_ROW))
      return refuseFile('import-file-too-many-rows', { rows: place.row, limit: limits.maxRows })
    if (filled && place.column > limits.maxColumns)
      return refuseFile('import-file-too-many-columns', { columns: place.column, limit: limits.maxColumns })
  }
  return true
}

/** A `>` inside an attribute would hide the rest of the tag from the scan. */
const quotesClose = (attributes: string): boolean => /^(?:[^"']|"[^"]*"|'[^']*')*$/.test(attributes)

function placeOf(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{0,3})(\d{1,7})$/.exec(address)
  if (!match) return undefined
  return {
    row: Number(match[2]),
    column: [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  }
}

/** What the library reads otherwise than people do: formula errors as blanks, `date1904="true"` as 1900. */
function prepare(name: string, text: string): string {
  if (name === WORKBOOK) return text.replace(/\bdate1904\s*=\s*["']true["']/, 'date1904="1"')
  return name.startsWith('xl/worksheets/') ? text.replace(/(<(?:\w+:)?c\b[^>]*?\bt=)["']e["']/g, '$1"str"') : text
}

async function parse(files: Map<string, string>, date1904: boolean): Promise<Table | Refusal> {
  try {
    const archive = storeZip([...files].map(([name, text]) => ({ name, data: Buffer.from(text, 'utf8') })))
    const sheets = await readXlsxFile(archive)
    return {
      date1904,
      // A chart sheet has no data.
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data ?? []) as unknown as Cell[][] })),
    }
  } catch (error) {
    return refuseFile('import-file-broken', { detail: error instanceof Error ? error.message.slice(0, 120) : 'xlsx' })
  }
}
