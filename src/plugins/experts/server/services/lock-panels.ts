import { execute } from '../../../../shared/server/database/database'
import { beyondWalls } from '../../../../shared/server/walls/walls'

/**
 * Locks the panels of assignments for share while one of them is acted on, so that no sheet is submitted beside a
 * conclusion that does not count it. Always the panel first, then the assignment; members do not block each other.
 */
export const lockPanels = (assignments: readonly string[]): Promise<void> =>
  // Experts may read the panel but not write it, and a lock requires the right to write.
  beyondWalls(() =>
    execute(
      `select 1 from panels where id in (select panel_id from assignments where document_id = any($1::text[]))
       order by id for share`,
      [assignments],
    ),
  )
