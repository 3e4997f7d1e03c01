import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { LISTING, STANDING } from '../contract'
import { listingFlow } from '../../catalogue/domain/listing-flow'
import { standingFlow } from '../domain/standing-flow'
import listing from '../../catalogue/server/content-types/listing/schema'
import standing from '../server/content-types/standing/schema'

export default {
  register(app: StrapiApp) {
    registerTypes({ [STANDING]: standing, [LISTING]: listing })
    registerFlows({ [STANDING]: standingFlow, [LISTING]: listingFlow })
    app.registerPlugin({ id: 'pool', name: 'pool' })
  },
}
