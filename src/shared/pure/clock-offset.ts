/** One reading of a remote clock. Times are milliseconds of the local monotonic clock. */
export interface ClockReading {
  /** Remote clock minus local clock. */
  offset: number
  /** Half a round trip: the largest error of the offset at the time of reading. */
  error: number
  readAt: number
}

/** Two quartz clocks drift apart by less than this fraction of elapsed time. */
const DRIFT = 100e-6

/** A reading from a remote clock that said `remote` between two local instants. */
export const readingOf = (before: number, remote: number, after: number): ClockReading => ({
  offset: remote - (before + after) / 2,
  error: (after - before) / 2,
  readAt: after,
})

/**
 * The reading to keep. A reading delayed in a busy process can be seconds off, so it replaces a more certain one only
 * when the two contradict each other: then a clock was set, or the machine was suspended.
 */
export function moreCertainReading(known: ClockReading | undefined, fresh: ClockReading): ClockReading {
  if (!known) return fresh
  const error = known.error + (fresh.readAt - known.readAt) * DRIFT
  const contradicts = Math.abs(fresh.offset - known.offset) > fresh.error + error
  return contradicts || fresh.error <= error ? fresh : known
}
