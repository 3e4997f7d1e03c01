import { sampleOf } from '../harness/sample'
import { someOf } from '../harness/search'
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
  return withModels(cells, new Set(sampleOf(cells, kindOf, n)))
}

function withModels(cells: readonly Cell[], picked: Set<Cell>): Cell[] {
  for (const { like } of [...picked]) if (like) picked.add(like)
  // A model is asked before what is compared with it.
  return cells.filter((cell) => picked.has(cell))
}

/** Each person at each type or procedure: where it is open to him and where it is refused. */
const personAt = (cell: Cell): string => `${cell.who} ${typeIn(cell.path) || procedureIn(cell.path)} ${isRefused(cell)}`
const procedureIn = (path: string): string => path.split('/').slice(1, 3).join('/')
/** Whoever passes, by himself; those who are refused are one kind. */
const passes = (cell: Cell): string => `${isRefused(cell) ? '' : cell.who} ${operation(cell)}`
/** Each operation on each type, with each of its answers; refusals of a type are two kinds. */
const answerAt = (cell: Cell): string => (isRefused(cell) ? byType(cell) : `${byAnswer(cell)} ${typeIn(cell.path)}`)

/**
 * The cut of the deep tier: each operation by everybody to whom it is open and by a few in turn of those who are
 * refused, each person at each type and procedure, each answer of each type; with `--all` every cell.
 */
export const deepCutOf = (cells: readonly Cell[]): Cell[] =>
  withModels(
    cells,
    new Set(
      someOf(cells, [
        [passes, 2],
        [personAt, 1],
        [answerAt, 1],
      ]),
    ),
  )
