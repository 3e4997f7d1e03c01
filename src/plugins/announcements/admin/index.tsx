import type { StrapiApp } from '@strapi/admin/strapi-admin'
import announcement from '../../../api/announcement/content-types/announcement/schema'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { ANNOUNCEMENT } from '../contract'
import { announcementFlow } from '../domain/announcement-flow'

export default {
  register(app: StrapiApp) {
    registerTypes('announcements', { [ANNOUNCEMENT]: announcement })
    registerFlows('announcements', { [ANNOUNCEMENT]: announcementFlow })
    app.registerPlugin({ id: 'announcements', name: 'announcements' })
  },
}
