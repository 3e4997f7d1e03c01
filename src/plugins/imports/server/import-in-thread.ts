import type { Refusal } from '../../../shared/pure/refusal'
import { defineWork, runWork } from '../../../shared/server/workers/workers'
// The thread has its own catalogue of refusals; the sentences are needed here.
import '../domain/refusals'
import type * as Task from './import-task'
import type { ImportInput, ImportStore, ImportSummary } from './run-import'

const importWork = defineWork<typeof Task.run>({
  module: require.resolve('./import-task'),
  // 20,000 rows of 20 columns take three seconds; writing is not counted.
  seconds: 120,
  memoryMb: 512,
  atOnce: 1,
})

/**
 * `runImport` in a worker thread; the store stays in the caller's scope and transactions.
 * @param keep receives the rows of the report page by page, as JSON arrays.
 * @throws Refused work-too-heavy, server-busy; what the store throws.
 */
export async function importInThread(
  { buffer, onProgress, ...order }: ImportInput,
  store: ImportStore,
  keep: (page: string) => Promise<void>,
): Promise<ImportSummary | Refusal> {
  const onPart = async (part: Task.ImportPart): Promise<Task.ImportReply> => {
    if ('load' in part) return store.loadExisting(part.load)
    if ('write' in part) await store.apply(part.write)
    else if ('progress' in part) await onProgress?.(part.progress)
    else await keep(part.page)
    return undefined
  }
  return runWork(importWork, { ...order, bytes: buffer }, { onPart })
}
