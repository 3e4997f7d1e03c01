import type { StrapiApp } from '@strapi/admin/strapi-admin'
import announcement from '../../../api/announcement/content-types/announcement/schema'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { ANNOUNCEMENT } from '../contract'
import { announcementFlow } from '../domain/announcement-flow'

export default {
  register(app: StrapiApp) {
    registerTypes({ [ANNOUNCEMENT]: announcement })
    registerFlows({ [ANNOUNCEMENT]: announcementFlow }, 'announcements')
    app.registerPlugin({ id: 'announcements', name: 'announcements' })
  },
}
