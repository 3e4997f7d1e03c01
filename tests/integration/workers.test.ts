import { execFile } from 'node:child_process'
import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type * as Workers from '../../src/shared/server/workers/workers'
import type { Tell } from '../../src/shared/server/workers/worker-thread'
import { load, strapi } from '../harness/app'
import { somebody } from '../harness/http'
import '../harness/matchers'

const { defineWork, endWorkers, runWork, threadsAtMost } = load<typeof Workers>('shared/server/workers/workers.js')

interface Order {
  does: string
  value?: unknown
}
type Run = (order: Order, tell: Tell<unknown, unknown>) => Promise<unknown>

const path = join(process.env.APP_DIR as string, 'tests/harness/worker-task.cjs')
const work = defineWork<Run>({ module: path, seconds: 600, memoryMb: 64 })
const brief = defineWork<Run>({ module: path, seconds: 0.5, memoryMb: 64 })
const refused = (code: string, values: object = {}) => ({ name: 'Refused', refusal: { code, values } })
/** A task that runs until it is released. */
function held(of = work): { begun: Promise<void>; done: Promise<unknown>; letGo: () => void } {
  let [letGo, begin]: (() => void)[] = []
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const onPart = (): Promise<void> => {
    begin?.()
    return gate
  }
  const done = runWork(of, { does: 'tell' }, { onPart })
  return { begun, done, letGo: () => letGo?.() }
}

afterEach(endWorkers)

test('a result comes back as it was, and what is moved is not here any more', async () => {
  const value = { name: '名单', rows: [[1, null, new Date(0)]], bytes: new Uint8Array([1, 2, 3]) }
  expect(await runWork(work, { does: 'echo', value })).toEqual(value)
  const bytes = new Uint8Array(1000).fill(7)
  const answer = await runWork(work, { does: 'echo', value: bytes }, { transfer: [bytes.buffer as ArrayBuffer] })
  expect([bytes.length, (answer as Uint8Array).length]).toEqual([0, 1000])
  expect(await runWork(work, { does: 'secrets' })).not.toContain('JWT_SECRET')
})

test('a task asks and is answered within the scope of whoever gave it', async () => {
  const scope = new AsyncLocalStorage<string>()
  const onPart = (part: unknown): string => `${String(part)} ${scope.getStore()}`
  const ask = (who: string) => scope.run(who, () => runWork(work, { does: 'tell', value: 'which' }, { onPart }))
  expect(await Promise.all(['one', 'other'].map(ask))).toEqual([
    ['which one', 'which one'],
    ['which other', 'which other'],
  ])
  const failing = runWork(work, { does: 'tell' }, { onPart: () => Promise.reject(new Error('no database')) })
  await expect(failing).rejects.toThrow('no database')
})

test('what a task throws is thrown, a refusal as a refusal', async () => {
  await expect(runWork(work, { does: 'throw', value: 'broken' })).rejects.toThrow('broken')
  await expect(runWork(work, { does: 'refuse', value: 1 })).rejects.toMatchObject(refused('test-refusal', { value: 1 }))
})

test('whatever ends a thread, only its task hears of it, and the server answers meanwhile', async () => {
  for (const does of ['spin', 'match']) {
    const spinning = runWork(brief, { does })
    const outcome = expect(spinning).rejects.toMatchObject(refused('work-too-heavy', { limit: 'time' }))
    expect(await somebody().get('/api/cities')).toAnswer(200)
    await outcome
  }
  await expect(runWork(work, { does: 'hoard' })).rejects.toMatchObject(refused('work-too-heavy', { limit: 'memory' }))
  await expect(runWork(work, { does: 'exit' })).rejects.toThrow('ended by itself (3)')
  await expect(runWork(work, { does: 'crash' })).rejects.toThrow('crash')
  expect(await runWork(work, { does: 'echo', value: 'alive' })).toBe('alive')
})

test('no more run at once than there are threads, no more wait than the queue holds, the rest are told to come back', async () => {
  const running = Array.from({ length: threadsAtMost() }, () => held())
  await Promise.all(running.map(({ begun }) => begun))
  const waiting = Array.from({ length: 32 }, (_, value) => runWork(work, { does: 'echo', value }))
  await expect(runWork(work, { does: 'echo' })).rejects.toMatchObject(refused('server-busy', { seconds: 5 }))
  for (const { letGo } of running) letGo()
  // One thread may finish all waiting tasks before another has been released.
  await Promise.all(running.map(({ done }) => done))
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 32 }, (_, value) => value))
})

test('a work that may run once leaves the other threads to others', async () => {
  const single = defineWork<Run>({ module: path, seconds: 600, memoryMb: 64, atOnce: 1 })
  const first = held(single)
  await first.begun
  const second = runWork(single, { does: 'echo', value: 'second' })
  if (threadsAtMost() > 1) expect(await runWork(work, { does: 'echo', value: 'other' })).toBe('other')
  first.letGo()
  expect(await second).toBe('second')
})

test('at the end of the app what runs and what waits is refused, and what comes after begins anew', async () => {
  const running = Array.from({ length: threadsAtMost() }, () => held())
  const outcomes = running.map(({ done }) => expect(done).rejects.toMatchObject(refused('server-busy')))
  const waits = expect(runWork(work, { does: 'echo' })).rejects.toMatchObject(refused('server-busy'))
  await Promise.all(running.map(({ begun }) => begun))
  await endWorkers()
  await Promise.all([...outcomes, waits])
  expect(await runWork(work, { does: 'echo', value: 1 })).toBe(1)
})

test('a program that has used a thread ends by itself', async () => {
  const workers = join(strapi.dirs.dist.root, 'src/shared/server/workers/workers.js')
  const script = `const { defineWork, runWork } = require(${JSON.stringify(workers)})
    const work = defineWork({ module: ${JSON.stringify(path)}, seconds: 60, memoryMb: 64 })
    runWork(work, { does: 'echo', value: 'done' }).then(console.log)`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: process.env.APP_DIR })
  expect(stdout.trim()).toBe('done')
})

test('as many threads as cores, two at most unless it is said', () => {
  expect([1, 2, 16].map((cores) => threadsAtMost({}, cores))).toEqual([1, 2, 2])
  expect(['4', '100', '0', 'x', ''].map((WORKER_THREADS) => threadsAtMost({ WORKER_THREADS }, 4))).toEqual([
    4, 8, 2, 2, 2,
  ])
})
