import { defineNotices } from '../../../../shared/server/notices/registry'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION, LIAISON } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readBatches, readCityLists, readExtensions } from './read-batches'
import { readDemands, readInvitations } from './read-demands'
import { readLiaisons } from './read-liaisons'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void =>
  defineNotices('filing', NOTICES, {
    [BATCH]: readBatches,
    [EXTENSION]: readExtensions,
    [CITY_LIST]: readCityLists,
    [LIAISON]: readLiaisons,
    [INVITATION]: readInvitations,
    [DEMAND]: readDemands,
  })
