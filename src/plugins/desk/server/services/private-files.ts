import type { Core } from '@strapi/strapi'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PRIVATE_FILE } from '../../contract'
import type { Actor } from '../../../../shared/pure/actor'
import { defineRefusals, Refused } from '../../../../shared/pure/refusal'
import { databaseNow } from '../../../../shared/server/clock'
import { insertRows, query, selectRows } from '../../../../shared/server/database'
import type { Upload } from '../../../../shared/server/uploads'
import { sniff } from '../../domain/file-kind'

declare const strapi: Core.Strapi

const LARGEST = 10 * 1024 * 1024

export const refuse = defineRefusals({
  'file-too-large': {
    status: 413,
    zh: '文件“{name}”为{size}字节，超过上限{most}字节',
    en: 'The file "{name}" has {size} bytes, more than {most}',
  },
  'file-empty': { status: 400, zh: '文件“{name}”是空的', en: 'The file "{name}" is empty' },
  'file-kind': {
    status: 415,
    zh: '文件“{name}”的内容不是 PDF、PNG 或 JPEG',
    en: 'The content of "{name}" is not PDF, PNG or JPEG',
  },
  'organisation-first': { status: 409, zh: '账号尚未关联企业', en: 'The account belongs to no organisation' },
})

export interface PrivateFile {
  documentId: string
  name: string
  mime: string
  size: number
  sha256: string
}

const folder = (): string => join(process.env.POOL_DATA_DIR ?? join(strapi.dirs.app.root, '.data'), 'private-files')

/** Stores a proof by its content's kind, under a name of our own; the given name is only shown. */
export async function storeFile(file: Upload, actor: Actor): Promise<PrivateFile> {
  const name = basename(file.originalFilename ?? 'file')
    .replace(/[\p{C}"<>|:*?\\/]/gu, '_')
    .slice(0, 200)
  if (file.size > LARGEST) throw new Refused(refuse('file-too-large', { name, size: file.size, most: LARGEST }))
  if (file.size === 0) throw new Refused(refuse('file-empty', { name }))
  const bytes = await readFile(file.filepath)
  const mime = sniff(bytes)
  if (!mime) throw new Refused(refuse('file-kind', { name }))
  const cityCode = await cityOf(actor)
  const documentId = randomUUID().replace(/-/g, '').slice(0, 24)
  await writeDurably(documentId, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertRows(PRIVATE_FILE, [
    {
      documentId,
      name,
      mime,
      size: bytes.length,
      sha256,
      cityCode,
      creditCode: actor.creditCode,
      accountId: actor.accountId,
      uploadedBy: actor.name,
      uploadedAt: databaseNow().toISOString(),
    },
  ])
  return { documentId, name, mime, size: bytes.length, sha256 }
}

async function cityOf(actor: Actor): Promise<string> {
  const [row] = await query<{ city_code: string }>(
    `select city_code from memberships where account_id = $1
     union all select city_code from verifications where account_id = $1 and kind = 'claim' limit 1`,
    [actor.accountId],
  )
  if (!row) throw new Refused(refuse('organisation-first'))
  return row.city_code
}

/** A row must never point to half a file: written aside, synced, then renamed. */
async function writeDurably(documentId: string, bytes: Buffer): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const target = join(folder(), documentId)
  const handle = await open(`${target}.part`, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${target}.part`, target)
}

/** The file behind a visible row; undefined when there is none or row-level security hides it. */
export async function openFile(documentId: string): Promise<(PrivateFile & { stream: ReadStream }) | undefined> {
  const [row] = await selectRows<PrivateFile>(PRIVATE_FILE, 'document_id = $1', [documentId])
  if (!row) return undefined
  const path = join(folder(), row.documentId)
  await stat(path)
  return { ...row, stream: createReadStream(path) }
}
