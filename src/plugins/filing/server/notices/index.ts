import { defineNotices } from '../../../../shared/server/notices/registry'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION, LIAISON } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { answerForLiaisons } from './people'
import { readBatches, readCityLists, readExtensions } from './read-batches'
import { readDemands, readInvitations } from './read-demands'
import { readLiaisons } from './read-liaisons'

/** Registers readers and recipients for the notices of this plugin. */
export function bindNotices(): void {
  defineNotices('filing', NOTICES, {
    [BATCH]: readBatches,
    [EXTENSION]: readExtensions,
    [CITY_LIST]: readCityLists,
    [LIAISON]: readLiaisons,
    [INVITATION]: readInvitations,
    [DEMAND]: readDemands,
  })
  answerForLiaisons()
}
