import type { Core } from '@strapi/strapi'
import type { Territory } from '../pure/schema'
import { execute, query } from './database'
import { WALLED_ROLE } from './walls'

interface Relation {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn?: { name: string } }
  target?: string
}

/** Declarations of all content types, uid -> territory. */
export function territories(strapi: Core.Strapi): Map<string, Territory> {
  const declared = new Map<string, Territory>()
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    const territory = (type.pluginOptions as { territory?: Territory } | undefined)?.territory
    if (territory) declared.set(uid, territory)
  }
  return declared
}

const KERNEL_TABLES: [table: string, belongs: Belongs][] = [
  ['desk_history', { cities: ['city_code'], owner: 'credit_code' }],
]

/** SQL of the wall: grants, and one policy per scoped table and per link table of one. */
export function policyStatements(strapi: Core.Strapi): string[] {
  const declared = territories(strapi)
  const statements = [
    `grant usage on schema public to ${WALLED_ROLE}`,
    `grant select, insert, update, delete on all tables in schema public to ${WALLED_ROLE}`,
    `grant usage, select on all sequences in schema public to ${WALLED_ROLE}`,
  ]
  for (const [table, belongs] of KERNEL_TABLES) statements.push(...wall(table, ownRows(table, belongs)))
  for (const [uid, territory] of declared) {
    const { tableName } = strapi.db.metadata.get(uid)
    const own = ownRows(tableName, {
      cities: [territory.city ?? []].flat().map((name) => column(strapi, uid, name)),
      owner: territory.owner && column(strapi, uid, territory.owner),
      account: territory.account && column(strapi, uid, territory.account),
    })
    statements.push(...wall(tableName, own, territory.open))
  }
  for (const [table, condition] of linkTables(strapi, declared)) statements.push(...wall(table, condition))
  return statements
}

/** Columns by which the rows of a table belong to cities, to an organisation and to an account. */
interface Belongs {
  cities: readonly string[]
  owner?: string
  account?: string
}

const told = (setting: string): string => `nullif((select current_setting('app.${setting}', true)), '')`

// The scalar sub-selects are evaluated once per statement, not once per row.
const ownRows = (table: string, { cities, owner, account }: Belongs): string =>
  [
    ...cities.map(
      (city) => `"${table}"."${city}" = any(string_to_array((select current_setting('app.cities', true)), ','))`,
    ),
    ...(owner ? [`"${table}"."${owner}" = ${told('owner')}`] : []),
    ...(account ? [`"${table}"."${account}" = ${told('account')}::integer`] : []),
  ].join(' or ')

const wall = (table: string, condition: string, open?: string): string[] => [
  `alter table "${table}" enable row level security`,
  `drop policy if exists territory on "${table}"`,
  `create policy territory on "${table}" to ${WALLED_ROLE} using (${condition}${open ? ` or ${open}` : ''}) with check (${condition})`,
]

/** A link row is visible when every scoped row it joins is: foreign-key checks bypass policies, so links need their own. */
function linkTables(strapi: Core.Strapi, declared: Map<string, Territory>): Map<string, string> {
  const conditions = new Map<string, Set<string>>()
  const add = (table: string, uid: string, columnName: string): void => {
    const { tableName } = strapi.db.metadata.get(uid)
    const known = conditions.get(table) ?? new Set<string>()
    known.add(`exists (select 1 from "${tableName}" x where x.id = "${table}"."${columnName}")`)
    conditions.set(table, known)
  }
  for (const [uid, type] of Object.entries(strapi.contentTypes))
    for (const name of Object.keys(type.attributes)) {
      const attribute = strapi.db.metadata.get(uid).attributes[name] as Relation | undefined
      const { joinTable, target } = attribute ?? {}
      if (!joinTable) continue
      if (declared.has(uid)) add(joinTable.name, uid, joinTable.joinColumn.name)
      if (target && declared.has(target) && joinTable.inverseJoinColumn)
        add(joinTable.name, target, joinTable.inverseJoinColumn.name)
    }
  return new Map([...conditions].map(([table, all]) => [table, [...all].join(' and ')]))
}

function column(strapi: Core.Strapi, uid: string, attribute: string): string {
  const found = strapi.db.metadata.get(uid).attributes[attribute] as { columnName?: string } | undefined
  if (!found?.columnName) throw new Error(`${uid}: territory names unknown attribute ${attribute}`)
  return found.columnName
}

/** Before a schema change: a policy pins the type of the columns it names. */
export async function dropPolicies(): Promise<void> {
  const policies = await query<{ tablename: string }>(
    `select tablename from pg_policies where policyname = 'territory'`,
  )
  for (const { tablename } of policies) await execute(`drop policy territory on "${tablename}"`)
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
