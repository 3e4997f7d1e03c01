import { sampleOf } from '../harness/sample'
import { someOf } from '../harness/search'
import type { Cell } from './cells'

const ONE_ROW = /[a-z0-9]{24}/

const isRefused = ({ wanted }: Cell): boolean => wanted === 401 || wanted === 403
const typeIn = (path: string): string => /\w+::[\w.-]+/.exec(path)?.[0] ?? ''

/** The request of a cell without person, row and type. */
export const operation = ({ method, path, id }: Cell): string => {
  const general = path
    .replace(id ?? ONE_ROW, '<id>')
    .replace(ONE_ROW, '<id>')
    .replace(typeIn(path), '<type>')
  return `${method} ${general.replace(/(<type>\/(<id>\/)?)[a-z]\w*$/, '$1<relation>')}`
}

export const byAnswer = (cell: Cell): string => `${operation(cell)} ${String(cell.wanted)}`

export const byAction = (cell: Cell): string => `${operation(cell)} ${isRefused(cell) ? 'refused' : 'open'}`

export const byType = (cell: Cell): string => `${typeIn(cell.path)} ${isRefused(cell) ? String(cell.wanted) : 'open'}`

/** `n` cells of each kind, plus the cells that their answers are compared with. */
export function cutOf(cells: readonly Cell[], kindOf: (cell: Cell) => string, n = 1): Cell[] {
  return withModels(cells, new Set(sampleOf(cells, kindOf, n)))
}

function withModels(cells: readonly Cell[], picked: Set<Cell>): Cell[] {
  for (const { like } of [...picked]) if (like) picked.add(like)
  // In the original order: a cell is requested before those compared with it.
  return cells.filter((cell) => picked.has(cell))
}

const personAt = (cell: Cell): string => `${cell.who} ${typeIn(cell.path) || procedureIn(cell.path)} ${isRefused(cell)}`
const procedureIn = (path: string): string => path.split('/').slice(1, 3).join('/')
/** Everybody who passes is a kind of his own; all who are refused are one kind. */
const passes = (cell: Cell): string => `${isRefused(cell) ? '' : cell.who} ${operation(cell)}`
/** Each operation and answer per type; the refusals of a type count as one kind per status. */
const answerAt = (cell: Cell): string => (isRefused(cell) ? byType(cell) : `${byAnswer(cell)} ${typeIn(cell.path)}`)

/**
 * The sample of the deep tier: each operation by everybody who passes and by some who are refused, each person on each
 * type and procedure, each answer of each type; with `--all` every cell.
 */
export const deepCutOf = (cells: readonly Cell[]): Cell[] =>
  withModels(
    cells,
    new Set(
      someOf(cells, [
        [passes, 1],
        [personAt, 1],
        [answerAt, 1],
      ]),
    ),
  )
