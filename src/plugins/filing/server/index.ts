import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { subjectsOf } from '../../experts/contract'
import { DEMAND } from '../contract'
import { SCHEMAS } from './content-types'
import { checkForms } from './check-forms'
import { describeDemands, readDemands } from './services/review-demands'
import { bindAll } from './bindings'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    subjectsOf(strapi).review('filing', DEMAND, describeDemands, readDemands)
  },
  contentTypes: contentTypesOf('filing', SCHEMAS),
  routes,
}
