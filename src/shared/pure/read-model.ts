/**
 * SQL to select from: the columns of a table that later plugins may read, and no others. PostgreSQL plans it as the table
 * itself; a lock on it locks the rows.
 * @param table of the plugin that declares it. @param columns as the database calls them.
 */
export const readModel = (table: string, columns: readonly string[]): string =>
  `(select ${columns.join(', ')} from ${table})`
