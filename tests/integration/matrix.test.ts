import { kernel, strapi } from '../harness/app'
import { actionCells } from '../matrix/action-cells'
import { PROCEDURES } from '../matrix/procedures'
import { cast, dismiss, type Cast } from '../matrix/cast'
import { cellsIn, type Cell, type RowsOf } from '../matrix/cells'
import { TYPE_ACCESS } from '../matrix/content-types'
import { byAction, byAnswer, byType, cutOf, operation } from '../matrix/cut'
import { makeRows } from '../matrix/rows'
import { play } from '../matrix/run'
import { SURFACES } from '../matrix/surfaces/all'
import { TYPE_ROUTES, typeCells } from '../matrix/type-cells'
import { typeFactsOf, versionsOfRows } from '../matrix/world'
import { EVERYBODY } from '../matrix/who'

/** A fixed sample of the declared requests; the deep tier tries more. */
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

/** Routes of the running router; one for every method is `ALL`. */
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
  expect(TYPE_ACCESS.map(({ uid }) => uid).sort()).toEqual(Object.keys(strapi.contentTypes).sort())
})

test('every act of every procedure is declared', () => {
  const actions = (flow: { actions: Record<string, { internal?: boolean }> }): string[] =>
    Object.keys(flow.actions).filter((name) => !flow.actions[name]?.internal)
  const server = kernel.flows.allFlows().map(({ plugin, kind, flow }) => [`${plugin}/${kind}`, actions(flow).sort()])
  const declared = PROCEDURES.map(({ plugin, kind, actions: own }) => [`${plugin}/${kind}`, Object.keys(own).sort()])
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(server))
})

test.each(SURFACES.map((surface) => [surface.zh, surface] as const))('%s is open as declared', (_, surface) =>
  asDeclared(cutOf(cellsIn(surface, rowsOf, { endsSession: false }), byAnswer)),
)

describe('[R26] [R70] access is as declared', () => {
  const unmoved = async (cells: readonly Cell[]): Promise<void> => {
    const before = await versionsOfRows()
    await asDeclared(cells)
    expect(await versionsOfRows()).toEqual(before)
  }
  test('actions of the procedures', () => unmoved(cutOf(actionCells(rowsOf, EVERYBODY), byAction)))
  test('lists and forms of content-manager', () => unmoved(cutOf(typeCells(typeFactsOf, rowsOf, EVERYBODY), byType)))
})

test('routes that end a session are open as declared', async () => {
  const cells = cutOf(
    SURFACES.flatMap((surface) => cellsIn(surface, rowsOf, { endsSession: true })),
    byAnswer,
  )
  played += cells.length
  expect(await play(cells, world.again)).toEqual([])
})

test('the subset covers every role, operation and type', () => {
  const surfaces = SURFACES.flatMap((surface) => cellsIn(surface, rowsOf, { endsSession: false }))
  const actions = actionCells(rowsOf, EVERYBODY)
  const types = typeCells(typeFactsOf, rowsOf, EVERYBODY)
  for (const [all, some] of [
    [surfaces, cutOf(surfaces, byAnswer)],
    [actions, cutOf(actions, byAction)],
    [types, cutOf(types, byType)],
  ] as const) {
    expect(new Set(some.map(({ who }) => who)).size).toBe(EVERYBODY.length)
    expect(new Set(some.map(operation))).toEqual(new Set(all.map(operation)))
    expect(new Set(some.map(byType))).toEqual(new Set(all.map(byType)))
  }
})
