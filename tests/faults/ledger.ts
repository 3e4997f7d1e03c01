import type { Result } from './client'

/** A write of a client, with the result of each try. */
export interface Write {
  name: string
  /** Idempotency-Key; a write without one is sent only once. */
  key?: string
  /** The fault during which it was first sent. */
  fault: string
  /** Sent, but not answered yet. */
  waits: boolean
  /** Each try, with the faults during which it began and ended. */
  tries: (Result & { fault: string; endedIn: string })[]
}

export interface Ledger {
  writes: Write[]
  /** The current fault. */
  fault: string
}

/** No fault. */
export const QUIET = 'none'

export const ledger = (): Ledger => ({ writes: [], fault: QUIET })

export const isDone = ({ tries }: Write): boolean => isGood(tries.at(-1)?.status)
const isGood = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300

/** Remembers the writes without an answer; the returned function tells whether all have got one. */
export function underWay({ writes }: Ledger): () => boolean {
  const waiting = writes.filter(({ waits }) => waits).map((write) => [write, write.tries.length] as const)
  return () => waiting.every(([write, before]) => write.tries.length > before)
}

/** What clients saw of the tries that met a fault. */
export interface Seen {
  sent: number
  tries: number
  /** Writes that succeeded at the first try, and at a later one. */
  atOnce: number
  repeated: number
  /** Number of 503 per code. */
  refused: Record<string, number>
  /** Number of tries without an answer, per connection error. */
  lost: Record<string, number>
  /** Duration of the longest try, in milliseconds. */
  longest: number
}

/** The fault that a try met. A try that began before a fault and ended during it counts for the fault. */
const metBy = ({ fault, endedIn }: Write['tries'][number]): string => (fault === QUIET ? endedIn : fault)
export const faultOf = ({ fault, tries: [first] }: Write): string => (first ? metBy(first) : fault)

export function seenDuring({ writes }: Ledger, fault: string): Seen {
  const own = writes.filter((write) => faultOf(write) === fault)
  const tries = writes.flatMap((write) => write.tries).filter((each) => metBy(each) === fault)
  return {
    sent: own.length,
    tries: tries.length,
    atOnce: own.filter(({ tries: [first] }) => isGood(first?.status)).length,
    repeated: own.filter((write) => write.tries.length > 1 && isDone(write)).length,
    refused: counted(tries.flatMap(({ status, code }) => (status === 503 ? [code ?? ''] : []))),
    lost: counted(tries.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))),
    longest: Math.max(0, ...tries.map(({ ms }) => ms)),
  }
}

export function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Tries that neither succeeded, nor got a 503 with Retry-After, nor were cut off by a killed process. */
export const unexcused = ({ writes }: Ledger, mayBeCut: readonly string[]): object[] =>
  writes.flatMap(({ name, tries }) =>
    tries
      .filter(
        ({ status, retryAfter, message, failure, fault, endedIn }) =>
          !isGood(status) &&
          !(status === 503 && retryAfter !== undefined && retryAfter > 0 && message) &&
          !(failure !== undefined && [fault, endedIn].some((each) => mayBeCut.includes(each))),
      )
      .map((each) => ({ name, ...each })),
  )

/** Compares the writes with the database. @param found how often each write occurs there */
export function compare({ writes }: Ledger, found: ReadonlyMap<string, number>) {
  const timesOf = ({ name }: Write): number => found.get(name) ?? 0
  return {
    sent: writes.length,
    answered: writes.filter(isDone).length,
    found: writes.filter((write) => timesOf(write) > 0).length,
    lost: writes.filter((write) => isDone(write) && timesOf(write) === 0).map(({ name }) => name),
    twice: writes.filter((write) => timesOf(write) > 1).map(({ name }) => name),
    /** Writes with a key are repeated until they succeed. */
    undone: writes.filter((write) => write.key !== undefined && !isDone(write)).map(({ name }) => name),
  }
}
