import type { Core } from '@strapi/strapi'
import application from '../../applications/server/content-types/application/schema'
import applicationFile from '../../applications/server/content-types/application-file/schema'
import applicationForm from '../../applications/server/content-types/application-form/schema'
import applicationSnapshot from '../../applications/server/content-types/application-snapshot/schema'
import batch from './content-types/batch/schema'
import cityList from './content-types/city-list/schema'
import extension from './content-types/extension/schema'
import handOver from '../../organisations/server/content-types/hand-over/schema'
import invitation from './content-types/invitation/schema'
import liaison from './content-types/liaison/schema'
import list from '../../lists/server/content-types/list/schema'
import memberInvitation from '../../organisations/server/content-types/member-invitation/schema'
import objection from '../../lists/server/content-types/objection/schema'
import objectionFile from '../../lists/server/content-types/objection-file/schema'
import verification from '../../organisations/server/content-types/verification/schema'
import { accountsOf, filesOf } from '../../desk/contract'
import { subjectsOf } from '../../experts/contract'
import { APPLICATION, DEMAND } from '../contract'
import { applicationFlow } from '../../applications/domain/application-flow'
import { objectionFlow } from '../../lists/domain/objection/objection-flow'
import { labelFlow } from '../../organisations/domain/label-flow'
import { verificationFlow } from '../../organisations/domain/verification-flow'
import { INVITATION_LETTER, invitationLetter } from '../../organisations/server/accounts/invitation-letter'
import { FILING_LETTERS } from '../../organisations/server/accounts/tell-owner'
import { bindAll } from './bindings'
import { applicationsService } from '../../applications/server/service'
import { describeApplications } from '../../applications/server/describe'
import { readApplications } from '../../applications/server/read-applications'
import { checkForms } from './check-forms'
import { defineForms } from './forms'
import { routes } from './routes'
import { describeDemands, readDemands } from './services/review-demands'
import { readsPapers } from '../../organisations/server/services/reads-papers'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    defineForms()
    for (const [name, kind] of Object.entries({ ...FILING_LETTERS, [INVITATION_LETTER]: invitationLetter }))
      accountsOf(strapi).defineLetter(name, kind)
    subjectsOf(strapi).review(DEMAND, describeDemands, readDemands)
    filesOf(strapi).usedIn({ table: 'enterprise_labels', column: 'proof', label: labelFlow.label })
    for (const column of ['licence', 'letter'])
      filesOf(strapi).usedIn({ table: 'verifications', column, label: verificationFlow.label })
    filesOf(strapi).usedIn({ table: 'application_files', column: 'file', label: applicationFlow.label })
    filesOf(strapi).usedIn({ table: 'objection_files', column: 'proof', label: objectionFlow.label })
    filesOf(strapi).mayRead('verification', readsPapers)
    subjectsOf(strapi).review(APPLICATION, describeApplications, readApplications)
  },
  contentTypes: {
    application: { schema: application },
    'application-file': { schema: applicationFile },
    'application-form': { schema: applicationForm },
    'application-snapshot': { schema: applicationSnapshot },
    batch: { schema: batch },
    'city-list': { schema: cityList },
    extension: { schema: extension },
    'hand-over': { schema: handOver },
    invitation: { schema: invitation },
    liaison: { schema: liaison },
    list: { schema: list },
    'member-invitation': { schema: memberInvitation },
    objection: { schema: objection },
    'objection-file': { schema: objectionFile },
    verification: { schema: verification },
  },
  services: { applications: applicationsService },
  routes,
}
