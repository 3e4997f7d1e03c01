import { clip } from '../../pure/brief'
import { allQueues, type Queue } from './queue'
import { deadLettersOf, engine, leaseOf, startEngine, startMaintenance, stopEngine } from './queue-engine'
import { startWorker, type Worker } from './queue-worker'
import { nudge, onNudge } from './queue-nudge'

const POLL_MS = 1000
/** A process handles its own dead letters at once; those of expired leases can wait. */
const DEAD_POLL_MS = 10_000
/** Lease of a dead letter in pg-boss. */
const DEAD_LEASE_MS = 900_000

let workers: Worker[] = []

/** Creates the declared queues. Runs under the boot lock. */
export const prepareQueues = (): Promise<void> => startEngine(allQueues())

/** Starts the workers after the boot: earlier they would meet a half-started server. */
export function startQueues(): void {
  workers = allQueues().flatMap((queue) => [forUnits(queue), forDeadLetters(queue)])
  startMaintenance()
}

export async function stopQueues(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await stopEngine()
}

function forUnits(queue: Queue): Worker {
  const dead = deadLettersOf(queue.name)
  const worker = startWorker({
    name: queue.name,
    concurrency: queue.concurrency,
    pollMs: POLL_MS,
    leaseMs: leaseOf(queue) * 1000,
    load: queue.load?.bind(queue),
    work: ({ id, attempt, loaded }) => queue.handle(id, attempt, loaded),
    failed: async (unit, error) => {
      await engine().fail(queue.name, unit.unit, { message: clip(error.message, 1000) })
      nudge(dead)
    },
  })
  onNudge(queue.name, worker.wake)
  return worker
}

function forDeadLetters(queue: Queue): Worker {
  const worker = startWorker({
    name: deadLettersOf(queue.name),
    concurrency: 1,
    pollMs: DEAD_POLL_MS,
    leaseMs: DEAD_LEASE_MS,
    work: ({ id, error }) => queue.dead(id, error),
    // Left to its lease: failing it now would use up its attempts while the cause lasts.
    failed: () => Promise.resolve(),
  })
  onNudge(deadLettersOf(queue.name), worker.wake)
  return worker
}
