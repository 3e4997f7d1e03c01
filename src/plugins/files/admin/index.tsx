import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { readsAt } from '../../../shared/admin/read-addresses'
import { registerTypes } from '../../../shared/admin/types'
import { PRIVATE_FILE } from '../contract'
import privateFile from '../server/content-types/private-file/schema'

export default {
  register(app: StrapiApp) {
    readsAt('files', { files: '/files' })
    registerTypes('files', { [PRIVATE_FILE]: privateFile })
    app.registerPlugin({ id: 'files', name: 'files' })
  },
}
