import type { Readable } from 'node:stream'
import { localStorage } from './local-storage'
import { s3OptionsOf } from './s3-options'

export interface Stored {
  stream: Readable
  size: number
}

/** Where bytes lie. A key is a documentId of ours, never a name somebody gave. */
export interface FileStorage {
  /** All of it or nothing; returns when it would survive a power cut. */
  put(key: string, bytes: Buffer): Promise<void>
  /** undefined when there is no such object; an unreachable storage throws. */
  open(key: string): Promise<Stored | undefined>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** All objects, with the instant they were written. */
  list(): AsyncIterable<{ key: string; writtenAt: Date }>
}

export type StorageName = 'local' | 's3'

const made = new Map<string, FileStorage>()
let present: StorageName = 'local'

/** Reads the configuration (PRIVATE_FILES, POOL_DATA_DIR, S3_*). @throws when S3 is asked for and not fully configured. */
export async function configureStorage(env: NodeJS.ProcessEnv, appRoot: string): Promise<void> {
  made.clear()
  made.set('local', localStorage(env, appRoot))
  const wanted = env.PRIVATE_FILES || 'local'
  if (wanted !== 'local' && wanted !== 's3') throw new Error(`PRIVATE_FILES is "${wanted}": local or s3`)
  const options = s3OptionsOf(env)
  if (wanted === 's3' && !options)
    throw new Error('PRIVATE_FILES=s3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY')
  // Loaded only when configured: the library is large.
  if (options) made.set('s3', (await import('./s3-storage')).s3Storage(options))
  present = wanted
}

/** The storage that new files go to. */
export const presentStorage = (): { name: StorageName; storage: FileStorage } => ({
  name: present,
  storage: storageOf(present),
})

/** The storage that a row names: files stay readable where they lie after the configuration changed. */
export function storageOf(name: string): FileStorage {
  const storage = made.get(name)
  if (!storage) throw new Error(`no storage ${name} is configured`)
  return storage
}

export const configuredStorages = (): [name: string, storage: FileStorage][] => [...made]
