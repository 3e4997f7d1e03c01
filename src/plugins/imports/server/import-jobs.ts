import type { Core } from '@strapi/strapi'
import { createHash, randomInt } from 'node:crypto'
import type { Client } from 'pg'
import type { Actor } from '../../../shared/pure/actor'
import { shanghaiDay } from '../../../shared/pure/calendar'
import { Refused, type Refusal } from '../../../shared/pure/refusal'
import { databaseNow } from '../../../shared/server/database/clock'
import { inTransaction, newDocumentId, query } from '../../../shared/server/database/database'
import { isDraining } from '../../../shared/server/process/draining'
import { recordHistory } from '../../../shared/server/flows/history'
import { logFailure } from '../../../shared/server/database/outages'
import { refusalOf } from '../../../shared/server/http/refusals'
import { asSystem, scopeOf, withScope } from '../../../shared/server/walls/scope'
import { openSession } from '../../../shared/server/database/session'
import { beginRecord, endRecord, recordPage, recordProgress, refuse, heartbeat, takeTurn } from './import-record'
import { importStore } from './import-store'
import { importInThread } from './import-in-thread'
import type { ImportProgress, ImportStore, ImportSummary } from './run-import'

declare const strapi: Core.Strapi

export interface ImportOrder {
  buffer: Buffer
  fileName: string
  actor: Actor
  dryRun: boolean
  arrivedAt: Date
}

const HIGHEST_KEY = 2 ** 31

/**
 * Starts an import without waiting for it: thousands of rows take longer than a browser waits.
 * @returns its id. Refusal (thrown): import-running.
 */
export async function startImport(order: ImportOrder): Promise<string> {
  const id = newDocumentId()
  const session = await openSession()
  try {
    const lockKey = randomInt(HIGHEST_KEY)
    await session.query(heartbeat(lockKey))
    const sha256 = createHash('sha256').update(order.buffer).digest('hex')
    await beginRecord(query, {
      id,
      fileName: order.fileName,
      sha256,
      actor: order.actor,
      dryRun: order.dryRun,
      lockKey,
    })
  } catch (error) {
    // On a dead connection ending the session fails too; the first error is the one to report.
    void session.end().catch(() => undefined)
    throw error
  }
  const running: Running = { hasBegun: false, session, ended: Promise.resolve() }
  const work = async (): Promise<void> => {
    await session.query(...takeTurn)
    running.hasBegun = true
    const progress = throttledProgress(id)
    const result = await outcomeOf(id, order, progress.report)
    await progress.settled()
    await endRecord(query, id, result)
  }
  running.ended = work()
    // Nobody waits for it any more; a record left as running is recognised when it is next read.
    .catch((error: unknown) => isDraining() || logFailure(`import ${id}`, error))
    .finally(() => session.end().catch(() => undefined))
    .then(() => void imports.delete(id))
  imports.set(id, running)
  return id
}

interface Running {
  /** It may write now. */
  hasBegun: boolean
  session: Client
  ended: Promise<void>
}

const imports = new Map<string, Running>()

/**
 * At the end of the process: the batch under way is finished, and imports that do not end are marked as interrupted.
 */
export async function finishImports(deadline: number): Promise<void> {
  const interrupt = (id: string): Promise<void> => endRecord(query, id, refuse('import-interrupted'))
  const waiting = [...imports].filter(([, { hasBegun }]) => !hasBegun)
  await Promise.all(waiting.map(([id]) => interrupt(id)))
  for (const [id, { session }] of waiting) {
    imports.delete(id)
    void session.end().catch(() => undefined)
  }
  const patience = new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline - performance.now())).unref())
  await Promise.race([Promise.all([...imports.values()].map(({ ended }) => ended)), patience])
  await Promise.all([...imports.keys()].map(interrupt))
}

/** Between two batches. */
function assertUninterrupted(): void {
  if (isDraining()) throw new Refused(refuse('import-interrupted'))
}

async function outcomeOf(
  id: string,
  order: ImportOrder,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportSummary | Refusal> {
  const { buffer, fileName, actor, dryRun } = order
  const input = {
    buffer,
    fileName,
    actor,
    dryRun,
    provinceCode: process.env.PROVINCE_CODE ?? '370000',
    today: shanghaiDay(databaseNow()),
    onProgress,
  }
  let pages = 0
  const keep = (rows: string): Promise<void> => recordPage(query, id, pages++, rows)
  try {
    return await withScope(scopeOf(actor), () => importInThread(input, storeFor(order), keep))
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) strapi.log.error(error)
    return refusal ?? refuse('import-failed')
  }
}

/** Compares across all cities, so that another city's enterprise is refused; writes within the actor's walls. */
function storeFor({ actor, arrivedAt }: ImportOrder): ImportStore {
  const store = importStore({
    query,
    recordHistory: (entries) => recordHistory(entries, actor, { now: databaseNow(), arrivedAt }),
  })
  return {
    loadExisting: (codes) => {
      assertUninterrupted()
      return asSystem(() => store.loadExisting(codes))
    },
    apply: (writes) => {
      assertUninterrupted()
      return inTransaction(() => store.apply(writes))
    },
  }
}

const OFTEN_ENOUGH_MS = 400

/** Writes progress at most a few times a second, one write at a time. */
function throttledProgress(id: string): { report: (progress: ImportProgress) => void; settled: () => Promise<void> } {
  let writing: Promise<void> | undefined
  let last = 0
  const write = async (progress: ImportProgress): Promise<void> => {
    // A failed progress update must not stop the import.
    await recordProgress(query, id, progress).catch(() => undefined)
    writing = undefined
  }
  return {
    report: (progress) => {
      const now = performance.now()
      if (writing || now - last < OFTEN_ENOUGH_MS) return
      last = now
      writing = write(progress)
    },
    settled: async () => writing,
  }
}
