import { defineNotices } from '../../../../shared/server/notices/registry'
import { APPLICATION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readApplications } from './read-applications'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void => defineNotices('applications', NOTICES, { [APPLICATION]: readApplications })
