/** Wakes this process's worker of a queue at once; other processes find the unit by polling. */
const listeners = new Map<string, () => void>()

export function onNudge(queue: string, fn: () => void): void {
  listeners.set(queue, fn)
}

export const nudge = (queue: string): void => listeners.get(queue)?.()
