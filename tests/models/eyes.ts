import { covers } from '../../src/shared/pure/actor'
import { query } from '../harness/app'
import type { Reply } from '../harness/http'
import type { Dice } from './dice'
import { bindingOf, type Person, type Thing, type World } from './model'

/** What nobody may see whom it is no business of. */
export interface Eyes {
  /** documentIds of panels. */
  panels: readonly string[]
  experts: readonly (Person & { expert: string })[]
  /** Credit code of whom each expert, by his documentId, has an interest in now. */
  interests: Map<string, string>
  /** Credit codes of those whose papers panels read. */
  parties: readonly string[]
  /** Words that stand in the papers and nowhere else. */
  secrets: readonly string[]
  /** Names and codes of those who file them: in a blind review they are secret as well. */
  identities: readonly string[]
}

interface Conflicted extends Record<string, unknown> {
  id: string
  expert: string
  party: string
  uid: string
  subject: string
  blind: boolean
}

const assigned = (panels: readonly string[]): Promise<Conflicted[]> =>
  query<Conflicted>(
    `select a.document_id as id, e.document_id as expert, y.credit_code as party, s.subject_uid as uid,
        s.subject_id as subject, p.review_mode = 'blind' as blind
     from assignments a join experts e on e.id = a.expert_id join panels p on p.id = a.panel_id
       join panel_subjects s on s.id = a.panel_subject_id join panel_parties y on y.panel_subject_id = s.id
     where p.document_id = any($1::text[]) order by a.id`,
    [panels],
  )

/** [R11] Whoever has an interest in a party opens nothing that it is a party to, and the refusal tells nothing of it. */
export async function judgeConflicted({ panels, experts, interests, secrets, identities }: World): Promise<void> {
  if (interests.size === 0) return
  for (const { id, expert, uid, subject, party, blind } of await assigned(panels)) {
    const who = experts.find((one) => one.expert === expert)?.who
    if (!who || interests.get(expert) !== party) continue
    const hidden = blind ? [...secrets, ...identities] : secrets
    tellsNothing(await who.get(`/experts/my/assignments/${id}`), `conflicted with ${party}`, hidden)
    tellsNothing(await who.get(`/content-manager/collection-types/${uid}/${subject}`), 'the item itself', hidden)
  }
}

/** Somebody looks at something that is not in his territory, not his organisation's, not given to him. */
export async function judgeStranger({ people, secrets }: World, things: readonly Thing[], dice: Dice): Promise<void> {
  const person = dice.pick(people)
  const foreign = things.filter((thing) => bindingOf(thing).flow.initial && !covers(person.actor, thing))
  const closed = foreign.filter(({ creditCode }) => creditCode)
  if (closed.length === 0) return
  const thing = dice.pick(closed)
  const { kind } = bindingOf(thing)
  const path =
    person.actor.kind === 'account'
      ? `/api/my/${kind}s/${thing.documentId}`
      : `/content-manager/collection-types/${thing.uid}/${thing.documentId}`
  tellsNothing(await person.who.get(path), `${person.name} at a ${kind}`, secrets)
}

function tellsNothing({ status, body }: Reply, whose: string, hidden: readonly string[]): void {
  const text = JSON.stringify(body)
  const told = hidden.filter((word) => text.includes(word))
  expect([whose, status >= 400 && status < 500, told, told.length > 0 || status < 400 ? text : '']).toEqual([
    whose,
    true,
    [],
    '',
  ])
}
