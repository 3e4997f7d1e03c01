import { ASSIGNMENT, PANEL } from '../../src/plugins/experts/contract'
import { setClock } from '../harness/clock'
import { given, type Given } from '../harness/given'
import { clearInterests, nextStart, theCast } from './cast'
import type { Model } from './model'
import { assignments, panels, planPanel, reviewEvents, type ReviewWorld } from './reviews'

const SUBJECTS = 2
let counter = 0

/** A panel from planning to conclusion, reviewing demands (R10–R13). */
export const panelModel: Model<ReviewWorld> = {
  name: 'panels',
  flows: { [PANEL]: panels, [ASSIGNMENT]: assignments },
  events: reviewEvents,
  over: (rows) => rows.every(({ uid, state }) => uid !== PANEL || ['void', 'settled'].includes(state)),
  async begin(dice) {
    const cast = await theCast()
    setClock(nextStart())
    await clearInterests(cast)
    const batch = await given.batch()
    const demands: Given[] = []
    for (let n = 0; n < SUBJECTS; n++)
      demands.push(
        await given.demand({ batch: batch.id, state: 'in-review', painPoints: `机密痛点${process.pid}-${++counter}` }),
      )
    return {
      people: [...cast.staff, ...cast.experts, cast.nobody],
      experts: cast.experts,
      panels: [await planPanel('pilot', dice)],
      subjectsIn: () => demands.map(({ documentId }) => documentId),
      interests: new Map(),
      parties: demands.map(({ creditCode }) => String(creditCode)),
      secrets: demands.map(({ painPoints }) => String(painPoints)),
      identities: demands.flatMap(({ creditCode, enterpriseName }) => [String(creditCode), String(enterpriseName)]),
    }
  },
}
