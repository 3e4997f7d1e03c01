import { AsyncResource } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { busy, Thread, type Task } from './worker-tasks'
import type { Run, Tell } from './worker-thread'

/** Work that is done off the thread which answers requests. */
export interface Work<R extends Run = Run> {
  /** Path of the task module, which exports `run` and knows no Strapi: `require.resolve('./check-work')`. */
  module: string
  /** How long the thread may work on one task; what it waits for the main thread is not counted. */
  seconds: number
  /** Heap of the thread. What Buffers hold lies outside of it and is bounded by the task itself. */
  memoryMb: number
  /** How many tasks of this work run at once; the threads beyond are left to others. */
  atOnce?: number
  /** Only a type: what `run` takes and gives. */
  readonly run?: R
}

type Input<R extends Run> = Parameters<R>[0]
type Result<R extends Run> = Awaited<ReturnType<R>>
type Messages<R extends Run> =
  Parameters<R> extends [unknown, Tell<infer Part, infer Reply>] ? [Part, Reply] : [never, never]

export interface Options<R extends Run> {
  /** Moved to the thread instead of being copied: nobody here may use them afterwards. */
  transfer?: ArrayBuffer[]
  /** Answers what the task tells; runs in the async context of the caller. */
  onPart?: (part: Messages<R>[0]) => Messages<R>[1] | Promise<Messages<R>[1]>
}

const MOST_THREADS = 8
const MOST_WAITING = 32
const LONGEST_WAIT_MS = 30_000
const IDLE_MS = 30_000

interface Waiting {
  work: Work
  task: Task
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
  gaveUp: NodeJS.Timeout
}

const waiting: Waiting[] = []
const threads = new Set<Thread>()

/** Declares work for `runWork`. */
export const defineWork = <R extends Run>(work: Work<R>): Work<R> => work

/** Threads of one process: `WORKER_THREADS`, else as many as cores, at least one and at most two. */
export function threadsAtMost(env = process.env, cores = availableParallelism()): number {
  const given = Number(env.WORKER_THREADS)
  return Number.isInteger(given) && given >= 1 ? Math.min(given, MOST_THREADS) : Math.min(2, cores)
}

/**
 * Runs work in a thread of its own and returns its result, copied.
 * @throws Refused work-too-heavy: over its time or memory, the thread is ended; server-busy: too many wait, or it waited
 * for too long, or the app stops. What the task throws is thrown here.
 */
export function runWork<R extends Run>(work: Work<R>, input: Input<R>, options: Options<R> = {}): Promise<Result<R>> {
  if (waiting.length >= MOST_WAITING) return Promise.reject(busy())
  return new Promise<unknown>((resolve, reject) => {
    const task: Task = {
      input,
      transfer: options.transfer,
      onPart: options.onPart && AsyncResource.bind(options.onPart),
    }
    const one: Waiting = { work: work as Work, task, resolve, reject, gaveUp: setTimeout(giveUp, LONGEST_WAIT_MS) }
    function giveUp(): void {
      waiting.splice(waiting.indexOf(one), 1)
      reject(busy())
    }
    waiting.push(one)
    assign()
  }) as Promise<Result<R>>
}

/** Gives what waits to threads: an idle one of the same work, else a new one, in the place of an idle one if need be. */
function assign(): void {
  for (const one of [...waiting]) {
    const ofSame = [...threads].filter(({ work }) => work === one.work)
    if (ofSame.filter(({ isBusy }) => isBusy).length >= (one.work.atOnce ?? Infinity)) continue
    const thread = ofSame.find(({ isIdle }) => isIdle) ?? newThread(one.work)
    if (!thread) return
    waiting.splice(waiting.indexOf(one), 1)
    clearTimeout(one.gaveUp)
    void thread.perform(one.task).then(one.resolve, one.reject).finally(assign)
  }
}

function newThread(work: Work): Thread | undefined {
  if (threads.size >= threadsAtMost()) {
    // Its place is free once it has ended, which calls us again.
    void [...threads].find(({ isIdle }) => isIdle)?.end()
    return undefined
  }
  const thread = new Thread(work, IDLE_MS)
  threads.add(thread)
  void thread.ended.then(() => {
    threads.delete(thread)
    assign()
  })
  return thread
}

/** Ends all threads, and refuses what waits or runs; for the end of the app. */
export async function endWorkers(): Promise<void> {
  for (const { reject, gaveUp } of waiting.splice(0)) {
    clearTimeout(gaveUp)
    reject(busy())
  }
  await Promise.all([...threads].map((thread) => thread.end()))
}
