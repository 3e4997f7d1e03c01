import { setTimeout as pause } from 'node:timers/promises'

type Falsy = false | undefined | null | '' | 0

/** Waits until something is there, for as long as it takes: only the runner ends a wait for what never comes. */
export async function until<T>(look: () => T | Falsy | Promise<T | Falsy>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await pause(20)
  }
}
