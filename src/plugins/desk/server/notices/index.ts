import { defineNotices } from '../../../../shared/server/notices/registry'
import { CITY, OFFICER } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readCities, readOfficers } from './read-officers'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void => defineNotices('desk', NOTICES, { [CITY]: readCities, [OFFICER]: readOfficers })
