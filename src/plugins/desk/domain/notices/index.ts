import type { PluginNotices } from '../../../../shared/pure/notice'
import { OFFICER_NOTICES } from './officers'
import { DESK_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: OFFICER_NOTICES,
  subjects: DESK_SUBJECTS,
  withoutNotice: {
    'demo.told': 'seeded data notify nobody',
  },
} as const satisfies PluginNotices
