import type { Readable } from 'node:stream'
import { localStorage } from './local-storage'
import { s3OptionsOf } from './s3-options'

export interface Stored {
  stream: Readable
  size: number
}

/** Stores bytes. A key is a documentId, never a user's file name. */
export interface FileStorage {
  /** Atomic and durable: resolves when the bytes would survive a power failure. */
  put(key: string, bytes: Buffer): Promise<void>
  /** undefined when there is no such object; throws when storage is unreachable. */
  open(key: string): Promise<Stored | undefined>
  /** Removing a missing object is no error. */
  remove(key: string): Promise<void>
  /** All objects, with the instant they were written. */
  list(): AsyncIterable<{ key: string; writtenAt: Date }>
}

export type StorageName = 'local' | 's3'

const made = new Map<string, FileStorage>()
let present: StorageName = 'local'

/**
 * Reads the configuration (PRIVATE_FILES, POOL_DATA_DIR, S3_*). @throws when S3 is requested but incompletely
 * configured.
 */
export async function configureStorage(env: NodeJS.ProcessEnv, appRoot: string): Promise<void> {
  made.clear()
  made.set('local', localStorage(env, appRoot))
  const wanted = env.PRIVATE_FILES || 'local'
  if (wanted !== 'local' && wanted !== 's3') throw new Error(`PRIVATE_FILES is "${wanted}": local or s3`)
  const options = s3OptionsOf(env)
  if (wanted === 's3' && !options)
    throw new Error('PRIVATE_FILES=s3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY')
  // Loaded only when configured, because the library is large.
  if (options) made.set('s3', (await import('./s3-storage')).s3Storage(options))
  present = wanted
}

/** The storage of new files. */
export const presentStorage = (): { name: StorageName; storage: FileStorage } => ({
  name: present,
  storage: storageOf(present),
})

/** The storage that a row names: files stay readable after the configuration has changed. */
export function storageOf(name: string): FileStorage {
  const storage = made.get(name)
  if (!storage) throw new Error(`no storage ${name} is configured`)
  return storage
}

export const configuredStorages = (): [name: string, storage: FileStorage][] => [...made]
