import type { Core } from '@strapi/strapi'
import { subjectsOf } from '../../experts/contract'
import { filesOf } from '../../files/contract'
import { APPLICATION } from '../contract'
import { applicationFlow } from '../domain/application-flow'
import { describeApplications } from './describe'
import { readApplications } from './read-applications'
import { applicationsService } from './service'
import { bindAll } from './bindings'
import application from './content-types/application/schema'
import applicationFile from './content-types/application-file/schema'
import applicationSnapshot from './content-types/application-snapshot/schema'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    filesOf(strapi).usedIn('applications', { table: 'application_files', column: 'file', label: applicationFlow.label })
    subjectsOf(strapi).review('applications', APPLICATION, describeApplications, readApplications)
  },
  contentTypes: {
    application: { schema: application },
    'application-file': { schema: applicationFile },
    'application-snapshot': { schema: applicationSnapshot },
  },
  services: { applications: applicationsService },
  routes,
}
