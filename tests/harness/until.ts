import { setTimeout as pause } from 'node:timers/promises'

type Falsy = false | undefined | null | '' | 0

/** Polls until something is there; only the test runner ends the wait. */
export async function until<T>(look: () => T | Falsy | Promise<T | Falsy>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await pause(20)
  }
}
