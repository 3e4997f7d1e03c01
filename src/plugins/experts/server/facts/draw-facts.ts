import { shanghaiDay } from '../../../../shared/pure/calendar'
import type { Moment } from '../../../../shared/pure/workflow'
import { query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Party } from '../../domain/conflict'
import { bodyOf, termsOf } from '../../domain/bodies'
import type { Candidate } from '../../domain/draw'
import type { PanelKind } from '../../domain/words'
import { EXPERTS_SETTINGS } from '../../domain/settings'

export interface DrawnFor {
  id: number
  kind: PanelKind
  size: number
  specialities: string[] | null
  dueAt: string | Date | null
}

const DAY_MS = 86_400_000

/**
 * Who may serve on a panel: the register at this moment, with terms checked until the due date.
 * @param subjects numbers of the subjects in question; all of the panel's by default.
 */
export async function drawFacts(
  { id, kind, size, specialities, dueAt }: DrawnFor,
  { now }: Moment,
  subjects?: number[],
) {
  const { reviewDays, workedForYears } = await readSettings(EXPERTS_SETTINGS)
  const until = dueAt ? new Date(dueAt) : new Date(now.getTime() + reviewDays * DAY_MS)
  return {
    experts: await candidates(),
    body: bodyOf(kind),
    parties: await partiesOf(id, subjects),
    specialities: specialities ?? [],
    size,
    on: shanghaiDay(now),
    until: shanghaiDay(until),
    workedForYears,
  }
}

type Registered = Omit<Candidate, 'terms'> & Parameters<typeof termsOf>[0] & Record<string, unknown>

async function candidates(): Promise<Candidate[]> {
  const rows = await query<Registered>(
    `select document_id as "documentId", name, credit_code as "creditCode", coalesce(relations, '[]') as relations, state,
        expert_actor is not null as "hasLogin", coalesce(specialities, '[]') as specialities,
        term_starts_on::text as "termStartsOn", term_ends_on::text as "termEndsOn",
        committee_starts_on::text as "committeeStartsOn", committee_ends_on::text as "committeeEndsOn"
     from experts`,
  )
  return rows.map((row) => ({ ...row, terms: termsOf(row) }))
}

const partiesOf = (panel: number, subjects?: number[]): Promise<(Party & Record<string, unknown>)[]> =>
  query(
    `select y.credit_code as "creditCode", y.name, y.role, coalesce(y.people, '[]') as people
     from panel_parties y join panel_subjects s on s.id = y.panel_subject_id
     where s.panel_id = $1 and ($2::int[] is null or s.id = any($2::int[])) order by y.id`,
    [panel, subjects ?? null],
  )
