import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../harness/until'
import { send, type Asked } from './client'
import { isDone, type Ledger, type Write } from './ledger'

export interface Writer {
  /** The nth write. */
  next(n: number): { name: string; sent: Asked }
  keyed: boolean
}

export interface Writers {
  /** Resolves when each writer has completed a write that began after this call. */
  allAnswered(): Promise<void>
  /** Resolves when all begun writes are finished. */
  end(): Promise<void>
}

/** Pause between two writes of a writer. */
const BREATH_MS = 80

/**
 * Well-behaved clients: each sends one write at a time and repeats it with its key, respecting Retry-After, until it gets
 * a final answer. A write without a key is sent once.
 */
export function startWriters(base: string, ledger: Ledger, writers: readonly Writer[]): Writers {
  let isOver = false
  const begun = writers.map(() => 0)
  const done = writers.map(() => 0)
  const run = async (writer: Writer, at: number): Promise<void> => {
    for (let n = 1; !isOver; n++) {
      begun[at] = n
      const { name, sent } = writer.next(n)
      const key = writer.keyed ? `faults-${at}-${n}` : undefined
      const write: Write = { name, key, fault: ledger.fault, waits: false, tries: [] }
      ledger.writes.push(write)
      await carryOut(base, ledger, write, { ...sent, key })
      if (isDone(write)) done[at] = n
      await pause(BREATH_MS)
    }
  }
  const running = Promise.all(writers.map(run))
  return {
    allAnswered: async () => {
      const before = [...begun]
      await until(() => done.every((n, at) => n > (before[at] ?? 0)))
    },
    end: async () => {
      isOver = true
      await running
    },
  }
}

async function carryOut(base: string, ledger: Ledger, write: Write, sent: Asked): Promise<void> {
  for (;;) {
    const { fault } = ledger
    write.waits = true
    const ended = await send(base, sent)
    write.waits = false
    write.tries.push({ ...ended, body: undefined, fault, endedIn: ledger.fault })
    if (isDone(write) || (ended.status !== undefined && ended.status !== 503)) return
    await pause((ended.retryAfter ?? 1) * 1000)
    if (!write.key) return
  }
}
