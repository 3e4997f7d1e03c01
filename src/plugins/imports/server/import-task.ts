import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { Tell } from '../../../shared/server/workers/worker-thread'
import type { EnterpriseWrite, StoredEnterprise } from '../../organisations/contract'
import type { PlannedRow } from '../domain/plan'
import { runImport, type ImportInput, type ImportProgress, type ImportSummary } from './run-import'

/** Messages of the thread: progress, pages of the report, and calls to the store, which stays in the main thread. */
export type ImportPart =
  | { progress: ImportProgress }
  | { load: readonly string[] }
  | { write: readonly EnterpriseWrite[] }
  | { page: string }

export type ImportReply = Map<string, StoredEnterprise> | undefined

export type ImportOrder = Omit<ImportInput, 'buffer' | 'onProgress'> & { bytes: Uint8Array }

/** Characters per page; more would block the main thread for too long. */
const PAGE = 200_000

/** An import in a worker thread. @returns its report without the rows, which were sent before as pages of JSON. */
export async function run(
  { bytes, ...order }: ImportOrder,
  tell: Tell<ImportPart, ImportReply>,
): Promise<ImportSummary | Refusal> {
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
  const { rows, ...summary } = report
  for (const page of pagesOf(rows)) await tell({ page })
  return summary
}

function* pagesOf(rows: readonly PlannedRow[]): Generator<string> {
  let [page, length]: [string[], number] = [[], 0]
  for (const row of rows) {
    const json = JSON.stringify(row)
    if (page.length > 0 && length + json.length > PAGE) {
      yield `[${page.join(',')}]`
      ;[page, length] = [[], 0]
    }
    page.push(json)
    length += json.length
  }
  if (page.length > 0) yield `[${page.join(',')}]`
}
