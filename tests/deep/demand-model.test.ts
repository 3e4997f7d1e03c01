import { cityListFlow } from '../../src/plugins/filing/domain/city-list-flow'
import { demandFlow } from '../../src/plugins/filing/domain/demand-flow'
import { dismissCast } from '../models/cast'
import { demandModel } from '../models/demand'
import { actionsOf } from '../models/met'
import { walkAtRandom } from '../models/walk'

const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_127)
/** As many as this seed needs to do everything that the tables of demands and of city lists let somebody do. */
const WALKS = Number(process.env.PROPERTY_RUNS ?? 8)
const STEPS = 110
const MINUTES = 60_000

afterAll(dismissCast)

test(
  '[R23] [R25] [R28] [R33] for long: a demand follows its table, its frozen lists stay, a refusal changes nothing',
  async () => {
    const { done, refused } = await walkAtRandom(demandModel, { seed: SEED, walks: WALKS, steps: STEPS })
    expect([...done.keys()]).toEqual(expect.arrayContaining([...actionsOf(demandFlow), ...actionsOf(cityListFlow)]))
    const follows = ['freeze-into-list', 'list', 'not-list'].map((action) => `demand.${action}`)
    expect([...done.keys()]).toEqual(expect.arrayContaining(follows))
    const codes = ['not-your-role', 'not-from-here', 'changed-meanwhile', 'window-closed', 'not-found']
    expect([...refused.keys()]).toEqual(expect.arrayContaining(codes))
  },
  15 * MINUTES,
)
