import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'

export default {
  register(app: StrapiApp) {
    registerTypes('catalogue', SCHEMAS)
    registerFlows('catalogue', FLOWS)
    registerPlugin(app, 'catalogue', '产品和服务目录')
  },
}
