import type { Core } from '@strapi/strapi'
import { readFile } from 'node:fs/promises'
import type { Actor } from '../../../shared/pure/actor'
import { Refused } from '../../../shared/pure/refusal'
import type { Moment } from '../../../shared/pure/workflow'
import { inTransaction, newDocumentId, query, type Row } from '../../../shared/server/database/database'
import { asSystem } from '../../../shared/server/walls/scope'
import { readSettings } from '../../../shared/server/settings/settings'
import type { Upload } from '../../../shared/server/http/uploads'
import { PRIVATE_FILE, type FilesService } from '../contract'
import { EVIDENCE_KINDS } from '../domain/file-kind'
import { neutralName } from '../domain/file-name'
import { FILE_SETTINGS } from '../domain/file-settings'
import type { Purpose } from '../domain/file-words'
import { homeOf } from './homes'
import { inspectFile } from './inspect-file'
import type { PrivateFile } from './private-file'
import { assertRoom, MEGABYTE, queueHolder } from './quota'
import { refuse } from './refusals'
import { firstMark, scanSoon } from './scan-files'
import { presentStorage, type FileStorage } from './storage'
import { insertWithHistory } from '../../../shared/server/flows/create-rows'

declare const strapi: Core.Strapi

export interface UploadDetails {
  purpose?: Purpose
  /** Given by a claimant; an organisation has its own. */
  cityCode?: string
}

/** Whose the file is, what it is for, and how much may be stored. */
interface Custody {
  actor: Actor
  place: { cityCode: string | null; creditCode: string | null }
  accountId: number | null
  purpose: Purpose
  /** Refuses what is too much. Called before the body is read, and decided again by `enter`. */
  room(bytes: number): Promise<void>
  /** Takes the lock under which room is counted; in the transaction of the row, before it is written. */
  queue(): Promise<void>
  /** After the row is written. */
  beside?(file: PrivateFile): Promise<void>
}

/**
 * Stores a private file of the account's organisation, or of a claimant without one. Bytes first, then the row: a
 * failed put leaves no row, a failed insert removes the object. Runs as system, since a claimant may not write a city's
 * history; everything about the owner comes from the actor.
 * Refusals: those of `inspectFile`, file-too-large, organisation-first, file-city-*, file-*quota, file-storage-down.
 */
export const storeFile = (upload: Upload, actor: Actor, details: UploadDetails, at: Moment): Promise<PrivateFile> =>
  asSystem(async () => {
    const limits = await readSettings(FILE_SETTINGS)
    const place = await placeOf(actor, details)
    const holder = { creditCode: place.creditCode, accountId: Number(actor.accountId) }
    return keep(
      upload,
      {
        actor,
        place,
        accountId: actor.accountId ?? null,
        purpose: details.purpose ?? 'evidence',
        room: (bytes) => assertRoom(holder, bytes, limits),
        queue: () => queueHolder(holder),
      },
      at,
    )
  })

/** For somebody without an account: a file that only the province reads. */
export const storeForProvince: FilesService['storeForProvince'] = (upload, { actor, purpose, room, beside }, at) =>
  asSystem(() => {
    const place = { cityCode: null, creditCode: null }
    const queue = () => queueHolder({ creditCode: purpose, accountId: 0 })
    return keep(upload, { actor, place, accountId: null, purpose, room, queue, beside }, at)
  })

async function keep(upload: Upload, custody: Custody, at: Moment): Promise<PrivateFile> {
  const bytes = await bytesOf(upload)
  const content = await inspectFile(bytes, upload.originalFilename, EVIDENCE_KINDS)
  await custody.room(bytes.length)
  const documentId = newDocumentId()
  const { name: storageName, storage } = presentStorage()
  await put(storage, documentId, bytes)
  const row = {
    documentId,
    ...custody.place,
    name: content.name,
    mime: content.mime,
    size: bytes.length,
    sha256: content.sha256,
    purpose: custody.purpose,
    accountId: custody.accountId,
    uploadedBy: custody.actor.name,
    uploadedAt: at.now.toISOString(),
    storage: storageName,
    scan: firstMark(),
  }
  try {
    const stored = await inTransaction(() => enter(row, custody, at))
    scanSoon()
    return stored
  } catch (error) {
    await storage.remove(documentId).catch((left: Error) => strapi.log.warn(`orphan ${documentId}: ${left.message}`))
    throw error
  }
}

async function bytesOf(upload: Upload): Promise<Buffer> {
  const most = (await readSettings(FILE_SETTINGS)).largestFileMb * MEGABYTE
  if (upload.size > most)
    throw new Refused(
      refuse('file-too-large', { name: neutralName(upload.originalFilename, 'bin'), size: upload.size, most }),
    )
  return readFile(upload.filepath)
}

async function enter(row: Row & { size: number }, custody: Custody, at: Moment): Promise<PrivateFile> {
  await custody.queue()
  await custody.room(row.size)
  const { name, size, sha256, purpose } = row
  const line = { action: 'upload', to: 'stored', input: { name, size, sha256, purpose } } as const
  const [stored] = await insertWithHistory<PrivateFile>(PRIVATE_FILE, [row], line, { actor: custody.actor, at })
  await custody.beside?.(stored as PrivateFile)
  return stored as PrivateFile
}

async function put(storage: FileStorage, documentId: string, bytes: Buffer): Promise<void> {
  try {
    await storage.put(documentId, bytes)
  } catch (error) {
    strapi.log.error(`private file storage: ${(error as Error).message}`)
    throw new Refused(refuse('file-storage-down'))
  }
}

/** The organisation and its present city, or for a claimant the city he names. */
async function placeOf(actor: Actor, details: UploadDetails): Promise<{ cityCode: string; creditCode: string | null }> {
  if (actor.creditCode) {
    const own = await homeOf(Number(actor.accountId))
    if (!own) throw new Refused(refuse('organisation-first'))
    if (details.cityCode && details.cityCode !== own)
      throw new Refused(refuse('file-city-settled', { cityCode: details.cityCode }))
    return { cityCode: own, creditCode: actor.creditCode }
  }
  if (details.purpose !== 'verification') throw new Refused(refuse('organisation-first'))
  const [city] = await query<{ code: string }>('select code from cities where code = $1', [details.cityCode ?? ''])
  if (!city) throw new Refused(refuse('file-city-unknown', { cityCode: details.cityCode ?? '' }))
  return { cityCode: city.code, creditCode: null }
}
