import type { Core } from '@strapi/strapi'
import type { Actor } from '../../../shared/pure/actor'
import { Refused } from '../../../shared/pure/refusal'
import type { Label, Moment } from '../../../shared/pure/workflow'
import { refuse as refuseAct } from '../../../shared/server/flows/act'
import { execute, inTransaction, query, selectRows } from '../../../shared/server/database/database'
import { recordHistory } from '../../../shared/server/flows/history'
import { asSystem } from '../../../shared/server/walls/scope'
import { PRIVATE_FILE } from '../contract'
import { isOwn } from './find-file'
import type { PrivateFile } from './private-file'
import { refuse } from './refusals'
import { storageOf } from './storage'
import { bootRegistry } from '../../../shared/server/process/boot-registries'

declare const strapi: Core.Strapi

/** A column that holds documentIds of files. It also needs a foreign key to private_files (document_id). */
export interface FileUse {
  table: string
  column: string
  label: Label
}

const uses = bootRegistry<FileUse>('use of files')

/** Declares where files are used as evidence; such files cannot be deleted. */
export const usesFiles = (owner: string, use: FileUse): void => uses.add(owner, `${use.table}.${use.column}`, use)

/**
 * Deletes a file that is not yet used as evidence, by its uploader or the organisation's owner.
 * Refusals: not-found, file-of-colleague, file-in-use.
 */
export async function withdrawFile(documentId: string, actor: Actor, at: Moment): Promise<void> {
  const file = await asSystem(() =>
    inTransaction(async () => {
      // Whoever is about to use the file waits at this lock with his foreign key, and then finds nothing.
      const [row] = await selectRows<PrivateFile>(PRIVATE_FILE, 'document_id = $1', [documentId], 'for update')
      if (!row || !isOwn(row, actor)) throw new Refused(refuseAct('not-found', { documentId }))
      if (row.accountId !== actor.accountId && actor.memberRole !== 'owner')
        throw new Refused(refuse('file-of-colleague', { name: row.name }))
      await assertUnused(row)
      await recordWithdrawal(row, actor, at)
      await execute('delete from private_files where document_id = $1', [documentId])
      return row
    }),
  )
  // After the commit: bytes without a row are harmless, a row without bytes is not.
  await storageOf(file.storage)
    .remove(documentId)
    .catch((error: Error) => strapi.log.warn(`orphan ${documentId}: ${error.message}`))
}

async function assertUnused({ documentId, name }: PrivateFile): Promise<void> {
  for (const { table, column, label } of uses.values()) {
    const [used] = await query(`select 1 from "${table}" where "${column}" = $1 limit 1`, [documentId])
    if (used) throw new Refused(refuse('file-in-use', { name, use: label.zh, useEn: label.en }))
  }
}

const recordWithdrawal = (file: PrivateFile, actor: Actor, at: Moment): Promise<void> =>
  recordHistory(
    [
      {
        uid: PRIVATE_FILE,
        documentId: file.documentId,
        version: 2,
        from: 'stored',
        to: 'withdrawn',
        action: 'withdraw',
        cityCode: file.cityCode,
        creditCode: file.creditCode,
        input: { name: file.name, sha256: file.sha256 },
      },
    ],
    actor,
    at,
  )
