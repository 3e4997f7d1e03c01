import { dropColumns, type RemovedColumn } from '../shared/server/upgrades/removed-columns'
import type { Upgrade } from '../shared/server/upgrades/steps'

/** Every attribute that a version removed. A new entry needs a step when the next version begins. */
export const REMOVED_COLUMNS: readonly RemovedColumn[] = [
  // `state` says it; 0.3.0/announcement-states translates.
  { table: 'announcements', column: 'published_online', removedIn: '0.3.0', droppedIn: '0.8.0' },
]

/** Columns of attributes that earlier versions removed. */
export const removedColumns: Upgrade = {
  id: '0.8.0/removed-columns',
  finish: () => dropColumns(REMOVED_COLUMNS, '0.8.0'),
}
