import { actCells } from '../matrix/act-cells'
import { cast, dismiss, type Cast } from '../matrix/cast'
import { cellsIn, type Cell, type RowsOf } from '../matrix/cells'
import { makeRows } from '../matrix/rows'
import { play } from '../matrix/run'
import { SURFACES } from '../matrix/surfaces/all'
import { typeCells } from '../matrix/type-cells'
import { EVERYBODY } from '../matrix/who'
import { typeFactsOf, versionsOfRows } from '../matrix/world'

const MINUTES = 60_000

let world: Cast
let rowsOf: RowsOf

beforeAll(async () => {
  world = await cast()
  rowsOf = await makeRows(world.sides, world.people)
})

afterAll(dismiss)

async function asDeclared(cells: readonly Cell[], person = (who: Cell['who']) => world.people[who]): Promise<void> {
  process.stdout.write(`authorisation matrix: ${cells.length} requests\n`)
  expect(await play(cells, person)).toEqual([])
}

test.each(SURFACES.map((surface) => [surface.zh, surface] as const))(
  '%s is open to whom it says, for everybody',
  (_, surface) => asDeclared(cellsIn(surface, rowsOf, { endsSession: false })),
)

describe('[R26] [R70] the whole matrix, everybody and every operation; nothing has moved', () => {
  const unmoved = async (cells: readonly Cell[]): Promise<void> => {
    const before = await versionsOfRows()
    await asDeclared(cells)
    expect(await versionsOfRows()).toEqual(before)
  }
  test('acts of the procedures', () => unmoved(actCells(rowsOf, EVERYBODY)), 10 * MINUTES)
  test('lists and forms of content-manager', () => unmoved(typeCells(typeFactsOf, rowsOf, EVERYBODY)), 10 * MINUTES)
})

test('what ends a session is open to whom it says, for everybody', async () => {
  const cells = SURFACES.flatMap((surface) => cellsIn(surface, rowsOf, { endsSession: true }))
  expect(await play(cells, world.again)).toEqual([])
})
