import type { Core } from '@strapi/strapi'
import { subjectsOf } from '../../experts/contract'
import { DEMAND } from '../contract'
import { checkForms } from './check-forms'
import { describeDemands, readDemands } from './services/review-demands'
import { bindAll } from './bindings'
import { routes } from './routes'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { SCHEMAS } from './content-types'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    subjectsOf(strapi).review('filing', DEMAND, describeDemands, readDemands)
  },
  contentTypes: contentTypesOf('filing', SCHEMAS),
  routes,
}
