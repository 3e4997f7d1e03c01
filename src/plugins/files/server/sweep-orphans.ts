import { query } from '../../../shared/server/database/database'
import { asSystem } from '../../../shared/server/walls/scope'
import { configuredStorages, type FileStorage } from './storage'

/** A running upload has its object before its row. */
const YOUNG_MS = 3_600_000
const PAGE = 500

/**
 * Removes objects without a row, or whose row is marked infected: left over from a crash between storage and database.
 * @returns the removed keys.
 */
export async function sweepOrphans(now: Date = new Date(), youngMs = YOUNG_MS): Promise<string[]> {
  const removed: string[] = []
  for (const [name, storage] of configuredStorages()) {
    const page: string[] = []
    for await (const { key, writtenAt } of storage.list()) {
      if (now.getTime() - writtenAt.getTime() < youngMs) continue
      page.push(key)
      if (page.length === PAGE) removed.push(...(await sweep(name, storage, page.splice(0))))
    }
    removed.push(...(await sweep(name, storage, page)))
  }
  return removed
}

async function sweep(name: string, storage: FileStorage, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await asSystem(() =>
    query<{ document_id: string }>(
      `select document_id from private_files where document_id = any($1::text[]) and storage = $2 and scan <> 'infected'`,
      [keys, name],
    ),
  )
  const kept = new Set(rows.map((row) => row.document_id))
  const orphans = keys.filter((key) => !kept.has(key))
  for (const key of orphans) await storage.remove(key)
  return orphans
}
