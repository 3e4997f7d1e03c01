import type { FilesService } from '../contract'
import { mayReadFile, seenFile } from './find-file'
import { storeFile, storeForProvince } from './store-file'
import { usesFiles } from './withdraw-file'

/** Implements the contract. */
export const filesService = (): FilesService => ({
  mayRead: mayReadFile,
  store: storeFile,
  storeForProvince,
  usedIn: usesFiles,
  async own(documentId, actor, purpose) {
    const file = await seenFile(documentId, actor)
    return !file || file.scan === 'infected' || (purpose && file.purpose !== purpose) ? undefined : file
  },
})
