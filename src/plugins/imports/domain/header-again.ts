import { fieldOfTitle, MANDATORY } from './columns'
import type { RefusedRow } from './enterprise-row'
import { knownFields, type Header } from './find-header'
import { messageAt, shown } from './messages'
import { refuseCell } from './refusals'
import type { Cell } from './table'

/**
 * Whether a row among the data repeats the header: of the next printed page, or of a second table below the list.
 * @returns `same` when each column of the list stands where it stood.
 */
export function headerAgain(cells: readonly Cell[], header: Header): 'same' | 'other' | undefined {
  const known = knownFields(cells)
  if (known.size < 2 || !MANDATORY.some((field) => known.has(field))) return undefined
  const kept = [...header.columns].every(([field, { index, unit }]) => {
    const title = cells[index]
    const meant = typeof title === 'string' ? fieldOfTitle(title) : undefined
    return meant?.field === field && meant.unit === unit
  })
  return kept ? 'same' : 'other'
}

/** Cells below a header with other columns belong to none of the list's columns for certain. */
export function underOtherHeader(
  place: { sheet: string; row: number },
  cells: readonly Cell[],
  header: Header,
  under: number,
): RefusedRow {
  const written = (field: 'creditCode' | 'name'): string => shown(cells[header.columns.get(field)?.index ?? -1] ?? null)
  const refusals = [messageAt('refusal', place, refuseCell('import-under-other-header', { header: under }))]
  return { ...place, creditCode: written('creditCode'), name: written('name'), refusals, warnings: [] }
}
