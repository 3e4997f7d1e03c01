import { query, strapi } from '../app'

/** A constraint, unique index, trigger or NOT NULL that we added to the database. */
export interface Kept {
  kind: 'constraint' | 'unique index' | 'trigger' | 'not null'
  table: string
  name: string
}

interface StrapiTable {
  name: string
  indexes: { name: string }[]
  foreignKeys: { name: string }[]
}

/** Strapi's tables with the names of their indexes and foreign keys, from its own schema. */
const strapiTables = (): StrapiTable[] =>
  (strapi.db as unknown as { schema: { schema: { tables: StrapiTable[] } } }).schema.schema.tables

const STRAPIS_OWN = /^strapi_/

export const isStrapiTable = (table: string): boolean =>
  STRAPIS_OWN.test(table) || strapiTables().some(({ name }) => name === table)

/** Everything in the database that is not in Strapi's schema. */
export async function keptByUs(): Promise<Kept[]> {
  const strapis = new Set(
    strapiTables().flatMap(({ name, indexes, foreignKeys }) => [
      `${name}_pkey`,
      ...[...indexes, ...foreignKeys].map((made) => made.name),
    ]),
  )
  const all = await query<Kept>(
    `select 'constraint' as kind, c.conrelid::regclass::text as "table", c.conname as name
       from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype <> 'n'
     union all
     select 'unique index', i.indrelid::regclass::text, i.indexrelid::regclass::text
       from pg_index i join pg_class t on t.oid = i.indrelid
       where i.indisunique and t.relnamespace = 'public'::regnamespace
         and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype <> 'f')
     union all
     select 'trigger', t.tgrelid::regclass::text, t.tgname from pg_trigger t where not t.tgisinternal
     union all
     select 'not null', a.attrelid::regclass::text, a.attname
       from pg_attribute a join pg_class t on t.oid = a.attrelid
       where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and a.attnotnull
         and a.attidentity <> 'a' and a.attname <> 'id'
     order by 1, 2, 3`,
  )
  return all.filter(({ kind, table, name }) => {
    if (STRAPIS_OWN.test(table)) return false
    return kind === 'not null' ? !strapiNotNull(table, name) : !strapis.has(name)
  })
}

/** Whether a NOT NULL comes from Strapi's schema. */
function strapiNotNull(table: string, column: string): boolean {
  const found = strapiTables().find(({ name }) => name === table) as
    | (StrapiTable & { columns: { name: string; notNullable?: boolean }[] })
    | undefined
  return Boolean(found?.columns.some(({ name, notNullable }) => name === column && notNullable))
}
