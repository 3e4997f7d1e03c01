import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { Clock, Faders, Key, Upload, User } from '@strapi/icons'
import { installFields, installPanels } from '../../../shared/admin/install'
import { schemaTranslations } from '../../../shared/admin/translations'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import announcement from '../../../api/announcement/content-types/announcement/schema'
import { announcementFlow } from '../../announcements/domain/announcement-flow'
import { officerFlow } from '../domain/officer-flow'
import attempt from '../server/content-types/attempt/schema'
import membership from '../../organisations/server/content-types/membership/schema'
import officer from '../server/content-types/officer/schema'
import privateFile from '../../files/server/content-types/private-file/schema'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

const prefixed = (plugin: string, texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]))

const link = (id: string, label: string, action: string) => ({
  to: id,
  intlLabel: { id: `desk.${id}.menu`, defaultMessage: label },
  permissions: [{ action, subject: null }],
})

export default {
  register(app: StrapiApp) {
    registerTypes({
      'api::announcement.announcement': announcement,
      'plugin::desk.officer': officer,
      'plugin::desk.membership': membership,
      'plugin::desk.private-file': privateFile,
      'plugin::desk.attempt': attempt,
    })
    registerFlows({ 'plugin::desk.officer': officerFlow, 'api::announcement.announcement': announcementFlow }, 'desk')
    installFields(app)
    app.addMenuLink({
      ...link('bulk-import', '批量导入', 'plugin::desk.import.run'),
      icon: Upload,
      position: 3,
      Component: () => import('../../organisations/admin/import/import-page'),
    })
    app.addMenuLink({
      ...link('pool-settings', '业务设置', 'plugin::desk.settings.read'),
      icon: Faders,
      position: 4,
      Component: () => import('./pages/settings-page'),
    })
    app.addMenuLink({
      ...link('logins', '安全记录', 'plugin::desk.logins.read'),
      icon: Key,
      position: 5,
      Component: () => import('../../identity/admin/pages/logins-page'),
    })
    app.addMenuLink({
      ...link('jobs', '定时任务', 'plugin::desk.jobs.read'),
      icon: Clock,
      position: 6,
      Component: () => import('./pages/jobs-page'),
    })
    app.widgets.register([
      {
        id: 'me',
        pluginId: 'desk',
        icon: User,
        title: { id: 'desk.me.title', defaultMessage: '我的身份' },
        component: async () => (await import('./pages/me-widget')).MeWidget,
      },
    ])
    app.registerPlugin({ id: 'desk', name: 'desk' })
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    installPanels(app)
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => {
        const language = locale.startsWith('zh') ? 'zh' : 'en'
        const texts = prefixed('desk', language === 'zh' ? zhHans : en)
        return { locale, data: { ...texts, ...schemaTranslations(language) } }
      }),
    )
  },
}
