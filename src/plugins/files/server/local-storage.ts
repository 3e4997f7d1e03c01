import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStorage } from './storage'

/** `.part` is left over from an interrupted write. */
const KEY = /^[a-z0-9]{1,64}(\.part)?$/
const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT'

/** The folder `private-files` under POOL_DATA_DIR, readable by the application only, served by nothing. */
export function localStorage(env: NodeJS.ProcessEnv, appRoot: string): FileStorage {
  const folder = join(env.POOL_DATA_DIR || join(appRoot, '.data'), 'private-files')
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`not a key of ours: ${key}`)
    return join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeDurably(pathOf(key), bytes)
      await syncFolder(folder)
    },
    open: async (key) => {
      try {
        const handle = await open(pathOf(key), 'r')
        const { size } = await handle.stat()
        return { stream: handle.createReadStream(), size }
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async *list() {
      for (const name of await namesIn(folder)) {
        const found = await stat(join(folder, name)).catch(() => undefined)
        if (found) yield { key: name, writtenAt: found.mtime }
      }
    },
  }
}

/** A row must never point to half a file: write to a temporary name, sync, rename. */
async function writeDurably(target: string, bytes: Buffer): Promise<void> {
  const aside = `${target}.part`
  try {
    const handle = await open(aside, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Without it a power failure may lose the rename. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
