import { applicationFlow } from '../../src/plugins/applications/domain/application-flow'
import { dismissCast } from '../models/cast'
import { actionsOf } from '../models/coverage'
import { applicationModel } from '../models/application'
import { walkAtRandom } from '../models/walk'
import { minutes, runsOf, seedOf } from '../harness/search'

const SEED = seedOf(20_261_127)
/** The minimum; more are added until everything has occurred. */
const WALKS = runsOf(3)
const SEARCH = { seed: SEED, walks: WALKS, upTo: Math.max(WALKS, 30), steps: 100 }

const ACTIONS = [
  ...actionsOf(applicationFlow),
  // Internal actions, performed by panels, lists and objections.
  ...['conclude', 'reopen', 'propose', 'not-propose', 'admit', 'not-admit', 'take-back-proposal'].map(
    (action) => `application.${action}`,
  ),
]
const CODES = ['not-your-role', 'not-from-here', 'changed-meanwhile', 'not-found', 'needs-missing']

afterAll(dismissCast)

test(
  '[R06] [R09] [R13] [R14] long walk: an application follows its flow, snapshots stay, refusals change nothing',
  async () => {
    const coverage = await walkAtRandom(applicationModel, { ...SEARCH, until: (so) => so.has(ACTIONS, CODES) })
    expect([...coverage.done.keys()]).toEqual(expect.arrayContaining(ACTIONS))
    expect([...coverage.refused.keys()]).toEqual(expect.arrayContaining(CODES))
  },
  minutes(15),
)
