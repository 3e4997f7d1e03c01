import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'

export default {
  register(app: StrapiApp) {
    registerTypes('catalogue', SCHEMAS)
    registerFlows('catalogue', FLOWS)
    app.registerPlugin({ id: 'catalogue', name: 'catalogue' })
  },
}
