import type { PluginNotices } from '../../../../shared/pure/notice'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: {},
  withoutNotice: {
    'provider.admitted': 'the provider hears of it by its application, once the list is published',
    'provider.admission-revoked': 'the provider hears of it by its application, corrected with the list',
    'provider.restricted': 'only the system restricts, with a decision that is told of by its own event',
    'provider.restriction-lifted': 'only the system lifts it, with the decision that is told of',
    'provider.removed': 'only the system removes, with the public notice of the decision (R67)',
    'provider.disqualified': 'only the system disqualifies, with the public notice of the decision (R67)',
    'provider.lapsed': 'only the system ends it, with the outcome that is told of',
  },
} as const satisfies PluginNotices
