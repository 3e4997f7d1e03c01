import { fieldOfTitle, MANDATORY, type Field } from './columns'
import { shown } from './messages'
import { isBlank, type Sheet } from './table'

export interface HeaderRows {
  at: number
  dataFrom: number
}

/** Columns whose heading is known but means something else here. */
export interface OtherColumns {
  /** Of another table beyond a blank column, such as a summary. */
  beside: ReadonlySet<number>
  /** Under a common heading that names somebody other than the enterprise. */
  ofAnother: ReadonlySet<number>
}

export function otherColumns(sheet: Sheet, titles: readonly string[], rows: HeaderRows): OtherColumns {
  return { beside: besideTheList(sheet, titles, rows), ofAnother: ofTheLegalRepresentative(sheet, titles, rows) }
}

/** The required columns tell the list's side of a blank column; the other side is not part of it. */
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

/** A column that is empty from its heading down; one under a merged heading belongs to its neighbour. */
function isGap(sheet: Sheet, titles: readonly string[], { at, dataFrom }: HeaderRows, index: number): boolean {
  if (titles[index] !== '' || sheet.hiddenColumns.has(index)) return false
  const covered = sheet.merges.some(
    ({ top, bottom, left, right }) => top < dataFrom && bottom >= at && left <= index && right >= index,
  )
  return !covered && sheet.rows.slice(dataFrom).every((row) => isBlank(row[index] ?? null))
}

/** What a person has as well as an enterprise. */
const OF_A_PERSON: readonly Field[] = ['contactName', 'contactPhone', 'contactEmail', 'address']

/** 法定代表人 above 姓名, 联系电话 and 住所: neither the contact's telephone nor the enterprise's address. */
function ofTheLegalRepresentative(sheet: Sheet, titles: readonly string[], { at, dataFrom }: HeaderRows): Set<number> {
  const groups = sheet.merges.filter(
    ({ top, bottom, left }) =>
      top >= at &&
      bottom < dataFrom - 1 &&
      fieldOfTitle(shown(sheet.rows[top]?.[left] ?? null))?.field === 'legalRepresentative',
  )
  return new Set(
    groups.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, n) => left + n).filter((index) => {
        const field = fieldOfTitle(titles[index] ?? '')?.field
        return field !== undefined && OF_A_PERSON.includes(field)
      }),
    ),
  )
}
