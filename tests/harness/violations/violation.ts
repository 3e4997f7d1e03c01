/**
 * A statement that violates one constraint, unique index or trigger of ours. One without a violation fails
 * tests/integration/constraints.test.ts. Add it under its name to `violations` of the table's type (tests/types), or for
 * tables without a type to the plugin's file here.
 */
export interface Violation {
  sql: string
  /** Expected SQLSTATE. */
  code: string
}

/** By name of the constraint or index, or `table.trigger`. Rows of each table are called `a` and `b`. */
export type Violations = Readonly<Record<string, Violation>>

export const DUPLICATE = '23505'
export const MISSING = '23503'
export const CHECKED = '23514'
export const EMPTY = '23502'

/** Row b takes values that must be unique. */
export const twice = (table: string, ...columns: string[]): Violation => ({
  sql: `update "${table}" x set ${columns.map((name) => `"${name}" = y."${name}"`).join(', ')}
        from "${table}" y where x.id = ${row(table, 'b')} and y.id = ${row(table, 'a')}`,
  code: DUPLICATE,
})

/** Both rows change so that they violate uniqueness together. */
export const both = (table: string, set: string): Violation => ({
  sql: `update "${table}" set ${set} where id in (${row(table, 'a')}, ${row(table, 'b')})`,
  code: DUPLICATE,
})

/** Row a gets a forbidden value. */
export const broken = (table: string, set: string, code = CHECKED): Violation => ({
  sql: `update "${table}" set ${set} where id = ${row(table, 'a')}`,
  code,
})

/** Row a refers to a row that does not exist. */
export const lost = (table: string, column: string, value: string): Violation =>
  broken(table, `"${column}" = '${value}'`, MISSING)

const row = (table: string, which: 'a' | 'b'): string =>
  `(select row_id from violation_ground where name = '${table}' and which = '${which}')`

/** The id of row a, and of row b, as SQL. */
export const rowA = (table: string): string => row(table, 'a')
export const rowB = (table: string): string => row(table, 'b')

/** A copy of row a with these values changed; `{}` copies everything, even the documentId. */
export const copied = (table: string, values: Readonly<Record<string, unknown>>, code: string): Violation => {
  const own = { id: 2_000_000_000, ...(Object.keys(values).length > 0 ? { document_id: 'copied' } : {}), ...values }
  return {
    sql: `insert into "${table}" select (jsonb_populate_record(null::"${table}", to_jsonb(x) || '${JSON.stringify(own)}'::jsonb)).*
        from "${table}" x where x.id = ${row(table, 'a')}`,
    code,
  }
}

/** A copy of row a that refers to the application of row b, which belongs to another organisation. */
export const ofAnother = (table: string, more = ''): Violation => ({
  sql: `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(x) || jsonb_build_object('id', 2000000000,
          'document_id', 'copied', ${more} 'application_id', ${rowB('applications')}))).*
        from ${table} x where id = ${rowA(table)}`,
  code: MISSING,
})
