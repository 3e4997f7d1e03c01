/** One reading of a remote clock. Times are milliseconds of the local monotonic clock. */
export interface ClockReading {
  /** To add to the local clock to get the remote one. */
  offset: number
  /** Half a round trip: the offset is off by at most this, when it was read. */
  error: number
  readAt: number
}

/** Two quartz clocks part by less than this share of the time that passes. */
const DRIFT = 100e-6

/** Reads a remote clock that said `remote` between two local instants. */
export const readingOf = (before: number, remote: number, after: number): ClockReading => ({
  offset: remote - (before + after) / 2,
  error: (after - before) / 2,
  readAt: after,
})

/**
 * The reading to go on with. A reading whose answer waited in a busy process is off by seconds, so it replaces a surer one
 * only when the two contradict each other: then one of the clocks was set, or the machine was suspended.
 */
export function moreCertainReading(known: ClockReading | undefined, fresh: ClockReading): ClockReading {
  if (!known) return fresh
  const error = known.error + (fresh.readAt - known.readAt) * DRIFT
  const contradicts = Math.abs(fresh.offset - known.offset) > fresh.error + error
  return contradicts || fresh.error <= error ? fresh : known
}
