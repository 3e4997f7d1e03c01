import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Client } from 'pg'
import { newDatabase } from './boots'
import { withClient } from './new-database'

const FOLDER = join(__dirname, '../upgrades')

/** Earlier versions with a dump (scripts/make-dump.mjs), oldest first. */
export const EARLIER = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.sql.br'))
  .map((file) => file.replace('.sql.br', ''))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

export const NEWEST = EARLIER.at(-1) as string

/** Public contents of an earlier version, by route. */
export type Pages = Record<string, string[]>

/** A database as an earlier version left it. */
export async function restored(version: string): Promise<{ url: string; pages: Pages }> {
  const sql = brotliDecompressSync(readFileSync(join(FOLDER, `${version}.sql.br`))).toString()
  const url = await newDatabase()
  await withClient(url, async (client) => {
    await client.query('create extension pg_trgm; create extension btree_gin')
    await client.query(sql)
  })
  return { url, pages: JSON.parse(sql.slice(3, sql.indexOf('\n'))) as Pages }
}

/** A database of the newest of them whose constraints are to be applied anew, as where a version changes any. */
export async function restoredUnconstrained(): Promise<string> {
  const { url } = await restored(NEWEST)
  await withClient(url, (client) => client.query(`update desk_marker set hash = 'another' where name = 'constraints'`))
  return url
}

const lines = async (client: Client, sql: string): Promise<string[]> =>
  (await client.query<{ line: string }>({ text: sql })).rows.map(({ line }) => line)

const OURS = `nspname in ('public', 'pgboss')`

/** Everything in a database, data and definitions, except sequences. */
export const printOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const tables = await lines(
      client,
      `select quote_ident(nspname) || '.' || quote_ident(relname) as line from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind = 'r' and ${OURS} order by 1`,
    )
    const rows = []
    for (const table of tables)
      rows.push(
        ...(await lines(
          client,
          `select '${table} ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as line from ${table} t`,
        )),
      )
    return [...rows, ...(await definitionsIn(client))]
  })

/** Definitions in a database: columns, constraints, indexes, triggers, functions, policies, grants. */
export const definitionsOf = (url: string): Promise<string[]> => withClient(url, definitionsIn)

const definitionsIn = (client: Client): Promise<string[]> =>
  lines(
    client,
    `select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
       from information_schema.columns where table_schema in ('public', 'pgboss')
     union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
       from pg_constraint c join pg_namespace n on n.oid = connamespace where ${OURS}
     union all select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'pgboss')
     union all select 'trigger ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select 'function ' || p.oid::regprocedure || ' ' || md5(pg_get_functiondef(p.oid)) from pg_proc p
       join pg_namespace n on n.oid = pronamespace where ${OURS} and prokind = 'f' and probin is null
     union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
       from pg_policies
     union all select 'table ' || relname || ' ' || relrowsecurity::text || ' ' || array_to_string(array(select a::text from unnest(relacl) a where a::text like 'pool_city=%'), ',') from pg_class
       join pg_namespace n on n.oid = relnamespace where relkind = 'r' and ${OURS}
     order by 1`,
  )
