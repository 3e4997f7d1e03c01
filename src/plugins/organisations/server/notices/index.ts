import { defineNotices } from '../../../../shared/server/notices/registry'
import { HAND_OVER, LABEL, VERIFICATION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readHandOvers, readLabels, readVerifications } from './read-organisations'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void =>
  defineNotices('organisations', NOTICES, {
    [LABEL]: readLabels,
    [VERIFICATION]: readVerifications,
    [HAND_OVER]: readHandOvers,
  })
