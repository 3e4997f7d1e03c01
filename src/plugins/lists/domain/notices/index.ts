import type { RoomNotices } from '../../../../shared/pure/notice'
import { LIST_NOTICES } from './lists'
import { LISTS_REMINDERS } from './reminders'
import { LISTS_SUBJECTS } from './subjects'

/** Of which events of this room people are told, and of which not. */
export const NOTICES = {
  notices: { ...LIST_NOTICES, ...LISTS_REMINDERS },
  subjects: LISTS_SUBJECTS,
} as const satisfies RoomNotices
