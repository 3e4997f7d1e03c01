import type { PluginNotices } from '../../../../shared/pure/notice'
import { APPLICATION_NOTICES } from './applications'
import { APPLICATIONS_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: APPLICATION_NOTICES,
  subjects: APPLICATIONS_SUBJECTS,
  withoutNotice: {
    'application.concluded': 'what the committee says is told with what the province determines',
  },
} as const satisfies PluginNotices
