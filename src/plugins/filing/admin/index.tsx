import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { ChartBubble } from '@strapi/icons'
import { SCENE_LABELS } from '../../../policy/scenes'
import { translationsOf } from '../../../shared/admin/plugin-words'
import {
  codesOf,
  registerContributions,
  registerFlows,
  registerReaders,
  registerTypes,
} from '../../../shared/admin/types'
import { DEMAND } from '../contract'
import { cityOfFiling } from '../domain/city-contribution'
import { PRIORITY_GROUND_LABELS } from '../domain/words'
import { FLOWS, SCHEMAS } from '../server/content-types'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    registerTypes('filing', SCHEMAS)
    registerFlows('filing', FLOWS)
    registerContributions([cityOfFiling])
    registerReaders('filing', { scenes: codesOf(SCENE_LABELS), priorityGrounds: codesOf(PRIORITY_GROUND_LABELS) })
    app.widgets.register([
      {
        id: 'progress',
        pluginId: 'filing',
        icon: ChartBubble,
        permissions: [{ action: 'plugin::content-manager.explorer.read', subject: DEMAND }],
        title: { id: 'filing.progress.title', defaultMessage: '各市进度' },
        component: async () => (await import('./workbench/progress-widget')).ProgressWidget,
      },
    ])
    registerPlugin(app, 'filing', '申报')
  },
  registerTrads: translationsOf('filing', zhHans, en),
}
