import { execute } from '../database/database'
import { hasColumn } from './catalogue'

/** A column that outlived its attribute: the schema sync drops none (`forceMigration: false`). */
export interface RemovedColumn {
  table: string
  column: string
  /** First version without the attribute. Its steps may still read the column. */
  removedIn: string
  /** A later version, whose step drops the column. None while `removedIn` is the present version. */
  droppedIn?: string
}

/**
 * Drops what a version is to drop, in `finish`, so that steps of earlier versions have read it. An object that depends
 * on a column refuses.
 */
export async function dropColumns(removed: readonly RemovedColumn[], version: string): Promise<void> {
  for (const { table, column, droppedIn } of removed) {
    if (droppedIn !== version || !(await hasColumn(table, column))) continue
    strapi.log.info(`删除列 dropping column: ${table}.${column}`)
    await execute(`alter table "${table}" drop column "${column}"`)
  }
}
