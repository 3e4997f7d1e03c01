import type { StrapiApp } from '@strapi/admin/strapi-admin'
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin'
import { ChartBubble, CheckCircle, Layout, List, SealCheck } from '@strapi/icons'
import { registerPickers } from '../../../shared/admin/pickers'
import { AccountsPanel } from '../../organisations/admin/accounts-panel'
import { AdditionsPicker } from '../../lists/admin/determination/additions-picker'
import { OutcomesPicker } from '../../lists/admin/determination/outcomes-picker'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'
import { DEMAND, registerWords } from './words'

const READS_DEMANDS = [{ action: 'plugin::content-manager.explorer.read', subject: DEMAND }]

/** Drawing is read by the province and the auditor alone, and so are the pages about it. */
const READS_DRAWS = [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }]

function addProvincePages(app: StrapiApp): void {
  registerPickers({ 'batch-outcomes': OutcomesPicker, 'batch-additions': AdditionsPicker })
  // Strapi's menu puts links of the same position in any order.
  app.addMenuLink({
    to: 'formal-check',
    intlLabel: { id: 'filing.check.menu', defaultMessage: '形式审查' },
    permissions: [{ action: 'plugin::filing.application.accept', subject: null }],
    icon: SealCheck,
    position: 1.1,
    Component: () => import('../../applications/admin/formal-check/check-page'),
  })
  app.addMenuLink({
    to: 'application-form',
    intlLabel: { id: 'filing.form.menu', defaultMessage: '申请表' },
    permissions: [{ action: 'plugin::filing.application-form.edit', subject: null }],
    icon: Layout,
    position: 1.2,
    Component: () => import('../../applications/admin/form-editor/form-page'),
  })
  app.addMenuLink({
    to: 'batch-progress',
    intlLabel: { id: 'filing.batches.menu', defaultMessage: '批次进度' },
    permissions: READS_DRAWS,
    icon: ChartBubble,
    position: 1.3,
    Component: () => import('../../lists/admin/progress/batches-page'),
  })
  app.addMenuLink({
    to: 'determination',
    intlLabel: { id: 'filing.determine.menu', defaultMessage: '拟定名单' },
    permissions: READS_DRAWS,
    icon: List,
    position: 1.4,
    Component: () => import('../../lists/admin/determination/determination-page'),
  })
}

export default {
  register(app: StrapiApp) {
    registerWords()
    addProvincePages(app)
    app.registerPlugin({ id: 'filing', name: 'filing' })
    app.widgets.register([
      {
        id: 'tasks',
        pluginId: 'filing',
        icon: CheckCircle,
        permissions: READS_DEMANDS,
        title: { id: 'filing.tasks.title', defaultMessage: '待办事项' },
        component: async () => (await import('../../desk/admin/workbench/tasks-widget')).TasksWidget,
      },
      {
        id: 'progress',
        pluginId: 'filing',
        icon: ChartBubble,
        permissions: READS_DEMANDS,
        title: { id: 'filing.progress.title', defaultMessage: '各市进度' },
        component: async () => (await import('./workbench/progress-widget')).ProgressWidget,
      },
    ])
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config']
    apis.addEditViewSidePanel((panels) => [...panels, AccountsPanel])
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => {
        const texts = Object.entries(locale.startsWith('zh') ? zhHans : en).map(
          ([key, text]) => [`filing.${key}`, text] as const,
        )
        return { locale, data: Object.fromEntries(texts) }
      }),
    )
  },
}
