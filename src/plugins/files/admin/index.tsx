import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { readsAt } from '../../../shared/admin/read-addresses'
import { registerTypes } from '../../../shared/admin/types'
import { SCHEMAS } from '../server/content-types'

export default {
  register(app: StrapiApp) {
    readsAt('files', { files: '/files' })
    registerTypes('files', SCHEMAS)
    app.registerPlugin({ id: 'files', name: 'files' })
  },
}
