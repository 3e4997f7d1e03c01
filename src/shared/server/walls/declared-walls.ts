import { bootRegistry, clearedAtBoot } from '../process/boot-registries'
import type { Columns } from './territories'

/** SQL: a setting of the walled connection; null where nobody or nothing is set. */
export const scopeSetting = (setting: string): string => `nullif((select current_setting('app.${setting}', true)), '')`

/** SQL: the rows of a table that are a city's, an organisation's, an account's or an expert's own. */
// The scalar sub-selects are evaluated once per statement, not once per row.
export const ownRows = (table: string, { cities, owner, account, expert }: Columns): string => {
  const conditions = [
    ...cities.map(
      (city) => `"${table}"."${city}" = any(string_to_array((select current_setting('app.cities', true)), ','))`,
    ),
    ...(owner ? [`"${table}"."${owner}" = ${scopeSetting('owner')}`] : []),
    ...(account ? [`"${table}"."${account}" = ${scopeSetting('account')}::integer`] : []),
    ...(expert ? [`"${table}"."${expert}" = ${scopeSetting('actor')}`] : []),
  ]
  // A type that only opens rows is written by nobody behind the wall.
  return conditions.join(' or ') || 'false'
}

/** SQL: nobody is signed in yet, as while an account signs in. */
export const undecided = `${scopeSetting('actor')} is null`
/** SQL: rows that an actor wrote for himself. */
export const byActor = `actor_id = ${scopeSetting('actor')} or coalesce(${scopeSetting('actor')}, 'public') = 'public'`

/** A table that no schema declares, or one of Strapi's: what a walled connection may do to it, and which rows it sees. */
export interface DeclaredWall {
  table: string
  /** Privileges; without them the table's constraints file, or its schema, grants. */
  may?: string
  /** SQL of the rows that are seen and written; all without it. */
  own?: string
}

const declared = bootRegistry<DeclaredWall>('wall')
const widened = clearedAtBoot(new Map<string, string[]>())
const opened = clearedAtBoot(new Map<string, string[]>())

/** Declares the wall of a table at boot. @throws when it has one already. */
export const declareWall = (plugin: string, wall: DeclaredWall): void => declared.add(plugin, wall.table, wall)

/** Lets a walled connection see further rows of a table of an earlier plugin. @param own SQL of these rows. */
export function widenWall(table: string, own: string): void {
  widened.set(table, [...(widened.get(table) ?? []), own])
}

/** Lets a walled connection read further rows of a type of an earlier plugin. @param table its table. @param read SQL of them. */
export function openWall(table: string, read: string): void {
  opened.set(table, [...(opened.get(table) ?? []), read])
}

/** SQL of the rows of a type that later plugins let be read. */
export const openedRows = (table: string): readonly string[] => opened.get(table) ?? []

/** In a fixed order: the text of the policies decides whether they are made anew. */
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
