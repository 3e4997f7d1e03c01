import type { Ended } from './client'

/** A write of a client, with all that became of its tries. */
export interface Write {
  name: string
  /** Without one it is sent once, whatever becomes of it. */
  key?: string
  /** The fault that was being played when it was first sent. */
  fault: string
  /** It has been sent and not been answered yet. */
  waits: boolean
  /** What was being played when a try was begun, and when it ended. */
  tries: (Ended & { fault: string; endedIn: string })[]
}

export interface Ledger {
  writes: Write[]
  /** What is being played now. */
  fault: string
}

/** Nothing is being played. */
export const QUIET = 'none'

export const ledger = (): Ledger => ({ writes: [], fault: QUIET })

export const isDone = ({ tries }: Write): boolean => isGood(tries.at(-1)?.status)
const isGood = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300

/** Those that wait for an answer now; afterwards, whether each has one. */
export function underWay({ writes }: Ledger): () => boolean {
  const waiting = writes.filter(({ waits }) => waits).map((write) => [write, write.tries.length] as const)
  return () => waiting.every(([write, before]) => write.tries.length > before)
}

/** What the clients saw of the tries that were begun during a fault. */
export interface Seen {
  sent: number
  tries: number
  /** Answered 2xx at their first try, and at a later one. */
  atOnce: number
  repeated: number
  /** 503 by their code. */
  refused: Record<string, number>
  /** No answer at all, by what the connection said. */
  lost: Record<string, number>
  /** Milliseconds of the longest try. */
  longest: number
}

/** The fault that met a try: one that began before it and was answered during it is its own. */
const metBy = ({ fault, endedIn }: Write['tries'][number]): string => (fault === QUIET ? endedIn : fault)
/** The fault that met the first try of a write. */
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

/** Tries that no fault excuses: neither done, nor told when to come again, nor cut off with the process that was killed. */
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

/** How the writes stand against what is found: `found` tells how often each is there. */
export function compare({ writes }: Ledger, found: ReadonlyMap<string, number>) {
  const timesOf = ({ name }: Write): number => found.get(name) ?? 0
  return {
    sent: writes.length,
    answered: writes.filter(isDone).length,
    found: writes.filter((write) => timesOf(write) > 0).length,
    lost: writes.filter((write) => isDone(write) && timesOf(write) === 0).map(({ name }) => name),
    twice: writes.filter((write) => timesOf(write) > 1).map(({ name }) => name),
    /** With a key each is repeated until it is done. */
    undone: writes.filter((write) => write.key !== undefined && !isDone(write)).map(({ name }) => name),
  }
}
