import { kernel, strapi } from '../harness/app'
import { actCells } from '../matrix/act-cells'
import { PROCEDURES } from '../matrix/acts'
import { cast, dismiss, type Cast } from '../matrix/cast'
import { cellsOf, type Cell, type RowsOf } from '../matrix/cells'
import { SHELVES } from '../matrix/content-types'
import type { Entry, Surface } from '../matrix/entry'
import { makeRows } from '../matrix/rows'
import { play } from '../matrix/run'
import { SURFACES } from '../matrix/surfaces/all'
import { someTypeCells, TYPE_ROUTES } from '../matrix/type-cells'
import { typeFactsOf as factsOf, versionsOfRows as versions } from '../matrix/world'
import { SOME } from '../matrix/who'

// Thousands of requests: half a minute alone, more beside other work.
jest.setTimeout(180_000)

let world: Cast
let rowsOf: RowsOf
let played = 0

beforeAll(async () => {
  world = await cast()
  rowsOf = await makeRows(world.sides, world.people)
})

afterAll(async () => {
  process.stdout.write(`authorisation matrix: ${played} requests\n`)
  await dismiss()
})

async function asDeclared(cells: readonly Cell[]): Promise<void> {
  played += cells.length
  expect(await play(cells, (who) => world.people[who])).toEqual([])
}

const cellsIn = (surface: Surface, fits: (entry: Entry) => boolean): Cell[] =>
  surface.entries.filter(fits).flatMap((entry) => cellsOf(surface, entry, rowsOf))

/** Routes as the running router has them; a route for every method is one of all. */
function routesOfServer(): string[] {
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[]
  const routes = layers.flatMap(({ methods, path }) => {
    const own = methods.filter((method) => method !== 'HEAD')
    return own.length > 10 ? [`ALL ${path}`] : own.map((method) => `${method} ${path}`)
  })
  return [...new Set(routes)].sort()
}

test('every route of the running server is declared, and every declaration has its route', () => {
  const declared = [...SURFACES.flatMap(({ entries }) => entries.map(({ route }) => route)), ...TYPE_ROUTES].sort()
  expect(declared).toEqual(routesOfServer())
})

test('every content type is declared', () => {
  expect(SHELVES.map(({ uid }) => uid).sort()).toEqual(Object.keys(strapi.contentTypes).sort())
})

test('every act of every procedure is declared', () => {
  const acts = (flow: { actions: Record<string, { internal?: boolean }> }): string[] =>
    Object.keys(flow.actions).filter((name) => !flow.actions[name]?.internal)
  const server = kernel.flows.allFlows().map(({ plugin, kind, flow }) => [`${plugin}/${kind}`, acts(flow).sort()])
  const declared = PROCEDURES.map(({ plugin, kind, acts: own }) => [`${plugin}/${kind}`, Object.keys(own).sort()])
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(server))
})

test.each(SURFACES.map((surface) => [surface.zh, surface] as const))('%s is open to whom it says', (_, surface) =>
  asDeclared(cellsIn(surface, ({ endsSession }) => !endsSession)),
)

describe('[R26] [R70] what is declared is what happens, and nothing has moved', () => {
  test('acts of the procedures', async () => {
    const before = await versions()
    await asDeclared(actCells(rowsOf, SOME))
    expect(await versions()).toEqual(before)
  })

  test('lists and forms of content-manager', async () => {
    const before = await versions()
    await asDeclared(someTypeCells(factsOf, rowsOf, SOME))
    expect(await versions()).toEqual(before)
  })
})

test('what ends a session is open to whom it says', async () => {
  const cells = SURFACES.flatMap((surface) => cellsIn(surface, ({ endsSession }) => endsSession === true))
  played += cells.length
  expect(await play(cells, world.again)).toEqual([])
})
