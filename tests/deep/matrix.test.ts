import { actionCells } from '../matrix/action-cells'
import { cast, dismiss, type Cast } from '../matrix/cast'
import { cellsIn, type Cell, type RowsOf } from '../matrix/cells'
import { makeRows } from '../matrix/rows'
import { minutes } from '../harness/search'
import { deepCutOf, operation } from '../matrix/cut'
import { play } from '../matrix/run'
import { SURFACES } from '../matrix/surfaces/all'
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

async function asDeclared(cells: readonly Cell[], person = (who: Cell['who']) => world.people[who]): Promise<void> {
  const some = deepCutOf(cells)
  expect(new Set(some.map(operation))).toEqual(new Set(cells.map(operation)))
  expect(new Set(some.map(({ who }) => who))).toEqual(new Set(cells.map(({ who }) => who)))
  process.stdout.write(`authorisation matrix: ${some.length} requests of ${cells.length}\n`)
  expect(await play(some, person)).toEqual([])
}

test.each(SURFACES.map((surface) => [surface.zh, surface] as const))(
  '%s is open to whom it says, for everybody',
  (_, surface) => asDeclared(cellsIn(surface, rowsOf, { endsSession: false })),
)

describe('[R26] [R70] every operation by everybody on every type and procedure is answered as declared and changes nothing', () => {
  const unmoved = async (cells: readonly Cell[]): Promise<void> => {
    const before = await versionsOfRows()
    await asDeclared(cells)
    expect(await versionsOfRows()).toEqual(before)
  }
  test('actions of the procedures', () => unmoved(actionCells(rowsOf, EVERYBODY)), minutes(10))
  test('lists and forms of content-manager', () => unmoved(typeCells(typeFactsOf, rowsOf, EVERYBODY)), minutes(10))
})

test('operations that end the session are answered as declared', async () => {
  const cells = SURFACES.flatMap((surface) => cellsIn(surface, rowsOf, { endsSession: true }))
  expect(await play(cells, world.again)).toEqual([])
})
