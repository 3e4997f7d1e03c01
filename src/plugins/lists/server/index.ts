import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { filesOf } from '../../files/contract'
import { objectionFlow } from '../domain/objection/objection-flow'
import { SCHEMAS } from './content-types'
import { bindAll } from './bindings'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'
import { routes } from './routes'
import { LIST_UPGRADES } from './upgrades'

export default {
  register(): void {
    bindAll()
    defineUpgrades('lists', LIST_UPGRADES)
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    filesOf(strapi).usedIn('lists', { table: 'objection_files', column: 'proof', label: objectionFlow.label })
  },
  contentTypes: contentTypesOf('lists', SCHEMAS),
  routes,
}
