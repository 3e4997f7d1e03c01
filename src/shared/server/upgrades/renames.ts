import { execute, query } from '../database/database'

/** Old name and new name: of a content type, a permission, whatever rows remember. */
export type Renames = Readonly<Record<string, string>>

const TEXTS = ['text', 'character varying', 'json', 'jsonb', 'ARRAY']

interface Place extends Record<string, unknown> {
  table: string
  column: string
  /** As a cast names it. */
  type: string
}

/**
 * Gives whatever the database remembers under an old name its new one: in every column of text and JSON, also inside of
 * addresses, with everything that follows the name after a dot (`plugin::filing.list` renames `plugin::filing.list.publish`).
 * Indexes and checks whose definition holds an old name are dropped, for the constraints make them anew; append-only
 * triggers are off meanwhile. Rows keep their version and their instants.
 * @returns how many rows of which table were changed.
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

/** Each name as it is and as it stands in an address. A chain of names would depend on the order. */
function spellings(names: Renames): [string, string][] {
  for (const name of Object.values(names)) if (name in names) throw new Error(`${name} is both an old and a new name`)
  return Object.entries(names).flatMap(([before, now]) => {
    const [from, to] = [encodeURIComponent(before), encodeURIComponent(now)]
    const plain: [string, string] = [before, now]
    return from === before ? [plain] : [plain, [from, to], [from.replace(/%3A/g, '%3a'), to.replace(/%3A/g, '%3a')]]
  })
}

/** No part of a longer name; what follows a dot belongs to it. */
const exactly = (pattern: string): string => `(?<![A-Za-z0-9_-])${pattern}(?![A-Za-z0-9_-])`
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`

function renamingFunction(pairs: readonly (readonly [string, string])[]): string {
  const lines = pairs.map(
    ([before, now]) =>
      // Looked for first: a regular expression over a large text takes long.
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

/** Runs `fn` while a table's own triggers are off: append-only, guards, the record of changes. */
export async function withoutTriggers<T>(table: string, fn: () => Promise<T>): Promise<T> {
  await execute(`alter table "${table}" disable trigger user`)
  const result = await fn()
  // Not after an error: it travels up, and the transaction ends.
  await execute(`alter table "${table}" enable trigger user`)
  return result
}

/** `create … if not exists` would keep them with the old name inside. */
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

/** Gives jobs their new names: slots and items are kept under them, or what was done would be done again. */
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
