import { kernel } from './app'

const clock = kernel.clock as { databaseNow: () => Date }
const real = clock.databaseNow

/** The app's clock, by which it dates every request, is set to an instant and goes on from there; the database's own is not. */
export function setClock(instant: Date): void {
  const ahead = instant.getTime() - real().getTime()
  clock.databaseNow = () => new Date(real().getTime() + ahead)
}

export const clockNow = (): Date => clock.databaseNow()
export const passHours = (hours: number): void => setClock(new Date(clockNow().getTime() + hours * 3_600_000))
export const inHours = (hours: number): string => new Date(clockNow().getTime() + hours * 3_600_000).toISOString()

/** Other tests live in the present. */
export function resetClock(): void {
  clock.databaseNow = real
}
