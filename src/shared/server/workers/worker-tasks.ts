import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { defineRefusals, Refused } from '../../pure/refusal'
import { refuse as refuseBusy } from '../http/refusals'
import { stopwatch, type Stopwatch } from '../process/stopwatch'
import type { ToMain, ToThread } from './worker-thread'
import type { Work } from './workers'

export const refuse = defineRefusals({
  'work-too-heavy': {
    status: 413,
    zh: '内容过于复杂，超出系统单次处理上限，请精简后重新提交',
    en: 'Too complex to be processed within the limits; simplify it and submit it again',
  },
})

export interface Task {
  input: unknown
  transfer?: ArrayBuffer[]
  // A method, for bivariance: the work's module says what its parts are.
  onPart?(part: unknown): unknown
}

interface Running {
  task: Task
  resolve(result: unknown): void
  reject(error: unknown): void
  timer: Stopwatch
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'
const RETRY_SECONDS = 5

export const busy = (): Refused => new Refused(refuseBusy('server-busy', { seconds: RETRY_SECONDS }))
const tooHeavy = (limit: 'time' | 'memory'): Refused => new Refused(refuse('work-too-heavy', { limit }))

/** One thread, which runs tasks of one kind of work, one after the other. */
export class Thread {
  readonly ended: Promise<void>
  private readonly worker: Worker
  private running?: Running
  private ending = false
  private idle?: NodeJS.Timeout

  /** @param idleMs after which it ends and frees its memory. */
  constructor(
    readonly work: Work,
    private readonly idleMs: number,
  ) {
    this.worker = new Worker(join(__dirname, 'worker-thread.js'), {
      resourceLimits: { maxOldGenerationSizeMb: work.memoryMb },
      // Code that reads hostile files gets no secrets.
      env: { NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ },
      execArgv: [],
    })
    this.worker.on('message', (message: ToMain) => this.hear(message))
    this.worker.on('messageerror', (error) => this.fail(error))
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.fail(error.code === OUT_OF_MEMORY ? tooHeavy('memory') : error),
    )
    this.ended = new Promise((resolve) =>
      this.worker.once('exit', (code) => {
        this.fail(new Error(`a worker thread ended by itself (${code})`))
        clearTimeout(this.idle)
        resolve()
      }),
    )
  }

  get isIdle(): boolean {
    return !this.running && !this.ending
  }

  get isBusy(): boolean {
    return this.running !== undefined
  }

  /** Runs a task. @throws Refused work-too-heavy, server-busy; what the task throws. */
  perform(task: Task): Promise<unknown> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.idle)
      this.worker.ref()
      const timer = stopwatch(this.work.seconds * 1000, () => this.fail(tooHeavy('time')))
      this.running = { task, resolve, reject, timer }
      this.send({ run: this.work.module, input: task.input }, task.transfer)
    })
  }

  /** Refuses the running task; resolves when the thread has ended. */
  async end(): Promise<void> {
    this.fail(busy())
    await this.ended
  }

  private send(message: ToThread, transfer?: ArrayBuffer[]): void {
    this.worker.postMessage(message, transfer)
  }

  private hear(message: ToMain): void {
    const { running } = this
    if (!running) return
    if ('part' in message) return void this.answer(running, message.part)
    this.settle()
    if ('result' in message) running.resolve(message.result)
    else if ('refusal' in message) running.reject(new Refused(message.refusal))
    else running.reject(Object.assign(new Error(message.error.message), { stack: message.error.stack }))
  }

  private async answer(running: Running, part: unknown): Promise<void> {
    running.timer.stop()
    try {
      // Let other work run before the next part.
      await new Promise((resolve) => setImmediate(resolve))
      const reply = await running.task.onPart?.(part)
      if (this.running !== running) return
      running.timer.start()
      this.send({ reply })
    } catch (error) {
      if (this.running === running) this.fail(error)
    }
  }

  /** Ends the thread; its running task fails. */
  private fail(error: unknown): void {
    this.ending = true
    const { running } = this
    if (running) this.settle()
    running?.reject(error)
    void this.worker.terminate()
  }

  private settle(): void {
    this.running?.timer.stop()
    this.running = undefined
    // An idle thread does not keep the process alive.
    this.worker.unref()
    this.idle = setTimeout(() => void this.end(), this.idleMs).unref()
  }
}
