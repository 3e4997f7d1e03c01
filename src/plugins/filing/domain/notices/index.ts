import type { PluginNotices } from '../../../../shared/pure/notice'
import { BATCH_NOTICES } from './batches'
import { DEMAND_NOTICES } from './demands'
import { INVITATION_NOTICES } from './invitations'
import { LIAISON_NOTICES } from './liaisons'
import { FILING_REMINDERS } from './reminders'
import { FILING_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: { ...BATCH_NOTICES, ...LIAISON_NOTICES, ...INVITATION_NOTICES, ...DEMAND_NOTICES, ...FILING_REMINDERS },
  subjects: FILING_SUBJECTS,
  mustNotify: [
    'batch.opened',
    'batch.windows-changed',
    'batch.extended',
    'demand.submitted',
    'demand.returned',
    'demand.not-selected',
    'demand.proposed',
    'demand.not-proposed',
    'demand.listed',
    'demand.not-listed',
  ],
  withoutNotice: {
    'demand.selected': 'until it recommends, the city is at it: that is what applicants read',
    'liaison.ended': 'the one that follows is told of by its own event',
  },
} as const satisfies PluginNotices
