import { defineNotices } from '../../../../shared/server/notices/registry'
import { PRIVATE_FILE } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readFiles } from './read-files'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void => defineNotices('files', NOTICES, { [PRIVATE_FILE]: readFiles })
