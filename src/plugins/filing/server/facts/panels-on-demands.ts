import type { Core } from '@strapi/strapi'
import { query } from '../../../../shared/server/database'
import { conclusionsOf } from '../../../experts/contract'
import { DEMAND } from '../../contract'
import type { DemandFacts } from '../../domain/demand-guards'

declare const strapi: Core.Strapi

type Said = NonNullable<DemandFacts['panel']>

/** R31: what panels say of demands; `open` where one is at work, whatever another said before. */
export async function panelsOn(documentIds: readonly string[]): Promise<Map<string, Said>> {
  const concluded = await conclusionsOf(strapi).of(DEMAND, documentIds)
  const said = new Map<string, Said>(
    concluded.map(({ subject, items }) => [
      subject,
      items.every(({ verdict }) => verdict === 'recommend') ? 'recommend' : 'not-recommend',
    ]),
  )
  const open = await query<{ id: string }>(
    `select s.subject_id as id from panel_subjects s join panels p on p.id = s.panel_id
     where s.subject_uid = $2 and s.subject_id = any($1::text[]) and p.state not in ('concluded', 'settled', 'void')`,
    [documentIds, DEMAND],
  )
  for (const { id } of open) said.set(id, 'open')
  return said
}
