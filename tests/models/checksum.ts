import { Client } from 'pg'

/** Tables that a refused request may write, with the reason. All others must stay the same. */
const MAY_WRITE: Readonly<Record<string, string>> = {
  desk_throttle: 'counts requests, and refused ones too',
  desk_login: 'remembers who signed in from where',
  attempts: 'remembers who asked for rows of another city',
  strapi_sessions: 'Strapi notes when a session was used',
  desk_marker: 'written after the answer, for mails on their way',
  strapi_core_store_settings: "Strapi's own weekly count of its uploads, whatever is asked meanwhile",
}
/** Tables that background workers update at any time: only new and deleted rows are detected. */
const WORKED_ON: Readonly<Record<string, string>> = {
  notices_message: 'the mail worker notes what it sent',
  notices_address: 'the mail worker notes where nothing arrives',
  private_files: 'the scanner notes what it found',
  desk_job: 'the clock notes when it struck',
}

interface Table {
  name: string
  /** Has a serial id: rows of a walk have higher ids than those before it. */
  numbered: boolean
}

const TABLES = `select t.table_name as name, bool_or(c.column_name = 'id' and c.data_type in ('integer', 'bigint')) as numbered
  from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
  where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`

/** Checksums by table. */
export type Print = ReadonlyMap<string, string>
/** The last id of each table before a walk. */
export type Mark = ReadonlyMap<string, string>

/**
 * Detects every write with one statement: an MD5 over the rows of the walk, and for all other rows their number and the
 * sum of `xmin`, the id of the transaction that wrote the row version.
 */
export class Checksums {
  private constructor(
    readonly client: Client,
    private readonly tables: readonly Table[],
  ) {}

  static async open(): Promise<Checksums> {
    const client = new Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<Table>(TABLES)
    return new Checksums(
      client,
      rows.filter(({ name }) => !(name in MAY_WRITE)),
    )
  }

  async mark(): Promise<Mark> {
    const parts = this.tables
      .filter(({ numbered }) => numbered)
      .map(({ name }) => `select '${name}' as name, coalesce(max(id), 0)::text as last from "${name}"`)
    const { rows } = await this.client.query<{ name: string; last: string }>(parts.join(' union all '))
    return new Map(rows.map(({ name, last }) => [name, last]))
  }

  /** A function that takes a print, with its statement prepared once per walk. */
  since(mark: Mark, walk: string): () => Promise<Print> {
    const text = this.tables.map(({ name }) => sumOf(name, mark.get(name))).join(' union all ')
    return async () => {
      const { rows } = await this.client.query<{ name: string; sum: string }>({ name: `print-${walk}`, text })
      return new Map(rows.map(({ name, sum }) => [name, sum]))
    }
  }

  end(): Promise<void> {
    return this.client.end()
  }
}

function sumOf(name: string, last: string | undefined): string {
  const parts = name in WORKED_ON ? ['count(*)'] : ['count(*)', 'sum(t.xmin::text::bigint)']
  if (last !== undefined && !(name in WORKED_ON))
    parts.push(`md5(string_agg(t::text, E'\\n' order by t.id) filter (where t.id > ${last}))`)
  return `select '${name}' as name, concat_ws(':', ${parts.join(', ')}) as sum from "${name}" t`
}

export const differing = (before: Print, after: Print): string[] =>
  [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name)
