import { byActor, declareWall } from '../../../shared/server/walls/declared-walls'

/** Only the sender of a list reads its record and report. */
export function declareWalls(): void {
  declareWall('imports', { table: 'desk_import', may: 'select, insert, update, delete', own: byActor })
  declareWall('imports', {
    table: 'desk_import_page',
    may: 'select, insert',
    own: 'exists (select 1 from desk_import i where i.id = import_id)',
  })
}
