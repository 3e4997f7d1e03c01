import { bindFlow, type FlowBinding } from '../../../shared/server/flows/flows'
import { defineSettings } from '../../../shared/server/settings/settings'
import { LISTING, STANDING } from '../contract'
import { listingFlow } from '../../catalogue/domain/listing-flow'
import { POOL_SETTINGS } from '../../catalogue/domain/settings'
import { standingFlow } from '../domain/standing-flow'
import listingType from '../../catalogue/server/content-types/listing/schema'
import standingType from './content-types/standing/schema'
import { listingFacts } from '../../catalogue/server/listing-facts'
import { routes } from './routes'
import { standing } from './services/standing'

export default {
  register(): void {
    bindFlow({ flow: standingFlow, uid: STANDING, plugin: 'pool', kind: 'standing', writtenBy: 'verbs' })
    bindFlow({
      flow: listingFlow,
      uid: LISTING,
      plugin: 'pool',
      kind: 'listing',
      facts: listingFacts as FlowBinding['facts'],
      writtenBy: 'verbs',
    })
    defineSettings(POOL_SETTINGS)
  },
  bootstrap(): void {},
  contentTypes: { listing: { schema: listingType }, standing: { schema: standingType } },
  services: { standing },
  routes,
}
