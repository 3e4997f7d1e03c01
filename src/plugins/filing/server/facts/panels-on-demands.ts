import type { Core } from '@strapi/strapi'
import { query } from '../../../../shared/server/database/database'
import { conclusionsOf, type ConcludedSubject, PANEL_SUBJECTS, panelFlow } from '../../../experts/contract'
import { DEMAND } from '../../contract'
import type { DemandFacts } from '../../domain/demand-guards'
import { hashesOf } from '../services/review-demands'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

declare const strapi: Core.Strapi

/** S41: leaves out conclusions on a text that was changed afterwards. */
export async function conclusionsOn(documentIds: readonly string[]): Promise<ConcludedSubject[]> {
  const concluded = await conclusionsOf(strapi).of(DEMAND, documentIds)
  if (concluded.length === 0) return []
  const hashes = await hashesOf(concluded.map(({ subject }) => subject))
  return concluded.filter(({ subject, snapshotHash }) => hashes.get(subject) === snapshotHash)
}

type PanelVerdict = NonNullable<DemandFacts['panel']>

/**
 * R31: panel conclusions on the current text of demands; a demand that came back from its city with a new text has
 * none. `open` while a panel is at work, even if another has concluded before.
 */
export async function panelsOn(documentIds: readonly string[]): Promise<Map<string, PanelVerdict>> {
  const concluded = await conclusionsOn(documentIds)
  const verdicts = new Map<string, PanelVerdict>(
    concluded.map(({ subject, items }) => [
      subject,
      items.every(({ verdict }) => verdict === 'recommend') ? 'recommend' : 'not-recommend',
    ]),
  )
  const open = await query<{ id: string }>(
    `select s.subject_id as id from ${PANEL_SUBJECTS} s
     where s.subject_uid = $2 and s.subject_id = any($1::text[]) and ${sqlNotIn(panelFlow, 'ended', 's.panel_state')}`,
    [documentIds, DEMAND],
  )
  for (const { id } of open) verdicts.set(id, 'open')
  return verdicts
}
