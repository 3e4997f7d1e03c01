import type { Client } from 'pg'
import { withClient } from './new-database'
import { secondApp } from './second-app'
import type { Pages } from './earlier'

/** What an upgrade must preserve. */
export interface Kept {
  /** Rows per table. */
  counts: Record<string, number>
  /** Rows per type and state. */
  states: Record<string, number>
  /** Number of permissions of each panel role, account role and API token. */
  permissions: Record<string, number>
  /** History lines per type, without the plugin's name. */
  history: Record<string, number>
  /** Types whose table somebody set to 50 rows. */
  arranged: string[]
}

async function table(client: Client, sql: string): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; n: number }>(sql)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

async function tablesWith(client: Client, column?: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select t.table_name as name from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE'
       and ($1::text is null or exists (select from information_schema.columns c where c.table_schema = 'public'
         and c.table_name = t.table_name and c.column_name = $1)) order by 1`,
    [column ?? null],
  )
  return rows.map(({ name }) => name)
}

/** Reads what must be preserved, before and after an upgrade. */
export const keptIn = (url: string): Promise<Kept> =>
  withClient(url, async (client) => {
    const all = await tablesWith(client)
    const stateful = (await tablesWith(client, 'state')).filter((name) => !name.startsWith('desk_'))
    const arranged = await client.query<{ name: string }>(
      `select regexp_replace(key, '^.*[:.]', '') as name from strapi_core_store_settings
       where key like 'plugin_content_manager_configuration_content_types::%' and value::jsonb #>> '{settings,pageSize}' = '50' order by 1`,
    )
    return {
      counts: await table(
        client,
        all.map((name) => `select '${name}' as name, count(*)::int as n from "${name}"`).join(' union all '),
      ),
      states: await table(
        client,
        stateful
          .map(
            (name) =>
              `select '${name} ' || coalesce(state, '?') as name, count(*)::int as n from "${name}" group by state`,
          )
          .join(' union all '),
      ),
      permissions: await table(
        client,
        `select 'panel ' || r.code as name, count(*)::int as n from admin_permissions_role_lnk l join admin_roles r on r.id = l.role_id group by 1
         union all select 'account ' || r.type, count(*)::int from up_permissions_role_lnk l join up_roles r on r.id = l.role_id group by 1
         union all select 'token ' || t.name, count(*)::int from strapi_api_token_permissions_token_lnk l
           join strapi_api_tokens t on t.id = l.api_token_id group by 1`,
      ),
      history: await table(
        client,
        `select regexp_replace(subject_uid, '^.*[.]', '') as name, count(*)::int as n from desk_history group by 1`,
      ),
      arranged: arranged.rows.map(({ name }) => name),
    }
  })

/** Stored names of an earlier version: where, and how often. */
export const rememberedIn = (url: string, names: readonly string[]): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`,
    )
    const patterns = names.flatMap((name) => [name, encodeURIComponent(name)]).map((name) => `%${name}%`)
    const exact = `(?<![A-Za-z0-9_-])plugin(::|%3A%3A)(${names.map((name) => name.slice(8).replace('.', '[.]')).join('|')})(?![A-Za-z0-9_-])`
    const found: string[] = []
    for (const { table, column } of rows) {
      const [row] = (
        await client.query<{ n: number }>(
          `select count(*)::int as n from "${table}" where "${column}"::text like any($1) and "${column}"::text ~ $2`,
          [patterns, exact],
        )
      ).rows
      if (row && row.n > 0) found.push(`${table}.${column}: ${row.n}`)
    }
    return found
  })

/** Public contents by route, as in the dumps, and the output of that boot. */
export async function publicPages(url: string, kinds: readonly string[]): Promise<{ pages: Pages; output: string }> {
  const app = await secondApp({ DATABASE_URL: url, LOG_LEVEL: 'info' })
  try {
    const pages: Pages = {}
    for (const kind of kinds) pages[kind] = await rowsOf(`${app.url}/api/${kind}`)
    return { pages, output: app.output() }
  } finally {
    await app.stop()
  }
}

async function rowsOf(base: string): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; page <= 20; page++) {
    let answer = await fetch(`${base}?pagination[pageSize]=100&pagination[page]=${page}`)
    if (answer.status === 400) answer = await fetch(base)
    if (!answer.ok) throw new Error(`${base}: ${answer.status}`)
    const { data } = (await answer.json()) as { data: { documentId?: string; code?: string; creditCode?: string }[] }
    found.push(...data.map((row) => String(row.documentId ?? row.code ?? row.creditCode)))
    if (data.length < 100) break
  }
  return found
}
