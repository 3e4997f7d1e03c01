import type { Core } from '@strapi/strapi'
import { databaseNow } from '../../../shared/server/database/clock'
import { inTransaction, query } from '../../../shared/server/database/database'
import { publish } from '../../../shared/server/flows/events'
import { logFailure } from '../../../shared/server/database/outages'
import { asSystem } from '../../../shared/server/walls/scope'
import { scan, type ScannerAddress, type Verdict } from './scanner'
import { storageOf } from './storage'

declare const strapi: Core.Strapi

const EVERY_MINUTE = 60_000
/** Longer than any scan: an expired lease belonged to a process that died. */
const LEASE = '10 minutes'
const AT_ONCE = 8

let scanner: ScannerAddress | undefined
let timer: NodeJS.Timeout | undefined
let running: Promise<void> | undefined
let again = false

/** Sets the scanner; undefined: none, and files are marked unscanned. */
export function configureScanner(address: ScannerAddress | undefined): void {
  scanner = address
}

/** The initial mark of a new file. */
export const firstMark = (): 'pending' | 'unscanned' => (scanner ? 'pending' : 'unscanned')

export function startScanning(): void {
  timer = setInterval(scanSoon, EVERY_MINUTE)
  timer.unref()
  scanSoon()
}

export async function stopScanning(): Promise<void> {
  clearInterval(timer)
  await running
}

/** Starts a round, or makes the running one look again; returns at once. */
export function scanSoon(): void {
  void scanNow().catch((error: Error) => logFailure('virus scan put off', error))
}

/** Scans what is due until nothing is due. @throws when the scanner is unreachable. */
export function scanNow(): Promise<void> {
  again = true
  running ??= rounds().finally(() => (running = undefined))
  return running
}

async function rounds(): Promise<void> {
  while (again) {
    again = false
    await asSystem(scanDue)
  }
}

interface Due extends Record<string, unknown> {
  document_id: string
  name: string
  storage: string
  scan: string
  city_code: string | null
  credit_code: string | null
}

async function scanDue(): Promise<void> {
  if (!scanner) return
  const address = scanner
  for (let due = await lease(); due.length > 0; due = await lease()) {
    const outcomes = await Promise.allSettled(due.map((file) => scanOne(address, file)))
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  }
}

/** Files to scan now, each leased to one process. After an inconclusive scan the file is due again after an hour. */
const lease = (): Promise<Due[]> =>
  query<Due>(
    `update private_files f set scan_leased_until = clock_timestamp() + $1::interval
     where id in (select id from private_files
       where (scan in ('pending', 'unscanned') or scan = 'failed' and scanned_at < clock_timestamp() - interval '1 hour')
         and (scan_leased_until is null or scan_leased_until < clock_timestamp())
       order by id limit $2 for update skip locked)
     returning document_id, name, storage, scan, city_code, credit_code`,
    [LEASE, AT_ONCE],
  )

async function scanOne(address: ScannerAddress, file: Due): Promise<void> {
  try {
    const stored = await storageOf(file.storage).open(file.document_id)
    if (!stored) return void strapi.log.error(`private file ${file.document_id} has no content to scan`)
    await record(file, await scan(address, stored.stream).finally(() => stored.stream.destroy()))
  } catch (error) {
    // No verdict: the file stays as it was and is due again next minute.
    await query('update private_files set scan_leased_until = null where document_id = $1', [file.document_id])
    throw error
  }
}

/** Compare-and-set on the state at the start of the scan: a slower, older scan overwrites nothing. */
async function record(file: Due, verdict: Verdict): Promise<void> {
  const written = await inTransaction(async () => {
    const rows = await query(
      `update private_files set scan = $1, scan_finding = $2, scan_engine = $3, scanned_at = $4::timestamptz, scan_leased_until = null
       where document_id = $5 and scan = $6 returning 1`,
      [verdict.scan, verdict.finding ?? null, verdict.engine, databaseNow().toISOString(), file.document_id, file.scan],
    )
    if (rows.length > 0 && verdict.scan === 'infected')
      await publish('file.infected', [
        {
          documentId: file.document_id,
          name: file.name,
          finding: verdict.finding,
          cityCode: file.city_code,
          creditCode: file.credit_code,
        },
      ])
    return rows.length > 0
  })
  if (written && verdict.scan === 'infected') await quarantine(file)
}

/**
 * Row and hash are kept as a record, the bytes are deleted. If storage is unreachable, the sweep deletes them later.
 */
async function quarantine(file: Due): Promise<void> {
  strapi.log.warn(`private file ${file.document_id} is infected; its content is deleted`)
  await storageOf(file.storage)
    .remove(file.document_id)
    .catch((error: Error) => strapi.log.error(`quarantine of ${file.document_id}: ${error.message}`))
}
