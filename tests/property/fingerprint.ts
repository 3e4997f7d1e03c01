import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Actor } from './world'

/**
 * What a request may write though it is refused, or only reads: counters, sessions, logs of sign-ins, of attempts on other cities' rows and of mails.
 * Everything else stays as it was.
 */
const LOGS =
  // Letters are asked for by anybody, whoever he names; their links are made when they are sent.
  /^(strapi_sessions|desk_throttle|desk_login|desk_account_token|desk_letter|desk_marker|attempts)$/
/** Strapi's own weekly count of its uploads, written once after a boot, whatever is asked meanwhile. */
const BACKGROUND: Record<string, string> = { strapi_core_store_settings: ` where key <> 'plugin_upload_metrics'` }
/** What is written beside every act, by whomever. */
const COMMON = /^(desk_event|desk_sequence)$/

interface Marks {
  /** Number of rows and sum of their row versions: of all rows, */
  all: string
  /** of those that are not the actor's, */
  others: string
  /** and of those of them that were there at the last print. */
  othersOld: string
}

interface Print {
  tables: Map<string, Marks>
  /** The first transaction that began after this print. */
  next: string
}

/**
 * Sees every write: each row version carries the number of the transaction that wrote it, and numbers only grow, so an
 * insert, update or delete of any row changes the number of rows or the sum.
 */
export class Fingerprints {
  last: Print | undefined

  private constructor(
    private readonly client: Client,
    private readonly text: string,
  ) {}

  static async of(actor: Actor): Promise<Fingerprints> {
    const client = new Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select t.table_name as name, array_agg(c.column_name::text) as columns
       from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
       where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`,
    )
    const parts = rows
      .filter(({ name }) => !LOGS.test(name))
      .map(({ name, columns }) => {
        const others = COMMON.test(name) ? 'false' : othersOf(actor, name, columns)
        const version = 'xmin::text::bigint'
        const mark = (where: string): string =>
          `count(*) filter (where ${where}) || ':' || coalesce(sum(${version}) filter (where ${where}), 0)`
        return `select '${name}' as name, ${mark('true')} as "all", ${mark(others)} as others,
          ${mark(`${version} < $1 and (${others})`)} as "othersOld" from "${name}"${BACKGROUND[name] ?? ''}`
      })
    return new Fingerprints(client, parts.join(' union all '))
  }

  /** @param since the transaction before which a row counts as there already. */
  async take(since?: string): Promise<Print> {
    await this.lettersGone()
    const next = await this.next()
    const { rows } = await this.client.query<Marks & { name: string }>({
      name: 'print',
      text: this.text,
      values: [since ?? next],
    })
    this.last = { tables: new Map(rows.map(({ name, ...marks }) => [name, marks])), next }
    return this.last
  }

  /** An invitation gets its token when its letter is sent, which is after the answer. */
  private async lettersGone(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await this.client.query(`select 1 from desk_letter where state = 'queued' limit 1`)
      if (rows.length === 0) return
      await wait(20)
    }
  }

  private async next(): Promise<string> {
    const { rows } = await this.client.query<{ n: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as n')
    return rows[0]?.n ?? '0'
  }

  end(): Promise<void> {
    return this.client.end()
  }
}

const tablesWhere = (before: Print, after: Print, differ: (was: Marks, is: Marks) => boolean): string[] =>
  [...after.tables].filter(([name, is]) => differ(before.tables.get(name) ?? is, is)).map(([name]) => name)

/** Tables with any write between two prints. */
export const written = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (was, is) => was.all !== is.all)
/** Tables with a changed or deleted row that was not the actor's. */
export const changedOthers = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (was, is) => was.others !== is.othersOld)
/** Tables with a new row that is not the actor's. */
export const addedOthers = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (_, is) => is.others !== is.othersOld)

/** SQL condition of the rows that are not the actor's to change. */
function othersOf(actor: Actor, table: string, columns: readonly string[]): string {
  const not = (column: string, value: string | number | undefined): string[] =>
    value !== undefined && columns.includes(column) ? [`"${column}"::text is distinct from '${value}'`] : []
  const conditions = [
    ...not('city_code', actor.cityCode),
    ...(table === 'cities' ? not('code', actor.cityCode) : []),
    ...not('credit_code', actor.creditCode),
    ...not('account_id', actor.accountId),
    ...not('actor_id', actor.id),
    ...(table === 'up_users' ? not('id', actor.accountId) : []),
    ...(table === 'admin_users' ? not('id', actor.adminId) : []),
  ]
  // The province may change what the procedure lets it change, anywhere.
  return actor.everywhere ? 'false' : conditions.length > 0 ? conditions.join(' and ') : 'true'
}
