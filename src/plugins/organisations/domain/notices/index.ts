import type { PluginNotices } from '../../../../shared/pure/notice'
import { ORGANISATION_NOTICES } from './organisations'
import { ORGANISATIONS_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: ORGANISATION_NOTICES,
  subjects: ORGANISATIONS_SUBJECTS,
  mustNotify: ['verification.rejected'],
} as const satisfies PluginNotices
