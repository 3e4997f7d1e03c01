import { applicationFlow } from '../../src/plugins/filing/domain/application/application-flow'
import { dismissCast } from '../models/cast'
import { applicationModel } from '../models/application'
import { actionsOf } from '../models/met'
import { walkAtRandom } from '../models/walk'

const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_127)
/** Of an application from its draft to a correction of its list, some of which are few among many walks. */
const WALKS = Number(process.env.PROPERTY_RUNS ?? 10)
const STEPS = 110
const MINUTES = 60_000

afterAll(dismissCast)

test(
  '[R06] [R09] [R13] [R14] for long: an application follows its table, its snapshots stay, a refusal changes nothing',
  async () => {
    const { done, refused } = await walkAtRandom(applicationModel, { seed: SEED, walks: WALKS, steps: STEPS })
    expect([...done.keys()]).toEqual(expect.arrayContaining(actionsOf(applicationFlow)))
    // What follows from a panel, from lists and from objections to them.
    const follows = ['conclude', 'reopen', 'admit', 'not-admit'].map((action) => `application.${action}`)
    expect([...done.keys()]).toEqual(expect.arrayContaining(follows))
    const codes = ['not-your-role', 'not-from-here', 'changed-meanwhile', 'not-found', 'application-incomplete']
    expect([...refused.keys()]).toEqual(expect.arrayContaining(codes))
  },
  15 * MINUTES,
)
