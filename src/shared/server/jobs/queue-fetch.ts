import { runForeign } from '../database/database'
import { engine } from './queue-engine'

/** A unit taken from the queue. */
export interface Unit {
  /** pg-boss's id of it. */
  unit: string
  /** What was enqueued. */
  id: string
  /** 1 for the first. */
  attempt: number
  /** Error of the previous attempt; '' without one. */
  error: string
  /** Milliseconds on this process's monotonic clock. */
  takenAt: number
  /** What its queue loaded for it with the batch. */
  loaded?: unknown
}

/** A failure as pg-boss stores it. */
type Failure = { message?: string; value?: { message?: string } } | null

const messageOf = (failure: Failure): string => failure?.message ?? failure?.value?.message ?? ''

/** Takes up to `most` due units. @throws the database's error, which pg-boss swallows. */
export async function fetchUnits(queue: string, most: number): Promise<Unit[]> {
  const takenAt = performance.now()
  let failure: unknown
  const executeSql = (text: string, values: unknown[]) =>
    runForeign(text, values).catch((error: unknown) => {
      failure = error
      throw error
    })
  const options = { batchSize: most, includeMetadata: true, priority: false, db: { executeSql } } as const
  const fetched = await engine().fetch<{ id: string }>(queue, options)
  if (failure) throw failure
  return fetched.map(({ id, data, retryCount, output }) => ({
    unit: id,
    id: data.id,
    attempt: retryCount + 1,
    error: messageOf(output as Failure),
    takenAt,
  }))
}
