import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Actor } from './world'

/**
 * Tables that a refused request or a read may write: counters, sessions, and logs of sign-ins, mails and attempts on
 * other cities' rows.
 */
const LOGS =
  // Anybody may request a letter to any address; its link is created when it is sent.
  /^(strapi_sessions|desk_throttle|desk_login|desk_account_token|desk_letter|desk_marker|attempts)$/
/** Strapi's weekly upload metrics, written once after a boot. */
const BACKGROUND: Record<string, string> = { strapi_core_store_settings: ` where key <> 'plugin_upload_metrics'` }
/** Tables written with every action. */
const COMMON = /^(desk_event|desk_sequence)$/

interface Marks {
  /** Number of rows and sum of their row versions: all rows, */
  all: string
  /** rows that are not the actor's, */
  others: string
  /** and those of them that existed at the last print. */
  othersOld: string
}

interface Print {
  tables: Map<string, Marks>
  /** The first transaction that began after this print. */
  next: string
}

/**
 * Detects every write: each row version has the id of its transaction (`xmin`), which only grows, so an insert, update
 * or delete changes the number of rows or the sum.
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

  /** @param since rows of earlier transactions count as existing */
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

  /** Waits for queued letters: an invitation gets its token when its letter is sent, after the answer. */
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

export const written = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (was, is) => was.all !== is.all)
/** Tables in which a row of others was changed or deleted. */
export const changedOthers = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (was, is) => was.others !== is.othersOld)
/** Tables with a new row of others. */
export const addedOthers = (before: Print, after: Print): string[] =>
  tablesWhere(before, after, (_, is) => is.others !== is.othersOld)

/** SQL condition for the rows that the actor may not change. */
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
  // The province acts in every city.
  return actor.everywhere ? 'false' : conditions.length > 0 ? conditions.join(' and ') : 'true'
}
