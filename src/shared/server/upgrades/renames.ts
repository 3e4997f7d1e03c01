import { execute, query } from '../database/database'

/** Old name -> new name of a content type, permission or other stored name. */
export type Renames = Readonly<Record<string, string>>

const TEXTS = ['text', 'character varying', 'json', 'jsonb', 'ARRAY']

interface Place extends Record<string, unknown> {
  table: string
  column: string
  /** SQL type for casts. */
  type: string
}

/**
 * Renames stored names: in every text and JSON column, also inside addresses, with everything that follows the name
 * after a dot (`plugin::filing.list` renames `plugin::filing.list.publish`). Indexes and checks that contain an old
 * name are dropped, to be recreated by the constraints; append-only triggers are disabled meanwhile. Rows keep version
 * and instants.
 * @returns number of changed rows per table.
 */
export async function renameEverywhere(names: Renames): Promise<Record<string, number>> {
  const pairs = spellings(names)
  await execute(renamingFunction(pairs))
  await dropDefinitions(exactly(`(?:${pairs.map(([name]) => escaped(name)).join('|')})`))
  const some = pairs.map(([name]) => `%${name.replace(/[\\%_]/g, '\\$&')}%`)
  const changed: Record<string, number> = {}
  for (const [table, places] of await columnsByTable()) {
    const count = await renameIn(table, places, some)
    if (count > 0) changed[table] = count
  }
  return changed
}

/** Each name, plain and URL-encoded. Chains of names would depend on the order. */
function spellings(names: Renames): [string, string][] {
  for (const name of Object.values(names)) if (name in names) throw new Error(`${name} is both an old and a new name`)
  return Object.entries(names).flatMap(([before, now]) => {
    const [from, to] = [encodeURIComponent(before), encodeURIComponent(now)]
    const plain: [string, string] = [before, now]
    return from === before ? [plain] : [plain, [from, to], [from.replace(/%3A/g, '%3a'), to.replace(/%3A/g, '%3a')]]
  })
}

/** Not as part of a longer name; what follows a dot belongs to it. */
const exactly = (pattern: string): string => `(?<![A-Za-z0-9_-])${pattern}(?![A-Za-z0-9_-])`
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`

function renamingFunction(pairs: readonly (readonly [string, string])[]): string {
  const lines = pairs.map(
    ([before, now]) =>
      // strpos first: a regular expression over a large text is slow.
      `if strpos(t, ${literal(before)}) > 0 then t := regexp_replace(t, ${literal(exactly(escaped(before)))}, ${literal(now)}, 'g'); end if;`,
  )
  return `create or replace function pg_temp.renamed(t text) returns text language plpgsql as $renamed$
    begin ${lines.join('\n')} return t; end $renamed$`
}

async function columnsByTable(): Promise<Map<string, Place[]>> {
  const rows = await query<Place>(
    `select c.table_name as "table", c.column_name as "column",
        case c.data_type when 'ARRAY' then 'text[]' else c.data_type end as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.data_type = any($1::text[]) and (c.data_type <> 'ARRAY' or c.udt_name in ('_text', '_varchar'))
     order by c.table_name, c.ordinal_position`,
    [TEXTS],
  )
  const byTable = new Map<string, Place[]>()
  for (const row of rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row])
  return byTable
}

async function renameIn(table: string, places: readonly Place[], some: readonly string[]): Promise<number> {
  const holds = places.map(({ column }) => `"${column}"::text like any($1::text[])`).join(' or ')
  const [found] = await query(`select 1 from "${table}" where ${holds} limit 1`, [some])
  if (!found) return 0
  const sets = places.map(({ column, type }) => `"${column}" = pg_temp.renamed("${column}"::text)::${type}`).join(', ')
  const differs = places.map(({ column }) => `pg_temp.renamed("${column}"::text) is distinct from "${column}"::text`)
  return withoutTriggers(table, async () => {
    const rows = await query(
      `update "${table}" set ${sets} where (${holds}) and (${differs.join(' or ')}) returning 1`,
      [some],
    )
    return rows.length
  })
}

/** Runs `fn` with a table's own triggers disabled: append-only, guards, history. */
export async function withoutTriggers<T>(table: string, fn: () => Promise<T>): Promise<T> {
  await execute(`alter table "${table}" disable trigger user`)
  const result = await fn()
  // Not after an error: the transaction rolls back.
  await execute(`alter table "${table}" enable trigger user`)
  return result
}

/** `create … if not exists` would keep definitions with the old name. */
async function dropDefinitions(any: string): Promise<void> {
  const checks = await query<{ table: string; name: string }>(
    `select conrelid::regclass::text as "table", conname as name from pg_constraint
     where contype = 'c' and connamespace = current_schema()::regnamespace and pg_get_constraintdef(oid) ~ $1`,
    [any],
  )
  for (const { table, name } of checks) await execute(`alter table ${table} drop constraint "${name}"`)
  const indexes = await query<{ name: string }>(
    'select indexname as name from pg_indexes where schemaname = current_schema() and indexdef ~ $1',
    [any],
  )
  for (const { name } of indexes) await execute(`drop index "${name}"`)
}

/** Renames jobs with their slots and items, so that nothing is repeated. */
export async function renameJobs(names: Renames): Promise<void> {
  for (const [before, now] of Object.entries(names)) {
    await execute(
      `insert into desk_job (name, slot_at, failed_at, error)
       select $2, slot_at, failed_at, error from desk_job where name = $1 on conflict (name) do nothing`,
      [before, now],
    )
    for (const table of ['desk_job_slot', 'desk_job_item'])
      await execute(`update ${table} set job = $2 where job = $1`, [before, now])
    await execute('delete from desk_job where name = $1', [before])
  }
}
