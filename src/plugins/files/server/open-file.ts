import type { Core } from '@strapi/strapi'
import type { Readable } from 'node:stream'
import type { Actor } from '../../../shared/pure/actor'
import { Refused } from '../../../shared/pure/refusal'
import { findFile } from './find-file'
import type { PrivateFile } from './private-file'
import { refuse } from './refusals'
import { storageOf, type Stored } from './storage'

declare const strapi: Core.Strapi

/**
 * A file with its bytes, for whoever may read it.
 * Refusals: not-found, file-being-scanned, file-infected, file-not-clean, file-missing, file-unreachable.
 */
export async function openFile(documentId: string, actor: Actor): Promise<{ file: PrivateFile; stream: Readable }> {
  const file = await findFile(documentId, actor)
  const { name, scan, scanFinding } = file
  if (scan === 'pending') throw new Refused(refuse('file-being-scanned', { name }))
  if (scan === 'infected') throw new Refused(refuse('file-infected', { name, finding: scanFinding }))
  if (scan === 'failed') throw new Refused(refuse('file-not-clean', { name }))
  const stored = await open(file)
  if (stored && stored.size === file.size) return { file, stream: stored.stream }
  stored?.stream.destroy()
  strapi.log.error(`private file ${documentId}: its content is missing or has another size`)
  throw new Refused(refuse('file-missing', { name }))
}

async function open(file: PrivateFile): Promise<Stored | undefined> {
  try {
    return await storageOf(file.storage).open(file.documentId)
  } catch (error) {
    strapi.log.error(`private file storage: ${(error as Error).message}`)
    throw new Refused(refuse('file-unreachable'))
  }
}
