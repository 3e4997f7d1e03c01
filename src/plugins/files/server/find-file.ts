import type { Actor } from '../../../shared/pure/actor'
import { Refused } from '../../../shared/pure/refusal'
import { refuse as refuseAct } from '../../../shared/server/flows/act'
import { selectRows } from '../../../shared/server/database/database'
import { asSystem } from '../../../shared/server/walls/scope'
import { PRIVATE_FILE } from '../contract'
import { endingOfMime } from '../domain/file-kind'
import { neutralName } from '../domain/file-name'
import type { PrivateFile } from './private-file'
import { bootRegistry } from '../../../shared/server/process/boot-registries'

/**
 * Whether an actor beyond the file's territory may read it, such as an expert assigned to what it proves. `called`: he
 * may, under that name, without learning whose it is.
 */
export type FileReader = (file: Readonly<PrivateFile>, actor: Actor) => Promise<boolean | { called: string }>

const readers = bootRegistry<FileReader>('reader of files')

/** Registers a reader. Asked, as system, only when row-level security hides the file. */
export const mayReadFile = (name: string, reader: FileReader): void => readers.add(name, name, reader)

/**
 * The row of a file that the actor may read, by territory or through a registered reader.
 * @throws Refused not-found, also for a hidden file.
 */
export async function findFile(documentId: string, actor: Actor): Promise<PrivateFile> {
  const file = await seenFile(documentId, actor)
  if (!file) throw new Refused(refuseAct('not-found', { documentId }))
  return file
}

/** The same, but undefined instead of a refusal. */
export async function seenFile(documentId: string, actor: Actor): Promise<PrivateFile | undefined> {
  const visible = await rowOf(documentId)
  if (visible && isOwn(visible, actor)) return visible
  if (!visible && readers.names().length > 0) {
    const file = await asSystem(() => rowOf(documentId))
    if (file) return letIn(file, actor)
  }
  return undefined
}

async function letIn(file: PrivateFile, actor: Actor): Promise<PrivateFile | undefined> {
  for (const reader of readers.values()) {
    const granted = await asSystem(() => reader(file, actor))
    if (granted) return granted === true ? file : veiled(file, granted.called)
  }
  return undefined
}

/** R32: uploader and city would identify the applicant too. */
const veiled = (file: PrivateFile, called: string): PrivateFile => ({
  ...file,
  name: neutralName(called, endingOfMime(file.mime)),
  cityCode: null,
  creditCode: null,
  accountId: null,
  uploadedBy: '',
})

const rowOf = async (documentId: string): Promise<PrivateFile | undefined> =>
  (await selectRows<PrivateFile>(PRIVATE_FILE, 'document_id = $1', [documentId]))[0]

/** A former member has no access to the organisation's files, even to those he uploaded. */
export const isOwn = (file: PrivateFile, actor: Actor): boolean =>
  actor.kind !== 'account' ||
  (file.creditCode ? file.creditCode === actor.creditCode : file.accountId === actor.accountId)
