import { holds } from '../harness/setting'
import { cityListFlow } from '../../src/plugins/filing/domain/city-list-flow'
import { demandFlow } from '../../src/plugins/filing/domain/demand-flow'
import { dismissCast } from '../models/cast'
import { actionsOf } from '../models/coverage'
import { demandModel } from '../models/demand'
import { walkAtRandom } from '../models/walk'
import { minutes, runsOf, seedOf } from '../harness/search'

const SEED = seedOf(20_261_127)
/** The minimum; more are added until everything has occurred. */
const WALKS = runsOf(3)
const SEARCH = { seed: SEED, walks: WALKS, upTo: Math.max(WALKS, 30), steps: 100 }

const ACTIONS = [
  ...actionsOf(demandFlow),
  ...actionsOf(cityListFlow),
  // Internal actions, performed by lists. Few walks publish a list: `list` has tests of its own.
  ...['freeze-into-list', 'propose', 'not-propose', 'not-list'].map((action) => `demand.${action}`),
]
const CODES = ['not-your-role', 'not-from-here', 'changed-meanwhile', 'window-closed', 'not-found']

afterAll(dismissCast)
// Conclusions without a panel: this walk has none (S47).
holds('panelRequired', false)

test(
  '[R23] [R25] [R28] [R33] long walk: a demand follows its flow, frozen lists stay, refusals change nothing',
  async () => {
    const coverage = await walkAtRandom(demandModel, { ...SEARCH, until: (so) => so.has(ACTIONS, CODES) })
    expect([...coverage.done.keys()]).toEqual(expect.arrayContaining(ACTIONS))
    expect([...coverage.refused.keys()]).toEqual(expect.arrayContaining(CODES))
  },
  minutes(15),
)
