import { defineNotices } from '../../../../shared/server/notices/registry'
import { CITY, OFFICER } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { answerForOffices } from './people'
import { readCities, readOfficers } from './read-officers'

/** Registers readers and recipients for the notices of this plugin. */
export function bindNotices(): void {
  defineNotices('desk', NOTICES, { [CITY]: readCities, [OFFICER]: readOfficers })
  answerForOffices()
}
