import { createHash } from 'node:crypto'
import type { Refusal } from '../../../shared/pure/refusal'
import type { KindName } from '../domain/file-kind'
import { checkContent, type Content } from './check-content'

export interface FileToCheck {
  bytes: Uint8Array
  /** The name it was uploaded under. */
  name: string | null
  allowed: readonly KindName[]
}

export type Checked = (Content & { sha256: string }) | Refusal

/** Worker task: detects a file's type and computes its digest. */
export async function run({ bytes, name, allowed }: FileToCheck): Promise<Checked> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const content = await checkContent(buffer, name, allowed)
  return content.ok ? { ...content, sha256: createHash('sha256').update(buffer).digest('hex') } : content
}
