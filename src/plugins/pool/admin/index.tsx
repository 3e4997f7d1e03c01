import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { CATEGORIES } from '../../../policy/categories'
import { codesOf, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'

export default {
  register(app: StrapiApp) {
    registerTypes('pool', SCHEMAS)
    registerFlows('pool', FLOWS)
    const category = codesOf(CATEGORIES)
    registerReaders('pool', { categories: category, categoryCode: category })
    registerPlugin(app, 'pool', '资源池')
  },
}
