import { inTransaction } from '../database/database'
import { logFailure } from '../database/outages'
import { fetchUnits, type Unit } from './queue-fetch'
import { engine } from './queue-engine'
import { asSystem } from '../walls/scope'

/** A queue whose units are handled one by one; a failing unit does not affect others. */
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
/** Rather leave a slow unit to its lease than delay the shutdown. */
const PATIENCE_MS = 8000

/**
 * Fetches in batches and handles `concurrency` units at a time, prefetching the next batch. Finished units are removed
 * in batches too: if the process dies before, the unit comes again and its row shows that it was done.
 */
export function startWorker(line: Line): Worker {
  const worker = new LineWorker(line)
  const loop = asSystem(() => worker.run())
  return { wake: () => worker.wake(), stop: () => worker.stop(loop) }
}

class LineWorker {
  private readonly batch: number
  private readonly waiting: Unit[] = []
  private readonly running = new Set<Promise<void>>()
  private readonly bell = makeBell()
  private readonly ending: ReturnType<typeof finisher>
  private stopping = false
  private woken = true
  private lookAt = 0

  constructor(private readonly line: Line) {
    this.batch = Math.min(MOST_AT_ONCE, line.concurrency * 10)
    this.ending = finisher(line.name)
  }

  async run(): Promise<void> {
    const { line, waiting, running, ending, bell } = this
    while (!this.stopping) {
      if (this.mayLook()) await this.look()
      while (running.size < line.concurrency && waiting.length > 0) this.begin(waiting.shift() as Unit)
      if (running.size === 0) await ending.flush()
      // When woken at full capacity it waits for a free slot: a loop without awaiting would starve the process.
      if (!this.mayLook()) await bell.wait(this.woken ? line.pollMs : Math.max(this.lookAt - Date.now(), line.pollMs))
    }
  }

  wake(): void {
    this.woken = true
    this.bell.ring()
  }

  async stop(loop: Promise<void>): Promise<void> {
    this.stopping = true
    this.bell.ring()
    await loop
    await giveBack(this.line.name, this.waiting)
    await Promise.race([Promise.all(this.running), pause(PATIENCE_MS)])
    await this.ending.flush()
  }

  private begin(unit: Unit): void {
    const done = workOn(this.line, unit, this.ending.done).finally(() => {
      this.running.delete(done)
      this.bell.ring()
    })
    this.running.add(done)
  }

  private mayLook(): boolean {
    return this.waiting.length < this.line.concurrency && (this.woken || Date.now() >= this.lookAt)
  }

  private async look(): Promise<void> {
    this.woken = false
    const units = await take(this.line, this.batch).catch((error: Error) => {
      logFailure(`queue ${this.line.name}`, error)
      return undefined
    })
    this.waiting.push(...(units ?? []))
    // A full batch: there is more, so look again as soon as there is room.
    this.lookAt = units?.length === this.batch ? 0 : Date.now() + (units ? this.line.pollMs : AFTER_TROUBLE_MS)
  }
}

/** A batch of units with their loaded data; if loading fails they go back. */
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
    // Its lease might end while it is handled.
    if (performance.now() - unit.takenAt > line.leaseMs / 2) return await giveBack(line.name, [unit])
    await line.work(unit)
    done(unit)
  } catch (error) {
    await line.failed(unit, error as Error).catch((failure: Error) => {
      logFailure(`queue ${line.name}`, failure)
    })
  }
}

/** Returns units without using up an attempt. In one transaction: pg-boss can only cancel and resume. */
async function giveBack(name: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  const ids = units.map(({ unit }) => unit)
  await inTransaction(async () => {
    await engine().cancel(name, ids)
    await engine().resume(name, ids)
  }).catch((error: Error) => logFailure(`queue ${name}`, error))
}

const FLUSH_AT = 50
const FLUSH_MS = 200

/** Removes finished units from the queue in batches. */
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
      .catch((error: Error) => logFailure(`queue ${name}`, error))
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
