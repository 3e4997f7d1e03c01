import type { Reply, Somebody } from '../harness/http'
import type { Cell } from './cells'
import type { Who } from './who'

const accepts = ({ wanted }: Cell, status: number): boolean =>
  typeof wanted === 'number' ? wanted === status : wanted.includes(status)

function send(person: Somebody, { method, path, body }: Cell): Promise<Reply> {
  if (method === 'GET') return person.get(path)
  if (method === 'DELETE') return person.delete(path)
  return method === 'PUT' ? person.put(path, body ?? {}) : person.post(path, body ?? {})
}

/** The answer without the requested id, for comparing the answers for two ids. */
const withoutId = ({ status, body }: Reply, id: string | undefined): string =>
  `${status} ${JSON.stringify(body).replaceAll(id ?? '\u0000', '<id>')}`

/** Sends every cell and returns the unexpected answers, one line per kind. */
export async function play(
  cells: readonly Cell[],
  personFor: (who: Who) => Somebody | Promise<Somebody>,
): Promise<string[]> {
  const wrong = new Map<string, Set<string>>()
  const faces = new Map<Cell, string>()
  for (const cell of cells) {
    const reply = await send(await personFor(cell.who), cell)
    const face = withoutId(reply, cell.id)
    faces.set(cell, face)
    const fault = faultOf(cell, reply, face, cell.like && faces.get(cell.like))
    if (!fault) continue
    const line = `${cell.method} ${cell.path.replace(cell.id ?? '\u0000', '<id>')} — ${fault}`
    wrong.set(line, (wrong.get(line) ?? new Set()).add(cell.who))
  }
  return [...wrong].map(([line, people]) => `${[...people].join(', ')}: ${line}`)
}

function faultOf(cell: Cell, { status }: Reply, face: string, model: string | undefined): string | undefined {
  if (!accepts(cell, status)) return `wanted ${String(cell.wanted)}, got ${face.slice(0, 300)}`
  if (cell.like && model !== face)
    return `another answer than for an unknown id: ${face.slice(0, 300)} / ${model?.slice(0, 300)}`
  return undefined
}
