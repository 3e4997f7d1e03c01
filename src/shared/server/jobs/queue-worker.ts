import { inTransaction } from '../database/database'
import { noteTrouble } from '../database/outages'
import { fetchUnits, type Unit } from './queue-fetch'
import { engine } from './queue-engine'
import { asSystem } from '../walls/scope'

/** One line of units, worked on one by one: a unit that fails takes no other with it. */
export interface Line {
  name: string
  concurrency: number
  pollMs: number
  leaseMs: number
  load?(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>>
  work(unit: Unit): Promise<void>
  failed(unit: Unit, error: Error): Promise<void>
}

export interface Worker {
  /** Look now, not at the next poll. */
  wake(): void
  stop(): Promise<void>
}

const MOST_AT_ONCE = 100
const AFTER_TROUBLE_MS = 5000
/** Rather the lease of a slow unit than a shutdown that hangs. */
const PATIENCE_MS = 8000

/**
 * Fetches in batches and works on `concurrency` units at a time; while they run the next batch comes in. What was done
 * is taken out of the queue in batches too: if the process dies before, the unit comes again and its row says so.
 */
export function startWorker(line: Line): Worker {
  const batch = Math.min(MOST_AT_ONCE, line.concurrency * 10)
  const waiting: Unit[] = []
  const running = new Set<Promise<void>>()
  const bell = makeBell()
  const ending = finisher(line.name)
  let stopping = false
  let woken = true
  let lookAt = 0

  const begin = (unit: Unit): void => {
    const done = workOn(line, unit, ending.done).finally(() => {
      running.delete(done)
      bell.ring()
    })
    running.add(done)
  }

  const look = async (): Promise<void> => {
    woken = false
    const units = await take(line, batch).catch((error: Error) => {
      noteTrouble(`queue ${line.name}`, error)
      return undefined
    })
    waiting.push(...(units ?? []))
    // A full batch: there is more, so look again as soon as there is room.
    lookAt = units?.length === batch ? 0 : Date.now() + (units ? line.pollMs : AFTER_TROUBLE_MS)
  }

  const mayLook = (): boolean => waiting.length < line.concurrency && (woken || Date.now() >= lookAt)

  const run = async (): Promise<void> => {
    while (!stopping) {
      if (mayLook()) await look()
      while (running.size < line.concurrency && waiting.length > 0) begin(waiting.shift() as Unit)
      if (running.size === 0) await ending.flush()
      // Woken with its hands full, it waits for one to be free: a turn that awaits nothing would starve the whole process.
      if (!mayLook()) await bell.wait(woken ? line.pollMs : Math.max(lookAt - Date.now(), line.pollMs))
    }
  }

  const loop = asSystem(run)
  return {
    wake: () => {
      woken = true
      bell.ring()
    },
    stop: async () => {
      stopping = true
      bell.ring()
      await loop
      await giveBack(line.name, waiting)
      await Promise.race([Promise.all(running), pause(PATIENCE_MS)])
      await ending.flush()
    },
  }
}

/** A batch of units with what they need; if that cannot be read they go back. */
async function take({ name, load }: Line, batch: number): Promise<Unit[]> {
  const units = await fetchUnits(name, batch)
  if (!load || units.length === 0) return units
  const loaded = await load(units.map(({ id }) => id)).catch(async (error: unknown) => {
    await giveBack(name, units)
    throw error
  })
  return units.map((unit) => ({ ...unit, loaded: loaded.get(unit.id) }))
}

async function workOn(line: Line, unit: Unit, done: (unit: Unit) => void): Promise<void> {
  try {
    // Its lease might end under its hands.
    if (performance.now() - unit.takenAt > line.leaseMs / 2) return await giveBack(line.name, [unit])
    await line.work(unit)
    done(unit)
  } catch (error) {
    await line.failed(unit, error as Error).catch((failure: Error) => {
      noteTrouble(`queue ${line.name}`, failure)
    })
  }
}

/** Back into the queue without a try lost. In one transaction: pg-boss can only cancel and resume. */
async function giveBack(name: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  const ids = units.map(({ unit }) => unit)
  await inTransaction(async () => {
    await engine().cancel(name, ids)
    await engine().resume(name, ids)
  }).catch((error: Error) => noteTrouble(`queue ${name}`, error))
}

const FLUSH_AT = 50
const FLUSH_MS = 200

/** Takes finished units out of the queue, many at a time. */
function finisher(name: string): { done(unit: Unit): void; flush(): Promise<void> } {
  let ids: string[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (ids.length === 0) return
    const now = ids
    ids = []
    await engine()
      .deleteJob(name, now)
      .catch((error: Error) => noteTrouble(`queue ${name}`, error))
  }
  const done = ({ unit }: Unit): void => {
    ids.push(unit)
    if (ids.length >= FLUSH_AT) void flush()
    else timer ??= setTimeout(() => void flush(), FLUSH_MS)
  }
  return { done, flush }
}

function makeBell(): { ring(): void; wait(ms: number): Promise<void> } {
  let wakeUp = (): void => undefined
  return {
    ring: () => wakeUp(),
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
