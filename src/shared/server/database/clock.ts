import { readingOf, moreCertainReading, type ClockReading } from '../../pure/clock-offset'
import { inTransaction, query } from './database'
import { logFailure } from './outages'

/** The database's clock relative to this process's monotonic clock. */
let known: ClockReading | undefined
let measuring: NodeJS.Timeout | undefined
let underWay = false

const monotonic = (): number => performance.timeOrigin + performance.now()

/**
 * Measures the database's clock; the error is at most half a round trip. Arrivals can then be dated without a query,
 * which could itself wait for the pool (R02).
 */
export function measureClock(): Promise<void> {
  // Within a transaction: waiting for a connection must not count as network time.
  return inTransaction(async () => {
    const before = monotonic()
    const [row] = await query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now')
    const after = monotonic()
    if (row) known = moreCertainReading(known, readingOf(before, Number(row.now), after))
  })
}

/** The first query of a connection takes longer. */
const FIRST_READINGS = 3

export async function startClock(): Promise<void> {
  for (let n = 0; n < FIRST_READINGS; n++) await measureClock()
  // Clocks drift, and a suspended machine stops its monotonic clock.
  measuring = setInterval(() => void measureOnce(), 30_000)
  measuring.unref()
}

/** One at a time, so that measurements do not pile up in the pool during an outage. */
async function measureOnce(): Promise<void> {
  if (underWay) return
  underWay = true
  await measureClock().catch((error: unknown) => logFailure('the clock was not measured', error))
  underWay = false
}

export function stopClock(): void {
  clearInterval(measuring)
}

/** The present instant on the database's clock. */
export function databaseNow(): Date {
  if (!known) throw new Error('the clock was read before it was measured')
  return new Date(monotonic() + known.offset)
}
