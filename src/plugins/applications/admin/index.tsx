import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { SealCheck } from '@strapi/icons'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerContributions, registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { batchOfApplications } from '../domain/batch-contribution'
import { FLOWS, SCHEMAS } from '../server/content-types'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

/** Forms and snapshots are JSON text whose hash is checked; other pages show their content. */
const keptForMachines = (_text: string, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? '留存原文以供核对校验值；内容见“申请表”“形式审查”页面'
    : 'Kept to be checked by its hash; the pages "Application form" and "Formal check" show it'

export default {
  register(app: StrapiApp) {
    registerTypes('applications', SCHEMAS)
    registerFlows('applications', FLOWS)
    registerContributions([batchOfApplications])
    registerReaders('applications', { content: keptForMachines })
    // Strapi's menu orders links of the same position arbitrarily.
    app.addMenuLink({
      to: 'formal-check',
      intlLabel: { id: 'applications.check.menu', defaultMessage: '形式审查' },
      permissions: [{ action: 'plugin::applications.application.accept', subject: null }],
      icon: SealCheck,
      position: 1.1,
      Component: () => import('./formal-check/check-page'),
    })
    registerPlugin(app, 'applications', '服务商申请')
  },
  registerTrads: translationsOf('applications', zhHans, en),
}
