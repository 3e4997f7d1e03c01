import { JINAN } from '../harness/given'
import { as } from '../harness/people'
import { cast } from '../matrix/cast'
import { GIVEN } from '../matrix/who'
import type { Reader } from './hunt'
import type { Secrets } from './secrets'

/** Everybody whose view is restricted. */
export async function readersOf({ own, neighbour, distant }: Secrets): Promise<Reader[]> {
  const { people } = await cast()
  const all = [own, neighbour, distant]
  return [
    { name: 'officer', person: await as.cityOfficer(JINAN), hidden: [distant], cityCode: JINAN },
    { name: 'account', person: own.account, hidden: [neighbour, distant] },
    { name: 'stray account', person: people.stray, hidden: all },
    ...GIVEN.map((who) => ({ name: who, person: people[who], hidden: all })),
    { name: 'nobody', person: people.anonymous, hidden: all },
  ]
}
