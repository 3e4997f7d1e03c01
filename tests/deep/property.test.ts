import { runsOf, seedOf } from '../harness/search'
import { askAtRandom } from '../property/run'
import { closeConnections } from '../property/send'
import { makeWorld, type World } from '../property/world'

const RUNS = runsOf(50)
const SEED = seedOf(20_261_125)

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => closeConnections())

describe('any request, long search: no 500, no foreign data read or changed, refusals are sentences', () => {
  test.each(['nobody', 'account', 'city officer', 'auditor', 'province'])(
    '%s, other requests every time',
    async (name) => {
      const actor = world.actors.find((one) => one.name === name)
      const { well, refused } = await askAtRandom(world, actor as never, { seed: SEED, numRuns: RUNS })
      expect(well).toBeGreaterThanOrEqual(RUNS)
      expect(refused).toBeGreaterThanOrEqual(RUNS / 2)
    },
  )
})
