import { query } from '../database/database'

/** Whether a table exists. Steps meet databases of every earlier version. */
export async function hasTable(table: string): Promise<boolean> {
  const [row] = await query('select 1 from pg_tables where schemaname = current_schema() and tablename = $1', [table])
  return row !== undefined
}

/** Whether a table with that column exists. */
export async function hasColumn(table: string, column: string): Promise<boolean> {
  const [row] = await query(
    'select 1 from information_schema.columns where table_schema = current_schema() and table_name = $1 and column_name = $2',
    [table, column],
  )
  return row !== undefined
}
