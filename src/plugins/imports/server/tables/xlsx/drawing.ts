import { readXml } from './xml'

const MOST_OBJECTS = 10_000
const PLACES = ['col', 'row'] as const

/** Positions of pictures and text boxes over the cells of a sheet, by their upper left corner. */
export function readDrawing(part: string, bytes: Buffer): { row: number; column: number }[] {
  const objects: { row: number; column: number }[] = []
  let anchor = { col: '', row: '', text: '', picture: false }
  let inFrom = false
  let into: 'col' | 'row' | 'text' | undefined
  readXml(
    part,
    bytes,
    {
      open({ name }) {
        if (name.endsWith('Anchor')) anchor = { col: '', row: '', text: '', picture: false }
        if (name === 'from') inFrom = true
        if (name === 'pic') anchor.picture = true
        into = name === 't' ? 'text' : inFrom ? PLACES.find((place) => place === name) : undefined
      },
      text(text) {
        if (into) anchor[into] += text
      },
      close(name) {
        into = undefined
        if (name === 'from') inFrom = false
        const seen = name.endsWith('Anchor') && (anchor.picture || anchor.text.trim() !== '')
        if (seen && objects.length < MOST_OBJECTS) objects.push({ row: Number(anchor.row), column: Number(anchor.col) })
      },
    },
    () => true,
  )
  return objects
}
