import type { RoomNotices } from '../../../../shared/pure/notice'
import { ORGANISATION_NOTICES } from './organisations'
import { ORGANISATIONS_SUBJECTS } from './subjects'

/** Of which events of this room people are told, and of which not. */
export const NOTICES = {
  notices: ORGANISATION_NOTICES,
  subjects: ORGANISATIONS_SUBJECTS,
  mustBeTold: ['verification.rejected'],
} as const satisfies RoomNotices
