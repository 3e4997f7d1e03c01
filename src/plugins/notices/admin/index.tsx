import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { Bell, Mail, PaperPlane } from '@strapi/icons'
import { translationsOf } from '../../../shared/admin/plugin-words'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'outbox',
      intlLabel: { id: 'notices.outbox.menu', defaultMessage: '通知发送' },
      permissions: [{ action: 'plugin::notices.messages.read', subject: null }],
      icon: Mail,
      position: 6.5,
      Component: () => import('./pages/outbox-page'),
    })
    app.addMenuLink({
      to: 'notice-templates',
      intlLabel: { id: 'notices.templates.menu', defaultMessage: '通知模板' },
      permissions: [{ action: 'plugin::notices.templates.read', subject: null }],
      icon: PaperPlane,
      position: 7,
      Component: () => import('./pages/templates-page'),
    })
    app.addMenuLink({
      to: 'messages',
      intlLabel: { id: 'notices.inbox.menu', defaultMessage: '消息' },
      permissions: [],
      icon: Bell,
      position: 2,
      Component: () => import('./pages/inbox-page'),
    })
    app.widgets.register([
      {
        id: 'inbox',
        pluginId: 'notices',
        icon: Bell,
        title: { id: 'notices.inbox.title', defaultMessage: '消息' },
        component: async () => (await import('./pages/inbox-widget')).InboxWidget,
      },
    ])
    registerPlugin(app, 'notices', '通知')
  },
  registerTrads: translationsOf('notices', zhHans, en),
}
