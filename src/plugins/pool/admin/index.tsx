import type { StrapiApp } from '@strapi/admin/strapi-admin'
import providerCategory from '../../../api/provider-category/content-types/provider-category/schema'
import { CATEGORIES } from '../../../policy/categories'
import { codesOf, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { STANDING } from '../contract'
import { standingFlow } from '../domain/standing-flow'
import standing from '../server/content-types/standing/schema'

export default {
  register(app: StrapiApp) {
    registerTypes('pool', { [STANDING]: standing, 'api::provider-category.provider-category': providerCategory })
    registerFlows('pool', { [STANDING]: standingFlow })
    const category = codesOf(CATEGORIES)
    registerReaders('pool', { categories: category, categoryCode: category })
    app.registerPlugin({ id: 'pool', name: 'pool' })
  },
}
