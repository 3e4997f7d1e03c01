import type { PluginNotices } from '../../../../shared/pure/notice'
import { FILE_NOTICES } from './files'
import { FILE_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: FILE_NOTICES,
  subjects: FILE_SUBJECTS,
} as const satisfies PluginNotices
