import type { Core } from '@strapi/strapi'
import { execute, query } from '../database/database'
import { linkWalls } from '../forms/links'
import { belongs, columnsOfTerritory, MEDIA, territories, type Columns } from './territories'
import { WALLED_ROLE } from './walls'

/** What a walled connection may do to a table of the kernel. A constraints file grants what belongs to its own tables. */
const KERNEL_GRANTS: Record<string, string> = {
  desk_history: 'select, insert',
  // Its number is told to the listeners of the act that writes it.
  desk_event: 'insert, select (id)',
  desk_idempotency: 'select, insert, update, delete',
  desk_import: 'select, insert, update, delete',
  desk_import_page: 'select, insert',
  desk_login: 'select',
  desk_sequence: 'select, insert, update',
  desk_setting: 'select',
  notices_message: 'select, update (read_at)',
}

/** Nothing is granted wholesale: a table that appears later must be named before a walled connection sees it. */
export const REVOKE_ALL = [
  `revoke all on all tables in schema public from ${WALLED_ROLE}`,
  `revoke all on all sequences in schema public from ${WALLED_ROLE}`,
]

/** SQL of the wall: grants, and policies per table with a territory and per link table of one. */
export function policyStatements(strapi: Core.Strapi): string[] {
  return [...grants(strapi), ...walls(strapi).flatMap(raise)]
}

function grants(strapi: Core.Strapi): string[] {
  const tables = [...strapi.db.metadata.values()].map(({ tableName }) => tableName).sort()
  return [
    `grant usage on schema public to ${WALLED_ROLE}`,
    `grant usage on all sequences in schema public to ${WALLED_ROLE}`,
    ...tables.map((table) => `grant select, insert, update, delete on "${table}" to ${WALLED_ROLE}`),
    ...Object.entries(KERNEL_GRANTS).map(([table, may]) => `grant ${may} on ${table} to ${WALLED_ROLE}`),
  ]
}

/** `own` rows are read and written, `read` ones only read, `added` may be inserted beside the own; without `own`: no wall. */
interface Wall {
  table: string
  own?: string
  read?: string
  added?: string
}

function walls(strapi: Core.Strapi): Wall[] {
  const declared = territories(strapi)
  const ours = [...declared].map(([uid, territory]): Wall => {
    const table = strapi.db.metadata.get(uid).tableName
    if (!belongs(territory)) return { table, own: territory === 'shared' ? undefined : 'false' }
    return { table, own: ownRows(table, columnsOfTerritory(strapi, uid, territory)), read: territory.open }
  })
  return [
    ...ours,
    ...MEDIA.map((uid) => media(strapi.db.metadata.get(uid).tableName)),
    ...Object.entries(OTHER_WALLS).map(([table, own]) => ({ table, own })),
    ...linkWalls(strapi, declared),
  ]
}

const told = (setting: string): string => `nullif((select current_setting('app.${setting}', true)), '')`

// The scalar sub-selects are evaluated once per statement, not once per row.
const ownRows = (table: string, { cities, owner, account, expert }: Columns): string => {
  const conditions = [
    ...cities.map(
      (city) => `"${table}"."${city}" = any(string_to_array((select current_setting('app.cities', true)), ','))`,
    ),
    ...(owner ? [`"${table}"."${owner}" = ${told('owner')}`] : []),
    ...(account ? [`"${table}"."${account}" = ${told('account')}::integer`] : []),
    ...(expert ? [`"${table}"."${expert}" = ${told('actor')}`] : []),
  ]
  // A type that only opens rows is written by nobody behind the wall.
  return conditions.join(' or ') || 'false'
}

/** A picture without a city is public: everybody reads it, an organisation may add one, only the province changes it. */
const media = (table: string): Wall => ({
  table,
  own: ownRows(table, { cities: ['city_code'] }),
  read: 'city_code is null',
  added: `city_code is null and ${told('owner')} is not null`,
})

const undecided = `${told('actor')} is null`
const byActor = `actor_id = ${told('actor')} or coalesce(${told('actor')}, 'public') = 'public'`

