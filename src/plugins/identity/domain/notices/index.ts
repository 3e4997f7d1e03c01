import type { PluginNotices } from '../../../../shared/pure/notice'
import { ACCOUNT_NOTICES } from './accounts'
import { SECURITY_NOTICES } from './security'
import { IDENTITY_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: { ...SECURITY_NOTICES, ...ACCOUNT_NOTICES },
  subjects: IDENTITY_SUBJECTS,
  withoutNotice: {
    'account.confirmed': 'whoever confirmed an address did it himself',
    'account.lapsed': 'nobody ever proved to be behind that address',
  },
} as const satisfies PluginNotices
