import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import { randomBytes } from 'node:crypto'
import { noteDatabaseBack } from './outages'
import { markAsOurs } from './sql-misfits'
import { transactionsOf } from '../process/strapi-edge'

declare const strapi: Core.Strapi

export type Row = Record<string, unknown>

/**
 * Runs one SQL statement in the surrounding transaction, or on a pooled connection without one. The only way to raw
 * SQL: taking a second connection inside a transaction would exhaust the pool.
 * @param text with `$1`-style parameters (knex wants `?`; a literal `?` stays literal).
 * @param params arrays become PostgreSQL arrays; pass JSON as a string and cast it.
 */
export async function query<T extends object = Row>(text: string, params: readonly unknown[] = []): Promise<T[]> {
  const bindings: Knex.Value[] = []
  const sql = text.replace(/\?/g, '\\?').replace(/\$(\d+)/g, (_, n: string) => {
    bindings.push((params[Number(n) - 1] ?? null) as Knex.Value)
    return '?'
  })
  const raw = strapi.db.connection.raw(sql, bindings)
  const trx = await currentTransaction()
  const askedAt = Date.now()
  try {
    const answer = (await (trx ? raw.transacting(trx) : raw)) as Answered<T>
    noteDatabaseBack(askedAt)
    return readJson(answer)
  } catch (error) {
    throw markAsOurs(error)
  }
}

interface Field {
  name: string
  dataTypeID: number
}

interface Answered<T extends object> {
  rows?: T[]
  fields?: Field[]
}

// Strapi configures the driver to leave JSON as text.
function readJson<T extends object>({ rows = [], fields = [] }: Answered<T>): T[] {
  const json = fields.filter((field) => field.dataTypeID === JSON_OID || field.dataTypeID === JSONB_OID)
  for (const row of rows) for (const { name } of json) parseIn(row as Row, name)
  return rows
}

const JSON_OID = 114
const JSONB_OID = 3802

function parseIn(row: Row, name: string): void {
  const value = row[name]
  if (typeof value === 'string') row[name] = JSON.parse(value)
}

/** Number of rows changed by a statement that returns none. */
export async function execute(text: string, params: readonly unknown[] = []): Promise<void> {
  await query(text, params)
}

/**
 * Runs `fn` in the surrounding transaction if there is one (no savepoint: errors must propagate), otherwise in a new
 * one.
 */
export function inTransaction<T>(fn: () => Promise<T>): Promise<T> {
  return transactionsOf(strapi).transaction(() => fn())
}

// Inside a transaction, `transaction()` without a callback returns the current one.
async function currentTransaction(): Promise<Knex.Transaction | undefined> {
  return strapi.db.inTransaction() ? (await strapi.db.transaction()).get() : undefined
}

interface Connection {
  query<T extends object>(text: string, values?: readonly unknown[]): Promise<Answered<T>>
}
interface ConnectionPool {
  acquireConnection(): Promise<Connection>
  releaseConnection(connection: Connection): Promise<void>
}

/**
 * Runs SQL written by a library, as the driver takes it: several statements in one text, without parameters. Joins the
 * surrounding transaction like `query`.
 */
export async function runForeign(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }> {
  const trx = await currentTransaction()
  const pool = (trx ?? strapi.db.connection).client as ConnectionPool
  const connection = await pool.acquireConnection()
  try {
    return { rows: readJson(await connection.query(text, values)) }
  } catch (error) {
    // A failed text with its own BEGIN leaves the pooled connection in a failed transaction.
    if (!trx) await connection.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await pool.releaseConnection(connection)
  }
}

/** Calls `fn` after the surrounding transaction has committed; immediately without one. */
export async function afterCommit(fn: () => void): Promise<void> {
  if (strapi.db.inTransaction()) await strapi.db.transaction(({ onCommit }) => onCommit(fn))
  else fn()
}

/** Table and columns of a content type, from Strapi's own metadata. */
export function tableOf(uid: string): string {
  return strapi.db.metadata.get(uid).tableName
}

/** attribute -> column, scalars and join columns only. */
export function columnsOf(uid: string): Map<string, string> {
  const columns = new Map<string, string>()
  for (const [name, attribute] of Object.entries(strapi.db.metadata.get(uid).attributes)) {
    if ('columnName' in attribute && typeof attribute.columnName === 'string') columns.set(name, attribute.columnName)
    const join = (attribute as { joinColumn?: { name: string } }).joinColumn
    // `localizations` joins on the document id itself; it is no column of its own.
    if (join && join.name !== 'document_id') columns.set(name, join.name)
  }
  return columns
}

/** A database row by attribute names; unknown columns keep their names. */
export function toAttributes<T>(uid: string, row: Row): T {
  const names = attributeNames(uid)
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [names.get(column) ?? column, value])) as T
}

const namesByUid = new Map<string, Map<string, string>>()
function attributeNames(uid: string): Map<string, string> {
  let names = namesByUid.get(uid)
  if (!names) {
    names = new Map([...columnsOf(uid)].map(([name, column]) => [column, name]))
    namesByUid.set(uid, names)
  }
  return names
}

/** Attribute values -> a JSON object by column names, for `jsonb_populate_recordset`. */
export function toColumns(uid: string, values: Row): Row {
  const columns = columnsOf(uid)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const column = columns.get(name)
      if (!column) throw new Error(`${uid} has no attribute ${name}`)
      return [column, value]
    }),
  )
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An identifier like Strapi's own: 24 characters of [a-z0-9]. */
export function newDocumentId(): string {
  // 252 = 7 × 36: bytes above it would favour the first letters.
  let id = ''
  while (id.length < 24) for (const byte of randomBytes(32)) if (byte < 252 && id.length < 24) id += ALPHABET[byte % 36]
  return id
}

/**
 * Inserts rows of one content type in one statement.
 * @param rows attribute values; document id, timestamps and version are filled in.
 * @returns the stored rows by attribute names, in the given order.
 */
export async function insertRows<T = Row>(uid: string, rows: readonly Row[]): Promise<T[]> {
  if (rows.length === 0) return []
  const has = columnsOf(uid)
  const now = new Date().toISOString()
  const filled = rows.map((row) =>
    toColumns(uid, {
      documentId: newDocumentId(),
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
      ...(has.has('version') ? { version: 1 } : {}),
      ...row,
    }),
  )
  const columns = [...new Set(filled.flatMap((row) => Object.keys(row)))].map((c) => `"${c}"`).join(', ')
  const table = tableOf(uid)
  const stored = await query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb) returning *`,
    [JSON.stringify(filled)],
  )
  const byId = new Map(stored.map((row) => [row.document_id, row]))
  return filled.map((row) => toAttributes<T>(uid, byId.get(row.document_id) as Row))
}

/** Rows of a content type by an SQL condition, by attribute names. */
export async function selectRows<T = Row>(
  uid: string,
  where: string,
  params: readonly unknown[] = [],
  tail = '',
): Promise<T[]> {
  const rows = await query(`select * from "${tableOf(uid)}" where ${where} ${tail}`, params)
  return rows.map((row) => toAttributes<T>(uid, row))
}
