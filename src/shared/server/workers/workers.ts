import { AsyncResource } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { busy, Thread, type Task } from './worker-tasks'
import type { Run, Tell } from './worker-thread'

/** Work that runs off the main thread. */
export interface Work<R extends Run = Run> {
  /** Path of the task module, which exports `run` and knows no Strapi: `require.resolve('./check-work')`. */
  module: string
  /** Time limit of a task in the thread; waiting for the main thread is not counted. */
  seconds: number
  /** Heap limit of the thread. Buffers lie outside it and are limited by the task itself. */
  memoryMb: number
  /** How many tasks of this work run at once; further threads are left to other work. */
  atOnce?: number
  /** Type only: input and result of `run`. */
  readonly run?: R
}

type Input<R extends Run> = Parameters<R>[0]
type Result<R extends Run> = Awaited<ReturnType<R>>
type Messages<R extends Run> =
  Parameters<R> extends [unknown, Tell<infer Part, infer Reply>] ? [Part, Reply] : [never, never]

export interface Options<R extends Run> {
  /** Moved to the thread instead of copied; not usable by the caller afterwards. */
  transfer?: ArrayBuffer[]
  /** Answers parts sent by the task; runs in the caller's async context. */
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

/** Threads per process: `WORKER_THREADS`, else the number of cores, from one to two. */
export function threadsAtMost(env = process.env, cores = availableParallelism()): number {
  const given = Number(env.WORKER_THREADS)
  return Number.isInteger(given) && given >= 1 ? Math.min(given, MOST_THREADS) : Math.min(2, cores)
}

/**
 * Runs work in a thread and returns its result, copied.
 * @throws Refused work-too-heavy: over its time or memory, the thread is ended; server-busy: too many wait, or it
 * waited too long, or the app stops. What the task throws is rethrown.
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

/** Assigns waiting tasks: to an idle thread of the same work, else a new one, replacing an idle one if need be. */
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
    // Its end calls us again.
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

/** Ends all threads and refuses waiting and running tasks, at shutdown. */
export async function endWorkers(): Promise<void> {
  for (const { reject, gaveUp } of waiting.splice(0)) {
    clearTimeout(gaveUp)
    reject(busy())
  }
  await Promise.all([...threads].map((thread) => thread.end()))
}
