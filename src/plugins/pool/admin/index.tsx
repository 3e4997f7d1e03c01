import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { STANDING } from '../contract'
import { standingFlow } from '../domain/standing-flow'
import standing from '../server/content-types/standing/schema'

export default {
  register(app: StrapiApp) {
    registerTypes({ [STANDING]: standing })
    registerFlows({ [STANDING]: standingFlow })
    app.registerPlugin({ id: 'pool', name: 'pool' })
  },
}
