import { assignmentFlow } from '../../src/plugins/experts/domain/assignment-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import { dismissCast } from '../models/cast'
import { actionsOf } from '../models/coverage'
import { panelModel } from '../models/panel'
import { walkAtRandom } from '../models/walk'
import { minutes, runsOf, seedOf } from '../harness/search'

const SEED = seedOf(20_261_127)
/** The minimum; more are added until everything has occurred. */
const WALKS = runsOf(3)
const SEARCH = { seed: SEED, walks: WALKS, upTo: Math.max(WALKS, 30), steps: 90 }

const ACTIONS = [...actionsOf(panelFlow), ...actionsOf(assignmentFlow)]
const CODES = [
  'not-your-role',
  'not-from-here',
  'changed-meanwhile',
  'quorum-missing',
  'after-due',
  'score-out-of-scale',
  'conflicted',
  'conflicted-blind',
]

afterAll(dismissCast)

test(
  '[R10] [R11] [R12] [R13] long walk: a panel follows its flow, conflicted experts open nothing, refusals change nothing',
  async () => {
    const coverage = await walkAtRandom(panelModel, { ...SEARCH, until: (so) => so.has(ACTIONS, CODES) })
    expect([...coverage.done.keys()]).toEqual(expect.arrayContaining(ACTIONS))
    expect([...coverage.refused.keys()]).toEqual(expect.arrayContaining(CODES))
    expect(coverage.conflictedRequests).toBeGreaterThan(0)
  },
  minutes(15),
)
