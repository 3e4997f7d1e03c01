import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { subjectsOf } from '../../experts/contract'
import { filesOf } from '../../files/contract'
import { APPLICATION } from '../contract'
import { applicationFlow } from '../domain/application-flow'
import { SCHEMAS } from './content-types'
import { describeApplications } from './describe'
import { readApplications } from './read-applications'
import { applicationsService } from './service'
import { bindAll } from './bindings'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    filesOf(strapi).usedIn('applications', { table: 'application_files', column: 'file', label: applicationFlow.label })
    subjectsOf(strapi).review('applications', APPLICATION, describeApplications, readApplications)
  },
  contentTypes: contentTypesOf('applications', SCHEMAS),
  services: { applications: applicationsService },
  routes,
}
