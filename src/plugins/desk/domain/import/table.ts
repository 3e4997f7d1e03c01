/** What a spreadsheet is to the rules: sheets of rows of cells, whatever file it came from. */
export type Cell = string | number | boolean | Date | null

export interface Sheet {
  name: string
  rows: Cell[][]
}

export interface Table {
  sheets: Sheet[]
  /** Serial day 0 is 1904-01-01 (workbooks that began on a Mac) instead of 1900. */
  date1904: boolean
}

/** Index 0 -> A, 26 -> AA: people look a column up by its letters. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')
