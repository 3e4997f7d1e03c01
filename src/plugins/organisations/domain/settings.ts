import type { Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

export const ORGANISATIONS_SETTINGS = {
  memberInvitationDays: {
    code: 'A21',
    label: l('成员邀请的有效天数', 'Days an invitation of a member is valid'),
    type: 'integer',
    default: 7,
    min: 1,
    max: 30,
  },
} as const satisfies Settings
