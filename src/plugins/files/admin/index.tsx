import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerTypes } from '../../../shared/admin/types'
import { PRIVATE_FILE } from '../contract'
import privateFile from '../server/content-types/private-file/schema'

export default {
  register(app: StrapiApp) {
    registerTypes('files', { [PRIVATE_FILE]: privateFile })
    app.registerPlugin({ id: 'files', name: 'files' })
  },
}
