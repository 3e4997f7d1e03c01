import { query } from '../../../shared/server/database/database'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { APPLICATION, type ApplicationsService, type ReferenceSource } from '../contract'
import type { Conclusion } from '../domain/listing-outcome'
import type { Snapshot } from '../domain/snapshot'
import { bootRegistry } from '../../../shared/server/process/boot-registries'
import { CONCLUSIONS, PANEL_SUBJECTS, panelFlow } from '../../experts/contract'
import { sqlIn } from '../../../shared/pure/state-sets'

const sources = bootRegistry<ReferenceSource>('source of references')

export const referenceSources = (): readonly ReferenceSource[] => sources.values()

/** What other plugins ask of applications; declared in the contract. */
export const applicationsService = (): ApplicationsService => ({
  countReferences: (name, source) => sources.add(name, name, source),
  snapshots: (documentIds) => beyondWalls(() => latestSnapshots(documentIds)),
  conclusions: (documentIds) => beyondWalls(() => conclusionsOn(documentIds)),
})

/** Latest snapshot by the application's documentId. */
export async function latestSnapshots(documentIds: readonly string[]): Promise<Map<string, Snapshot>> {
  const rows = await query<{ id: string; content: string }>(
    `select distinct on (a.id) a.document_id as id, s.content from applications a
       join application_snapshots s on s.application_id = a.id
     where a.document_id = any($1::text[]) order by a.id, s.edition desc`,
    [documentIds],
  )
  return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as Snapshot]))
}

interface VerdictRow extends Record<string, unknown> {
  id: string
  item: string
  itemKind: string
  verdict: string
}

/** R13: conclusions of panels on the latest snapshots, from the latest round. */
export async function conclusionsOn(documentIds: readonly string[]): Promise<Map<string, Conclusion | null>> {
  const rows = await query<VerdictRow>(
    `select a.document_id as id, c.item, c.item_kind as "itemKind", c.verdict
     from applications a
       join ${PANEL_SUBJECTS} s on s.subject_uid = $2 and s.subject_id = a.document_id
         and s.snapshot_hash = a.snapshot_hash and ${sqlIn(panelFlow, 'concluded', 's.panel_state')}
       join ${CONCLUSIONS} c on c.panel_subject_id = s.id and c.round = s.panel_round
     where a.document_id = any($1::text[]) order by c.concluded_at`,
    [documentIds, APPLICATION],
  )
  const found = new Map<string, Conclusion | null>(documentIds.map((id) => [id, null]))
  for (const { id, item, itemKind, verdict } of rows) {
    const { categories, listings } = found.get(id) ?? { categories: {}, listings: {} }
    const recommendation = { [item]: verdict === 'recommend' ? ('recommended' as const) : ('not-recommended' as const) }
    const isCategory = itemKind === 'category'
    found.set(id, {
      categories: isCategory ? { ...categories, ...recommendation } : categories,
      listings: isCategory ? listings : { ...listings, ...recommendation },
    })
  }
  return found
}
