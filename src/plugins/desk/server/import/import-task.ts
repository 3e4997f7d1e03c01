import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import type { Tell } from '../../../../shared/server/worker-thread'
import type { PlannedRow, PlannedWrite, StoredEnterprise } from '../../domain/import/plan'
import { runImport, type ImportInput, type ImportProgress, type ImportReport } from './run-import'

/** What the thread tells: progress, rows of the report, and what only the main thread can do with the database. */
export type ImportPart =
  | { progress: ImportProgress }
  | { load: readonly string[] }
  | { write: readonly PlannedWrite[] }
  | { report: readonly PlannedRow[] }

export type ImportReply = Map<string, StoredEnterprise> | undefined

export type ImportOrder = Omit<ImportInput, 'buffer' | 'onProgress'> & { bytes: Uint8Array }

/** More rows in one message would hold the main thread for too long. */
const ROWS_AT_ONCE = 500

/** An import in a worker thread. @returns its report without the rows, which were told before. */
export async function run(
  { bytes, ...order }: ImportOrder,
  tell: Tell<ImportPart, ImportReply>,
): Promise<ImportReport | Refusal> {
  const report = await runImport(
    {
      ...order,
      buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      onProgress: async (progress) => void (await tell({ progress })),
    },
    {
      loadExisting: async (codes) => (await tell({ load: codes })) ?? new Map(),
      apply: async (writes) => void (await tell({ write: writes })),
    },
  )
  if (isRefusal(report)) return report
  for (let at = 0; at < report.rows.length; at += ROWS_AT_ONCE)
    await tell({ report: report.rows.slice(at, at + ROWS_AT_ONCE) })
  return { ...report, rows: [] }
}
