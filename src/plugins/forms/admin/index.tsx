import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { Layout } from '@strapi/icons'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { codesOf, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { APPLICATION_FORM } from '../contract'
import { CONDITION_KINDS } from '../domain/check-words'
import { FLOWS, SCHEMAS } from '../server/content-types'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    registerTypes('forms', SCHEMAS)
    registerFlows('forms', FLOWS)
    registerReaders('forms', { kinds: codesOf(CONDITION_KINDS) })
    app.addMenuLink({
      to: 'application-form',
      intlLabel: { id: 'forms.menu', defaultMessage: '申请表' },
      permissions: [{ action: `${APPLICATION_FORM}.edit`, subject: null }],
      icon: Layout,
      position: 1.2,
      Component: () => import('./form-page'),
    })
    registerPlugin(app, 'forms', '申请表')
  },
  registerTrads: translationsOf('forms', zhHans, en),
}
