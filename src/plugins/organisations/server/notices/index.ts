import { defineNotices } from '../../../../shared/server/notices/registry'
import { HAND_OVER, LABEL, VERIFICATION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { answerForOrganisations } from './people'
import { readHandOvers, readLabels, readVerifications } from './read-organisations'

/** Registers readers and recipients for the notices of this plugin. */
export function bindNotices(): void {
  defineNotices('organisations', NOTICES, {
    [LABEL]: readLabels,
    [VERIFICATION]: readVerifications,
    [HAND_OVER]: readHandOvers,
  })
  answerForOrganisations()
}
