import { bootRegistry, clearedAtBoot } from '../process/boot-registries'
import type { Columns } from './territories'

/** SQL: a setting of the walled connection; null if not set. */
export const scopeSetting = (setting: string): string => `nullif((select current_setting('app.${setting}', true)), '')`

/** SQL: rows of a table that belong to the connection's cities, organisation, account or expert. */
// Scalar sub-selects are evaluated once per statement, not once per row.
export const ownRows = (table: string, { cities, owner, account, expert }: Columns): string => {
  const conditions = [
    ...cities.map(
      (city) => `"${table}"."${city}" = any(string_to_array((select current_setting('app.cities', true)), ','))`,
    ),
    ...(owner ? [`"${table}"."${owner}" = ${scopeSetting('owner')}`] : []),
    ...(account ? [`"${table}"."${account}" = ${scopeSetting('account')}::integer`] : []),
    ...(expert ? [`"${table}"."${expert}" = ${scopeSetting('actor')}`] : []),
  ]
  // A type with only an `open` condition is not writable behind the wall.
  return conditions.join(' or ') || 'false'
}

/** SQL: no user is known yet, as during sign-in. */
export const undecided = `${scopeSetting('actor')} is null`
/** SQL: rows written by the actor himself. */
export const byActor = `actor_id = ${scopeSetting('actor')} or coalesce(${scopeSetting('actor')}, 'public') = 'public'`

/** A table without a schema, or one of Strapi's: privileges and visible rows of a walled connection. */
export interface DeclaredWall {
  table: string
  /** Privileges; by default granted by the table's constraints file or schema. */
  may?: string
  /** SQL condition of rows that may be read and written; all by default. */
  own?: string
}

const declared = bootRegistry<DeclaredWall>('wall')
const widened = clearedAtBoot(new Map<string, string[]>())
const opened = clearedAtBoot(new Map<string, string[]>())

/** Declares the wall of a table at boot. @throws when it has one already. */
export const declareWall = (plugin: string, wall: DeclaredWall): void => declared.add(plugin, wall.table, wall)

/** Makes further rows of an earlier plugin's table visible. @param own SQL condition. */
export function widenWall(table: string, own: string): void {
  widened.set(table, [...(widened.get(table) ?? []), own])
}

/** Makes further rows of an earlier plugin's type readable. @param table its table. @param read SQL condition. */
export function openWall(table: string, read: string): void {
  opened.set(table, [...(opened.get(table) ?? []), read])
}

/** SQL: rows of a type that later plugins make readable. */
export const openedRows = (table: string): readonly string[] => opened.get(table) ?? []

/** In a fixed order: policies are recreated when their text changes. */
export function declaredWalls(): DeclaredWall[] {
  const strange = [...widened.keys()].find((table) => !declared.get(table)?.own)
  if (strange) throw new Error(`the wall of ${strange} is widened, but was never declared`)
  return declared
    .values()
    .map((wall) => ({
      ...wall,
      ...(wall.own ? { own: [wall.own, ...(widened.get(wall.table) ?? [])].join(' or ') } : {}),
    }))
    .sort((a, b) => (a.table < b.table ? -1 : 1))
}
