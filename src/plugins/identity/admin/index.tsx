import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { Key } from '@strapi/icons'
import { translationsOf } from '../../../shared/admin/plugin-words'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'logins',
      intlLabel: { id: 'identity.logins.menu', defaultMessage: '安全记录' },
      permissions: [{ action: 'plugin::identity.logins.read', subject: null }],
      icon: Key,
      position: 5,
      Component: () => import('./pages/logins-page'),
    })
    registerPlugin(app, 'identity', '账户与登录')
  },
  registerTrads: translationsOf('identity', zhHans, en),
}