/** Tables of the kernel and of Strapi: what of them a request needs that is walled. */
const OTHER_WALLS: Record<string, string> = {
  desk_history: ownRows('desk_history', {
    cities: ['city_code', 'also_city_code'],
    owner: 'credit_code',
    expert: 'expert_actor',
  }),
  desk_idempotency: byActor,
  desk_import: byActor,
  desk_import_page: 'exists (select 1 from desk_import i where i.id = import_id)',
  // What a city's organisations are told its officers see; everybody sees what he is told himself.
  notices_message: `${ownRows('notices_message', { cities: ['city_code'] })}
    or recipient = 'account:' || ${told('account')}
    or recipient = 'staff:' || substr(${told('actor')}, 7) and ${told('actor')} like 'admin:%'`,
  // Authentication reads accounts before anybody is known; whoever is known sees himself and his colleagues.
  up_users: `${undecided} or id = ${told('account')}::integer
    or exists (select 1 from memberships m where m.account_id = up_users.id and m.credit_code = ${told('owner')})`,
  admin_users: `coalesce(${told('actor')}, '') not like 'account:%'`,
  // Who signs in is nobody yet; from then on a session is its holder's.
  strapi_sessions: `coalesce(${told('actor')}, 'public') = 'public'
    or user_id = substr(${told('actor')}, 7) and origin = 'admin' and ${told('actor')} like 'admin:%'
    or user_id = ${told('account')} and origin = 'users-permissions'`,
  strapi_core_store_settings: `coalesce(${told('actor')}, '') not like 'account:%'`,
  strapi_api_tokens: undecided,
  strapi_api_token_permissions: undecided,
  strapi_transfer_tokens: undecided,
  strapi_transfer_token_permissions: undecided,
  strapi_webhooks: 'false',
}

function raise({ table, own, read, added }: Wall): string[] {
  const gone = [`drop policy if exists territory on "${table}"`, `drop policy if exists territory_open on "${table}"`]
  if (own === undefined) return [`alter table "${table}" disable row level security`, ...gone]
  return [
    `alter table "${table}" enable row level security`,
    ...gone,
    `create policy territory on "${table}" to ${WALLED_ROLE} using (${own}) with check (${added ? `(${own}) or (${added})` : own})`,
    // For reading alone: one policy for all would let whoever may read a published list delete it.
    ...(read ? [`create policy territory_open on "${table}" for select to ${WALLED_ROLE} using (${read})`] : []),
  ]
}

/** Before a schema change: a policy pins the type of the columns it names. */
export async function dropPolicies(): Promise<void> {
  const policies = await query<{ tablename: string; policyname: string }>(
    `select tablename, policyname from pg_policies where policyname in ('territory', 'territory_open')`,
  )
  for (const { tablename, policyname } of policies) await execute(`drop policy ${policyname} on "${tablename}"`)
}

/** Whether every policy stands; a marker alone would lie after they were dropped for a schema change, or by hand. */
export async function policiesStand(strapi: Core.Strapi): Promise<boolean> {
  const wanted = policyStatements(strapi).filter((sql) => sql.startsWith('create policy')).length
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from pg_policies where policyname in ('territory', 'territory_open')`,
  )
  return row?.n === wanted
}

/** Refuses a database role that row-level security does not bind, or that cannot put on the walled role. */
export async function checkRole(): Promise<void> {
  const [role] = await query<{ rolsuper: boolean; rolbypassrls: boolean }>(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  if (role?.rolsuper || role?.rolbypassrls)
    throw new Error(
      'the database role is a superuser or bypasses row-level security: use a role of its own (docs/operations.md)',
    )
  const [walled] = await query(`select 1 from pg_roles where rolname = $1`, [WALLED_ROLE])
  if (!walled) {
    await execute(`create role ${WALLED_ROLE} nologin`)
    const [version] = await query<{ n: number }>(`select current_setting('server_version_num')::int as n`)
    await execute(`grant ${WALLED_ROLE} to current_user${(version?.n ?? 0) >= 160000 ? ' with set true' : ''}`)
  }
}
