/**
 * SQL for a table limited to the columns that later plugins may read. PostgreSQL plans it like the table itself; a lock
 * on it locks the rows.
 * @param table of the declaring plugin.
 * @param columns database names.
 */
export const readModel = (table: string, columns: readonly string[]): string =>
  `(select ${columns.join(', ')} from ${table})`
