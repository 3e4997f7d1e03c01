import { actCells } from '../matrix/act-cells'
import { cast, dismiss, type Cast } from '../matrix/cast'
import type { Cell, RowsOf } from '../matrix/cells'
import { makeRows } from '../matrix/rows'
import { play } from '../matrix/run'
import { typeCells } from '../matrix/type-cells'
import { EVERYBODY } from '../matrix/who'
import { typeFactsOf, versionsOfRows } from '../matrix/world'

let world: Cast
let rowsOf: RowsOf

beforeAll(async () => {
  world = await cast()
  rowsOf = await makeRows(world.sides, world.people)
})

afterAll(dismiss)

async function asDeclared(cells: readonly Cell[]): Promise<void> {
  process.stdout.write(`authorisation matrix: ${cells.length} requests\n`)
  const before = await versionsOfRows()
  expect(await play(cells, (who) => world.people[who])).toEqual([])
  expect(await versionsOfRows()).toEqual(before)
}

describe('[R26] [R70] the whole matrix, everybody and every operation; nothing has moved', () => {
  test('acts of the procedures', () => asDeclared(actCells(rowsOf, EVERYBODY)), 300_000)
  test('lists and forms of content-manager', () => asDeclared(typeCells(typeFactsOf, rowsOf, EVERYBODY)), 300_000)
})
