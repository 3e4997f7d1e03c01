/** Who is told at once that something stands in a queue of this process; other processes find it when they look. */
const listeners = new Map<string, () => void>()

export function onNudge(queue: string, fn: () => void): void {
  listeners.set(queue, fn)
}

export const nudge = (queue: string): void => listeners.get(queue)?.()
