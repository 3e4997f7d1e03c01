export interface Stopwatch {
  start(): void
  stop(): void
}

/** Started at once; calls `onEnd` when it has run for that long in all, stops not counted. */
export function stopwatch(ms: number, onEnd: () => void): Stopwatch {
  let left = ms
  let since: number | undefined
  let timer: NodeJS.Timeout | undefined
  const start = (): void => {
    since = performance.now()
    timer = setTimeout(onEnd, Math.max(0, left))
  }
  const stop = (): void => {
    clearTimeout(timer)
    if (since !== undefined) left -= performance.now() - since
    since = undefined
  }
  start()
  return { start, stop }
}
