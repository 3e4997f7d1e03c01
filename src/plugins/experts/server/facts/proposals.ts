import { query } from '../../../../shared/server/database/database'
import type { Proposal, Rules } from '../../domain/conclude'

/** A proposal with its subject: number, and documentId of the row reviewed. */
export interface SubjectProposal extends Proposal {
  panel: string
  subjectNumber: number
  subject: string
}

/**
 * S34, R13: what the submitted sheets propose, in one statement for any number of panels. Equivalent to
 * `proposeConclusions`: hundredths of a point, half up, in integers.
 */
export const proposals = (panels: readonly string[], { passMark, mostSpread }: Omit<Rules, 'quorum'>) =>
  query<SubjectProposal>(PROPOSALS, [panels, passMark, mostSpread])

const MEAN = '(200 * sum(points) + count(*)) / (2 * count(*))'

export const PROPOSALS = `
  with mark as materialized (
    select p.document_id as panel, a.panel_subject_id as subject, a.id as sheet, c.item_kind, c.item, c.criterion,
      c.must is true as must, c.points
    from panels p join assignments a on a.panel_id = p.id and a.state = 'submitted'
      join scores c on c.assignment_id = a.id and c.edition = a.edition
    where p.document_id = any($1::text[])),
  sheet as (
    select panel, subject, item_kind, item, sum(points) as points, count(*) as marks, ${MEAN} as mean
    from mark group by panel, subject, sheet, item_kind, item),
  item as (
    select panel, subject, item_kind, item, count(*)::int as sheets, (max(mean) - min(mean))::int as spread,
      -- The sum of whole numbers of eight bytes is a fraction to PostgreSQL: whole again, so that it divides as such.
      ((200 * sum(points)::bigint + sum(marks)::bigint) / (2 * sum(marks)::bigint))::int as mean
    from sheet group by panel, subject, item_kind, item),
  must as (
    select subject, item_kind, item, criterion from mark where must
    group by subject, item_kind, item, criterion having 2 * count(*) filter (where points >= $2::int) <= count(*)),
  failed as (
    select subject, item_kind, item, jsonb_agg(criterion order by criterion collate "C") as criteria
    from must group by subject, item_kind, item)
  select i.panel, s.id as "subjectNumber", s.document_id as subject, i.item_kind as "itemKind", i.item, i.sheets, i.mean,
    i.spread, coalesce(f.criteria, '[]') as failed, i.spread > $3::int * 100 as "needsDiscussion",
    case when i.mean >= $2::int * 100 and f.criteria is null then 'recommend' else 'not-recommend' end as verdict
  from item i join panel_subjects s on s.id = i.subject
    left join failed f on (f.subject, f.item_kind, f.item) = (i.subject, i.item_kind, i.item)
  order by s.ordinal, i.item_kind, i.item`
