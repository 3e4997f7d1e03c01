import { query } from '../../../../shared/server/database/database'
import type { Ineligible } from '../../domain/draw'
import type { DrawRecord } from '../../domain/panel-views'
import { ineligibilityLabel } from '../../domain/ineligibility-words'

type Stored = Omit<DrawRecord, 'ineligible'> & { ineligible: Ineligible[] } & Record<string, unknown>

/** R10: draws of a panel, latest first. Experts no longer in the register keep their recorded names. */
export async function drawRecords(panel: number): Promise<DrawRecord[]> {
  const stored = await query<Stored>(
    `select drawn_by as "drawnBy", drawn_at as "drawnAt", seed, size, coalesce(pool, '[]') as pool,
        coalesce(members, '[]') as members, coalesce(reserves, '[]') as reserves,
        coalesce(ineligible, '[]') as ineligible, reason
     from panel_draws where panel_id = $1 order by id desc`,
    [panel],
  )
  const rows = await query<{ id: string; name: string }>('select document_id as id, name from experts')
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? id)
  return stored.map(({ pool, members, reserves, ineligible, ...draw }) => ({
    ...draw,
    pool: named(pool),
    members: named(members),
    reserves: named(reserves),
    ineligible: ineligible.map(({ expert, why }) => ({
      name: names.get(expert) ?? expert,
      why: ineligibilityLabel(why),
    })),
  }))
}
