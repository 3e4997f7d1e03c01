import type { PluginNotices } from '../../../../shared/pure/notice'
import { APPLICATION_NOTICES } from './applications'
import { APPLICATION_REMINDERS } from './reminders'
import { APPLICATIONS_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: { ...APPLICATION_NOTICES, ...APPLICATION_REMINDERS },
  subjects: APPLICATIONS_SUBJECTS,
  withoutNotice: {
    'application.concluded': 'what the committee says is told with what the province determines',
  },
} as const satisfies PluginNotices
