import { SYSTEM } from '../../../shared/pure/actor'
import { Refused } from '../../../shared/pure/refusal'
import { actAll } from '../../../shared/server/flows/act'
import { databaseNow } from '../../../shared/server/database/clock'
import { query } from '../../../shared/server/database/database'
import { bindingOf, type VerbContext } from '../../../shared/server/flows/flows'
import { beyondWalls } from '../../../shared/server/walls/walls'
import { APPLICATION } from '../contract'
import { concludeApplication } from './conclude-application'
import { applicationFlow } from '../domain/application-flow'
import type { Moved } from '../../../shared/pure/events'
import { PANEL_SUBJECTS } from '../../experts/contract'

/** R10: when a panel starts, its applications move to in review. */
export const startReviewed = (payload: readonly Moved[]): Promise<void> =>
  beyondWalls(async () => {
    const ids = await beforePanels(payload, 'accepted')
    await actAll(bindingOf(applicationFlow), 'start-review', ids, bySystem())
  })

/** R13: when a panel concludes, its applications conclude, on everything applied for or not at all. */
export const concludeReviewed = (payload: readonly Moved[]): Promise<void> =>
  beyondWalls(async () => {
    const ids = await beforePanels(payload, 'in-review')
    if (ids.length === 0) return
    const { results } = await concludeApplication(ids, bySystem())
    const refused = results.find((outcome) => !outcome.ok)
    if (refused && !refused.ok) throw new Refused(refused)
  })

/** R13: reopening a panel voids its conclusions, except where a list was determined on them (R14). */
export const reopenReviewed = (payload: readonly Moved[]): Promise<void> =>
  beyondWalls(async () => {
    const ids = await beforePanels(payload, 'concluded')
    await actAll(bindingOf(applicationFlow), 'reopen', ids, bySystem({ reason: '专家组重新评审。' }))
  })

function bySystem(input: VerbContext['input'] = {}): VerbContext {
  const now = databaseNow()
  return { actor: SYSTEM, at: { now, arrivedAt: now }, input }
}

async function beforePanels(payload: readonly Moved[], state: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `select a.document_id as id from ${PANEL_SUBJECTS} s
       join applications a on a.document_id = s.subject_id and a.snapshot_hash = s.snapshot_hash and a.state = $3
     where s.subject_uid = $2 and s.panel_document_id = any($1::text[]) order by a.id`,
    [payload.map(({ documentId }) => documentId), APPLICATION, state],
  )
  return rows.map(({ id }) => id)
}
