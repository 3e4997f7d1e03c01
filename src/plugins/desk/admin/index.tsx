import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { CheckCircle, Clock, Faders, User } from '@strapi/icons'
import { registerOutcomes } from '../../../shared/admin/outcomes'
import { readsAt } from '../../../shared/admin/read-addresses'
import { translationsOf } from '../../../shared/admin/plugin-words'
import { registerFlows, registerReaders, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'
import { cityName, districtName, provinceName } from './city-words'
import { RegistrationLink } from './registration-link'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

const link = (id: string, label: string, action: string) => ({
  to: id,
  intlLabel: { id: `desk.${id}.menu`, defaultMessage: label },
  permissions: [{ action, subject: null }],
})

export default {
  register(app: StrapiApp) {
    readsAt('desk', { cities: '/desk/cities', record: '/desk/record' })
    registerOutcomes('desk', { registrationLink: RegistrationLink })
    registerTypes('desk', SCHEMAS)
    registerFlows('desk', FLOWS)
    registerReaders('desk', { cityCode: cityName, typedCityCode: cityName, fromCity: cityName, toCity: cityName })
    registerReaders('desk', { provinceCode: provinceName, districtCode: districtName })
    app.addMenuLink({
      ...link('pool-settings', '业务设置', 'plugin::desk.settings.read'),
      icon: Faders,
      position: 4,
      Component: () => import('./pages/settings-page'),
    })
    app.addMenuLink({
      ...link('jobs', '定时任务', 'plugin::desk.jobs.read'),
      icon: Clock,
      position: 6,
      Component: () => import('./pages/jobs-page'),
    })
    app.widgets.register([
      {
        id: 'tasks',
        pluginId: 'desk',
        icon: CheckCircle,
        permissions: [{ action: 'plugin::desk.tasks.read', subject: null }],
        title: { id: 'desk.tasks.title', defaultMessage: '待办事项' },
        component: async () => (await import('./workbench/tasks-widget')).TasksWidget,
      },
      {
        id: 'me',
        pluginId: 'desk',
        icon: User,
        title: { id: 'desk.me.title', defaultMessage: '我的身份' },
        component: async () => (await import('./pages/me-widget')).MeWidget,
      },
    ])
    registerPlugin(app, 'desk', '工作台')
  },
  registerTrads: translationsOf('desk', zhHans, en),
}
