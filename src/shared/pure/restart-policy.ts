/** How often a server that ended by accident is started again. */
export interface RestartPolicy {
  /** Restarts within the period. */
  most: number
  periodMs: number
  /** Before the first restart of a period; each later one waits twice as long. */
  firstDelayMs: number
}

export const RESTARTS: RestartPolicy = { most: 5, periodMs: 600_000, firstDelayMs: 1000 }

export type NextStart = { again: true; nth: number; afterMs: number } | { again: false; restarts: number }

/**
 * Whether a server that has just ended is started again, and when.
 * @param restarts instants of the restarts so far, in milliseconds
 * @param now the instant of its end
 */
export function nextStart(restarts: readonly number[], now: number, policy: RestartPolicy = RESTARTS): NextStart {
  const recent = restarts.filter((at) => now - at < policy.periodMs).length
  if (recent >= policy.most) return { again: false, restarts: recent }
  return { again: true, nth: recent + 1, afterMs: policy.firstDelayMs * 2 ** recent }
}
