import { kernel } from './app'

const clock = kernel.clock as { databaseNow: () => Date }
const real = clock.databaseNow

/**
 * Sets the clock by which the app dates every request; the database's own goes on. Each reading is one millisecond later
 * than the last, however long a busy machine takes between them.
 */
export function setClock(instant: Date): void {
  let now = instant.getTime()
  clock.databaseNow = () => new Date(now++)
}

export const clockNow = (): Date => clock.databaseNow()
export const passHours = (hours: number): void => setClock(new Date(clockNow().getTime() + hours * 3_600_000))
export const inHours = (hours: number): string => new Date(clockNow().getTime() + hours * 3_600_000).toISOString()

/** Other tests live in the present. */
export function resetClock(): void {
  clock.databaseNow = real
}

/** Sets the clock to an instant at which it stands still, for requests that are to arrive exactly then. */
export function stopClock(instant: Date): void {
  clock.databaseNow = () => new Date(instant)
}
