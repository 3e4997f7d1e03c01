/** How often a crashed server is restarted. */
export interface RestartPolicy {
  /** Restarts per period. */
  most: number
  periodMs: number
  /** Delay before the first restart of a period; doubled for each further one. */
  firstDelayMs: number
}

export const RESTARTS: RestartPolicy = { most: 5, periodMs: 600_000, firstDelayMs: 1000 }

export type NextStart = { again: true; nth: number; afterMs: number } | { again: false; restarts: number }

/**
 * Whether and when to restart a server that just exited.
 * @param restarts instants of previous restarts, in milliseconds
 * @param now the instant of the exit
 */
export function nextStart(restarts: readonly number[], now: number, policy: RestartPolicy = RESTARTS): NextStart {
  const recent = restarts.filter((at) => now - at < policy.periodMs).length
  if (recent >= policy.most) return { again: false, restarts: recent }
  return { again: true, nth: recent + 1, afterMs: policy.firstDelayMs * 2 ** recent }
}
