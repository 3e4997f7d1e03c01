import { isBlank, type Cell } from './table'

/** Whether a column holds nothing but small numbers, as a column that counts the rows does. */
export function countsRows(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length > 0 && filled.every((cell) => /^\d{1,4}$/.test(String(cell).trim()))
}
