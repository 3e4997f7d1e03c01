import type { Core } from '@strapi/strapi'
import { subjectsOf } from '../../experts/contract'
import { DEMAND } from '../contract'
import { checkForms } from './check-forms'
import { describeDemands, readDemands } from './services/review-demands'
import { bindAll } from './bindings'
import batch from './content-types/batch/schema'
import cityList from './content-types/city-list/schema'
import extension from './content-types/extension/schema'
import invitation from './content-types/invitation/schema'
import liaison from './content-types/liaison/schema'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    checkForms(strapi)
    subjectsOf(strapi).review('filing', DEMAND, describeDemands, readDemands)
  },
  contentTypes: {
    batch: { schema: batch },
    'city-list': { schema: cityList },
    extension: { schema: extension },
    invitation: { schema: invitation },
    liaison: { schema: liaison },
  },
  routes,
}
