import type { Refusal } from '../../../../shared/pure/refusal'
import { readZipEntries, ZipFault } from '../../../../shared/server/files/zip'
import { refuseFile } from '../../domain/refusals'
import type { Sheet, SkippedSheet, Table } from '../../domain/table'
import type { ImportLimits } from './limits'
import { readDrawing } from './xlsx/drawing'
import { openPackage, relationOf, type Package, type Relations } from './xlsx/package'
import { readSharedStrings, type SharedStrings } from './xlsx/shared-strings'
import { readSheet, type SheetContext } from './xlsx/sheet'
import { readStyles } from './xlsx/styles'
import { readWorkbookPart, type SheetRef } from './xlsx/workbook'
import { broken, Stop } from './xlsx/xml'

const HIDDEN = {
  zh: '工作表已隐藏，未读取；如需导入，请取消隐藏',
  en: 'hidden sheet, not read; unhide it to import it',
}
const NO_CELLS = { zh: '图表页，没有单元格', en: 'a chart sheet without cells' }

/**
 * Reads an .xlsx workbook as people see it: values as formatted, with merged cells and hidden rows reported and hidden
 * sheets skipped.
 * Refusals: import-file-broken, -macros, -not-what-it-says, -unpacks-too-large, -too-many-sheets, -rows, -columns,
 * -cells.
 */
export async function readWorkbook(buffer: Buffer, limits: ImportLimits): Promise<Table | Refusal> {
  try {
    const entries = await readZipEntries(buffer, limits)
    if (entries.some(({ name }) => /vbaProject|macrosheets/i.test(name))) return refuseFile('import-file-macros')
    return readPackage(openPackage(buffer, entries), limits)
  } catch (error) {
    if (error instanceof Stop) return error.refusal
    if (error instanceof ZipFault) return refusalOf(error, limits)
    throw error
  }
}

const refusalOf = ({ kind, detail }: ZipFault, { maxUnpackedBytes }: ImportLimits): Refusal =>
  kind === 'too-large'
    ? refuseFile('import-file-unpacks-too-large', { limit: Math.floor(maxUnpackedBytes / 1024 / 1024) })
    : refuseFile('import-file-broken', { detail })

function readPackage(parts: Package, limits: ImportLimits): Table | Refusal {
  const main = relationOf(parts.relationsOf(''), 'officeDocument') ?? 'xl/workbook.xml'
  const bytes = parts.part(main)
  if (!bytes || !/workbook[^/]{0,64}\.xml$/i.test(main))
    return refuseFile('import-file-not-what-it-says', {
      extension: '.xlsx',
      actual: '其他压缩文件',
      actualEn: 'another archive',
    })
  const { date1904, sheets } = readWorkbookPart(main, bytes, limits)
  const relations = parts.relationsOf(main)
  const context = { ...readCommon(parts, relations, limits), date1904, limits, cells: { read: 0, filled: 0 } }
  const table: Table = { sheets: [], skipped: [], date1904 }
  for (const sheet of sheets) {
    const read = readOne(parts, relations, sheet, context)
    if ('reason' in read) table.skipped.push(read)
    else table.sheets.push(read)
  }
  return table
}

const NO_STRINGS: SharedStrings = { texts: [], struck: new Set() }

function readCommon(
  parts: Package,
  relations: Relations,
  limits: ImportLimits,
): Pick<SheetContext, 'strings' | 'styles'> {
  const read = <T>(type: string, reader: (name: string, bytes: Buffer) => T): T | undefined => {
    const name = relationOf(relations, type)
    const bytes = name === undefined ? undefined : parts.part(name)
    return name === undefined || !bytes ? undefined : reader(name, bytes)
  }
  return {
    strings: read('sharedStrings', (name, bytes) => readSharedStrings(name, bytes, limits)) ?? NO_STRINGS,
    styles: read('styles', readStyles) ?? [],
  }
}

function readOne(
  parts: Package,
  relations: Relations,
  { name, hidden, relation }: SheetRef,
  context: SheetContext,
): Sheet | SkippedSheet {
  const found = relations.get(relation)
  if (!found) throw broken(name)
  if (hidden) return { sheet: name, reason: HIDDEN }
  if (found.type !== 'worksheet') return { sheet: name, reason: NO_CELLS }
  const bytes = parts.part(found.target)
  if (!bytes) throw broken(found.target)
  const { drawing, ...sheet } = readSheet(found.target, bytes, context)
  return { name, ...sheet, objects: drawing === undefined ? [] : readObjects(parts, found.target, drawing) }
}

function readObjects(parts: Package, sheet: string, relation: string): Sheet['objects'] {
  const target = parts.relationsOf(sheet).get(relation)?.target
  const bytes = target === undefined ? undefined : parts.part(target)
  return target === undefined || !bytes ? [] : readDrawing(target, bytes)
}
