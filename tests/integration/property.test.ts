import { runsOf, seedOf } from '../harness/search'
import { askAtRandom } from '../property/run'
import { closeConnections } from '../property/send'
import { makeWorld, type World } from '../property/world'

const RUNS = runsOf(4)
const SEED = seedOf(20_261_129)

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => closeConnections())

const ACTORS = ['nobody', 'account', 'city officer', 'auditor', 'province']

describe('any request: no 500, no foreign data read or changed, refusals are sentences', () => {
  test.each(ACTORS)('%s', async (name) => {
    const actor = world.actors.find((one) => one.name === name)
    const numRuns = 2 * RUNS
    const { well, refused } = await askAtRandom(world, actor as never, { seed: SEED, numRuns })
    // If all requests were refused, or all successful, the search would prove little.
    expect(well).toBeGreaterThanOrEqual(numRuns)
    expect(refused).toBeGreaterThanOrEqual(numRuns / 2)
  })
})
