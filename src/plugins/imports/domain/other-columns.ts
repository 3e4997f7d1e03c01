import { fieldOfTitle, MANDATORY, type Field } from './columns'
import { shown } from './messages'
import { isBlank, type Cell, type Sheet } from './table'

export interface HeaderRows {
  at: number
  dataFrom: number
}

/** Columns whose heading is known and whose cells say something else than it means of a list. */
export interface OtherColumns {
  /** Of another table, beyond a blank column: a summary beside the list. */
  beside: ReadonlySet<number>
  /** Under a common heading that says whose they are, and it is not the enterprise. */
  ofAnother: ReadonlySet<number>
}

export function otherColumns(sheet: Sheet, titles: readonly string[], rows: HeaderRows): OtherColumns {
  return { beside: besideTheList(sheet, titles, rows), ofAnother: ofTheLegalRepresentative(sheet, titles, rows) }
}

/** What a list must have stands on its side of the blank column: a part without any of it is no part of the list. */
function besideTheList(sheet: Sheet, titles: readonly string[], rows: HeaderRows): Set<number> {
  const parts: number[][] = [[]]
  for (const index of titles.keys())
    if (isGap(sheet, titles, rows, index)) parts.push([])
    else parts.at(-1)?.push(index)
  const mandatory = (index: number): boolean => {
    const field = fieldOfTitle(titles[index] ?? '')?.field
    return field !== undefined && MANDATORY.includes(field)
  }
  return new Set(parts.filter((part) => !part.some(mandatory)).flat())
}

/** A column that people see empty from its heading down; one that a merged heading covers is a part of its neighbour. */
function isGap(sheet: Sheet, titles: readonly string[], { at, dataFrom }: HeaderRows, index: number): boolean {
  if (titles[index] !== '' || sheet.hiddenColumns.has(index)) return false
  const covered = sheet.merges.some(
    ({ top, bottom, left, right }) => top < dataFrom && bottom >= at && left <= index && right >= index,
  )
  return !covered && sheet.rows.slice(dataFrom).every((row) => isBlank(row[index] ?? null))
}

const CONTACT: readonly Field[] = ['contactName', 'contactPhone', 'contactEmail']

/** 法定代表人 over 姓名 and 联系电话: the telephone is not that of the contact. */
function ofTheLegalRepresentative(sheet: Sheet, titles: readonly string[], { at, dataFrom }: HeaderRows): Set<number> {
  const groups = sheet.merges.filter(
    ({ top, bottom, left, right }) =>
      top >= at &&
      bottom < dataFrom - 1 &&
      right > left &&
      fieldOfTitle(titleAt(sheet.rows[top]?.[left] ?? null))?.field === 'legalRepresentative',
  )
  return new Set(
    groups.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, n) => left + n).filter((index) => {
        const field = fieldOfTitle(titles[index] ?? '')?.field
        return field !== undefined && CONTACT.includes(field)
      }),
    ),
  )
}

const titleAt = (cell: Cell): string => shown(cell).replace(/\s+/g, ' ')
