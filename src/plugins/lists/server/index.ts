import type { Core } from '@strapi/strapi'
import { filesOf } from '../../files/contract'
import { objectionFlow } from '../domain/objection/objection-flow'
import { bindAll } from './bindings'
import list from './content-types/list/schema'
import objection from './content-types/objection/schema'
import objectionFile from './content-types/objection-file/schema'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    filesOf(strapi).usedIn('lists', { table: 'objection_files', column: 'proof', label: objectionFlow.label })
  },
  contentTypes: {
    list: { schema: list },
    objection: { schema: objection },
    'objection-file': { schema: objectionFile },
  },
  routes,
}
