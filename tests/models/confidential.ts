import { covers } from '../../src/shared/pure/actor'
import { query } from '../harness/app'
import type { Reply } from '../harness/http'
import { walled } from '../harness/walled'
import type { Dice } from './dice'
import { bindingOf, type Person, type WorldRow, type World } from './model'

/** Confidential data of a world, and who may see it. */
export interface Confidential {
  /** documentIds of panels. */
  panels: readonly string[]
  experts: readonly (Person & { expert: string })[]
  /** By expert (documentId), the credit code of the party he has an interest in. */
  interests: Map<string, string>
  /** Credit codes of the parties whose documents panels review. */
  parties: readonly string[]
  /** Words that occur only in the reviewed documents. */
  secrets: readonly string[]
  /** Names and codes of the parties, which are confidential in a blind review. */
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

/**
 * [R11] An expert with an interest in a party cannot open its subjects, and the refusal reveals nothing.
 * @returns the number of requests by such experts.
 */
export async function judgeConflicted(world: World): Promise<number> {
  const { panels, experts, interests, secrets, identities } = world
  let looks = 0
  if (interests.size === 0) return looks
  for (const { id, expert, uid, subject, party, blind } of await assigned(panels)) {
    const who = experts.find((one) => one.expert === expert)?.who
    if (!who || interests.get(expert) !== party) continue
    const hidden = blind ? [...secrets, ...identities] : secrets
    tellsNothing(await who.get(`/experts/my/assignments/${id}`), `conflicted with ${party}`, hidden)
    tellsNothing(await who.get(`/content-manager/collection-types/${uid}/${subject}`), 'the item itself', hidden)
    looks++
  }
  return looks
}

/** A person requests a row outside his territory, organisation and assignments. */
export async function judgeStranger({ people, secrets }: World, rows: readonly WorldRow[], dice: Dice): Promise<void> {
  const person = dice.pick(people)
  const closed = rows.filter((row) => row.creditCode && !covers(person.actor, row))
  if (closed.length === 0) return
  const row = dice.pick(closed)
  const { kind } = bindingOf(row)
  const path =
    person.actor.kind === 'account'
      ? `/api/my/${kind}s/${row.documentId}`
      : `/content-manager/collection-types/${row.uid}/${row.documentId}`
  tellsNothing(await person.who.get(path), `${person.name} at a ${kind}`, secrets)
}

interface Sight extends Record<string, unknown> {
  seen: number
  wanted: number
  foreign: number
}

/** In SQL under row-level security an expert sees exactly the subjects he has declared for, and no scores too early. */
export async function judgeWalls({ panels, experts }: World, dice: Dice): Promise<void> {
  if (panels.length === 0) return
  const { actor } = dice.pick(experts)
  const [sight] = await walled<Sight>({ actor: actor.id }, SIGHT, [panels, actor.id])
  expect(sight).toEqual({ seen: sight?.wanted, wanted: sight?.wanted, foreign: 0 })
}

const SIGHT = `with of as (select id, state from panels where document_id = any($1::text[]))
  select (select count(*)::int from panel_subjects where panel_id in (select id from of)) as seen,
    (select count(distinct panel_subject_id)::int from assignments
      where panel_id in (select id from of) and state in ('declared', 'scoring', 'submitted')) as wanted,
    (select count(*)::int from scores c join panel_subjects s on s.id = c.panel_subject_id join of on of.id = s.panel_id
      where of.state in ('individual', 'stuck') and c.expert_actor <> $2) as foreign`

function tellsNothing({ status, body }: Reply, whose: string, hidden: readonly string[]): void {
  const text = JSON.stringify(body)
  const seen = hidden.filter((word) => text.includes(word))
  expect([whose, status >= 400 && status < 500, seen, seen.length > 0 || status < 400 ? text : '']).toEqual([
    whose,
    true,
    [],
    '',
  ])
}
