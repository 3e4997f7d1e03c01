import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { ChartBubble, List } from '@strapi/icons'
import { registerPickers } from '../../../shared/admin/pickers'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerContributions, registerFlows, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'
import { AdditionsPicker } from './determination/additions-picker'
import { OutcomesPicker } from './determination/outcomes-picker'
import { batchOfLists } from '../domain/batch-contribution'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

/** Draws, and the pages about them, are read by the province and the auditor only. */
const READS_DRAWS = [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }]

export default {
  register(app: StrapiApp) {
    registerTypes('lists', SCHEMAS)
    registerFlows('lists', FLOWS)
    registerContributions([batchOfLists])
    registerPickers('lists', { 'batch-outcomes': OutcomesPicker, 'batch-additions': AdditionsPicker })
    app.addMenuLink({
      to: 'batch-progress',
      intlLabel: { id: 'lists.batches.menu', defaultMessage: '批次进度' },
      permissions: READS_DRAWS,
      icon: ChartBubble,
      position: 1.3,
      Component: () => import('./progress/batches-page'),
    })
    app.addMenuLink({
      to: 'determination',
      intlLabel: { id: 'lists.determine.menu', defaultMessage: '拟定名单' },
      permissions: READS_DRAWS,
      icon: List,
      position: 1.4,
      Component: () => import('./determination/determination-page'),
    })
    registerPlugin(app, 'lists', '名单')
  },
  registerTrads: translationsOf('lists', zhHans, en),
}
