import { actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import { type ConcludedSubject, type ConclusionsService } from '../../contract'
import { panelFlow } from '../../domain/panel-flow'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** The conclusions by which later plugins determine (R14, R15). */
export const conclusions = (): ConclusionsService => ({
  of: (uid, documentIds) => beyondWalls(() => inForce(uid, documentIds)),
  settle: (panels, context) =>
    inTransaction(async () => {
      const open = await query<{ document_id: string }>(
        `select document_id from panels where document_id = any($1::text[]) and ${sqlIn(panelFlow, 'unsettled')} order by id for update`,
        [panels],
      )
      const ids = open.map(({ document_id }) => document_id)
      await actAll(bindingOf(panelFlow), 'settle', ids, { actor: context.actor, at: context.at, input: {} })
    }),
})

/** Of the latest panel that concluded on a subject, its present round; a reopened panel has none. */
const inForce = (uid: string, documentIds: readonly string[]): Promise<ConcludedSubject[]> =>
  query<ConcludedSubject>(
    `select distinct on (s.subject_id) s.subject_id as subject, s.snapshot_hash as "snapshotHash",
        jsonb_build_object('documentId', p.document_id, 'title', p.title, 'state', p.state, 'round', p.round) as panel,
        p.chair_name as "chairName", p.conclusion_text as text, p.concluded_at as "concludedAt", concluded.items
     from panel_subjects s join panels p on p.id = s.panel_id and ${sqlIn(panelFlow, 'concluded', 'p.state')}
       join lateral (
         select jsonb_agg(jsonb_build_object('itemKind', c.item_kind, 'item', c.item, 'verdict', c.verdict,
             'sheets', c.sheets, 'mean', c.mean, 'spread', c.spread, 'failed', coalesce(c.failed, '[]')) order by c.id) as items
         from conclusions c where c.panel_subject_id = s.id and c.round = p.round) concluded on concluded.items is not null
     where s.subject_uid = $1 and s.subject_id = any($2::text[])
     order by s.subject_id, p.concluded_at desc, p.id desc`,
    [uid, documentIds],
  )
