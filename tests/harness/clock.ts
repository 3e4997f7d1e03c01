import { kernel } from './app'

const clock = kernel.clock as { databaseNow: () => Date }
const real = clock.databaseNow

/**
 * Sets the clock by which the app dates requests; the database's own is unchanged. Each reading is one millisecond
 * later than the last, however slow the machine.
 */
export function setClock(instant: Date): void {
  let now = instant.getTime()
  clock.databaseNow = () => new Date(now++)
}

export const clockNow = (): Date => clock.databaseNow()
export const passHours = (hours: number): void => setClock(new Date(clockNow().getTime() + hours * 3_600_000))
export const inHours = (hours: number): string => new Date(clockNow().getTime() + hours * 3_600_000).toISOString()

/** Back to the present, for other tests. */
export function resetClock(): void {
  clock.databaseNow = real
}

/** Stops the clock at an instant, for requests that arrive exactly then. */
export function stopClock(instant: Date): void {
  clock.databaseNow = () => new Date(instant)
}
