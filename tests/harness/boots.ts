import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Client } from 'pg'
import { newDatabase as makeDatabase } from './new-database'

const made: { drop(): Promise<void> }[] = []

/** @param like a database to copy, for what need not begin with an empty one */
export async function newDatabase(like?: string): Promise<string> {
  const database = await makeDatabase(`boots_${process.pid}_${made.length}`, like)
  made.push(database)
  return database.url
}

export async function dropDatabases(): Promise<void> {
  for (const database of made) await database.drop()
}

/** Starts the built app on a database, and stops it. */
export function boot(
  url: string,
  env: Record<string, string | undefined> = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const inherited = { ...process.env, LANG: undefined, LC_ALL: undefined }
    const child = spawn(process.execPath, [join(process.env.APP_DIR as string, 'tests/harness/boot-child.cjs')], {
      cwd: process.env.APP_DIR,
      env: { ...inherited, DATABASE_URL: url, SEED: 'none', ...env },
    })
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (output += data.toString()))
    child.on('exit', (code) => resolve({ code, output }))
  })
}

/** Database objects that must exist besides Strapi's tables. */
export async function promises(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const one = async (sql: string): Promise<string[]> =>
    (await client.query<{ name: string }>(sql)).rows.map((row) => row.name)
  try {
    return {
      triggers: await one(
        `select tgname || ' ' || tgrelid::regclass as name from pg_trigger where tgname like 'desk_%' order by 1`,
      ),
      constraints: await one(
        `select conname as name from pg_constraint where conname ~ '_(exists|ordered|known|dated|grounds|numbered|shape)$' order by 1`,
      ),
      indexes: await one(
        `select indexname as name from pg_indexes where indexname ~ '(_once|_one_current|_one_open|_city|_owner)$' order by 1`,
      ),
      policies: await one(`select tablename as name from pg_policies where policyname = 'territory' order by 1`),
      open: await one(`select tablename as name from pg_policies where policyname = 'territory_open' order by 1`),
      media: await one(
        `select table_name || ' ' || column_default as name from information_schema.columns where column_name = 'city_code'
           and table_name in ('files', 'upload_folders') order by 1`,
      ),
      grants: await one(
        `select table_name || ' ' || string_agg(privilege_type, ',' order by privilege_type) as name
         from information_schema.role_table_grants where grantee = 'pool_city' and table_schema = 'public' group by table_name order by 1`,
      ),
      walled: await one(`select relname as name from pg_class where relrowsecurity order by 1`),
      instants:
        await one(`select table_name || '.' || column_name || ' ' || data_type as name from information_schema.columns
        where table_schema = 'public' and data_type like 'timestamp%' and column_name !~ '^(created|updated|published)_at$' and table_name !~ '^(strapi|admin|up_|upload|files|i18n)' order by 1`),
      encoding: await one(`select current_setting('server_encoding') as name`),
      cities: await one('select code || name as name from cities order by code'),
    }
  } finally {
    await client.end()
  }
}

export async function columnType(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const sql = `select data_type from information_schema.columns where table_name = 'enterprises' and column_name = 'city_code'`
  const { rows } = await client.query<{ data_type: string }>(sql).finally(() => client.end())
  return rows[0]?.data_type
}
