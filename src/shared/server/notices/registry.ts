import type { Notice, PluginNotices } from '../../pure/notice'
import { joinNotices, noticeIn, type NoticeCatalogue } from '../../pure/notice-catalogue'
import { query, tableOf } from '../database/database'
import type { ReadFacts } from './fact'
import { bootRegistry, clearedAtBoot } from '../process/boot-registries'

/** How rows of a subject are read. */
export interface SubjectReader {
  read: ReadFacts
  /** The newest row in the reader's scope, for a preview; by default from the content type's table. */
  latest?: () => Promise<string | undefined>
}

const plugins = bootRegistry<PluginNotices>('the notices')
const readers = bootRegistry<SubjectReader>('reader of subjects')
let catalogue = joinNotices([])
clearedAtBoot({ clear: () => (catalogue = joinNotices([])) })

/**
 * Declares the notices of a plugin at boot, and how their rows are read.
 * @throws when the plugin has declared some already, or another plugin the same: see `joinNotices`.
 */
export function defineNotices<Uid extends string = never>(
  plugin: string,
  declared: PluginNotices<Uid>,
  reads: Readonly<Record<Uid, ReadFacts | SubjectReader>>,
): void {
  const joined = joinNotices([...plugins.all(), [plugin, declared]])
  plugins.add(plugin, plugin, declared)
  catalogue = joined
  for (const [uid, read] of Object.entries<ReadFacts | SubjectReader>(reads))
    readers.add(plugin, uid, typeof read === 'function' ? { read } : read)
}

/** All notices declared so far. */
export const noticeCatalogue = (): NoticeCatalogue => catalogue

export const noticeAt = (key: string): Notice | undefined => noticeIn(catalogue, key)

/** The notice of a key. @throws for an unknown key. */
export function noticeOf(key: string): Notice {
  const notice = noticeAt(key)
  if (!notice) throw new Error(`no plugin declares the notice ${key}`)
  return notice
}

/** Facts of rows of a kind. @throws for an undeclared kind. */
export const readFacts: (uid: string, ...args: Parameters<ReadFacts>) => ReturnType<ReadFacts> = (uid, ...args) =>
  readerOf(uid).read(...args)

/** The newest row of a kind in the reader's scope, for a preview. */
export async function latestOf(uid: string): Promise<string | undefined> {
  const { latest } = readerOf(uid)
  if (latest) return latest()
  const [row] = await query<{ id: string }>(
    `select document_id as id from "${tableOf(uid)}" t order by t.id desc limit 1`,
  )
  return row?.id
}

function readerOf(uid: string): SubjectReader {
  const reader = readers.get(uid)
  if (!reader) throw new Error(`nobody reads ${uid} for notices`)
  return reader
}
