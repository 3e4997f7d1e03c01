import { defineNotices } from '../../../../shared/server/notices/registry'
import { PRIVATE_FILE } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readFiles } from './read-files'

/** Registers the notices of this plugin. */
export const bindNotices = (): void => defineNotices('files', NOTICES, { [PRIVATE_FILE]: readFiles })
