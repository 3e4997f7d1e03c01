import { defineNotices } from '../../../../shared/server/notices/registry'
import { APPLICATION } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { readApplications } from './read-applications'

/** Registers the notices of this plugin. */
export const bindNotices = (): void => defineNotices('applications', NOTICES, { [APPLICATION]: readApplications })
