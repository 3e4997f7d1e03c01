import type { Core } from '@strapi/strapi'
import { execute, query } from '../database/database'
import { linkWalls } from '../forms/links'
import { declaredWalls, openedRows, ownRows, scopeSetting } from './declared-walls'
import { belongs, columnsOfTerritory, MEDIA, territories } from './territories'
import { WALLED_ROLE } from './walls'

/** Nothing is granted wholesale: later tables must be named before a walled connection sees them. */
export const REVOKE_ALL = [
  `revoke all on all tables in schema public from ${WALLED_ROLE}`,
  `revoke all on all sequences in schema public from ${WALLED_ROLE}`,
]

/** SQL of the walls: grants, and policies per table with a territory and per link table. */
export function policyStatements(strapi: Core.Strapi): string[] {
  return [...grants(strapi), ...walls(strapi).flatMap(raise)]
}

function grants(strapi: Core.Strapi): string[] {
  const tables = [...strapi.db.metadata.values()].map(({ tableName }) => tableName).sort()
  return [
    `grant usage on schema public to ${WALLED_ROLE}`,
    `grant usage on all sequences in schema public to ${WALLED_ROLE}`,
    ...tables.map((table) => `grant select, insert, update, delete on "${table}" to ${WALLED_ROLE}`),
    ...declaredWalls().flatMap(({ table, may }) => (may ? [`grant ${may} on ${table} to ${WALLED_ROLE}`] : [])),
  ]
}

/**
 * `own` rows are read and written, `read` rows only read, `added` rows may also be inserted; without `own`: no wall.
 */
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
    const read = [territory.open ?? [], ...openedRows(table)].flat().join(' or ') || undefined
    return { table, own: ownRows(table, columnsOfTerritory(strapi, uid, territory)), read }
  })
  return [
    ...ours,
    ...MEDIA.map((uid) => media(strapi.db.metadata.get(uid).tableName)),
    ...declaredWalls().filter(({ own }) => own),
    ...linkWalls(strapi, declared),
  ]
}

/** A picture without a city is public: everybody reads it, organisations may add one, only the province changes it. */
const media = (table: string): Wall => ({
  table,
  own: ownRows(table, { cities: ['city_code'] }),
  read: 'city_code is null',
  added: `city_code is null and ${scopeSetting('owner')} is not null`,
})

function raise({ table, own, read, added }: Wall): string[] {
  const gone = [`drop policy if exists territory on "${table}"`, `drop policy if exists territory_open on "${table}"`]
  if (own === undefined) return [`alter table "${table}" disable row level security`, ...gone]
  return [
    `alter table "${table}" enable row level security`,
    ...gone,
    `create policy territory on "${table}" to ${WALLED_ROLE} using (${own}) with check (${added ? `(${own}) or (${added})` : own})`,
    // For reading only: a single policy would let readers of a published list delete it.
    ...(read ? [`create policy territory_open on "${table}" for select to ${WALLED_ROLE} using (${read})`] : []),
  ]
}

/** Before a schema change: the type of a column used in a policy cannot change. */
export async function dropPolicies(): Promise<void> {
  const policies = await query<{ tablename: string; policyname: string }>(
    `select tablename, policyname from pg_policies where policyname in ('territory', 'territory_open')`,
  )
  for (const { tablename, policyname } of policies) await execute(`drop policy ${policyname} on "${tablename}"`)
}

/**
 * Whether every policy exists; the marker alone does not show that they were dropped for a schema change, or by hand.
 */
export async function policiesStand(strapi: Core.Strapi): Promise<boolean> {
  const wanted = policyStatements(strapi).filter((sql) => sql.startsWith('create policy')).length
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from pg_policies where policyname in ('territory', 'territory_open')`,
  )
  return row?.n === wanted
}

/** Refuses a database role that bypasses row-level security, or that cannot take the walled role. */
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
