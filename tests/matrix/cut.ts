import { sampleOf } from '../harness/sample'
import type { Cell } from './cells'

const ONE_ROW = /[a-z0-9]{24}/

const isRefused = ({ wanted }: Cell): boolean => wanted === 401 || wanted === 403
const typeIn = (path: string): string => /\w+::[\w.-]+/.exec(path)?.[0] ?? ''

/** What a cell asks, whoever asks and whichever row and type are meant. */
export const operation = ({ method, path, id }: Cell): string => {
  const general = path
    .replace(id ?? ONE_ROW, '<id>')
    .replace(ONE_ROW, '<id>')
    .replace(typeIn(path), '<type>')
  return `${method} ${general.replace(/(<type>\/(<id>\/)?)[a-z]\w*$/, '$1<relation>')}`
}

/** A declared route, and each way in which it is answered. */
export const byAnswer = (cell: Cell): string => `${operation(cell)} ${String(cell.wanted)}`

/** An act, for one row or for many: where it is open and where it is refused. */
export const byAct = (cell: Cell): string => `${operation(cell)} ${isRefused(cell) ? 'refused' : 'open'}`

/** A type: where it is open, where it is refused, and to nobody. */
export const byType = (cell: Cell): string => `${typeIn(cell.path)} ${isRefused(cell) ? String(cell.wanted) : 'open'}`

/** The fast cut: of each kind of cell `n`, and the requests that those must be answered like. */
export function cutOf(cells: readonly Cell[], kindOf: (cell: Cell) => string, n = 1): Cell[] {
  const picked = new Set(sampleOf(cells, kindOf, n))
  for (const { like } of [...picked]) if (like) picked.add(like)
  // A model is asked before what is compared with it.
  return cells.filter((cell) => picked.has(cell))
}
