import type { PluginNotices } from '../../../../shared/pure/notice'
import { LIST_NOTICES } from './lists'
import { LISTS_REMINDERS } from './reminders'
import { LISTS_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: { ...LIST_NOTICES, ...LISTS_REMINDERS },
  subjects: LISTS_SUBJECTS,
} as const satisfies PluginNotices
