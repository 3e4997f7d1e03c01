import { isRefusal, type Refusal } from '../../../../shared/pure/refusal'
import { defineWork, runWork } from '../../../../shared/server/workers'
import type { PlannedRow } from '../../domain/import/plan'
// The thread declares its refusals for itself; their sentences are asked for here.
import '../../domain/import/refusals'
import type * as Task from './import-task'
import type { ImportInput, ImportReport, ImportStore } from './run-import'

const importWork = defineWork<typeof Task.run>({
  module: require.resolve('./import-task'),
  // 20,000 rows of 20 columns take three; writing is not counted.
  seconds: 120,
  memoryMb: 512,
  atOnce: 1,
})

/**
 * `runImport` in a worker thread; the store stays with the caller, in his scope and transactions.
 * @throws Refused work-too-heavy, server-busy; what the store throws.
 */
export async function importInThread(
  { buffer, onProgress, ...order }: ImportInput,
  store: ImportStore,
): Promise<ImportReport | Refusal> {
  const rows: PlannedRow[] = []
  const onPart = async (part: Task.ImportPart): Promise<Task.ImportReply> => {
    if ('load' in part) return store.loadExisting(part.load)
    if ('write' in part) await store.apply(part.write)
    else if ('progress' in part) await onProgress?.(part.progress)
    else rows.push(...part.report)
    return undefined
  }
  const report = await runWork(importWork, { ...order, bytes: buffer }, { onPart })
  return isRefusal(report) ? report : { ...report, rows }
}
