export interface Stopwatch {
  start(): void
  stop(): void
}

/** Starts at once; calls `onEnd` after running for that long, pauses not counted. */
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
