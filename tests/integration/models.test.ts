import { applicationModel } from '../models/application'
import { dismissCast } from '../models/cast'
import { demandModel } from '../models/demand'
import type { Model, World } from '../models/model'
import { panelModel } from '../models/panel'
import { walkAtRandom } from '../models/walk'

/** Another one each time: what a known seed does is measured in tests/deep. */
const SEED = Number(process.env.PROPERTY_SEED ?? Date.now() % 2_147_483_647)
/** What stays well below half a minute for all three. */
const CUT = { seed: SEED, walks: 2, steps: 18 }

afterAll(dismissCast)

async function walk<W extends World>(model: Model<W>): Promise<void> {
  const { done, refused } = await walkAtRandom(model, CUT)
  expect(done.size).toBeGreaterThanOrEqual(8)
  expect(refused.size).toBeGreaterThan(0)
}

test('[R10] [R11] [R12] [R13] whatever random people do to a panel, it follows its table, nobody with an interest opens anything, and a refusal changes nothing', () =>
  walk(panelModel))
test('[R06] [R09] [R13] [R14] whatever random people do to an application, it follows its table, its snapshots stay, and a refusal changes nothing', () =>
  walk(applicationModel))
test('[R23] [R25] [R28] [R33] whatever random people do to a demand, it follows its table, its frozen lists stay, and a refusal changes nothing', () =>
  walk(demandModel))
