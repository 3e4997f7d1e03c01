import type { Core } from '@strapi/strapi'
import batch from './content-types/batch/schema'
import cityList from './content-types/city-list/schema'
import extension from './content-types/extension/schema'
import handOver from './content-types/hand-over/schema'
import invitation from './content-types/invitation/schema'
import liaison from './content-types/liaison/schema'
import list from './content-types/list/schema'
import { bindAll } from './bindings'
import { checkForms } from './check-forms'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => checkForms(strapi),
  contentTypes: {
    batch: { schema: batch },
    'city-list': { schema: cityList },
    extension: { schema: extension },
    'hand-over': { schema: handOver },
    invitation: { schema: invitation },
    liaison: { schema: liaison },
    list: { schema: list },
  },
  routes,
}
