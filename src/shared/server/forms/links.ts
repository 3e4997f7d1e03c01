import type { Core } from '@strapi/strapi'
import type { Territory } from '../../pure/schema'
import { belongs, columnsOfTerritory, MEDIA, type Columns } from '../walls/territories'
import { relationsOf, typeUids } from '../process/strapi-edge'
import type { Relation } from '../process/strapi-types'

type Declared = Map<string, Territory>

const tableOf = (strapi: Core.Strapi, uid: string): string => strapi.db.metadata.get(uid).tableName

function* allRelations(strapi: Core.Strapi, uids: Iterable<string>): Generator<{ uid: string; relation: Relation }> {
  for (const uid of uids) for (const relation of Object.values(relationsOf(strapi, uid))) yield { uid, relation }
}

const seen = (table: string, row: string): string => `exists (select 1 from "${table}" x where x.id = ${row})`

/**
 * A link row is visible if every walled row it joins is: foreign-key checks bypass policies, so link tables need their
 * own.
 */
export function linkWalls(strapi: Core.Strapi, declared: Declared): { table: string; own: string }[] {
  const conditions = new Map<string, Set<string>>()
  const add = (table: string, condition: string): void => {
    conditions.set(table, (conditions.get(table) ?? new Set()).add(condition))
  }
  const walled = [...[...declared].filter(([, territory]) => territory !== 'shared').map(([uid]) => uid), ...MEDIA]
  for (const { uid, relation } of allRelations(strapi, typeUids(strapi))) {
    const { joinTable, target } = relation
    // The far side of a media link uses the same table, which the near side covers for all its types.
    if (!joinTable || joinTable.on) continue
    const { name, joinColumn, inverseJoinColumn, morphColumn } = joinTable
    if (walled.includes(uid)) add(name, seen(tableOf(strapi, uid), `"${name}"."${joinColumn.name}"`))
    if (target && walled.includes(target) && inverseJoinColumn)
      add(name, seen(tableOf(strapi, target), `"${name}"."${inverseJoinColumn.name}"`))
    if (morphColumn)
      for (const other of walled)
        add(
          name,
          `("${name}"."${morphColumn.typeColumn.name}" is distinct from '${other}' or ${seen(tableOf(strapi, other), `"${name}"."${morphColumn.idColumn.name}"`)})`,
        )
  }
  return [...conditions].map(([table, all]) => ({ table, own: [...all].join(' and ') }))
}

/**
 * Triggers on link tables of walled types: no second link on a to-one relation whose row is hidden from the writer, and
 * no links between rows that share neither a city nor an organisation.
 */
export function linkStatements(strapi: Core.Strapi, declared: Declared): string[] {
  const statements: string[] = []
  for (const { uid, relation } of allRelations(strapi, declared.keys())) {
    const { joinTable, joinColumn, target, mappedBy } = relation
    const own = declared.get(uid)
    const other = target ? declared.get(target) : undefined
    if (!target || mappedBy || own === 'shared' || !other || joinColumn?.name === 'document_id') continue
    if (joinTable?.inverseJoinColumn) statements.push(...once(relation.relation, joinTable))
    if (!belongs(own) || !belongs(other)) continue
    const [mine, theirs] = [columnsOfTerritory(strapi, uid, own), columnsOfTerritory(strapi, target, other)]
    if (joinColumn) statements.push(...columnAtHome(strapi, uid, target, joinColumn.name, [mine, theirs]))
    else if (joinTable?.inverseJoinColumn)
      statements.push(...tableAtHome(strapi, uid, target, joinTable, [mine, theirs]))
  }
  return statements
}

type JoinTable = NonNullable<Relation['joinTable']>

function once(kind: string | undefined, { name, joinColumn, inverseJoinColumn }: JoinTable): string[] {
  const unique = (column: string): string =>
    `create unique index if not exists "${name}_${column}_once" on "${name}" ("${column}")`
  if (kind === 'manyToOne') return [unique(joinColumn.name)]
  if (kind === 'oneToMany' && inverseJoinColumn) return [unique(inverseJoinColumn.name)]
  if (kind === 'oneToOne' && inverseJoinColumn) return [unique(joinColumn.name), unique(inverseJoinColumn.name)]
  return []
}

/** SQL: whether `a` and `b` share a city or an organisation; undefined if they cannot be compared. */
function shared(a: (column: string) => string, b: (column: string) => string, [mine, theirs]: Columns[]) {
  if (!mine || !theirs) return undefined
  const cities = mine.cities.flatMap((m) => theirs.cities.map((t) => `${a(m)} = ${b(t)}`))
  if (cities.length === 0) return undefined
  return [...cities, ...(mine.owner && theirs.owner ? [`${a(mine.owner)} = ${b(theirs.owner)}`] : [])].join(' or ')
}

function columnAtHome(strapi: Core.Strapi, uid: string, target: string, link: string, columns: Columns[]): string[] {
  const condition = shared(
    (column) => `@row ->> '${column}'`,
    (column) => `t."${column}"`,
    columns,
  )
  const table = tableOf(strapi, uid)
  const id = `(@row ->> '${link}')`
  return condition
    ? trigger(
        table,
        link,
        `select ${id} is null or exists (select 1 from "${tableOf(strapi, target)}" t where t.id = ${id}::integer and (${condition}))`,
      )
    : []
}

function tableAtHome(
  strapi: Core.Strapi,
  uid: string,
  target: string,
  { name, joinColumn, inverseJoinColumn }: JoinTable,
  columns: Columns[],
): string[] {
  const condition = shared(
    (column) => `a."${column}"`,
    (column) => `b."${column}"`,
    columns,
  )
  const id = (column: string): string => `(@row ->> '${column}')::integer`
  return condition && inverseJoinColumn
    ? trigger(
        name,
        joinColumn.name,
        `select exists (select 1 from "${tableOf(strapi, uid)}" a, "${tableOf(strapi, target)}" b
          where a.id = ${id(joinColumn.name)} and b.id = ${id(inverseJoinColumn.name)} and (${condition}))`,
      )
    : []
}

// No `update of`: Strapi could not drop a column used there.
const trigger = (table: string, link: string, judges: string): string[] => [
  `create or replace trigger "desk_home_${link}" before insert or update on "${table}"
   for each row execute function desk_link_at_home('${link}', '${table}_${link}_fk', '${judges.replaceAll("'", "''")}')`,
]
