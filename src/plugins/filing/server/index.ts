import type { Core } from '@strapi/strapi'
import batch from './content-types/batch/schema'
import cityList from './content-types/city-list/schema'
import extension from './content-types/extension/schema'
import handOver from './content-types/hand-over/schema'
import invitation from './content-types/invitation/schema'
import liaison from './content-types/liaison/schema'
import list from './content-types/list/schema'
import memberInvitation from './content-types/member-invitation/schema'
import verification from './content-types/verification/schema'
import { filesOf } from '../../desk/contract'
import { subjectsOf } from '../../experts/contract'
import { DEMAND } from '../contract'
import { labelFlow } from '../domain/label-flow'
import { verificationFlow } from '../domain/verification-flow'
import { bindAll } from './bindings'
import { checkForms } from './check-forms'
import { routes } from './routes'
import { describeDemands, readDemands } from './services/review-demands'
import { readsPapers } from './services/reads-papers'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    subjectsOf(strapi).review(DEMAND, describeDemands, readDemands)
    filesOf(strapi).usedIn({ table: 'enterprise_labels', column: 'proof', label: labelFlow.label })
    for (const column of ['licence', 'letter'])
      filesOf(strapi).usedIn({ table: 'verifications', column, label: verificationFlow.label })
    filesOf(strapi).mayRead('verification', readsPapers)
  },
  contentTypes: {
    batch: { schema: batch },
    'city-list': { schema: cityList },
    extension: { schema: extension },
    'hand-over': { schema: handOver },
    invitation: { schema: invitation },
    liaison: { schema: liaison },
    list: { schema: list },
    'member-invitation': { schema: memberInvitation },
    verification: { schema: verification },
  },
  routes,
}
