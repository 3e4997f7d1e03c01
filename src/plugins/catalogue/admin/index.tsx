import type { StrapiApp } from '@strapi/admin/strapi-admin'
import caseStudy from '../../../api/case-study/content-types/case-study/schema'
import product from '../../../api/product/content-types/product/schema'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { CASE_STUDY, LISTING, PRODUCT } from '../contract'
import { listingFlow } from '../domain/listing-flow'
import listing from '../server/content-types/listing/schema'

export default {
  register(app: StrapiApp) {
    registerTypes('catalogue', { [PRODUCT]: product, [CASE_STUDY]: caseStudy, [LISTING]: listing })
    registerFlows('catalogue', { [LISTING]: listingFlow })
    app.registerPlugin({ id: 'catalogue', name: 'catalogue' })
  },
}
