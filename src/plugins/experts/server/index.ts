import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { filesOf } from '../../files/contract'
import { SCHEMAS } from './content-types'
import { bindAll } from './bindings'
import { defineForms } from './forms'
import { defineUpgrades } from '../../../shared/server/upgrades/steps'
import { routes } from './routes'
import { conclusions } from './services/conclusions'
import { readsEvidence } from './services/reads-evidence'
import { subjects } from './services/subjects'
import { EXPERT_UPGRADES } from './upgrades'

export default {
  register(): void {
    bindAll()
    defineUpgrades('experts', EXPERT_UPGRADES)
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): void => {
    defineForms()
    filesOf(strapi).mayRead('experts', readsEvidence)
  },
  contentTypes: contentTypesOf('experts', SCHEMAS),
  services: { subjects, conclusions },
  routes,
}
