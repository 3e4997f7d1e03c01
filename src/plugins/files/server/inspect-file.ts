import { must, Refused } from '../../../shared/pure/refusal'
import { defineWork, runWork } from '../../../shared/server/workers/workers'
import type { KindName } from '../domain/file-kind'
import { neutralName } from '../domain/file-name'
import type { Content } from './check-content'
import type { run } from './check-work'
import { refuse } from './refusals'

const checking = defineWork<typeof run>({ module: require.resolve('./check-work'), seconds: 30, memoryMb: 256 })

/**
 * Checks a file in a worker thread, so that other requests are answered meanwhile.
 * @param name it was uploaded under.
 * @throws Refused those of `checkContent`; server-busy.
 */
export async function inspectFile(
  bytes: Buffer,
  name: string | null,
  allowed: readonly KindName[],
): Promise<Content & { sha256: string }> {
  try {
    return must(await runWork(checking, { bytes, name, allowed }))
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'work-too-heavy')
      throw new Refused(refuse('file-too-complex', { name: neutralName(name, 'bin') }))
    throw error
  }
}
