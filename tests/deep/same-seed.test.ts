import { holds } from '../harness/setting'
import { applicationModel } from '../models/application'
import { dismissCast } from '../models/cast'
import { demandModel } from '../models/demand'
import { panelModel } from '../models/panel'
import { walkAtRandom } from '../models/walk'
import { askAtRandom } from '../property/run'
import { closeConnections } from '../property/send'
import { makeWorld } from '../property/world'

const SEARCH = { seed: 20_261_129, walks: 1, steps: 20 }
const MINUTES = 60_000

// Conclusions without a panel: the walk of demands has none (S47).
holds('panelRequired', false)
afterAll(async () => {
  await dismissCast()
  await closeConnections()
})

/** Randomness that does not come from the seed would make two runs differ. */
test.each([
  ['panels', () => walkAtRandom(panelModel, SEARCH)],
  ['demands', () => walkAtRandom(demandModel, SEARCH)],
  ['applications', () => walkAtRandom(applicationModel, SEARCH)],
])(
  'the same seed walks the same way twice: %s',
  async (_name, walk) => {
    const first = await walk()
    const second = await walk()
    expect(first.trace.lines.length).toBeGreaterThan(SEARCH.steps / 2)
    expect(second.trace.lines).toEqual(first.trace.lines)
  },
  10 * MINUTES,
)

test(
  'the same seed asks the same requests twice',
  async () => {
    const world = await makeWorld()
    for (const actor of world.actors) {
      const first = await askAtRandom(world, actor, { seed: SEARCH.seed, numRuns: 10 })
      const second = await askAtRandom(world, actor, { seed: SEARCH.seed, numRuns: 10 })
      expect(second.trace.lines).toEqual(first.trace.lines)
    }
  },
  10 * MINUTES,
)
