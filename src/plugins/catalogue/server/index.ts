import type { Core } from '@strapi/strapi'
import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { keepFields } from '../../../shared/server/forms/kept-fields'
import { defineSettings } from '../../../shared/server/settings/settings'
import { LISTING, PRODUCT } from '../contract'
import { listingFlow } from '../domain/listing-flow'
import { POOL_SETTINGS } from '../domain/settings'
import { SCHEMAS } from './content-types'
import { accountRoutes } from './accounts/account-routes'
import { boundRecords } from './bounds'
import { defineForms } from './forms'
import { listingFacts } from './listing-facts'
import { catalogueRoutes } from './reads/catalogue'
import { catalogueService } from './service'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export default {
  register(): void {
    bindFlow(
      bindingsFor('catalogue')({
        flow: listingFlow,
        uid: LISTING,
        kind: 'listing',
        facts: listingFacts,
        writtenBy: 'verbs',
      }),
    )
    defineSettings('catalogue', POOL_SETTINGS)
    declareHistoryWords('catalogue', HISTORY_WORDS)
    boundRecords()
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    defineForms()
    // Only a published list sets these (R14).
    keepFields(strapi, PRODUCT, { selectedInBatch: '入选批次', selectedAt: '入选时间' })
  },
  contentTypes: contentTypesOf('catalogue', SCHEMAS),
  services: { catalogue: catalogueService },
  routes: {
    admin: { type: 'admin', routes: flowRoutes('catalogue') },
    public: { type: 'content-api', prefix: '', routes: catalogueRoutes },
    accounts: { type: 'content-api', prefix: '', routes: accountRoutes },
  },
}
