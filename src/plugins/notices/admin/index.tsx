import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { Mail } from '@strapi/icons'
import en from './translations/en.json'
import zhHans from './translations/zh-Hans.json'

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'outbox',
      intlLabel: { id: 'notices.outbox.menu', defaultMessage: '通知发送' },
      permissions: [{ action: 'plugin::notices.messages.read', subject: null }],
      icon: Mail,
      position: 6,
      Component: () => import('./pages/outbox-page'),
    })
    app.registerPlugin({ id: 'notices', name: 'notices' })
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => {
        const texts = Object.entries(locale.startsWith('zh') ? zhHans : en).map(
          ([key, text]) => [`notices.${key}`, text] as const,
        )
        return { locale, data: Object.fromEntries(texts) }
      }),
    )
  },
}
