import type { PluginNotices } from '../../../../shared/pure/notice'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: {},
  withoutNotice: {
    'announcement.published': 'it is public: the pages and feeds tell everybody',
    'announcement.corrected': 'its new version stands where the old one was read',
    'announcement.withdrawn': 'its withdrawal stands where it was read',
  },
} as const satisfies PluginNotices
