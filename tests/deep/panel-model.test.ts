import { assignmentFlow } from '../../src/plugins/experts/domain/assignment-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import { dismissCast } from '../models/cast'
import { actionsOf } from '../models/met'
import { panelModel } from '../models/panel'
import { walkAtRandom } from '../models/walk'

const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_127)
/** As many as this seed needs to do everything that the tables of panels and of assignments let somebody do. */
const WALKS = Number(process.env.PROPERTY_RUNS ?? 12)
const STEPS = 90
const MINUTES = 60_000

afterAll(dismissCast)

test(
  '[R10] [R11] [R12] [R13] for long: a panel follows its table, nobody with an interest opens anything, a refusal changes nothing',
  async () => {
    const { done, refused, looked } = await walkAtRandom(panelModel, { seed: SEED, walks: WALKS, steps: STEPS })
    expect([...done.keys()]).toEqual(expect.arrayContaining([...actionsOf(panelFlow), ...actionsOf(assignmentFlow)]))
    const codes = [...refused.keys()]
    expect(codes).toEqual(expect.arrayContaining(['not-your-role', 'not-from-here', 'changed-meanwhile']))
    expect(codes).toEqual(expect.arrayContaining(['quorum-missing', 'after-due', 'score-out-of-scale']))
    expect(codes.filter((code) => code.startsWith('conflicted'))).not.toEqual([])
    expect(looked).toBeGreaterThan(0)
  },
  15 * MINUTES,
)
