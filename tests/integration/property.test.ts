import { askAtRandom } from '../property/run'
import { closeConnections } from '../property/send'
import { makeWorld, type World } from '../property/world'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 8)
const SEED = 20_261_124
const FRESH = Number(process.env.PROPERTY_SEED ?? Date.now() % 2_147_483_647)

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => closeConnections())

const ACTORS = ['nobody', 'account', 'city officer', 'auditor', 'province']

describe('whatever is asked: no accident, nothing of others is changed or shown, a refusal is a sentence', () => {
  test.each(ACTORS)('%s, the same requests every time', async (name) => {
    const actor = world.actors.find((one) => one.name === name)
    // Little is open to nobody: it takes more requests to meet it.
    const numRuns = (name === 'nobody' ? 15 : 3) * RUNS
    const { well, refused } = await askAtRandom(world, actor as never, { seed: SEED, numRuns })
    // Requests that are all refused, or all answered, would prove little.
    expect(Math.min(well, refused)).toBeGreaterThan(0)
  })
  // The content API is asked something new each time; Strapi's generated lists, by the same requests and in the deep tier.
  test.each(['nobody', 'account'])('%s, other requests every time', async (name) => {
    const actor = world.actors.find((one) => one.name === name)
    await askAtRandom(world, actor as never, { seed: FRESH, numRuns: RUNS })
  })
})
