import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import plugins from '../../src/plugins/order.json'
import { proceduresIn } from '../../src/shared/pure/procedure-document'
import type { AnyFlow } from '../../src/shared/pure/workflow'

export const SRC = join(__dirname, '..', '..', 'src')
const TABLE = /-(flow|contribution)\.ts$/

export const importSource = async (file: string): Promise<Record<string, unknown>> =>
  (await import(join(SRC, file))) as Record<string, unknown>

/** Every flow in the source with its contributions, without a boot. */
export async function procedureTables(): Promise<AnyFlow[]> {
  const files = readdirSync(SRC, { recursive: true }).map(String)
  const tables = plugins.flatMap((plugin) =>
    files.filter((file) => file.startsWith(`plugins/${plugin}/domain/`) && TABLE.test(file)),
  )
  return proceduresIn(await Promise.all(tables.map(importSource)))
}
