import { JINAN } from '../harness/given'
import { as } from '../harness/people'
import { cast } from '../matrix/cast'
import type { Reader } from './hunt'
import type { Secrets } from './secrets'

/** Everybody from whom something is hidden. */
export async function readersOf({ own, neighbour, distant }: Secrets): Promise<Reader[]> {
  const { people } = await cast()
  const all = [own, neighbour, distant]
  return [
    { name: 'officer', person: await as.cityOfficer(JINAN), hidden: [distant], cityCode: JINAN },
    { name: 'account', person: own.account, hidden: [neighbour, distant] },
    { name: 'stray account', person: people.stray, hidden: all },
    { name: 'expert', person: people.expert, hidden: all },
    { name: 'evaluator', person: people.evaluator, hidden: all },
    { name: 'nobody', person: people.anonymous, hidden: all },
  ]
}
