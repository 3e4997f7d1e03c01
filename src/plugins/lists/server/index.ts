import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { filesOf } from '../../files/contract'
import { objectionFlow } from '../domain/objection/objection-flow'
import { SCHEMAS } from './content-types'
import { bindAll } from './bindings'
import { routes } from './routes'

export default {
  register: bindAll,
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    filesOf(strapi).usedIn('lists', { table: 'objection_files', column: 'proof', label: objectionFlow.label })
  },
  contentTypes: contentTypesOf('lists', SCHEMAS),
  routes,
}
