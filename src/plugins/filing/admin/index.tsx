import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { ChartBubble } from '@strapi/icons'
import demand from '../../../api/demand/content-types/demand/schema'
import { SCENE_LABELS } from '../../../policy/scenes'
import { translationsOf } from '../../../shared/admin/plugin-words'
import {
  codesOf,
  registerContributions,
  registerFlows,
  registerReaders,
  registerTypes,
} from '../../../shared/admin/types'
import { BATCH, CITY_LIST, DEMAND, EXTENSION, INVITATION, LIAISON } from '../contract'
import { batchFlow } from '../domain/batch-flow'
import { cityOfFiling } from '../domain/city-contribution'
import { cityListFlow } from '../domain/city-list-flow'
import { demandFlow } from '../domain/demand-flow'
import { invitationFlow } from '../domain/invitation-flow'
import { liaisonFlow } from '../domain/liaison-flow'
import { PRIORITY_GROUND_LABELS } from '../domain/words'
import batch from '../server/content-types/batch/schema'
import cityList from '../server/content-types/city-list/schema'
import extension from '../server/content-types/extension/schema'
import invitation from '../server/content-types/invitation/schema'
import liaison from '../server/content-types/liaison/schema'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    registerTypes('filing', {
      [BATCH]: batch,
      [DEMAND]: demand,
      [CITY_LIST]: cityList,
      [EXTENSION]: extension,
      [INVITATION]: invitation,
      [LIAISON]: liaison,
    })
    registerFlows('filing', {
      [BATCH]: batchFlow,
      [DEMAND]: demandFlow,
      [CITY_LIST]: cityListFlow,
      [LIAISON]: liaisonFlow,
      [INVITATION]: invitationFlow,
    })
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
    app.registerPlugin({ id: 'filing', name: 'filing' })
  },
  registerTrads: translationsOf('filing', zhHans, en),
}
