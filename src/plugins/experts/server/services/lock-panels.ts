import { execute } from '../../../../shared/server/database/database'
import { beyondWalls } from '../../../../shared/server/walls/walls'

/**
 * Keeps the panels of assignments as they are while one of them is acted on: a sheet must not be submitted beside a
 * conclusion that does not count it. Always the panel first, then the assignment; members do not wait for each other.
 */
export const lockPanels = (assignments: readonly string[]): Promise<void> =>
  // An expert reads the panel and does not write it, and whom the wall lets write may lock.
  beyondWalls(() =>
    execute(
      `select 1 from panels where id in (select panel_id from assignments where document_id = any($1::text[]))
       order by id for share`,
      [assignments],
    ),
  )
