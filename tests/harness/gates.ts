import { Client } from 'pg'
import type { SecondApp } from './second-app'
import { until } from './until'

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { GATE, nameOf } = require('./gated-items.cjs') as { GATE: number; nameOf(pid: number): string }

/** The gate that the items of a job pass (`gated-items.cjs`). A process boots only while it is open: they hold locks. */
export interface Gate {
  shut(): Promise<unknown>
  open(): Promise<unknown>
  /** Resolves when an item of this process stands before the gate: it has begun and is not done. */
  holds(app: SecondApp): Promise<unknown>
  end(): Promise<void>
}

/** The gate of a database, held by a session of its own: it opens when that ends. */
export async function gateOf(url: string): Promise<Gate> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const HELD = `select 1 from pg_stat_activity
    where datname = current_database() and wait_event = 'advisory' and application_name = $1`
  return {
    shut: () => client.query('select pg_advisory_lock($1)', [GATE]),
    open: () => client.query('select pg_advisory_unlock($1)', [GATE]),
    holds: ({ pid }) => until(async () => (await client.query(HELD, [nameOf(pid)])).rowCount),
    end: () => client.end(),
  }
}
