import { inTransaction, query } from './database'

/** Milliseconds to add to this process's monotonic clock to get the database's. */
let offset: number | undefined
let measuring: NodeJS.Timeout | undefined

const monotonic = (): number => performance.timeOrigin + performance.now()

/**
 * Measures the database's clock against ours; the error is at most half a round trip.
 * An arrival can then be dated the moment it comes in, without a query that would itself wait for the pool (R02).
 */
export function measureClock(): Promise<void> {
  // With the connection in hand: a wait for the pool, as in the rush before a deadline, would count as the way there.
  return inTransaction(async () => {
    const before = monotonic()
    const [row] = await query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now')
    const after = monotonic()
    if (row) offset = Number(row.now) - (before + after) / 2
  })
}

export async function startClock(): Promise<void> {
  await measureClock()
  // Clocks drift, and a suspended machine stops its monotonic clock.
  measuring = setInterval(() => void measureClock().catch(() => undefined), 30_000)
  measuring.unref()
}

export function stopClock(): void {
  clearInterval(measuring)
}

/** The present instant on the database's clock. */
export function databaseNow(): Date {
  if (offset === undefined) throw new Error('the clock was read before it was measured')
  return new Date(monotonic() + offset)
}
