import { query } from '../../../../shared/server/database'
import { DEMAND } from '../../contract'
import type { DemandFacts } from '../../domain/demand-guards'

type Said = NonNullable<DemandFacts['panel']>

/** R31: what the latest panel of each demand says, in its latest round; `open` while it has not concluded. */
export async function panelsOn(documentIds: readonly string[]): Promise<Map<string, Said>> {
  const rows = await query<{ id: string; said: Said }>(
    `select distinct on (s.subject_id) s.subject_id as id,
        case when p.state in ('concluded', 'settled') then coalesce(c.verdict, 'open') else 'open' end as said
     from panel_subjects s join panels p on p.id = s.panel_id
       left join conclusions c on c.panel_subject_id = s.id and c.round = p.round
     where s.subject_uid = $2 and s.subject_id = any($1::text[]) and p.state <> 'void'
     order by s.subject_id, p.id desc`,
    [documentIds, DEMAND],
  )
  return new Map(rows.map(({ id, said }) => [id, said]))
}
