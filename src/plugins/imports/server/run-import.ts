import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Actor } from '../../../shared/pure/actor'
import { isRefusedRow } from '../domain/enterprise-row'
import { parseTable } from '../domain/parse-table'
import type { EnterpriseWrite, StoredEnterprise } from '../../organisations/contract'
import { planImport, type Outcome, type PlannedRow } from '../domain/plan'
import type { FileNotes } from '../domain/report-csv'
import { IMPORT_LIMITS, type ImportLimits } from './tables/limits'
import { readTable } from './tables/read-table'

/** Storage of enterprises: PostgreSQL, or a test's own. */
export interface ImportStore {
  /** By credit code, in all cities, so that another city's enterprise is refused. */
  loadExisting(codes: readonly string[]): Promise<Map<string, StoredEnterprise>>
  /** Writes one chunk, all or nothing; throws Refused when a row was changed since it was loaded. */
  apply(writes: readonly EnterpriseWrite[]): Promise<void>
}

export interface ImportProgress {
  phase: 'reading' | 'comparing' | 'writing'
  done: number
  total: number
}

export interface ImportInput {
  buffer: Buffer
  fileName: string
  actor: Actor
  dryRun: boolean
  provinceCode: string
  /** Day of the import in China, YYYY-MM-DD. */
  today: string
  limits?: ImportLimits
  onProgress?: (progress: ImportProgress) => void | Promise<void>
}

export interface ImportReport extends FileNotes {
  dryRun: boolean
  counts: Record<Outcome, number>
  rows: PlannedRow[]
}

/** A report without its rows. */
export type ImportSummary = Omit<ImportReport, 'rows'>

const CHUNK = 500

/**
 * Imports a list of enterprises and labels. A city officer's import reaches his cities only; a row is refused with its
 * reason and the others go on. It reads and compares for seconds: the app runs it in a thread (`importInThread`).
 * Chunks of 500 enterprises are written one after the other: after an interruption the same file is imported again, and
 * what was written is unchanged.
 * @param dryRun plan and report only.
 * Refusals: those of the file as a whole (import-file-*, import-header-missing, import-column-*).
 */
export async function runImport(input: ImportInput, store: ImportStore): Promise<ImportReport | Refusal> {
  const { actor, dryRun, provinceCode, today, onProgress } = input
  await onProgress?.({ phase: 'reading', done: 0, total: 1 })
  const table = await readTable(input.buffer, input.fileName, input.limits ?? IMPORT_LIMITS)
  if (isRefusal(table)) return table
  const cityCodes = actor.kind === 'city' ? actor.cityCodes : undefined
  const [onlyCity] = cityCodes?.length === 1 ? cityCodes : []
  const parsed = parseTable(table, { provinceCode, today, ...(onlyCity ? { defaultCityCode: onlyCity } : {}) })
  if (isRefusal(parsed)) return parsed
  await onProgress?.({ phase: 'reading', done: 1, total: 1 })
  const codes = [...new Set(parsed.rows.flatMap((row) => (isRefusedRow(row) ? [] : [row.fields.creditCode])))]
  const existing = new Map<string, StoredEnterprise>()
  await eachChunk(codes, 'comparing', onProgress, async (chunk) => {
    for (const [code, stored] of await store.loadExisting(chunk)) existing.set(code, stored)
  })
  const plan = planImport(parsed.rows, existing, cityCodes ? { cityCodes } : {})
  if (!dryRun) await eachChunk(plan.writes, 'writing', onProgress, (chunk) => store.apply(chunk))
  const { ignoredColumns, skippedSheets, warnings } = parsed
  return { dryRun, counts: countOutcomes(plan.rows), rows: plan.rows, ignoredColumns, skippedSheets, warnings }
}

async function eachChunk<T>(
  items: readonly T[],
  phase: ImportProgress['phase'],
  onProgress: ImportInput['onProgress'],
  work: (chunk: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let done = 0; done < items.length; done += CHUNK) {
    await work(items.slice(done, done + CHUNK))
    await onProgress?.({ phase, done: Math.min(done + CHUNK, items.length), total: items.length })
  }
}

function countOutcomes(rows: readonly PlannedRow[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome]++
  return counts
}
