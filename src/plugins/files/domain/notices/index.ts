import type { RoomNotices } from '../../../../shared/pure/notice'
import { FILE_NOTICES } from './files'
import { FILE_SUBJECTS } from './subjects'

/** Of which events of this room people are told, and of which not. */
export const NOTICES = {
  notices: FILE_NOTICES,
  subjects: FILE_SUBJECTS,
} as const satisfies RoomNotices
